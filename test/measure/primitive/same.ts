/** What tests of operations share: agreement within both bounds, and symmetric matrices of known eigenvalues. */
import { Matrix } from 'ml-matrix';
import { expect } from 'vitest';
import { normalStream, partialOrthogonalMatrix } from '../../../src/measure/random.ts';
import { type Value, within } from '../../../src/measure/value.ts';

/** Entry by entry within the sum of both bounds. */
export function expectSame(a: Value, b: Value): void {
  for (let i = 0; i < a.value.rows; i++) {
    for (let j = 0; j < a.value.columns; j++) {
      const apart = Math.abs(a.value.get(i, j) - b.value.get(i, j));
      expect(apart).toBeLessThanOrEqual(a.error.get(i, j) + b.error.get(i, j));
    }
  }
}

/** Q diag(values) Qᵀ with the rounding of a few hundred operations. */
export function symmetricOf(seed: number, values: readonly number[], f: (x: number) => number = (x) => x): Value {
  const n = values.length;
  const Q = partialOrthogonalMatrix(normalStream(seed), n, n);
  const product = Q.mmul(Matrix.diag(values.map(f))).mmul(Q.transpose());
  return within(product, 1e-13 * Math.max(1, ...values.map(f).map(Math.abs)));
}
