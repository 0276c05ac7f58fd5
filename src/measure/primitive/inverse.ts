/**
 * The inverse, by elimination, and a bound by its residual: with M ≥ |I − X Â| for every Â within the error of A and
 * ‖M‖∞ < 1, Â is invertible and |Â⁻¹ − X| ≤ (M + M² + …) |X|.
 * @throws Unable a pivot is zero, or ‖M‖∞ ≥ 1: A may be singular.
 */
import { Matrix } from 'ml-matrix';
import { Unable } from '../../algebra/unable.ts';
import { bounds, sizeOf } from '../value.ts';
import { type Elimination, eliminated } from './lu.ts';
import { multiply } from './multiply.ts';
import { type Primitive, roundingOf } from './primitive.ts';

export const inverse: Primitive = {
  name: 'an inverse',
  value: (A) => solvedFor(eliminated(A, 'the inverse')),
  bounded: (A) => {
    const X = inverse.value(A.value);
    const n = X.rows;
    const product = multiply.bounded({ value: X, error: Matrix.zeros(n, n) }, A);
    const residual = bounds(n, n, (i, j) => {
      const entry = (i === j ? 1 : 0) - product.value.get(i, j);
      return Math.abs(entry) + product.error.get(i, j) + Math.abs(entry) * roundingOf(1);
    });
    const norm =
      Math.max(0, ...residual.to2DArray().map((row) => row.reduce((a, b) => a + b, 0))) * (1 + roundingOf(n));
    if (!(norm < 1)) throw new Unable(`the inverse of a ${sizeOf(X)} matrix that may be singular`);
    const first = residual.mmul(Matrix.abs(X));
    const largest = Array.from({ length: n }, (_, j) => Math.max(...first.getColumn(j)));
    const error = bounds(
      n,
      n,
      (i, j) => (first.get(i, j) + (norm / (1 - norm)) * (largest[j] as number)) * (1 + roundingOf(n)),
    );
    return { value: X, error };
  },
  // d(A⁻¹) = −A⁻¹ dA A⁻¹.
  pull: (operations, above, X) => {
    const turned = operations.transpose(X);
    return [operations.negate(operations.multiply(operations.multiply(turned, above), turned))];
  },
};

function solvedFor({ factors, order }: Elimination): Matrix {
  const n = factors.rows;
  const X = Matrix.zeros(n, n);
  for (let column = 0; column < n; column++) {
    const x = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let sum = order[i] === column ? 1 : 0;
      for (let k = 0; k < i; k++) sum -= factors.get(i, k) * (x[k] as number);
      x[i] = sum;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = x[i] as number;
      for (let k = i + 1; k < n; k++) sum -= factors.get(i, k) * (x[k] as number);
      const pivot = factors.get(i, i);
      if (pivot === 0) throw new Unable(`the inverse of a singular ${n}×${n} matrix`);
      x[i] = sum / pivot;
    }
    for (let i = 0; i < n; i++) X.set(i, column, x[i] as number);
  }
  return X;
}
