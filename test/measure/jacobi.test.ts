import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { jacobiDecomposition, jacobiSingularValues } from '../../src/measure/jacobi.ts';
import { normalMatrix, normalStream } from '../../src/measure/random.ts';
import { columnsOf } from '../../src/measure/rows.ts';
import { SEEDED } from '../proofs/zt25/measure/settings.ts';

const shape = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 12 }), fc.nat(9999));

test('U S Vᵀ = A, U orthogonal, values descending, V orthonormal where a value is positive', () => {
  fc.assert(
    fc.property(shape, ([rows, columns, seed]) => {
      const A = normalMatrix(normalStream(seed), rows, columns);
      const { U, values, right } = jacobiDecomposition(A);
      const V = columnsOf(right);
      const S = Matrix.diag(Array.from(values));
      expect(Matrix.sub(U.mmul(S).mmul(V.transpose()), A).norm()).toBeLessThan(1e-14 * rows * columns);
      expect(Matrix.sub(U.transpose().mmul(U), Matrix.eye(U.columns)).norm()).toBeLessThan(1e-13);
      expect(Matrix.sub(V.transpose().mmul(V), Matrix.eye(V.columns)).norm()).toBeLessThan(1e-13);
      expect(Array.from(values)).toEqual(Array.from(values).sort((a, b) => b - a));
      const alone = jacobiSingularValues(Float64Array.from(A.to1DArray()), rows, columns);
      alone.forEach((value, i) => {
        expect(value).toBeCloseTo(values[i] as number, 13);
      });
    }),
    SEEDED,
  );
});

test('small values keep their relative accuracy beside large ones', () => {
  const values = jacobiSingularValues(Float64Array.of(1e8, 0, 0, 0, 0, 3e-12), 2, 3);
  expect(values[0]).toBe(1e8);
  expect((values[1] as number) / 3e-12).toBeCloseTo(1, 14);
});

test('an entry that is not finite is refused', () => {
  expect(() => jacobiSingularValues(Float64Array.of(1, Number.NaN, 2, 3), 2, 2)).toThrow(/not finite/);
});

test('a null space that is only rounding does not turn for ever', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 40 }), fc.nat(1e6), (k, n, seed) => {
      // Two rows that are multiples of one another up to the last digit, and so on.
      const entries = Float64Array.from({ length: k * n }, (_, i) => {
        const wave = Math.sin(seed + (i % n));
        return (wave * (1 + Math.floor(i / n))) / 3 + (i % 7) * 1e-17;
      });
      const values = jacobiSingularValues(entries, k, n);
      expect(values.length).toBe(Math.min(k, n));
      values.slice(1).forEach((value) => {
        expect(value).toBeLessThan(1e-13);
      });
    }),
    SEEDED,
  );
});
