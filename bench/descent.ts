/**
 * Steps of full-batch gradient descent: ours in both engines; NumPy, ml-matrix and mathjs on all n samples, and NumPy on
 * the same sufficient statistics, so that the gain of fewer columns and that of the code are told apart.
 * @throws Error after some steps from one start, two contestants have different W: the work is not the same.
 */
import { reducedProblem, statisticalProblem } from '../proofs/zt25/instruments/measure/reduced-problem.ts';
import { type Bar, bar, notMeasured } from './bars.ts';
import {
  columnsFor,
  type Descending,
  fullProblem,
  mathjs,
  mlMatrix,
  ours,
  type Size,
  samplesOf,
  settingOf,
} from './descending.ts';
import { duration, figure, times } from './format.ts';
import { type Python, startPython } from './python.ts';
import { type Contestant, race, ratio, type Spread } from './race.ts';
import { ABSENT, type Section } from './section.ts';

export const SIZES: readonly { readonly size: Size; readonly timesNumPy: number }[] = [
  { size: [4, 10, 4], timesNumPy: 1 },
  { size: [10, 10, 20], timesNumPy: 1 },
  { size: [20, 100, 20], timesNumPy: 3 },
  { size: [50, 100, 50], timesNumPy: 3 },
  { size: [100, 100, 100], timesNumPy: 3 },
  { size: [20, 10_000, 20], timesNumPy: 100 },
];

/** Full problems of more samples are not formed here: the decomposition of their labels is no part of a step. */
const MOST_SAMPLES = 1100;

/** In a quick run mathjs sits out where there are more samples. */
const QUICK_SAMPLES = 3000;

const OWN = ['errata', 'errata, random start', 'errata, full engine'] as const;
/** A random start leaves more to carry than the spectral one; NumPy carries all samples from any. */
const STARTS = OWN.slice(0, 2);
/** On all samples. */
const PEERS = ['NumPy', 'ml-matrix', 'mathjs'] as const;
/** NumPy on the statistics that ours descends on, from either start. */
const SAME = ['NumPy, same statistics', 'NumPy, same statistics, random start'] as const;
/** In the order of the table: each beside what it is to be held against. */
const OTHERS = [PEERS[0], SAME[0], ...PEERS.slice(1), OWN[1], SAME[1], OWN[2]];

export interface DescentResult {
  readonly size: Size;
  readonly seconds: Readonly<Record<string, Spread>>;
}

export const descent: Section<DescentResult[]> = {
  async measure({ rounds, quick, facts }) {
    const numpy = facts.numpy === null ? null : startPython('descent.py');
    const results: DescentResult[] = [];
    for (const { size } of SIZES) results.push(await measureAt(size, rounds, numpy, quick));
    numpy?.stop();
    return results;
  },
  tables: (results) => [
    {
      caption:
        'A step of gradient descent by errata, on sufficient statistics from the spectral start, and how many times as long others take (below 1: less): NumPy, ml-matrix, mathjs and the full engine for all samples, NumPy for the same statistics too',
      head: ['k, R, d', 'steps a second', ...OWN.slice(0, 1), ...OTHERS],
      rows: results.map(({ size, seconds: { errata, ...others } }) => [
        size.join(', '),
        figure(1 / (errata as Spread).median),
        duration(errata as Spread),
        ...OTHERS.map((name) => {
          const other = others[name];
          return other === undefined ? ABSENT : times(ratio(other, errata as Spread));
        }),
      ]),
    },
  ],
  bars: (results) =>
    SIZES.map(({ size, timesNumPy }): Bar => {
      const wanted = {
        what: `descent at (${size.join(', ')}) from either start, as fast as NumPy on all samples`,
        sense: 'at least',
        bound: timesNumPy,
        unit: 'times',
      } as const;
      const { NumPy, ...seconds } = results.find((one) => `${one.size}` === `${size}`)?.seconds ?? {};
      if (NumPy === undefined) return notMeasured(wanted, 'no NumPy');
      return bar(wanted, Math.min(...STARTS.map((start) => ratio(NumPy, seconds[start] as Spread).median)));
    }),
};

async function measureAt(size: Size, rounds: number, numpy: Python | null, quick: boolean): Promise<DescentResult> {
  const [, R] = size;
  const setting = settingOf(size, 'spectral');
  const problem = samplesOf(setting);
  const peers = [mlMatrix(problem), ...(quick && problem.n > QUICK_SAMPLES ? [] : [await mathjs(problem)])];
  const full = problem.n <= MOST_SAMPLES ? [fullProblem(setting, problem)] : [];
  const own = full.flatMap((one) => [
    ours('errata, full engine', one, R),
    ours('errata, reduced', reducedProblem(one), R),
  ]);
  const statistics = (['spectral', 'random'] as const).map((start) => statisticalProblem(settingOf(size, start)));
  const inNumPy = numpy === null ? [] : [numpyOn(numpy, 'NumPy', { size })];
  await assertSame(size, [...peers, ...own, ...inNumPy]);
  for (const [i, problem] of statistics.entries()) {
    const peer = numpy === null ? [] : [numpyOn(numpy, SAME[i] as string, columnsFor(problem, R))];
    await assertSame(size, [ours(STARTS[i] as string, problem, R), ...peer]);
    inNumPy.push(...peer);
  }
  const contestants: Contestant[] = [
    ...statistics.map((problem, i) => ours(STARTS[i] as string, problem, R)),
    ...own.slice(0, 1),
    ...inNumPy,
    ...peers,
  ];
  return { size, seconds: await race(contestants, rounds) };
}

/** NumPy on a problem: the first time from its start, with W after it; then on and on. */
function numpyOn(numpy: Python, name: string, problem: object): Descending {
  let W: number[] = [];
  return {
    name,
    run: async (steps) => {
      const begun = W.length > 0;
      const answer = await numpy.ask<{ seconds: number; W?: number[] }>({ name, steps, ...(begun ? {} : { problem }) });
      W = answer.W ?? W;
      return answer.seconds;
    },
    W: () => W,
  };
}

/** Steps after which all contestants must have the same W, to this share of its largest entry. */
const COMPARED_STEPS = 3;
const ROUNDING = 1e-9;

async function assertSame(size: Size, contestants: readonly Descending[]): Promise<void> {
  const found = new Map<string, ArrayLike<number>>();
  for (const { name, run, W } of contestants) {
    await run(COMPARED_STEPS);
    found.set(name, W());
  }
  const [first, ...others] = [...found];
  for (const other of others) {
    const away = distance(first?.[1] ?? [], other[1]);
    if (!(away <= ROUNDING)) {
      throw new Error(
        `${first?.[0]} and ${other[0]} do not do the same work at ${size.join(', ')}: W differs by ${away}`,
      );
    }
  }
}

/** Largest difference of two lists as a share of the largest entry. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  const largest = (values: number[]) => values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const list = Array.from(a);
  return largest(list.map((x, i) => x - (b[i] as number))) / largest(list);
}
