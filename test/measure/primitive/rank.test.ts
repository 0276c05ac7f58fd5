/** Ranks count singular values beyond the error; those near it make the rank uncertain. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { rank } from '../../../src/measure/primitive/rank.ts';
import { bounds, exactly, numberIn } from '../../../src/measure/value.ts';

const A = new Matrix([
  [1, 2],
  [2, 4],
  [0, 1],
]);

test('of known matrices', () => {
  expect(numberIn(rank.bounded(exactly(A)))).toEqual({ value: 2, error: 0 });
  expect(numberIn(rank.bounded(exactly(Matrix.ones(3, 3))))).toEqual({ value: 1, error: 0 });
  expect(numberIn(rank.bounded(exactly(Matrix.zeros(3, 3))))).toEqual({ value: 0, error: 0 });
});

test('within a large error it is open', () => {
  const { value, error } = numberIn(rank.bounded({ value: A, error: bounds(3, 2, () => 0.2) }));
  expect(value + error).toBeGreaterThanOrEqual(2);
  expect(error).toBeGreaterThan(0);
  expect(numberIn(rank.bounded({ value: Matrix.zeros(2, 2), error: bounds(2, 2, () => 0.1) })).error).toBe(2);
});
