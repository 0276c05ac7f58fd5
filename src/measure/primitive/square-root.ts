/**
 * The positive semidefinite root of a positive semidefinite matrix. S is computed, the exact root of Â within the error
 * of A differs from it by at most min(√F, F / (√λ + √μ)), F ≥ ‖Â − S²‖ and λ, μ lower bounds of the eigenvalues of Â
 * and S² (van Hemmen and Ando 1980).
 * @throws NotReal an eigenvalue is certainly negative. @throws Unable A is not symmetric.
 */
import { Matrix } from 'ml-matrix';
import { NotReal, Unable } from '../../algebra/unable.ts';
import { exactly, frobenius, sizeOf, tabulated, within } from '../value.ts';
import { multiply } from './multiply.ts';
import type { Primitive } from './primitive.ts';
import { type SpectralDecomposition, spectralDecomposition } from './spectral.ts';

const ROOT = 'the square root';

export const squareRoot: Primitive = {
  name: ROOT,
  value: (A) => rootOf(spectralDecomposition({ value: A, error: looseSymmetry(A) }, ROOT)),
  bounded: (A) => {
    const decomposition = spectralDecomposition(A, ROOT);
    const { values, backward } = decomposition;
    const least = values.at(-1) ?? 0;
    if (least + backward < 0) throw new NotReal(`${ROOT} of a ${sizeOf(A.value)} matrix with a negative eigenvalue`);
    const S = rootOf(decomposition);
    const square = multiply.bounded(exactly(S), exactly(S));
    const rest = frobenius(Matrix.sub(square.value, A.value)) + frobenius(square.error) + frobenius(A.error);
    const low = Math.max(0, least - backward);
    const lowest = Math.sqrt(low) + Math.sqrt(Math.max(0, low - rest));
    return within(S, Math.min(Math.sqrt(rest), rest / lowest) * (1 + 1e-12));
  },
};

/** Rounding of a product may leave a matrix that is symmetric by its meaning not quite so. */
const looseSymmetry = (A: Matrix): Matrix => Matrix.zeros(A.rows, A.columns).add(1e-12 * frobenius(A));

function rootOf({ Q, values }: SpectralDecomposition): Matrix {
  const n = Q.rows;
  const scaled = tabulated(n, n, (i, j) => Q.get(i, j) * Math.sqrt(Math.max(0, values[j] as number)));
  const S = scaled.mmul(Q.transpose());
  if (S.to1DArray().some((x) => !Number.isFinite(x))) throw new Unable(`${ROOT} of a matrix that is not finite`);
  return tabulated(n, n, (i, j) => (S.get(i, j) + S.get(j, i)) / 2);
}
