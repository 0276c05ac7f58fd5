/**
 * Derivation: SymPy's eigenvalues of ZZᵀ at one k, with R a symbol; ours of the whole spectrum, Λ and learning times
 * under both losses, for all k at once. Each of our runs is a process of its own, timed after its modules are loaded and
 * the worker of the other engines stands. `errata` is the first thing that it derives, in functions that V8 has not yet
 * compiled; `errata, after other cases` has derived three cases of other s, m and γ, as SymPy has derived before. The bar
 * is on a case that was not derived before, in a process that derives; the first one of a process is told beside it.
 * @throws Error SymPy finds other eigenvalues at that k: one of us is wrong.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bar } from './bars.ts';
import { duration, times } from './format.ts';
import { type Python, scriptPath, startPython } from './python.ts';
import { type Contestant, ratio, type Spread, summary, takeTurns } from './race.ts';
import { ABSENT, type Section } from './section.ts';

/** Where SymPy is asked, and in how many rounds; the last takes long, so it is asked once and not for ever. */
const ASKED = [
  { k: 4, turns: 5 },
  { k: 6, turns: 3 },
] as const;
const LONG = { k: 8, limit: 300 };

export const CLASSES: readonly number[] = [...ASKED.map(({ k }) => k), LONG.k];
/** The value of R at which eigenvalues are compared. */
export const AT = 7;

const BOUND_MS = 50;
const FIRST = 'errata';
const AFTER = 'errata, after other cases';

/** Values with their multiplicities. */
export type Eigenvalues = readonly (readonly [value: number, count: number])[];

export interface Derivation {
  readonly seconds: number;
  /** One entry for each of CLASSES. */
  readonly eigenvalues: readonly Eigenvalues[];
}

export interface SymbolicResult {
  readonly own: Readonly<Record<typeof FIRST | typeof AFTER, Spread>>;
  /** Seconds null: stopped after `limit` seconds. */
  readonly sympy: readonly { readonly k: number; readonly seconds: Spread | null; readonly limit: number | null }[];
}

export const symbolic: Section<SymbolicResult> = {
  async measure({ rounds, quick, facts }) {
    const expected = (await deriveOnce('first')).eigenvalues;
    const python = facts.sympy === null ? null : startPython('symbolic.py');
    const seconds = await takeTurns([...OWN, ...(python === null ? [] : peers(python, expected))], rounds);
    const own = { [FIRST]: seconds[FIRST] as Spread, [AFTER]: seconds[AFTER] as Spread };
    const short = ASKED.flatMap(({ k }) => {
      const found = seconds[nameAt(k)];
      return found === undefined ? [] : [{ k, seconds: found, limit: null }];
    });
    const long = python === null || quick ? [] : [await askLong(python, expected)];
    python?.stop();
    return { own, sympy: [...short, ...long] };
  },
  tables: ({ own, sympy }) => [
    {
      caption:
        'Derivation: eigenvalues of ZZᵀ at one k by SymPy; spectrum, Λ and learning times for all k by errata, in a fresh process after start-up',
      head: ['who', 'runs', 'takes', 'times as long as errata'],
      rows: [
        ...[FIRST, AFTER].map((name) => [
          name,
          runs(own[name as typeof FIRST]),
          duration(own[name as typeof FIRST]),
          ABSENT,
        ]),
        ...sympy.map(({ k, seconds, limit }) =>
          seconds === null
            ? [nameAt(k), '1', `stopped after ${limit} s`, ABSENT]
            : [nameAt(k), runs(seconds), duration(seconds), times(ratio(seconds, own[FIRST]))],
        ),
      ],
    },
  ],
  bars: ({ own }) => [
    bar(
      {
        what: 'spectrum, Λ and learning times for all k, after other cases',
        sense: 'under',
        bound: BOUND_MS,
        unit: 'ms',
      },
      1000 * own[AFTER].median,
    ),
  ],
};

const runs = ({ rounds }: Spread): string => `${rounds.length}`;

const nameAt = (k: number): string => `SymPy, k = ${k}`;

const OWN: readonly Contestant[] = [
  { name: FIRST, run: async () => (await deriveOnce('first')).seconds },
  { name: AFTER, run: async () => (await deriveOnce('after')).seconds },
];

async function deriveOnce(order: 'first' | 'after'): Promise<Derivation> {
  const { stdout } = await promisify(execFile)(process.execPath, [scriptPath('derive-once.ts'), order]);
  return JSON.parse(stdout) as Derivation;
}

type Answer = { readonly seconds: number; readonly eigenvalues: Eigenvalues };

const peers = (python: Python, expected: readonly Eigenvalues[]): Contestant[] =>
  ASKED.map(({ k, turns }) => ({
    name: nameAt(k),
    turns,
    run: async () => secondsOf(k, await python.ask<Answer>({ k }), expected),
  }));

async function askLong(python: Python, expected: readonly Eigenvalues[]): Promise<SymbolicResult['sympy'][number]> {
  const { k, limit } = LONG;
  const answer = await python.askWithin<Answer>(limit, { k });
  return { k, limit, seconds: answer === null ? null : summary([secondsOf(k, answer, expected)]) };
}

function secondsOf(k: number, { seconds, eigenvalues }: Answer, expected: readonly Eigenvalues[]): number {
  if (!sameSpectrum(eigenvalues, expected[CLASSES.indexOf(k)] ?? [])) {
    throw new Error(`eigenvalues at k = ${k}, R = ${AT}: SymPy has ${JSON.stringify(eigenvalues)}, errata others`);
  }
  return seconds;
}

const SAME = 1e-12;

/** The same values as often each, in any order. */
export function sameSpectrum(a: Eigenvalues, b: Eigenvalues): boolean {
  const sorted = (of: Eigenvalues) =>
    of.flatMap(([value, count]) => new Array<number>(count).fill(value)).sort((x, y) => x - y);
  const [left, right] = [sorted(a), sorted(b)];
  const size = Math.max(...left.map(Math.abs));
  return (
    left.length === right.length && left.every((value, i) => Math.abs(value - (right[i] as number)) <= SAME * size)
  );
}
