/**
 * Files and places that are wrong: a corrupt baseline or report, a directory that cannot be read or written, a disk that
 * is full. Each ends with 2, one line, and everything as it was.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIN } from '../cli/run.ts';
import { canBeUnprivileged, unprivileged } from '../unprivileged.ts';
import { cli, type Ended } from './cli.ts';
import { brokenJson, type Corruption, PROTOTYPE_KEYS, resealed, retyped } from './json.ts';
import { expectRefused, faultOfRefusal, LONGEST } from './outcome.ts';

const CLAIM = 'zt25/eq-14/majmin';
const BASELINE = `${JSON.stringify({
  schema: 'errata-baseline/1',
  claims: {
    [CLAIM]: { verdict: 'refuted', strength: 'proved' },
    'zt25/eq-14': { verdict: 'undecided', strength: null },
  },
})}\n`;
const REPORT = JSON.stringify({
  schema: 'errata-report/1',
  run: { seed: 1, settings: 1, command: 'errata verify --seed 1 --settings 1' },
  claims: [{ id: CLAIM, verdict: 'refuted', strength: 'proved', erratum: null, readings: [] }],
});
const SEALED = resealed(REPORT);

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'errata-fuzz-'));
beforeAll(async () => {
  chmodSync(folder, 0o777);
  process.chdir(folder);
  // What a process loads once is no part of how long a refusal takes.
  for (const line of ['verify --baseline absent', 'baseline --accept ** --from absent', 'merge absent'])
    expect((await cli(line.split(' '))).code).toBe(2);
});
afterAll(() => process.chdir(home));

/** Every path below the folder with what it holds. */
const everything = (place = folder): string[] =>
  readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const path = join(place, entry.name);
    if (entry.isSymbolicLink()) return [`${path} -> ${readlinkSync(path)}`];
    return entry.isDirectory() ? [path, ...everything(path)] : [`${path}: ${readFileSync(path, 'latin1')}`];
  });

async function refuses(args: readonly string[], name: string): Promise<void> {
  const before = everything();
  expectRefused(await cli(args), [name, ...args]);
  expect([name, everything()]).toEqual([name, before]);
}

/** Beside what is retyped: names of prototypes, ids a terminal would obey, a file that is large, one that is deep. */
const PLANTED: readonly Corruption[] = [
  ...PROTOTYPE_KEYS.map((key) => ({ name: key, text: BASELINE.replace(CLAIM, key) })),
  { name: 'an escape', text: BASELINE.replace(CLAIM, '\\u001b[2J/x') },
  { name: 'a list nested deeply', text: `${'['.repeat(200_000)}${']'.repeat(200_000)}` },
  { name: 'an object nested deeply', text: `${'{"claims":'.repeat(100_000)}1${'}'.repeat(100_000)}` },
  { name: 'a large file', text: ' '.repeat(2 ** 26 + 1) },
  { name: 'a long id', text: BASELINE.replace(CLAIM, `a/${'b'.repeat(10_000)}!`) },
];

/** Whether a claim is left out or another text stands where only the words of a verdict may: the rest is still right. */
const staysRight = (path: readonly (string | number)[], name: string): boolean =>
  (path.length === 2 && path[0] === 'claims' && name.startsWith('nothing')) ||
  (path.at(-1) === 'strength' && name.startsWith('null')) ||
  (path.length === 1 && path[0] === 'claims' && name.startsWith('an object')) ||
  // Of how a report was run only the command is read.
  (path[0] === 'run' && path[1] !== 'command' && path.length > 1) ||
  (path[1] === 'command' && /^(another|no) text/.test(name));

describe('a corrupt baseline', () => {
  const corrupt = [
    ...brokenJson(BASELINE),
    ...retyped(BASELINE).filter(({ path, name }) => !staysRight(path, name)),
    ...PLANTED,
  ];
  it(`is refused by verify and by baseline, ${corrupt.length} ways`, async () => {
    mkdirSync('report');
    writeFileSync('report/report.json', SEALED);
    for (const { name, text } of corrupt) {
      writeFileSync('corrupt.json', text);
      await refuses(
        ['verify', '--claims', CLAIM, '--settings', '1', '--out', 'out', '--baseline', 'corrupt.json'],
        name,
      );
      await refuses(['baseline', '--accept', '**', '--from', 'report', '--baseline', 'corrupt.json'], name);
    }
    writeFileSync('corrupt.json', BASELINE);
    expect(await cli(['baseline', '--accept', '**', '--from', 'report', '--baseline', 'corrupt.json'])).toMatchObject({
      code: 0,
    });
  });

  it('as a report is refused too', async () => {
    const wrong = retyped(REPORT).filter(
      ({ path, name }) =>
        !(path[0] === 'claims' && path.length === 1 && name.startsWith('a list')) && !staysRight(path, name),
    );
    const lost = (path: readonly unknown[], name: string) => path.length === 2 && name.startsWith('nothing');
    const retypedAndSealed = wrong
      .filter(({ path, name }) => !lost(path, name))
      .map(({ name, text }) => ({ name, text: resealed(text) }));
    for (const { name, text } of [...brokenJson(SEALED), ...retypedAndSealed]) {
      writeFileSync('report/report.json', text);
      await refuses(['baseline', '--accept', '**', '--from', 'report', '--baseline', 'mine.json'], name);
    }
  });
});

const verifyInto = (out: string) => ['verify', '--claims', CLAIM, '--settings', '1', '--out', out];
const simulateInto = (csv: string) => [
  'simulate',
  '--k',
  '4',
  '--R',
  '3',
  '--samples',
  '3',
  '--delta',
  '2',
  '--csv',
  csv,
];
const acceptInto = (file: string) => ['baseline', '--accept', '**', '--from', 'fine', '--baseline', file];

const LINES = fileURLToPath(new URL('lines.ts', import.meta.url));

describe('a place', () => {
  beforeAll(async () => {
    mkdirSync('fine');
    writeFileSync('fine/report.json', SEALED);
    writeFileSync('file', 'mine');
    symlinkSync('nowhere', 'broken');
    symlinkSync('loop', 'loop');
    mkdirSync('taken/index.html', { recursive: true });
    for (const name of ['readonly', 'unreadable', 'closed']) mkdirSync(name);
    writeFileSync('unreadable/report.json', SEALED);
    // Modules are loaded while their files may be read.
    for (const right of [verifyInto('warm'), simulateInto('warm.csv'), acceptInto('warm.json')]) {
      expect((await cli(right)).code).toBeLessThan(2);
    }
  });

  const WRONG = ['file', 'file/below', 'broken', 'broken/below', 'loop', 'loop/x', 'taken', 'n'.repeat(256)];
  it.each([...WRONG, '', '/proc/x', '/proc/x/y/z', '/dev/full', '/dev/null', `a/${'b/'.repeat(2500)}`, 'a\u0000b'])(
    'for a report: %s',
    async (out) => refuses(verifyInto(out), out),
  );

  it.each(['file/below', 'loop/x', 'taken', 'absent/x', 'n'.repeat(256), '', '.', '/proc/x', '/dev/full', '/dev/null'])(
    'for a file: %s',
    async (file) => {
      await refuses(simulateInto(file), file);
      await refuses(acceptInto(file), file);
    },
  );

  it.runIf(canBeUnprivileged)('that permits nothing, for one who is not root', () => {
    const run = (lines: readonly (readonly string[])[]): Ended[] =>
      JSON.parse(unprivileged([process.execPath, '--no-warnings', LINES, JSON.stringify(lines)]).out);
    // The same lines where it is permitted, by the same person.
    const permitted = run([verifyInto('open'), simulateInto('open.csv'), acceptInto('open.json')]);
    expect(permitted.map(({ err }) => err)).toEqual(['', '', '']);
    for (const [name, mode] of [
      ['readonly', 0o555],
      ['unreadable', 0o000],
      ['closed', 0o666],
    ] as const)
      chmodSync(name, mode);
    const lines = [
      ...['readonly', 'unreadable', 'closed', 'readonly/new', 'closed/new'].map(verifyInto),
      ...['readonly/x', 'unreadable/x', 'closed/x'].flatMap((file) => [simulateInto(file), acceptInto(file)]),
      ['baseline', '--accept', '**', '--from', 'unreadable', '--baseline', 'mine.json'],
      [...verifyInto('out'), '--baseline', 'unreadable/report.json'],
      ['merge', 'unreadable', '--out', 'merged'],
      ['certify', 'unreadable'],
      ['certify', 'unreadable/report.json'],
      ['report', '--from', 'unreadable', '--errata', 'errata.tex'],
      ['report', '--from', 'unreadable', '--out', 'pages'],
    ];
    // Before them one that is permitted: this process, too, loads its modules first.
    const [loaded, ...ended] = run([verifyInto('open'), ...lines]);
    expect(loaded?.code).toBeLessThan(2);
    for (const name of ['readonly', 'unreadable', 'closed']) chmodSync(name, 0o755);
    for (const [i, line] of lines.entries()) {
      expectRefused(ended[i] as Ended, line);
      expect([line, ended[i]?.err]).toEqual([line, expect.stringContaining('EACCES')]);
    }
    expect(['readonly', 'unreadable', 'closed'].map((name) => readdirSync(name).length)).toEqual([0, 1, 0]);
    expect(statSync('fine/report.json').size).toBe(SEALED.length);
  });
});

describe('a full disk', () => {
  /** Under a limit on the size of files, in blocks of 512 bytes: what a full disk does, without one. */
  const limited = (args: readonly string[]) =>
    spawnSync('sh', ['-c', 'ulimit -f 4; exec "$0" --no-warnings "$@"', process.execPath, MAIN, ...args], {
      encoding: 'utf8',
    });
  /** On a file system of 16 KiB of its own, which only the child sees; needs root. */
  const onSmallDisk = (args: readonly string[]) =>
    spawnSync(
      'unshare',
      [
        ...['--mount', 'sh', '-c'],
        'mount -t tmpfs -o size=16k small full && cp -r fine full/ && cd full && "$0" --no-warnings "$@"; code=$?; find . -mindepth 1 | sort; exit $code',
        ...[process.execPath, MAIN, ...args],
      ],
      { encoding: 'utf8' },
    );
  const LARGE = [
    ['verify', '--claims', 'zt25/eq-14', '--settings', '1', '--out', 'new/out', '--jobs', '1'],
    ['simulate', '--k', '4', '--R', '3', '--samples', '2000', '--delta', '2', '--csv', 'new.csv'],
  ];

  it.each(LARGE)('as a limit of file size: %s', (...args) => {
    const before = everything();
    const { status, stdout, stderr } = limited(args);
    expect(faultOfRefusal({ code: status ?? -1, out: stdout, err: stderr, took: 0 })).toBeNull();
    expect(stderr).toMatch(/EFBIG/);
    expect(everything()).toEqual(before);
  });

  const mayMount =
    process.geteuid?.() === 0 && spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'x', tmpdir()]).status === 0;
  it.runIf(mayMount).each(LARGE)('as a small file system: %s', (...args) => {
    mkdirSync('full', { recursive: true });
    const { status, stdout, stderr } = onSmallDisk(args);
    expect([status, stderr.match(/^errata: .*ENOSPC.*\n$/)?.length, stdout]).toEqual([
      2,
      1,
      './fine\n./fine/report.json\n',
    ]);
  });
});

it('none of them takes a second', async () => {
  const { took } = await cli(verifyInto('file/below'));
  expect(took).toBeLessThan(LONGEST);
});
