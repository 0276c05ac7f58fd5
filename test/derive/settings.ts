import fc from 'fast-check';
import type { Point } from '../../src/algebra/evaluate.ts';
import { imbalanceRatio, type Labels } from '../../src/model/labels.ts';

/** Every derived form is tried at the same kind of settings: any share, fractional R, any count, any γ. */
export interface Drawn extends Labels {
  readonly gamma: number;
}

export const RUNS = { seed: 20260101, numRuns: 60 };

export const drawn = (least = 1): fc.Arbitrary<Drawn> =>
  fc
    .record({
      majorities: fc.integer({ min: least, max: 5 }),
      others: fc.integer({ min: least, max: 5 }),
      minorityCount: fc.integer({ min: 1, max: 3 }),
      extra: fc.integer({ min: 0, max: 12 }),
      gamma: fc.integer({ min: -8, max: 24 }),
    })
    .map(({ majorities, others, minorityCount, extra, gamma }) => ({
      classes: majorities + others,
      majorities,
      minorityCount,
      majorityCount: minorityCount + extra,
      gamma: gamma / 16,
    }));

/** The symbols' values at a setting. */
export const pointAt = (labels: Drawn): Point => ({
  k: labels.classes,
  s: labels.majorities / labels.classes,
  R: imbalanceRatio(labels),
  m: labels.minorityCount,
  gamma: labels.gamma,
});

/** Relative to 1 + |b|; the number is rounding of some hundred operations. */
export const ROUNDING = 1e-11;
export const close = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * (1 + Math.abs(b));
