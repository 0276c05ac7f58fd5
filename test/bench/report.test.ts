import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { barsOf, jsonOf, markdownOf, type Report, reportOf, rounded, withTables } from '../../bench/report.ts';
import { SECTIONS } from '../../bench/sections.ts';
import { packageRoot } from '../../src/audit/package.ts';
import { factsOf } from './facts-of.ts';
import { spread } from './spread.ts';

const found = { 'start-up': { 'node -e 0': spread(0.04), 'errata --help': spread(0.2), 'errata list': spread(0.1) } };
const report = reportOf(factsOf(), 9, found);

test('bars come from what was found', () => {
  expect(report.bars).toMatchObject([{ what: 'errata --help', outcome: 'fails', found: 200 }, { outcome: 'holds' }]);
});

test('numbers keep five digits, counts all', () => {
  expect(rounded({ a: [0.123456789, 123456789], b: null, c: 'x' })).toEqual({
    a: [0.12346, 123456789],
    b: null,
    c: 'x',
  });
});

test('the file is read back as it was, with a list of numbers in one line', () => {
  const more = { 'start-up': { ...found['start-up'], 'errata list': spread(0.04, 1e-7, 3) } };
  expect(jsonOf(reportOf(factsOf(), 9, more))).toContain('"rounds": [0.04, 1e-7, 3]');
  expect(JSON.parse(jsonOf(report))).toEqual(JSON.parse(JSON.stringify(report)));
});

test('tables stand between the markers and nothing else changes', () => {
  const readme = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n';
  expect(withTables(readme, report)).toBe(
    `before\n<!-- bench -->\n\n${markdownOf(report)}\n\n<!-- /bench -->\nafter\n`,
  );
  expect(withTables(withTables(readme, null), report)).toBe(withTables(readme, report));
  expect(markdownOf(report)).toContain('| errata --help | under 150 ms | 200 ms | fails |');
});

test.each(['none', '<!-- /bench --><!-- bench -->', '<!-- bench --><!-- bench --><!-- /bench -->'])(
  'markers %s are an error',
  (readme) => {
    expect(() => withTables(readme, report)).toThrow(/once each/);
  },
);

const FILE = join(packageRoot(), 'reports', 'bench.json');
const last = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Report) : null;

test('the README tells the last report, and only a full run is one', () => {
  const readme = readFileSync(join(packageRoot(), 'README.md'), 'utf8');
  expect(readme).toBe(withTables(readme, last));
  expect(Object.keys(last?.found ?? SECTIONS)).toEqual(Object.keys(SECTIONS));
});

test('the bars of the last report are those of its numbers', () => {
  expect(last?.bars ?? null).toEqual(last && barsOf(last.facts, last.found));
});
