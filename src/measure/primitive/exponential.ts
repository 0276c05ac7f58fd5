/**
 * The exponential of a square matrix: a Taylor polynomial of A / 2^s, ‖A / 2^s‖ ≤ 1/2, squared s times. The bound
 * carries rounding through every step and adds the remainder of the series, ‖B‖^{m+1}/(m+1)! · 1/(1 − ‖B‖).
 */
import { Matrix } from 'ml-matrix';
import { ShapeMismatch } from '../../algebra/unable.ts';
import { bounds, exactly, sizeOf, spectralBound, type Value } from '../value.ts';
import { add } from './add.ts';
import { multiply } from './multiply.ts';
import { type Primitive, roundingOf } from './primitive.ts';

const DEGREE = 18;

export const exponential: Primitive = {
  name: 'a matrix exponential',
  value: (A) => {
    const squarings = squaringsOf(A);
    const B = Matrix.mul(A, 2 ** -squarings);
    let sum = Matrix.identity(A.rows);
    for (let j = DEGREE; j > 0; j--) sum = Matrix.add(Matrix.identity(A.rows), Matrix.div(B.mmul(sum), j));
    for (let s = 0; s < squarings; s++) sum = sum.mmul(sum);
    return sum;
  },
  bounded: (A) => {
    const squarings = squaringsOf(A.value);
    const B = scaled(A, 2 ** -squarings);
    const one = exactly(Matrix.identity(A.value.rows));
    let sum = one;
    for (let j = DEGREE; j > 0; j--) sum = add.bounded(one, scaled(multiply.bounded(B, sum), 1 / j));
    const size = spectralBound(B.value) + spectralBound(B.error);
    const remainder = size < 1 ? size ** (DEGREE + 1) / FACTORIAL / (1 - size) : Number.POSITIVE_INFINITY;
    sum = { value: sum.value, error: Matrix.add(sum.error, remainder) };
    for (let s = 0; s < squarings; s++) sum = squared(sum);
    return sum;
  },
  // The adjoint of the Fréchet derivative is that of Aᵀ, which is a block of one exponential.
  pull: (operations, above, _, A) => {
    const n = operations.size(A)[0];
    const turned = operations.transpose(A);
    const whole = operations.assembled([
      [turned, above],
      [operations.zeros(n, n), turned],
    ]);
    return [operations.block(0, n, n, n)(operations.exponential(whole))];
  },
};

const FACTORIAL = Array.from({ length: DEGREE + 1 }, (_, i) => i + 1).reduce((a, b) => a * b, 1);

function squaringsOf(A: Matrix): number {
  if (A.rows !== A.columns) throw new ShapeMismatch(`the exponential of a ${sizeOf(A)} matrix`);
  const size = spectralBound(A);
  return Number.isFinite(size) && size > 0.5 ? Math.ceil(Math.log2(size)) + 1 : 0;
}

const scaled = ({ value, error }: Value, factor: number): Value => ({
  value: Matrix.mul(value, factor),
  error: bounds(value.rows, value.columns, (i, j) => {
    const rounding = Math.abs(value.get(i, j) * factor) * roundingOf(1);
    return error.get(i, j) * factor * (1 + roundingOf(1)) + (Number.isInteger(Math.log2(factor)) ? 0 : rounding);
  }),
});

/** X², with the smaller of the bound by entries and the bound by norms, 2‖X‖‖E‖ + ‖E‖² and rounding. */
function squared(X: Value): Value {
  const { value, error } = multiply.bounded(X, X);
  const [size, spread] = [spectralBound(X.value), spectralBound(X.error)];
  const byNorm = 2 * size * spread + spread ** 2 + size ** 2 * roundingOf(value.rows) * value.rows;
  return { value, error: bounds(value.rows, value.columns, (i, j) => Math.min(error.get(i, j), byNorm)) };
}
