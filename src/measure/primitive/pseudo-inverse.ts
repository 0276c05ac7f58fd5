/**
 * The pseudo-inverse, by singular values. Singular values that can be zero within the error of A, if that is a rounding, are
 * taken as zero: of a matrix of full rank there are none; otherwise the bound holds for matrices of that rank
 * (Wedin: ‖Â⁺ − B⁺‖ ≤ φ ‖Â⁺‖ ‖B⁺‖ ‖Â − B‖ for equal ranks, φ the golden ratio).
 * @throws Unable a singular value is so small that its inverse is not known at all.
 */
import { Matrix } from 'ml-matrix';
import { Unable } from '../../algebra/unable.ts';
import { singularValueDecomposition } from '../decomposition.ts';
import { requireFinite } from '../require-finite.ts';
import { matrixOf } from '../rows.ts';
import { frobenius, sizeOf, type Value, within } from '../value.ts';
import { type Primitive, roundingOf } from './primitive.ts';

const GOLDEN = (1 + Math.sqrt(5)) / 2;

/** Retained singular values stand this far above the error, or nothing is said. */
const CLEAR = 4;

/** An error above this share of the largest singular value leaves open whether a small one is zero. */
const ROUNDING = 1e-10;

export const pseudoInverse: Primitive = {
  name: 'a pseudo-inverse',
  value: (A) => computed({ value: A, error: Matrix.zeros(A.rows, A.columns) }).value,
  bounded: (A) => computed(A),
};

function computed({ value: A, error }: Value): Value {
  requireFinite(A, 'a pseudo-inverse');
  const spread = frobenius(error);
  if (frobenius(A) === 0) {
    if (spread > 0) throw new Unable('the pseudo-inverse of a matrix that may be zero');
    return within(Matrix.zeros(A.columns, A.rows), 0);
  }
  const { U, values, right, budget } = singularValueDecomposition(A);
  const off = spread + budget;
  const kept = Array.from(values).filter((x) => x > off).length;
  const least = values[kept - 1] ?? 0;
  const isFull = kept === Math.min(A.rows, A.columns);
  if (!(least > CLEAR * off) || !(isFull || off <= ROUNDING * (values[0] as number)))
    throw new Unable(`the pseudo-inverse of a ${sizeOf(A)} matrix whose rank is not clear`);
  const V = matrixOf(right.slice(0, kept)).transpose();
  const cut = U.subMatrix(0, U.rows - 1, 0, kept - 1);
  const X = V.mmul(Matrix.diag(Array.from(values.slice(0, kept), (x) => 1 / x))).mmul(cut.transpose());
  const lost = Math.hypot(...values.slice(kept));
  const moved = off + lost;
  const bound = (GOLDEN * moved) / (least * (least - off));
  return within(X, bound + roundingOf(A.rows + A.columns) * frobenius(X));
}
