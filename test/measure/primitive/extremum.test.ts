/** Largest, least and absolute values move by no more than their arguments. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { absolute, max, min } from '../../../src/measure/primitive/extremum.ts';
import { numberIn, scalar } from '../../../src/measure/value.ts';

test('the error is the largest of those of the arguments', () => {
  const list = [scalar(1, 0.5), scalar(3, 0.1), scalar(2, 0.2)];
  expect(numberIn(max.bounded(...list))).toEqual({ value: 3, error: 0.5 });
  expect(numberIn(min.bounded(...list))).toEqual({ value: 1, error: 0.5 });
});

test('absolute values, entry by entry', () => {
  const value = new Matrix([[-1, 2]]);
  expect(absolute.bounded({ value, error: Matrix.ones(1, 2) }).value.to1DArray()).toEqual([1, 2]);
  expect(value.get(0, 0)).toBe(-1);
});
