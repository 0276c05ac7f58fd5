/**
 * Boxes of settings that can be afforded, and one way to make a setting: a fast-check arbitrary, so that draws replay
 * from a seed and counterexamples shrink towards small k, small R and γ = 1/2.
 */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { remembered } from '../base/remembered.ts';
import { type Setting, settingFrom } from '../model/setting.ts';
import type { Regime } from './regime.ts';
import { whereOf } from './region.ts';
import { LARGEST_CLASSES, LARGEST_RATIO } from './strata.ts';
import { type Axis, leastCount, mostCount, type Range, type Where } from './where.ts';

/**
 * How large settings get: `static` ones are decomposed, `matrix` ones are compared entry by entry with their n×n
 * weights formed, `dynamic` ones are simulated.
 */
export type Size = 'static' | 'matrix' | 'dynamic';

/** [majorities, minorities] */
type Split = readonly [number, number];
/** d = times · k + plus. */
type Dimension = readonly [times: number, plus: number];
type SplitTest = NonNullable<Where['split']>;

export interface Box {
  readonly size: Size;
  readonly splits: readonly Split[];
  readonly minorityCounts: readonly number[];
  readonly ratio: Range;
  readonly gammas: readonly number[];
  readonly dimensions: readonly Dimension[];
  /** The largest cost of a setting. */
  readonly cost: number;
}

/** Cost of a setting: of a decomposition, of the entries of Ω, of a run. */
const COST: Readonly<Record<Size, (k: number, n: number, d: number) => number>> = {
  static: (k, n) => k * k * n,
  matrix: (_k, n, d) => n * n + n * d,
  dynamic: (k, n, d) => d * (k + n),
};

/** `usual` bounds most draws; `largest` and `cost` those that a stratum asks for. The only place with limits. */
const LIMITS = {
  static: {
    usual: { classes: 12, ratio: 32, count: 3, cost: 60_000 },
    largest: { ratio: LARGEST_RATIO, cost: 500_000 },
  },
  matrix: {
    usual: { classes: 12, ratio: 32, count: 3, cost: 10_000 },
    largest: { ratio: LARGEST_RATIO, cost: 40_000 },
  },
  dynamic: { usual: { classes: 6, ratio: 12, count: 2, cost: 160 }, largest: { ratio: 30, cost: 300 } },
} as const;

/** Rates of flow differ by up to R^|γ| and more, and an explicit integrator pays for it. */
const STIFFEST = 30;

const MINORITY_COUNTS = [...Array.from({ length: 40 }, (_, i) => i + 1), 64, 100];

/** 1/16 is the step, so that γ is exact in binary and in the algebra; in the order of preference for a counterexample. */
const GAMMAS = [
  0.5,
  0,
  1,
  ...Array.from({ length: 29 }, (_, i) => (i - 4) / 16).filter((g) => ![0, 0.5, 1].includes(g)),
];

const SPLITS: readonly Split[] = Array.from({ length: LARGEST_CLASSES - 1 }, (_, i) => i + 2).flatMap((k) =>
  Array.from({ length: k - 1 }, (_, i): Split => [i + 1, k - i - 1]),
);

const DIMENSIONS: readonly Dimension[] = [
  [1, 0],
  [1, -1],
  [1, 1],
  [1, 2],
  [4, 0],
];

const keyOf = (regime: Regime, size: Size): string => `${size} ${JSON.stringify(regime)}`;

/** Every setting of a regime that can be afforded. */
export const wholeBox = remembered(keyOf, (regime: Regime, size: Size): Box => {
  const { largest } = LIMITS[size];
  const whole = narrow(
    {
      size,
      splits: SPLITS,
      minorityCounts: regime.minorityCount === null ? MINORITY_COUNTS : [regime.minorityCount],
      ratio: { above: 0, upTo: largest.ratio },
      gammas: regime.gamma === null ? GAMMAS : [exponentOf(regime)],
      // Labels and their weights have no d.
      dimensions: size === 'static' ? DIMENSIONS.slice(0, 1) : DIMENSIONS,
      cost: largest.cost,
    },
    whereOf(regime),
  );
  return { ...whole, cost: Math.max(largest.cost, leastCostOf(whole)) };
});

/** Where most settings of a regime are drawn: small ones. */
export const usualBox = remembered(keyOf, (regime: Regime, size: Size): Box => {
  const { usual } = LIMITS[size];
  const whole = wholeBox(regime, size);
  const least = sizeOf(whole.splits[0] ?? [1, 1]);
  return {
    ...whole,
    splits: whole.splits.filter((split) => sizeOf(split) <= Math.max(usual.classes, least)),
    minorityCounts: whole.minorityCounts.filter((count) => count <= usual.count || count === regime.minorityCount),
    ratio: { ...whole.ratio, upTo: Math.min(whole.ratio.upTo, usual.ratio) },
    dimensions: whole.dimensions.filter(([times]) => times === 1),
    cost: Math.max(usual.cost, leastCostOf(whole)),
  };
});

/** Every setting of a regime, whatever it costs. */
export const unlimitedBox = (regime: Regime): Box => ({
  ...narrow(
    { ...wholeBox(regime, 'static'), ratio: { above: 0, upTo: LARGEST_RATIO }, dimensions: DIMENSIONS },
    whereOf(regime),
  ),
  cost: Infinity,
});

/** The part of a box in a part of the space. */
export function narrow(box: Box, { split, ratio, minorityCount, gamma, dimension }: Where): Box {
  return {
    ...box,
    splits: split === undefined ? box.splits : splitsIn(box.splits, split),
    minorityCounts: minorityCount === undefined ? box.minorityCounts : box.minorityCounts.filter(minorityCount),
    ratio:
      ratio === undefined
        ? box.ratio
        : { above: Math.max(box.ratio.above, ratio.above), upTo: Math.min(box.ratio.upTo, ratio.upTo) },
    gammas: gamma === undefined ? box.gammas : box.gammas.filter(gamma),
    // What holds of d = times · k + plus at one k holds at every k.
    dimensions: dimension === undefined ? box.dimensions : box.dimensions.filter(([t, p]) => dimension(3 * t + p, 3)),
  };
}

const SPLITS_IN = new WeakMap<readonly Split[], Map<SplitTest, readonly Split[]>>();

/** Boxes share their lists of splits, which are long, and are narrowed in the same ways again and again. */
function splitsIn(splits: readonly Split[], test: SplitTest): readonly Split[] {
  const narrowed = SPLITS_IN.get(splits) ?? new Map<SplitTest, readonly Split[]>();
  SPLITS_IN.set(splits, narrowed);
  const found = narrowed.get(test) ?? splits.filter(([a, b]) => test(a, b));
  narrowed.set(test, found);
  return found;
}

/** A box with some axes of another. */
export function widen(box: Box, axes: readonly Axis[], whole: Box): Box {
  const field = {
    split: 'splits',
    ratio: 'ratio',
    minorityCount: 'minorityCounts',
    gamma: 'gammas',
    dimension: 'dimensions',
  } as const;
  return { ...box, ...Object.fromEntries(axes.map((axis) => [field[axis], whole[field[axis]]])) };
}

const sizeOf = ([a, b]: Split): number => a + b;
const exponentOf = ({ gamma }: Regime): number => new Fraction(gamma ?? 0).valueOf();

function costOf({ size }: Box, [a, b]: Split, majorityCount: number, minorityCount: number, [t, p]: Dimension): number {
  const k = a + b;
  return COST[size](k, a * majorityCount + b * minorityCount, t * k + p);
}

/** A share with a large denominator needs many classes; the smallest setting with R = 2 is always afforded. */
function leastCostOf(box: Box): number {
  const count = box.minorityCounts[0] ?? 1;
  return costOf(box, box.splits[0] ?? [1, 1], 2 * count, count, [1, 2]);
}

/** Can a setting be afforded? */
function fits(box: Box, split: Split, M: number, m: number, dimension: Dimension, gamma: number): boolean {
  const stiff = box.size === 'dynamic' && M > 2 * m && (M / m) ** Math.abs(gamma) > STIFFEST;
  return !stiff && costOf(box, split, M, m, dimension) <= box.cost;
}

/** The largest M that can be afforded, given that the least can. */
function largestCount(box: Box, split: Split, m: number, dimension: Dimension, gamma: number): number {
  let low = leastCount(box.ratio.above, m);
  let high = mostCount(box.ratio.upTo, m);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(box, split, middle, m, dimension, gamma)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Is there a setting of this split, and can the one with the least R be afforded? */
function startsIn(box: Box, split: Split, m: number, dimension: Dimension, gamma: number): boolean {
  const least = leastCount(box.ratio.above, m);
  return least <= mostCount(box.ratio.upTo, m) && fits(box, split, least, m, dimension, gamma);
}

/** Can any setting be drawn? Splits come cheapest first; small d and |γ| are the cheapest too. */
export function isEmpty(box: Box): boolean {
  const { splits, minorityCounts, gammas, dimensions } = box;
  const split = splits[0];
  const gamma = leastOf(gammas, Math.abs);
  const dimension = leastOf(dimensions, sizeOfDimension);
  if (split === undefined || gamma === undefined || dimension === undefined) return true;
  return !minorityCounts.some((m) => startsIn(box, split, m, dimension, gamma));
}

const sizeOfDimension = ([times, plus]: Dimension): number => 10 * times + plus;

const leastOf = <T>(from: readonly T[], key: (x: T) => number): T | undefined =>
  from.reduce<T | undefined>((least, x) => (least === undefined || key(x) < key(least) ? x : least), undefined);

interface Row {
  readonly m: number;
  readonly dimension: Dimension;
  readonly gamma: number;
}

/** The choices of everything but the split and R that leave a setting to draw. */
function rowsOf(box: Box): Row[] {
  const split = box.splits[0];
  if (split === undefined) return [];
  return box.dimensions.flatMap((dimension) =>
    box.gammas.flatMap((gamma) =>
      box.minorityCounts.flatMap((m) => (startsIn(box, split, m, dimension, gamma) ? [{ m, dimension, gamma }] : [])),
    ),
  );
}

const MOST = 0x7fff_ffff;

/** Settings of a box that is not empty. R is spread evenly over its orders of magnitude. */
export function settingsIn(box: Box): fc.Arbitrary<Setting> {
  const rows = rowsOf(box);
  // γ = 0, 1/2 and 1 together are as frequent as the rest.
  const special = rows.filter(({ gamma }) => [0, 0.5, 1].includes(gamma));
  const other = rows.filter(({ gamma }) => ![0, 0.5, 1].includes(gamma));
  const halves = [special, other].filter((half) => half.length > 0);
  const pick = <T>(from: readonly T[], by: number): T => from[by % from.length] as T;
  return fc
    .record({
      half: fc.nat({ max: 1 }),
      row: fc.nat(),
      split: fc.nat(),
      ratio: fc.nat({ max: MOST }),
      seed: fc.nat({ max: 999 }),
    })
    .map((drawn) => {
      const { m, dimension, gamma } = pick(pick(halves, drawn.half), drawn.row);
      const split = pick(
        box.splits.filter((candidate) => startsIn(box, candidate, m, dimension, gamma)),
        drawn.split,
      );
      const least = leastCount(box.ratio.above, m);
      const span = (largestCount(box, split, m, dimension, gamma) + 1) / least;
      const M = Math.floor(least * span ** (drawn.ratio / (MOST + 1)));
      return settingOf(split, M, m, gamma, dimension, drawn.seed);
    });
}

/**
 * Where a box ends: of every split the setting with the least R and the one with the largest that can be afforded, at the
 * ends of γ and its special values, with the fewest samples and the smallest d. No seed changes them.
 */
export function cornersOf(box: Box): Setting[] {
  const dimension = leastOf(box.dimensions, sizeOfDimension);
  const m = leastOf(box.minorityCounts, (count) => count);
  if (dimension === undefined || m === undefined) return [];
  const gammas = box.gammas.filter((gamma, _, all) => [0, 0.5, 1, Math.min(...all), Math.max(...all)].includes(gamma));
  return box.splits.flatMap((split) =>
    gammas
      .filter((gamma) => startsIn(box, split, m, dimension, gamma))
      .flatMap((gamma) => {
        const ends = [leastCount(box.ratio.above, m), largestCount(box, split, m, dimension, gamma)];
        return [...new Set(ends)].map((M) => settingOf(split, M, m, gamma, dimension, 1));
      }),
  );
}

/** Settings of a box by how simple they are, for shrinking: it starts from a setting that was drawn elsewhere. */
export function simplerSettings(box: Box): fc.Arbitrary<Setting> {
  const place = (list: readonly unknown[]) => fc.nat({ max: list.length - 1 });
  const find = <T>(list: readonly T[], is: (x: T) => boolean): number => list.findIndex(is);
  return fc
    .record({
      split: place(box.splits),
      m: place(box.minorityCounts),
      extra: fc.nat({ max: MOST }),
      gamma: place(box.gammas),
      dimension: place(box.dimensions),
      seed: fc.nat({ max: MOST }),
    })
    .map(
      ({ split, m, extra, gamma, dimension, seed }) => {
        const count = box.minorityCounts[m] as number;
        return settingOf(
          box.splits[split] as Split,
          leastCount(box.ratio.above, count) + extra,
          count,
          box.gammas[gamma] as number,
          box.dimensions[dimension] as Dimension,
          seed,
        );
      },
      (value) => {
        const { classes, majorities, majorityCount, minorityCount, gamma, dimension, seed } = value as Setting;
        return {
          split: find(box.splits, ([a, b]) => a === majorities && a + b === classes),
          m: box.minorityCounts.indexOf(minorityCount),
          extra: majorityCount - leastCount(box.ratio.above, minorityCount),
          gamma: box.gammas.indexOf(gamma),
          dimension: find(box.dimensions, ([t, p]) => t * classes + p === dimension),
          seed,
        };
      },
    );
}

const settingOf = ([a, b]: Split, M: number, m: number, gamma: number, [t, p]: Dimension, seed: number): Setting =>
  settingFrom(
    { classes: a + b, majorities: a, majorityCount: M, minorityCount: m },
    { gamma, dimension: t * (a + b) + p, delta: 8, initialisation: 'spectral', seed },
  );
