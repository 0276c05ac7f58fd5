import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ended, errata, MAIN } from './run.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'errata-verify-'));
/** Some quick claims, and a run long enough to be killed in. */
const CLAIMS = 'zt25/eq-14,zt25/fig-2/b,zt25/eq-22';
const SLOW = ['verify', '--claims', 'zt25/sec-3.1,zt25/sec-3.2,zt25/eq-20b', '--settings', '300', '--jobs', '1'];
const PAGES = ['certificates', 'index.html', 'junit.xml', 'report.json', 'report.md'];
const bytes = (directory: string): string =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${relative(directory, file)}\0${readFileSync(file, 'utf8')}`)
    .join('\0');

/** The command, ended by a signal as soon as `count` claims are in the journal. */
async function killed(args: readonly string[], cwd: string, signal: NodeJS.Signals, count: number): Promise<Ended> {
  const child = spawn(process.execPath, ['--no-warnings', MAIN, ...args], { cwd });
  let err = '';
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const journal = join(cwd, 'out', '.journal.ndjson');
  const lines = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 2 : 0);
  while (child.exitCode === null && lines() < count) await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill(signal);
  const [code] = await ended;
  return { code, out: '', err };
}

describe('the bytes of a report', () => {
  it('do not depend on jobs, on the order of claims, on the locale or on the time zone', () => {
    const cwd = folder();
    const run = (out: string, claims: string, jobs: string, env: NodeJS.ProcessEnv) =>
      errata(['verify', '--claims', claims, '--settings', '8', '--out', out, '--jobs', jobs], cwd, env);
    expect(run('a', CLAIMS, '1', { LC_ALL: 'C', TZ: 'UTC' }).code).toBe(0);
    const other = { LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE.UTF-8', TZ: 'Pacific/Kiritimati', NO_COLOR: '1' };
    expect(run('b', CLAIMS.split(',').toReversed().join(' ,'), '3', other).code).toBe(0);
    expect(bytes(join(cwd, 'b'))).toBe(bytes(join(cwd, 'a')));
  }, 120_000);
});

describe('a run that is killed', () => {
  it('leaves no report and nothing but its journal, and is resumed to the same bytes', async () => {
    const [cwd, other] = [folder(), folder()];
    await killed([...SLOW, '--out', 'out'], cwd, 'SIGKILL', 3);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['.journal.ndjson']);

    const wrong = errata([...SLOW, '--seed', '2', '--out', 'out', '--resume'], cwd);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(/^errata: journal = .*of another run \(there and here\): seed 1 and 2; .*\n$/);

    const resumed = errata([...SLOW, '--out', 'out', '--resume'], cwd);
    expect(resumed.code).toBe(0);
    expect(resumed.err).toMatch(/^resumed: [3-9] of \d+ claims were finished before\n$/);
    expect(errata([...SLOW, '--out', 'out', '--resume'], other)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(PAGES);
    expect(bytes(join(cwd, 'out'))).toBe(bytes(join(other, 'out')));
  }, 300_000);

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s says how to go on, ends with 3 and leaves an old report as it was',
    async (signal) => {
      const cwd = folder();
      mkdirSync(join(cwd, 'out'));
      writeFileSync(join(cwd, 'out', 'report.json'), 'old');
      const { code, err } = await killed([...SLOW, '--out', 'out'], cwd, signal, 1);
      expect(err).toMatch(new RegExp(`interrupted by ${signal} after \\d+ of \\d+ claims\\n.*--resume`));
      expect(code).toBe(3);
      expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['.journal.ndjson', 'report.json']);
      expect(readFileSync(join(cwd, 'out', 'report.json'), 'utf8')).toBe('old');
    },
    120_000,
  );
});

describe('drift', () => {
  it('in either direction ends with 1, and the line that says so can be pasted', () => {
    const cwd = folder();
    const claims = {
      'zt25/eq-14/majmaj': { verdict: 'undecided', strength: null },
      'zt25/eq-14/majmin': { verdict: 'verified', strength: 'proved' },
      'zt25/eq-14/old': { verdict: 'verified', strength: 'proved' },
    };
    writeFileSync(join(cwd, "b's.json"), JSON.stringify({ schema: 'errata-baseline/1', claims }));
    const run = () =>
      errata(['verify', '--claims', 'zt25/eq-14', '--settings', '8', '--out', 'an out', '--baseline', "b's.json"], cwd);
    const first = run();
    const lines = first.out.split('\n').filter((line) => line.startsWith('drift: '));
    const end = `--from 'an out' --baseline 'b'\\''s.json'`;
    expect(lines).toEqual([
      `drift: zt25/eq-14/majmaj was undecided, is verified (proved); if that is right: errata baseline --accept 'zt25/eq-14/majmaj' ${end}`,
      `drift: zt25/eq-14/majmin was verified (proved), is refuted (proved); if that is right: errata baseline --accept 'zt25/eq-14/majmin' ${end}`,
      `drift: zt25/eq-14/majmin#erratum was absent, is verified (proved); if that is right: errata baseline --accept 'zt25/eq-14/majmin#erratum' ${end}`,
      `drift: zt25/eq-14/minmin was absent, is verified (proved); if that is right: errata baseline --accept 'zt25/eq-14/minmin' ${end}`,
      `drift: zt25/eq-14/old was verified (proved), is absent; if that is right: errata baseline --accept 'zt25/eq-14/old' ${end}`,
    ]);
    expect(first.code).toBe(1);
    expect(readFileSync(join(cwd, 'an out', 'junit.xml'), 'utf8').match(/<failure /g)).toHaveLength(lines.length);
    for (const line of lines) expect(pasted(line, cwd).code).toBe(0);
    expect(run().code).toBe(0);
  }, 120_000);
});

/** The command at the end of a line, as a shell reads it. */
function pasted(line: string, cwd: string): Ended {
  const words = line.slice(line.indexOf('errata baseline')).match(/(?:'[^']*'|\\.|[^\s'\\])+/g) ?? [];
  const plain = words.map((word) => word.replace(/'([^']*)'|\\(.)/g, '$1$2'));
  return errata(plain.slice(1), cwd);
}
