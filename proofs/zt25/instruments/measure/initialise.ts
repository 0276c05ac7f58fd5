/**
 * How W and H start.
 * Inputs: a setting and the features of its labels. Outcomes: W(0) and H(0), the same for the same seed.
 * Not a failure: d above the rank of Z.
 */
import { Matrix } from 'ml-matrix';
import type { Parameters } from '../../../../src/measure/factors/problem.ts';
import { normalMatrix, normalStream, partialOrthogonalMatrix } from '../../../../src/measure/random.ts';
import { matrixOf } from '../../../../src/measure/rows.ts';
import type { Setting } from '../model/setting.ts';
import { type LabelFeatures, orderedFeatures } from './features.ts';

/**
 * W(0), H(0) of a setting.
 *
 * Spectral: e^-δ U Rᵀ and e^-δ R Vᵀ for the numerical SVD of Z and a random partial orthogonal R, d×r. Random:
 * independent normal entries, W and H each scaled to the Frobenius norm of its spectral counterpart; for one seed
 * only the scale depends on δ. Source: zt25, Prop. C.1 and Fig. 5.
 * @throws MeasurementError d is below the rank of Z.
 */
export function initialise(setting: Setting, features: LabelFeatures): Parameters {
  const { U, right } = orderedFeatures(features);
  const Vt = matrixOf(right);
  const normal = normalStream(setting.seed);
  const scale = Math.exp(-setting.delta);
  const R = partialOrthogonalMatrix(normal, setting.dimension, features.rank);
  const spectral = { W: U.mmul(R.transpose()).mul(scale), H: R.mmul(Vt).mul(scale) };
  if (setting.initialisation === 'spectral') return spectral;
  return {
    W: scaledTo(normalMatrix(normal, U.rows, setting.dimension), spectral.W.norm()),
    H: scaledTo(normalMatrix(normal, setting.dimension, Vt.columns), spectral.H.norm()),
  };
}

const scaledTo = (matrix: Matrix, norm: number): Matrix => Matrix.mul(matrix, norm / matrix.norm());
