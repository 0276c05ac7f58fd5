/**
 * The determinant, by elimination: with P Â = L U + F it is ± the product of pivots times det(I + (L U)⁻¹ F). Two
 * bounds, of which the smaller is taken: (1 + ‖(L U)⁻¹ F‖)ⁿ − 1 relative to it, and, for matrices near a singular one,
 * n ‖F‖ (‖L U‖ + ‖F‖)ⁿ⁻¹ (Ipsen and Rehman 2008).
 */
import { Matrix } from 'ml-matrix';
import { Unable } from '../../algebra/unable.ts';
import { isWhole, scalar, singleton, spectralBound, type Value } from '../value.ts';
import { inverse } from './inverse.ts';
import { type Elimination, eliminated, leftover } from './lu.ts';
import { type Primitive, roundingOf } from './primitive.ts';

export const determinant: Primitive = {
  name: 'a determinant',
  value: (A) => singleton(ofPivots(eliminated(A, 'the determinant'))),
  bounded: (A) => {
    const elimination = eliminated(A.value, 'the determinant');
    const value = ofPivots(elimination);
    const n = A.value.rows;
    if (n === 0) return scalar(1);
    const error = Math.min(relative(A, elimination, Math.abs(value)), absolute(A, elimination, Math.abs(value)));
    // Of whole numbers it is one: where the bound leaves one alone, that is it.
    const nearest = Math.round(value) + 0;
    if (isWhole(A) && error + Math.abs(value - nearest) < 0.5 && Number.isSafeInteger(nearest)) return scalar(nearest);
    return scalar(value, error);
  },
  // d det A = det A tr(A⁻¹ dA).
  pull: (operations, above, outcome, A) => [
    operations.scale(operations.scale(above, outcome), operations.transpose(operations.inverse(A))),
  ],
};

const ofPivots = ({ factors, sign }: Elimination): number =>
  factors.diagonal().reduce((product, pivot) => product * pivot, sign as number);

function relative(A: Value, elimination: Elimination, size: number): number {
  const n = A.value.rows;
  const { factors } = elimination;
  const product = productOf(factors);
  let inverted: Value;
  try {
    inverted = inverse.bounded(product);
  } catch (error) {
    if (error instanceof Unable) return Number.POSITIVE_INFINITY;
    throw error;
  }
  const rest = Math.max(...leftover(A, elimination));
  const norm = rowSum(Matrix.add(Matrix.abs(inverted.value), inverted.error)) * rest;
  return size * (Math.expm1(n * Math.log1p(norm)) + roundingOf(n));
}

function absolute(A: Value, elimination: Elimination, size: number): number {
  const n = A.value.rows;
  const rows = leftover(A, elimination);
  const rest = Math.sqrt(rows.reduce((sum, row) => sum + row ** 2, 0));
  const whole = spectralBound(A.value) + spectralBound(A.error) + 2 * rest;
  return (n * rest * whole ** (n - 1) + size * roundingOf(n)) * (1 + roundingOf(n));
}

/** L U with the rounding of that product. */
function productOf(factors: Matrix): Value {
  const n = factors.rows;
  const [value, error] = [Matrix.zeros(n, n), Matrix.zeros(n, n)];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let [sum, magnitude] = [0, 0];
      for (let k = 0; k <= Math.min(i, j); k++) {
        const term = (k === i ? 1 : factors.get(i, k)) * factors.get(k, j);
        sum += term;
        magnitude += Math.abs(term);
      }
      value.set(i, j, sum);
      error.set(i, j, magnitude * roundingOf(n));
    }
  }
  return { value, error };
}

const rowSum = (m: Matrix): number => Math.max(0, ...m.to2DArray().map((row) => row.reduce((a, b) => a + b, 0)));
