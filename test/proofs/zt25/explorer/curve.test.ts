import { expect, it } from 'vitest';
import { curveOf } from '../../../../proofs/zt25/explorer/curve.ts';

it('is learned where it is 1/2, between the samples', () => {
  const { amplitude, learned } = curveOf((t) => t * t, [0, 0.5, 1]);
  expect(amplitude).toEqual([0, 0.25, 1]);
  expect(learned).toBeCloseTo(Math.SQRT1_2, 12);
});

it('may be learned from the start, or never', () => {
  expect(curveOf(() => 0.9, [0, 1]).learned).toBe(0);
  expect(curveOf(() => 0.1, [0, 1]).learned).toBeNull();
});
