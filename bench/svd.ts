/**
 * Sweeps over label matrices Z: features as an audit measures them (a decomposition, its checks, the sorting into
 * groups), on Z and on the k×k matrix with the same values that simulations use; beside NumPy's thin decomposition of
 * the same Z. Forming Z is timed for nobody.
 * @throws Error a singular value of NumPy is another one: the work is not the same.
 */
import type { Matrix } from 'ml-matrix';
import { FAMILY } from '../proofs/zt25/instruments/family.ts';
import { labelFeatures, orderedFeatures } from '../proofs/zt25/instruments/measure/features.ts';
import { reducedLabels } from '../proofs/zt25/instruments/measure/reduced-problem.ts';
import { type Labels, labelsFrom, sampleCount, simplexEncodedLabels } from '../proofs/zt25/instruments/model/labels.ts';
import { stepOf } from '../proofs/zt25/instruments/step-setting.ts';
import { singularValueDecomposition } from '../src/measure/decomposition.ts';
import { draw, drawOf } from '../src/theory/drawing.ts';
import { everywhere } from '../src/theory/region.ts';
import { duration, times } from './format.ts';
import { ONE_THREAD, type Python, startPython } from './python.ts';
import { type Contestant, race, ratio, type Spread } from './race.ts';
import { ABSENT, type Section } from './section.ts';

const RATIOS = [1, 3, 10, 30, 100];
const QUICK_RATIOS = [1, 3, 10];
const CLASSES = [4, 10, 20, 50];

/** Settings of the sweep that an audit draws; the seed is that of a default audit. */
const DRAWN = 60;
const DRAW = drawOf('bench', everywhere(FAMILY), 'static', { seed: 1, settings: DRAWN });

/** Values must agree to this share of the largest. */
const SAME = 1e-10;

interface Sweep {
  readonly name: string;
  readonly labels: readonly Labels[];
}

export interface SweepResult {
  readonly name: string;
  readonly matrices: number;
  /** The most columns that one of them has. */
  readonly mostSamples: number;
  readonly seconds: Readonly<Record<string, Spread>>;
}

const OTHERS = ['NumPy', 'NumPy, one thread', 'errata, decomposition alone', 'errata, k×k'] as const;

export const svd: Section<SweepResult[]> = {
  async measure({ rounds, quick, facts }) {
    const pythons = facts.numpy === null ? [] : [startPython('svd.py'), startPython('svd.py', ONE_THREAD)];
    const results: SweepResult[] = [];
    for (const sweep of sweeps(quick ? QUICK_RATIOS : RATIOS)) results.push(await measureSweep(sweep, rounds, pythons));
    for (const python of pythons) python.stop();
    return results;
  },
  tables: (results) => [
    {
      caption:
        'A sweep over label matrices: features as errata measures them for a claim, and how many times as long others take (below 1: less); k×k is what simulations use instead of Z',
      head: ['matrices', 'errata', ...OTHERS],
      rows: results.map(({ name, matrices, mostSamples, seconds: { errata, ...others } }) => [
        `${matrices}: ${name}, n up to ${mostSamples}`,
        duration(errata as Spread),
        ...OTHERS.map((other) => {
          const seconds = others[other];
          return seconds === undefined ? ABSENT : times(ratio(seconds, errata as Spread));
        }),
      ]),
    },
  ],
  bars: () => [],
};

function sweeps(ratios: readonly number[]): Sweep[] {
  return [
    ...CLASSES.map((classes) => ({
      name: `k = ${classes}, R from ${ratios[0]} to ${ratios.at(-1)}`,
      labels: ratios.map((ratio) => labelsFrom({ classes, ratio })),
    })),
    { name: 'as an audit draws them', labels: draw(DRAW).map(stepOf) },
  ];
}

async function measureSweep({ name, labels }: Sweep, rounds: number, pythons: readonly Python[]): Promise<SweepResult> {
  const matrices = labels.map(simplexEncodedLabels);
  const request = { labels: labels.map((one) => [one.classes, one.majorities, one.majorityCount, one.minorityCount]) };
  for (const python of pythons) await assertSame(labels, matrices, python, request);
  const peers = pythons.map(
    (python, i): Contestant => ({
      name: i === 0 ? 'NumPy' : 'NumPy, one thread',
      run: async (steps) => (await python.ask<{ seconds: number }>({ ...request, steps })).seconds,
    }),
  );
  const sweep = (one: (labels: Labels, Z: Matrix) => unknown) => () => {
    labels.forEach((of, i) => {
      one(of, matrices[i] as Matrix);
    });
  };
  const seconds = await race(
    [
      timed('errata', sweep(labelFeatures)),
      timed(
        'errata, decomposition alone',
        sweep((_, Z) => singularValueDecomposition(Z)),
      ),
      timed(
        'errata, k×k',
        sweep((of) => labelFeatures(of, reducedLabels(of))),
      ),
      ...peers,
    ],
    rounds,
  );
  return { name, matrices: labels.length, mostSamples: Math.max(...labels.map(sampleCount)), seconds };
}

async function assertSame(
  labels: readonly Labels[],
  matrices: readonly Matrix[],
  python: Python,
  request: object,
): Promise<void> {
  const { values } = await python.ask<{ values: number[][] }>({ ...request, steps: 1, values: true });
  labels.forEach((of, i) => {
    const theirs = values[i] ?? [];
    for (const Z of [matrices[i] as Matrix, reducedLabels(of)]) {
      const away = apart(orderedFeatures(labelFeatures(of, Z)).values, theirs);
      if (!(away <= SAME)) throw new Error(`singular values at ${JSON.stringify(of)} differ by ${away}`);
    }
  });
}

/** Largest difference as a share of the largest value; what was cut off as zero is zero. */
export function apart(ours: ArrayLike<number>, theirs: readonly number[]): number {
  const own = Array.from(ours).sort((a, b) => b - a);
  if (own.length > theirs.length) return Infinity;
  const away = theirs.map((value, i) => Math.abs(value - (own[i] ?? 0)));
  return Math.max(...away) / (own[0] as number);
}

function timed(name: string, sweep: () => void): Contestant {
  return {
    name,
    run: (steps) => {
      const begin = performance.now();
      for (let i = 0; i < steps; i++) sweep();
      return (performance.now() - begin) / 1000;
    },
  };
}
