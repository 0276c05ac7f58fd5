import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { normalMatrix, normalStream } from '../../src/measure/random.ts';
import {
  addTo,
  columnsOf,
  combined,
  concatenated,
  dot,
  matrixOf,
  norm,
  rowsOf,
  zeroRows,
} from '../../src/measure/rows.ts';

const A = normalMatrix(normalStream(3), 3, 5);
const rows = rowsOf(A);

test('a matrix and its rows are the same numbers, and no memory is shared', () => {
  expect(matrixOf(rows).to2DArray()).toEqual(A.to2DArray());
  expect(columnsOf(rows).to2DArray()).toEqual(A.transpose().to2DArray());
  expect([...concatenated(rows)]).toEqual(A.to1DArray());
  const copy = rowsOf(A);
  copy[0]?.fill(0);
  expect(rowsOf(A)).toEqual(rows);
  expect(zeroRows(2, 3)).toEqual([new Float64Array(3), new Float64Array(3)]);
});

test('sums have the bits of those of ml-matrix', () => {
  const coefficients = [0.1, -3, 7];
  expect([...combined(rows, coefficients)]).toEqual(new Matrix([coefficients]).mmul(A).getRow(0));
  expect(rows.map((row) => dot(row, rows[1] as Float64Array))).toEqual(A.mmul(A.transpose()).getColumn(1));
  expect(norm(rows)).toBe(A.norm());
  const target = Float64Array.of(1, 2, 3, 4, 5);
  addTo(target, 0.5, Float64Array.of(2, 2, 2, 2, 2));
  expect([...target]).toEqual([2, 3, 4, 5, 6]);
});
