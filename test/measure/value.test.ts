/** Values: numbers with bounds, and what is asked of them. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../src/algebra/unable.ts';
import { jacobiDecomposition } from '../../src/measure/jacobi.ts';
import { normalMatrix, normalStream } from '../../src/measure/random.ts';
import {
  bounds,
  exactly,
  frobenius,
  isWhole,
  numberIn,
  scalar,
  spectralBound,
  within,
} from '../../src/measure/value.ts';

test('a number is one entry', () => {
  expect(numberIn(scalar(2, 0.5))).toEqual({ value: 2, error: 0.5 });
  expect(() => numberIn(exactly(Matrix.zeros(2, 1)))).toThrow(Unable);
});

test('a bound that is no number bounds nothing, and none is negative', () => {
  expect(bounds(1, 3, (_, j) => [Number.NaN, -1, 2][j] as number).to1DArray()).toEqual([Infinity, Infinity, 2]);
  expect(within(Matrix.zeros(1, 2), 3).error.to1DArray()).toEqual([3, 3]);
});

test('whole numbers are those without an error', () => {
  expect(isWhole(exactly(new Matrix([[1, -2]])))).toBe(true);
  expect(isWhole(exactly(new Matrix([[1, 0.5]])))).toBe(false);
  expect(isWhole(within(new Matrix([[1]]), 1e-9))).toBe(false);
});

test('the spectral bound is one, and not above the Frobenius norm times the root of the size', () => {
  for (let seed = 0; seed < 50; seed++) {
    const A = normalMatrix(normalStream(seed), 4, 3);
    const largest = jacobiDecomposition(A).values[0] as number;
    expect(spectralBound(A)).toBeGreaterThanOrEqual(largest);
    expect(spectralBound(A)).toBeLessThan(2 * frobenius(A));
  }
});
