import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { add, ONE, rational, type Scalar, ZERO } from '../../src/algebra/scalar.ts';
import { spectrumOf } from '../../src/algebra/small-spectrum.ts';
import { symbol } from './named.ts';

const matrix = (rows: readonly (readonly number[])[]): Scalar[][] => rows.map((row) => row.map((x) => rational(x)));

test('eigenvalues and eigenvectors of rank one, of rank two, of blocks, of nothing', () => {
  for (const rows of [
    [[5]],
    [
      [1, 2],
      [2, 4],
    ],
    [
      [2, 1],
      [1, 2],
    ],
    [
      [2, 0, 1],
      [0, 3, 0],
      [1, 0, 2],
    ],
    [
      [1, 1, 0],
      [1, 2, 1],
      [0, 1, 1],
    ],
  ]) {
    const pairs = spectrumOf(matrix(rows));
    const numbers = new Matrix(rows);
    for (const { value, vector } of pairs) {
      const x = Matrix.columnVector(vector.map((v) => numberAt(v, {})));
      expect(Matrix.sub(numbers.mmul(x), Matrix.mul(x, numberAt(value, {}))).norm()).toBeLessThan(1e-12);
    }
    const found = pairs.map(({ value }) => numberAt(value, {})).sort((a, b) => a - b);
    const expected = new EigenvalueDecomposition(numbers).realEigenvalues.filter((v) => Math.abs(v) > 1e-9);
    expect(found.length).toBe(expected.length);
    for (const [i, v] of expected.sort((a, b) => a - b).entries()) expect(found[i]).toBeCloseTo(v, 10);
  }
  expect(spectrumOf([[ZERO]])).toEqual([]);
});

test('with symbols: the one eigenvalue of rank one is the trace', () => {
  const [a, b] = [symbol('R'), symbol('k')];
  const [pair, ...others] = spectrumOf([
    [a, b],
    [a, b],
  ]);
  expect(others).toEqual([]);
  expect(pair?.value).toEqual(add(a, b));
  expect(pair?.vector).toEqual([ONE, ONE]);
});

test('what it cannot do is said', () => {
  expect(() =>
    spectrumOf(
      matrix([
        [1, 0],
        [0, 1],
      ]),
    ),
  ).not.toThrow();
  expect(() =>
    spectrumOf(
      matrix([
        [2, 1, 1],
        [1, 2, 1],
        [1, 1, 2],
      ]),
    ),
  ).toThrow(/rank three/);
});
