import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { messages, output, type Write } from '../../src/cli/stream.ts';
import { errata, MAIN } from './run.ts';

const failing = (code: string): Error => Object.assign(new Error(code), { code });

/** Takes at most `most` bytes at a time, and what `answers` says first. */
function sink(most: number, answers: readonly (Error | null)[] = []) {
  const left = [...answers];
  const bytes: number[] = [];
  const write: Write = (given) => {
    const answer = left.shift() ?? null;
    if (answer !== null) throw answer;
    const taken = given.subarray(0, most);
    bytes.push(...taken);
    return taken.length;
  };
  return { write, text: () => Buffer.from(bytes).toString() };
}

describe('standard output', () => {
  it('is written to the end, however little is taken at a time and however often it is full', () => {
    const { write, text } = sink(2, [failing('EAGAIN'), null, failing('EAGAIN'), failing('EAGAIN')]);
    const out = output(write);
    out('α ≤ β, ');
    out('ω');
    expect(text()).toBe('α ≤ β, ω');
  });

  it('is dropped once nobody reads it', () => {
    const { write, text } = sink(9, [null, failing('EPIPE')]);
    const out = output(write);
    for (const word of ['one ', 'two ', 'three']) out(word);
    expect(text()).toBe('one ');
  });

  it('that cannot be written is bad input', () => {
    expect(() => output(sink(9, [failing('ENOSPC')]).write)('a')).toThrow(
      'standard output: it cannot be written (ENOSPC); ',
    );
  });
});

it('standard error that cannot be written stops nothing', () => {
  const { write, text } = sink(9, [failing('ENOSPC'), failing('EPIPE')]);
  const err = messages(write);
  for (const word of ['one ', 'two ', 'three']) err(word);
  expect(text()).toBe('three');
});

const cwd = mkdtempSync(join(tmpdir(), 'errata-stream-'));
const CLAIM = ['--claims', 'zt25/eq-14/majmin', '--settings', '1'];

/** Every command, and what each prints without one. */
const LINES: readonly (readonly string[])[] = [
  ['verify', ...CLAIM, '--out', 'again'],
  ['verify', ...CLAIM, '--shard', '1/1'],
  ['audit', ...CLAIM],
  ['list'],
  ['show', 'zt25/eq-14/majmin', '--settings', '1'],
  ['derive', 'sigma.majmin'],
  ['simulate', '--k', '4', '--R', '3', '--samples', '3', '--delta', '2'],
  ['check', 'sigma.majmaj', '\\sqrt{R}', '--settings', '1'],
  ['replay', 'sigma.majmin', '\\sqrt{R/2}', '--k', '4', '--R', '2'],
  ['merge', 'report', '--out', 'merged'],
  ['certify', 'report/certificates'],
  ['report', '--from', 'report', '--errata', 'errata.tex'],
  ['baseline', '--accept', '*', '--from', 'report', '--baseline', 'baseline.json'],
  ['explore'],
  ['explore', '--out', 'explorer'],
];
const WORDS = [['--help'], ['--version'], [], ['help', 'verify'], ['verify', '--help']];
const ALL = [...LINES, ['list', '--json'], ['explore', '--json'], ...WORDS];

describe.runIf(existsSync('/dev/full'))('on a full disk', () => {
  beforeAll(() => {
    expect(errata(['verify', ...CLAIM, '--out', 'report'], cwd).code).toBe(0);
  });

  it.each(ALL.map((line) => [line]))('%j ends with 2 and one line', (line) => {
    const stdio = ['ignore', openSync('/dev/full', 'w'), 'pipe'] as const;
    const ended = spawnSync(process.execPath, ['--no-warnings', MAIN, ...line], {
      cwd,
      stdio: [...stdio],
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect([ended.status, ended.stderr]).toEqual([
      2,
      'errata: standard output: it cannot be written (ENOSPC); send it where there is room for it\n',
    ]);
  });

  it.each([
    [['list'], 0],
    [['nope'], 2],
    [['check', 'sigma.majmaj', '1', '--settings', '1'], 1],
  ])('where standard error is full too, %j keeps its exit code', (line, code) => {
    const stdio = ['ignore', 'pipe', openSync('/dev/full', 'w')] as const;
    expect(spawnSync(process.execPath, [MAIN, ...line], { cwd, stdio: [...stdio] }).status).toBe(code);
  });
});

describe('a reader that has seen enough', () => {
  it.each([
    [['list'], 0],
    [['list', '--json'], 0],
    [['--help'], 0],
    [['check', 'sigma.majmaj', '\\sqrt{R}', '--settings', '1'], 0],
    [['check', 'sigma.majmaj', '1', '--settings', '1', '--json'], 1],
    [['simulate', '--k', '4', '--R', '3', '--samples', '9000', '--delta', '2', '--json'], 0],
  ])('of %j ends nothing and is told of nothing', async (line, code) => {
    const child = spawn(process.execPath, ['--no-warnings', MAIN, ...line], { cwd });
    let err = '';
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    expect([status, err]).toEqual([code, '']);
  });
});
