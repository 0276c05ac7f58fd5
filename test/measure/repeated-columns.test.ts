import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { gatherColumns } from '../../src/measure/repeated-columns.ts';
import { matrixOf } from '../../src/measure/rows.ts';

const entry = fc.double({ min: -2, max: 2, noNaN: true });
const columns = fc.array(
  fc.record({ column: fc.array(entry, { minLength: 3, maxLength: 3 }), times: fc.integer({ min: 1, max: 9 }) }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

test('A = B Cᵀ with orthonormal columns of C, so A and B have the same singular values', () => {
  fc.assert(
    fc.property(columns, (runs) => {
      const A = new Matrix(
        runs.flatMap(({ column, times }) => Array.from({ length: times }, () => column)),
      ).transpose();
      const { matrix: B, spread } = gatherColumns(A);
      expect(B.columns).toBeLessThanOrEqual(runs.length);
      // The rows of Cᵀ are what a unit vector spreads to.
      const C = matrixOf(
        Array.from({ length: B.columns }, (_, g) =>
          spread(Float64Array.from({ length: B.columns }, (_x, i) => (i === g ? 1 : 0))),
        ),
      );
      expect(Matrix.sub(B.mmul(C), A).norm()).toBeLessThan(1e-14 * (1 + A.norm()));
      expect(Matrix.sub(C.mmul(C.transpose()), Matrix.eye(B.columns)).norm()).toBeLessThan(1e-14);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('columns that differ in the last bit, or in one row, stay apart; without repeats nothing is copied', () => {
  const A = new Matrix([
    [1, 1 + Number.EPSILON, 2],
    [3, 3, 3],
  ]);
  expect(gatherColumns(A).matrix).toBe(A);
  const row = Float64Array.of(1, 2, 3);
  expect(gatherColumns(A).spread(row)).toBe(row);
});
