import { expect, it } from 'vitest';
import { join, nearer, type Power, wrongVariants } from '../../src/judge/power.ts';

const nearest = (discrepancy: number, budget: number) => ({ slip: 'the sign', latex: 'q = -R', discrepancy, budget });
const power = (refuted: number, near: Power['nearest'], survivors: Power['survivors'] = []): Power => ({
  planted: refuted + survivors.length + 3,
  same: 1,
  noStatement: 1,
  trueAsWell: 1,
  refuted,
  survivors,
  nearest: near,
  hypotheses: [{ words: 'R > 1', without: 'refuted' }],
});
const survivor = { slip: 'the sign', latex: 'q = -R', why: 'undecided' };

it('joins counts, survivors and the nearest', () => {
  const whole = join(power(3, nearest(1, 0.1)), power(4, nearest(1, 0.5), [survivor]));
  expect(whole).toEqual({
    ...power(7, nearest(1, 0.5), [survivor]),
    planted: 14,
    same: 2,
    noStatement: 2,
    trueAsWell: 2,
    hypotheses: [...power(3, null).hypotheses, ...power(4, null).hypotheses],
  });
});

it('the nearest is the one of fewest budgets, whatever its size', () => {
  expect(nearer(nearest(1, 0.001), nearest(1e-6, 1e-7))).toEqual(nearest(1e-6, 1e-7));
  expect(nearer(null, nearest(1, 1))).toEqual(nearest(1, 1));
  expect(nearer(nearest(1, 1), null)).toEqual(nearest(1, 1));
  expect(nearer(null, null)).toBeNull();
});

it('wrong are those that were refuted and those that were not', () => {
  expect(wrongVariants(power(5, null, [survivor]))).toBe(6);
});
