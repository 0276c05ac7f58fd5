/**
 * Every command with arguments that are right and quick, and for each of its options and arguments what is never right.
 * A new command or option needs a line here: a test sees to it.
 */
import fc from 'fast-check';

/** Values that are provably wrong for an option, whatever stands beside it. */
export type Bad = fc.Arbitrary<string>;

const words = fc.constantFrom(
  ...['', ' ', 'x', 'NaN', '-NaN', 'Infinity', '-Infinity', 'null', 'undefined', 'true', '[object Object]', '{}', '[]'],
  ...['__proto__', 'constructor', '1 2', '1,2', '1_000', '1n', '--', '-', '+', '.', '/', '1/', '/2', '1//2', '1/2/3'],
  ...['١', '１', '½', '∞', '\u0000', '1\u0000', '\u001b[31m', '\u202e1', '\ud800', '1;ls', '$(ls)', '`ls`', '%s%n'],
  ...['--json', '--seed', '-h1', 'e', '1e', '0b1x', '..', '1..2', '0x', '0xg', '9'.repeat(400), 'x'.repeat(100_000)],
);
const noise = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .filter((text) => !/^[\s\d.eE+/-]*$/.test(text) && Number.isNaN(Number(text)));

/** Numbers, of which an option takes only some. */
const numbers = [-1e308, -1e16, -2, -1, -0.5, 0, 1e-320, 1e-9, 0.3, 1.5, 2.000001, 1e3, 1e9, 2 ** 53, 1e21, 1e308];
const numberTexts = [...numbers.map(String), '1e400', '-1e400', '9'.repeat(400), `-${'9'.repeat(400)}`, '0x10', '1e3'];

const isInteger = (text: string) => /^[+-]?\d+$/.test(text.trim());
const integer = (least: number, most: number): Bad =>
  fc.oneof(
    words.filter((text) => !isInteger(text) || Number(text) > most),
    noise,
    fc.constantFrom(...numberTexts.filter((text) => !isInteger(text) || Number(text) < least || Number(text) > most)),
  );
const number = (isRight: (value: number) => boolean): Bad =>
  fc.oneof(
    words.filter((text) => text.trim() === '' || !Number.isFinite(Number(text))),
    noise,
    fc.constantFrom(...numberTexts.filter((text) => !isRight(Number(text)))),
  );
/** A fraction in lowest terms within 1000, in a range. */
const fraction = (...wrong: readonly string[]): Bad =>
  fc.oneof(words, noise, fc.constantFrom('1/0', '0.12345', '1e1', '1001/1000', '7/1009', '1'.repeat(50), ...wrong));

const glob: Bad = fc.oneof(
  fc.constantFrom('', 'zt99/*', '*?'.repeat(500), '?', '[', '(', '\\', 'zt25/eq-13/value/x', 'x'.repeat(100_000), ',,'),
  fc.constantFrom(`${'**/'.repeat(2000)}!`, '*a*a*a*a*a*a*a*a*a*a*a*a*a*b!', '(a+)+$', '__proto__', 'constructor'),
  noise.map((text) => `!${text.replaceAll(',', '')}`),
);
/** Places that nobody can write to or read from, root included. */
export const IMPOSSIBLE = [
  '',
  '/dev/null/x',
  '/proc/nowhere/x',
  '/proc/version/x',
  `/tmp/${'n'.repeat(300)}`,
  `/tmp/${'d/'.repeat(3000)}x`,
  'a\u0000b',
] as const;
const place: Bad = fc.constantFrom(...IMPOSSIBLE);
const baselineFile: Bad = fc.constantFrom(
  ...IMPOSSIBLE,
  '/dev/null',
  '/dev/zero',
  '/proc/self/mem',
  '/',
  'absent.json',
);
const word: Bad = fc.oneof(words, noise);

const run = { '--seed': integer(0, 0xffff_ffff), '--settings': integer(1, 100_000) };
const share = fraction('0', '1', '-1/2', '3/2', '2');
const region = { '--gamma': fraction('4', '-4', '301/100', '-7/2'), '--majority-share': share };

export interface FuzzedCommand {
  /** Arguments with which it is right. */
  readonly right: readonly string[];
  /** What is wrong in the place of each argument. */
  readonly arguments: readonly Bad[];
  readonly options: Readonly<Record<string, Bad>>;
  /** Whether it can be run as it stands in a moment. */
  readonly quick: boolean;
  /** Options that contradict each other, or a bound that depends on another option. */
  readonly contradictions: readonly (readonly string[])[];
}

const latexInDisguise = fc.constantFrom('\\sqrt{', '', ' ', 'R+', '-', '\\input{x}', 'R\u0000', 'x'.repeat(9000));

/** One setting, of as many samples as can be formed. */
const setting = {
  '--k': integer(2, 10_000),
  '--R': fc.oneof(words, noise, fc.constantFrom('0', '0.5', '1/2', '-3', '1e400', '1e999', '1/3', '9'.repeat(30))),
  '--majorities': integer(1, 3),
  '--minority-count': integer(1, 10_000_000),
  '--gamma': number((value) => Math.abs(value) <= 10),
  '--d': integer(3, 1_000_000),
  '--delta': number((value) => value > 0 && value <= 100),
  '--init': word,
  '--seed': run['--seed'],
};

export const COMMANDS: Readonly<Record<string, FuzzedCommand>> = {
  verify: {
    right: ['--claims', 'zt25/eq-14/majmin', '--settings', '1'],
    arguments: [],
    options: {
      ...run,
      '--claims': glob,
      '--out': place,
      '--baseline': baselineFile,
      '--jobs': integer(1, 256),
      '--shard': fc.oneof(word, fc.constantFrom('0/2', '3/2', '1/0', '-1/2', '1/1001', '1/2/3', '1.5/2', '1/2 ')),
    },
    quick: false,
    contradictions: [
      ['--out', '/proc/self/x', '--baseline', 'absent.json'],
      ['--shard', '1/2', '--baseline', 'reports/baseline.json'],
    ],
  },
  certify: {
    right: ['report'],
    arguments: [place],
    options: {},
    quick: false,
    contradictions: [],
  },
  merge: {
    right: ['report', '--out', 'merged'],
    arguments: [place],
    options: {
      '--out': place,
      '--baseline': baselineFile,
      '--recheck': integer(1, 1_000_000),
      '--recheck-seed': integer(0, 0xffff_ffff),
    },
    quick: false,
    contradictions: [['--recheck-seed', '1']],
  },
  report: {
    right: ['--from', 'report', '--errata', 'errata.tex'],
    arguments: [],
    options: {
      '--from': fc.oneof(place, fc.constantFrom('/', 'absent', '/dev')),
      '--errata': fc.oneof(place, fc.constantFrom('/dev/null', '/', '.')),
      '--out': place,
    },
    quick: false,
    contradictions: [['--from', 'absent', '--out', 'pages']],
  },
  audit: {
    right: ['--claims', 'zt25/eq-14/minmin', '--settings', '1'],
    arguments: [],
    options: { ...run, '--claims': glob, '--jobs': integer(1, 256) },
    quick: false,
    contradictions: [],
  },
  new: {
    right: ['started'],
    arguments: [fc.constantFrom('.', 'mine.json', 'report', 'a b')],
    options: {},
    quick: false,
    contradictions: [],
  },
  list: { right: [], arguments: [], options: {}, quick: true, contradictions: [] },
  show: {
    right: ['zt25/eq-14/majmin', '--settings', '1'],
    arguments: [glob],
    options: run,
    quick: false,
    contradictions: [],
  },
  derive: {
    right: ['lambda.majmin'],
    arguments: [word],
    options: { ...region, '--theory': word },
    quick: true,
    contradictions: [['--theory', 'zt25']],
  },
  check: {
    right: ['sigma.majmin', 'R', '--settings', '1'],
    arguments: [word, latexInDisguise],
    options: {
      ...run,
      '--gamma': region['--gamma'],
      '--majority-share': fc.oneof(share, fc.constant('1/25')),
      '--let': word,
      '--assume': word,
      '--theory': word,
    },
    quick: true,
    contradictions: [],
  },
  simulate: {
    right: ['--k', '4', '--R', '3', '--samples', '3', '--delta', '2'],
    arguments: [],
    options: {
      ...setting,
      '--method': word,
      '--engine': word,
      '--eta': number((value) => value > 0 || Number.isFinite(value)),
      '--until': number((value) => value > 0 && Number.isFinite(value)),
      '--samples': integer(2, 100_000),
      '--theory': word,
      '--csv': fc.oneof(place, fc.constantFrom('/dev/null', '/dev/full', '/', '.', '/proc/version')),
    },
    quick: true,
    contradictions: [
      ['--d', '2'],
      ['--majorities', '4'],
      ['--R', '2.5', '--minority-count', '1'],
      ['--R', '7/3', '--minority-count', '4'],
      ['--k', '10000', '--R', '1000000'],
      ['--method', 'descent', '--eta', '1'],
      ['--method', 'descent', '--eta', '0'],
      ['--method', 'descent', '--eta', '-1'],
      ['--method', 'descent', '--eta', '1e308'],
      ['--method', 'descent', '--until', '1e-9'],
      ['--until', '1e12'],
      ['--until', '1e308'],
      ['--method', 'descent', '--eta', '1e-12'],
      ['--method', 'descent', '--eta', '1e-300'],
      ['--method', 'descent', '--until', '1e300'],
    ],
  },
  replay: {
    right: ['sigma.majmin', 'R', '--k', '4', '--R', '3'],
    arguments: [word, latexInDisguise],
    options: {
      ...setting,
      '--relation': integer(1, 1000),
      '--component': integer(1, 1_000_000_000),
      '--entry': fc.oneof(word, fc.constantFrom('0,1', '1,0', '1', '1,1,1', '1.5,1', '-1,2', '1;1')),
      '--t': number(Number.isFinite),
      '--part': word,
    },
    quick: true,
    contradictions: [
      ['--d', '2'],
      ['--majorities', '4'],
      ['--R', '2.5', '--minority-count', '1'],
    ],
  },
  explore: {
    right: ['--out', 'explorer'],
    arguments: [],
    options: { '--out': place, '--port': integer(0, 65_535), '--theory': word },
    quick: false,
    contradictions: [
      ['--port', '0'],
      ['--port', '8080', '--json'],
      ['--theory', 'nobody'],
    ],
  },
  baseline: {
    right: ['--accept', '*', '--from', 'report', '--baseline', 'mine.json'],
    arguments: [],
    options: {
      '--accept': glob,
      '--from': fc.oneof(place, fc.constantFrom('/', 'absent', '/dev')),
      '--baseline': place,
    },
    quick: true,
    contradictions: [['--from', 'absent', '--accept', '!']],
  },
};
