/**
 * The kinds of setting that a claim must have been tried at: a table. Those with a `scale` divide all settings among
 * them, so their counts are a histogram; the others overlap.
 */
import type { Where } from './where.ts';

export const SCALES = ['k', 'R', 'γ', 'd'] as const;
export type Scale = (typeof SCALES)[number];

export interface Stratum {
  readonly name: string;
  readonly scale: Scale | null;
  readonly where: Where;
}

const classes = (from: number, to: number): Where => ({ split: (a, b) => a + b >= from && a + b <= to });
const ratio = (above: number, upTo: number): Where => ({ ratio: { above, upTo } });
const exponent = (gamma: (value: number) => boolean): Where => ({ gamma });
const dimension = (dimension: (d: number, k: number) => boolean): Where => ({ dimension });

const SPECIAL: readonly number[] = [0, 0.5, 1];

/** The largest k and R that settings are drawn with. */
export const LARGEST_CLASSES = 64;
export const LARGEST_RATIO = 10_000;

/** σ of two groups differ by a factor of at most √R: within 3 %. */
const NEARLY_TIED = 1.06;

const stratum = (name: string, scale: Scale | null, where: Where): Stratum => ({ name, scale, where });

export const STRATA: readonly Stratum[] = [
  stratum('k = 2', 'k', classes(2, 2)),
  stratum('k = 3', 'k', classes(3, 3)),
  stratum('k from 4 to 6', 'k', classes(4, 6)),
  stratum('k from 7 to 16', 'k', classes(7, 16)),
  stratum('k from 17 to 63', 'k', classes(17, LARGEST_CLASSES - 1)),
  stratum('k = 64', 'k', classes(LARGEST_CLASSES, Infinity)),
  stratum('R = 1', 'R', ratio(0, 1)),
  stratum('1 < R ≤ 1.1', 'R', ratio(1, 1.1)),
  stratum('1.1 < R ≤ 10', 'R', ratio(1.1, 10)),
  stratum('10 < R ≤ 100', 'R', ratio(10, 100)),
  stratum('100 < R ≤ 5000', 'R', ratio(100, LARGEST_RATIO / 2)),
  stratum('5000 < R ≤ 10000', 'R', ratio(LARGEST_RATIO / 2, Infinity)),
  stratum(
    'γ = 0',
    'γ',
    exponent((gamma) => gamma === 0),
  ),
  stratum(
    'γ = 1/2',
    'γ',
    exponent((gamma) => gamma === 0.5),
  ),
  stratum(
    'γ = 1',
    'γ',
    exponent((gamma) => gamma === 1),
  ),
  stratum(
    'another γ',
    'γ',
    exponent((gamma) => !SPECIAL.includes(gamma)),
  ),
  stratum(
    'd = k − 1',
    'd',
    dimension((d, k) => d < k),
  ),
  stratum(
    'k ≤ d < 4k',
    'd',
    dimension((d, k) => d >= k && d < 4 * k),
  ),
  stratum(
    'd ≥ 4k',
    'd',
    dimension((d, k) => d >= 4 * k),
  ),
  stratum('odd k > 3', null, { split: (a, b) => (a + b) % 2 === 1 && a + b > 3 }),
  stratum('one majority class, k > 2', null, { split: (a, b) => a === 1 && b > 1 }),
  stratum('one minority class, k > 2', null, { split: (a, b) => b === 1 && a > 1 }),
  stratum('tied singular values: R = 1, k > 2', null, { ...ratio(0, 1), split: (a, b) => a + b > 2 }),
  stratum(`nearly tied singular values: 1 < R ≤ ${NEARLY_TIED}, k > 2`, null, {
    ...ratio(1, NEARLY_TIED),
    split: (a, b) => a + b > 2,
  }),
];
