/** Eigenvalues and eigenvectors of a symmetric matrix, with a proven bound on the eigenvalues. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { orthogonalityDefect } from '../decomposition.ts';
import { MeasurementError } from '../measurement-error.ts';
import { requireFinite } from '../require-finite.ts';
import { frobenius, sizeOf, tabulated, type Value } from '../value.ts';
import { roundingOf } from './primitive.ts';

/** A ≈ Q diag(values) Qᵀ, values descending. */
export interface SpectralDecomposition {
  readonly Q: Matrix;
  readonly values: Float64Array;
  /** ‖QᵀQ − I‖. */
  readonly defect: number;
  /** ‖Â − P diag(values) Pᵀ‖ is at most this for every symmetric Â within the error of A, P the orthogonal matrix nearest to Q. */
  readonly backward: number;
}

/** A backward error above this many times n·u·‖A‖ is no rounding, it is a fault. */
const FAULT = 1000;

/**
 * @throws ShapeMismatch A is not square. @throws Unable A is not symmetric within its error.
 * @throws MeasurementError the factors do not reproduce A.
 */
export function spectralDecomposition({ value, error }: Value, what: string): SpectralDecomposition {
  if (value.rows !== value.columns) throw new ShapeMismatch(`${what} of a ${sizeOf(value)} matrix`);
  requireFinite(value, what);
  const n = value.rows;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const apart = Math.abs(value.get(i, j) - value.get(j, i));
      const rounding = Math.abs(value.get(i, j)) * roundingOf(1);
      if (!(apart <= error.get(i, j) + error.get(j, i) + rounding))
        throw new Unable(`${what} of a ${sizeOf(value)} matrix that is not symmetric`);
    }
  }
  const symmetric = tabulated(n, n, (i, j) => (value.get(i, j) + value.get(j, i)) / 2);
  const size = frobenius(symmetric);
  const found = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
  const order = found.realEigenvalues
    .map((_, i) => i)
    .sort((a, b) => (found.realEigenvalues[b] as number) - (found.realEigenvalues[a] as number));
  const values = Float64Array.from(order, (i) => found.realEigenvalues[i] as number);
  const Q = tabulated(n, n, (i, j) => found.eigenvectorMatrix.get(i, order[j] as number));
  const rest = frobenius(Matrix.sub(symmetric, Q.mmul(Matrix.diag(Array.from(values))).mmul(Q.transpose())));
  const defect = orthogonalityDefect(Q) + roundingOf(n) * n;
  const largest = Math.max(0, ...values.map(Math.abs));
  const residual = rest + largest * (2 * defect + defect ** 2) + roundingOf(2 * n) * size;
  if (!(residual <= FAULT * (n + 1) * roundingOf(n) * size || size === 0))
    throw new MeasurementError(`${what}: the backward error ${residual} is no rounding`);
  return { Q, values, defect, backward: residual + frobenius(error) };
}
