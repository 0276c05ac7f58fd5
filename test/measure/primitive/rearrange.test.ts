/** Entries move and keep their errors; each way back is a way back. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { ShapeMismatch } from '../../../src/algebra/unable.ts';
import {
  assembled,
  block,
  diagonal,
  diagonalOf,
  filled,
  padded,
  reshape,
  transpose,
} from '../../../src/measure/primitive/rearrange.ts';

const A = new Matrix([
  [1, 2, 3],
  [4, 5, 6],
]);
const rows = (m: Matrix): number[][] => m.to2DArray();

test('vec stacks columns', () => {
  expect(reshape(6, 1).value(A).to1DArray()).toEqual([1, 4, 2, 5, 3, 6]);
  expect(rows(reshape(2, 3).value(reshape(6, 1).value(A)))).toEqual(rows(A));
  expect(() => reshape(4, 1).value(A)).toThrow(ShapeMismatch);
});

test('blocks and what they are made of', () => {
  expect(rows(block(0, 1, 2, 2).value(A))).toEqual([
    [2, 3],
    [5, 6],
  ]);
  expect(rows(padded(0, 1, 2, 3).value(block(0, 1, 2, 2).value(A)))).toEqual([
    [0, 2, 3],
    [0, 5, 6],
  ]);
  const parts = [block(0, 0, 1, 1), block(0, 1, 1, 2), block(1, 0, 1, 1), block(1, 1, 1, 2)].map((p) => p.value(A));
  expect(rows(assembled(2).value(...parts))).toEqual(rows(A));
  expect(() => block(0, 2, 1, 2).value(A)).toThrow(/entry \(1, 4\)/);
  expect(() => assembled(2).value(A, transpose.value(A))).toThrow(ShapeMismatch);
});

test('diagonals, transposes, constants; errors go along', () => {
  expect(rows(diagonal.value(new Matrix([[1], [2]])))).toEqual([
    [1, 0],
    [0, 2],
  ]);
  expect(diagonalOf.value(A).to1DArray()).toEqual([1, 5]);
  expect(rows(transpose.value(A))).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(rows(filled(1, 2).value(new Matrix([[7]])))).toEqual([[7, 7]]);
  const { value, error } = transpose.bounded({ value: A, error: A });
  expect(rows(error)).toEqual(rows(value));
});
