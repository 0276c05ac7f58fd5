import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import {
  type Algorithm,
  backwardError,
  orthogonalityDefect,
  singularValueDecomposition,
} from '../../src/measure/decomposition.ts';
import { jacobiDecomposition } from '../../src/measure/jacobi.ts';
import { normalMatrix, normalStream, partialOrthogonalMatrix } from '../../src/measure/random.ts';
import { columnsOf, matrixOf } from '../../src/measure/rows.ts';
import { SEEDED } from '../proofs/zt25/measure/settings.ts';

/** A matrix with known singular values, as exact as orthonormal factors to rounding allow. */
const known = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 14 }),
    fc.array(fc.constantFrom(0.01, 1, 1, 2, 30), { minLength: 1, maxLength: 6 }),
    fc.nat(9999),
  )
  .map(([rows, columns, wanted, seed]) => {
    const values = wanted.slice(0, Math.min(rows, columns)).sort((a, b) => b - a);
    const normal = normalStream(seed);
    const U = partialOrthogonalMatrix(normal, rows, values.length);
    const V = partialOrthogonalMatrix(normal, columns, values.length);
    return { A: U.mmul(Matrix.diag(values)).mmul(V.transpose()), values };
  });

test('wide, tall, tied and rank-deficient matrices: rank, values within the budget, factors that reproduce', () => {
  fc.assert(
    fc.property(known, ({ A, values }) => {
      const svd = singularValueDecomposition(A);
      expect(svd.rank).toBe(values.length);
      values.forEach((value, i) => {
        expect(Math.abs((svd.values[i] as number) - value)).toBeLessThanOrEqual(svd.budget);
      });
      const product = svd.U.mmul(Matrix.diag(Array.from(svd.values))).mmul(matrixOf(svd.right));
      expect(Matrix.sub(product, A).norm()).toBeLessThanOrEqual(svd.budget);
      expect(orthogonalityDefect(svd.U)).toBeLessThan(1e-13);
      expect(orthogonalityDefect(columnsOf(svd.right))).toBeLessThan(1e-13);
      expect(svd.budget).toBeLessThan(1e-13 * 30 * (A.rows + A.columns));
    }),
    { ...SEEDED, numRuns: 200 },
  );
});

test('factors that are wrong are refused, and the next algorithm is asked', () => {
  const A = normalMatrix(normalStream(7), 4, 9);
  const spoilt =
    (spoil: (factors: ReturnType<Algorithm>) => void): Algorithm =>
    (B) => {
      const factors = jacobiDecomposition(B);
      spoil(factors);
      return factors;
    };
  const faults: readonly [Algorithm, RegExp][] = [
    [spoilt(({ U }) => U.set(0, 0, U.get(0, 0) + 1e-9)), /backward error/],
    [spoilt(({ values }) => values.reverse()), /descending/],
    [spoilt(({ values }) => (values[0] = Number.NaN)), /descending/],
    [spoilt(({ values }) => values.fill(0)), /zero/],
    [spoilt(({ U, right }) => void [U.mulColumn(1, 2), right[1]?.set(right[1].map((x) => x / 2))]), /backward error/],
    [
      () => {
        throw new Error('no convergence');
      },
      /no convergence/,
    ],
  ];
  for (const [fault, reason] of faults) {
    expect(() => singularValueDecomposition(A, [fault])).toThrow(reason);
    expect(singularValueDecomposition(A, [fault, jacobiDecomposition]).rank).toBe(4);
  }
});

test('the backward error is as large as a perturbation of a value', () => {
  const A = normalMatrix(normalStream(8), 3, 5);
  const { U, values, right } = singularValueDecomposition(A);
  const error = backwardError(
    A,
    U,
    values.map((x, i) => (i === 1 ? x + 1e-3 : x)),
    right,
  );
  expect(error / 1e-3).toBeCloseTo(1, 6);
});

test('a matrix without singular vectors is refused', () => {
  expect(() => singularValueDecomposition(Matrix.zeros(2, 3))).toThrow(/norm 0/);
  expect(() => singularValueDecomposition(new Matrix([[1, Number.NaN]]))).toThrow(/NaN/);
});
