import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Baseline, EMPTY_BASELINE } from '../../src/audit/baseline.ts';
import type { Report } from '../../src/audit/result.ts';
import { runClaim } from '../../src/audit/run-claim.ts';
import { conclude } from '../../src/cli/conclude.ts';
import { ALL, region } from '../audit/regions.ts';
import { claim, reportOf } from '../report/sample-report.ts';

const FAULT = 'RangeError: it broke';
const BASELINE = { ...EMPTY_BASELINE, claims: { 'd/a': { verdict: 'undecided', strength: null } } } as const;
const faulty = reportOf([claim({ id: 'd/a', verdict: 'undecided', strength: null, faults: [FAULT] })]);

async function ended(report: Report, json: boolean, known: Baseline = BASELINE) {
  const said = { out: '', err: '' };
  const out = mkdtempSync(join(tmpdir(), 'errata-conclude-'));
  const io = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    terminal: false,
    colour: false,
    columns: 80,
  };
  const baseline = { baseline: known, name: 'mine.json' };
  const code = await conclude(report, { out, baselineFile: undefined, baseline, json }, io);
  const file = (name: string) => readFileSync(join(out, name), 'utf8');
  return { code, ...said, file };
}

it('ends with 3 where there was a fault of ours, though every verdict agrees with the baseline', async () => {
  const { code, out, file } = await ended(faulty, false);
  expect(code).toBe(3);
  expect(out).toContain(`fault of ours: d/a: ${FAULT}\n`);
  expect(JSON.parse(file('report.json')).faults).toEqual([{ id: 'd/a', fault: FAULT }]);
  for (const page of ['report.md', 'index.html', 'junit.xml']) expect(file(page)).toContain(FAULT);
  expect(file('junit.xml')).toMatch(/<error message="RangeError: it broke" type="fault">/);
});

it('says so on standard error beside JSON', async () => {
  const { code, out, err } = await ended(faulty, true);
  expect([code, err]).toEqual([3, `fault of ours: d/a: ${FAULT}\n`]);
  expect(JSON.parse(out).faults).toHaveLength(1);
});

it('names a figure that could not be made', async () => {
  const report = { ...reportOf([claim({ id: 'd/a', verdict: 'undecided', strength: null })]), faults: [] };
  expect((await ended(report, false)).code).toBe(0);
  const { code, out, file } = await ended({ ...report, faults: [{ id: 'd/fig', fault: FAULT }] }, false);
  expect(code).toBe(3);
  expect(out).toContain(`fault of ours: d/fig: ${FAULT}\n`);
  expect(file('junit.xml')).toMatch(/<testsuite name="figures" tests="1" failures="0" errors="1"/);
});

const REGION = region('s = 1/2', ALL, 'R > 1', 'm = 1', 'γ = 1/2');

/** √R is printed as R, and corrected to `latex`. */
const planted = (latex: string) =>
  runClaim(
    {
      ...{ id: 'd/sigma', document: 'd', item: 'sigma', place: '', region: REGION },
      entry: {
        ...{ kind: 'claim', title: '', text: '', latex: 'q = R' },
        statement: { kind: 'relation', bind: { q: 'sigma.majmaj' } },
        erratum: {
          ...{ kind: 'slip', prose: '' },
          formulas: [
            { latex: String.raw`q \ge 1`, statement: { kind: 'relation', bind: { q: 'sigma.majmaj' } } },
            { latex, statement: { kind: 'relation', bind: { q: 'sigma.majmaj' } } },
          ],
        },
      },
    },
    { seed: 3, settings: 120 },
  );

const known: Baseline = {
  schema: 'errata-baseline/1',
  claims: {
    'd/sigma': { verdict: 'refuted', strength: 'proved' },
    'd/sigma#erratum': { verdict: 'verified', strength: 'proved' },
  },
};

const concluded = (latex: string) =>
  ended({ ...reportOf([planted(latex)]), run: { seed: 3, settings: 120, command: 'errata verify' } }, false, known);

it('with 0 where the correction is as the baseline has it', async () => {
  const { code, out: text, file } = await concluded(String.raw`q = \sqrt{R}`);
  expect([code, text.includes('drift')]).toEqual([0, false]);
  expect(file('junit.xml')).not.toContain('<failure');
});

it('with 1 where it is wrong, and says of which: one formula of several is enough', async () => {
  const { code, out: text, file } = await concluded(String.raw`q = \sqrt{R+1}`);
  expect(code).toBe(1);
  expect(text).toContain('drift: d/sigma#erratum was verified (proved), is refuted (proved)');
  expect(text).not.toContain(String.raw`\sqrt{R+1}`);
  expect(file('junit.xml')).toContain('<failure message="drift: d/sigma#erratum');
});
