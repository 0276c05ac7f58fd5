/**
 * The effective weights VᵀΩV, as a full matrix: whether it is diagonal is for others to find out.
 * Inputs: labels, weight exponent, or features already computed. Outcomes: the matrix and an entrywise budget.
 * Not a failure: entries off the diagonal.
 */
import { Matrix } from 'ml-matrix';
import { UNIT_ROUNDOFF } from '../../../../src/measure/measured.ts';
import { dot } from '../../../../src/measure/rows.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import { type Labels, sampleCount } from '../model/labels.ts';
import { sampleWeights } from '../model/weights.ts';
import { type LabelFeatures, labelFeatures, orderedFeatures } from './features.ts';

/** VᵀΩV, r×r, in the order of FEATURE_GROUPS. */
export interface EffectiveWeights {
  readonly matrix: Matrix;
  /** Group of each row and column. */
  readonly groupOf: readonly FeatureGroup[];
  /** Absolute bound on the error of every entry, for some orthonormal basis of each group. */
  readonly budget: number;
}

/** Source: zt25, Eq. (13), left side. Labels with their exponent γ of ω ∝ π^-γ. */
export function effectiveWeights(
  labels: Labels,
  gamma: number,
  features: LabelFeatures = labelFeatures(labels),
): EffectiveWeights {
  const weights = sampleWeights(labels, gamma);
  const { right, groupOf } = orderedFeatures(features);
  const largest = weights.reduce((a, b) => Math.max(a, b), 0);
  const matrix = new Matrix(right.length, right.length);
  right.forEach((v, b) => {
    const weighted = v.map((x, i) => x * (weights[i] as number));
    matrix.setColumn(
      b,
      right.map((other) => dot(other, weighted)),
    );
  });
  // Each group has a true basis within its projector budget of V, and V enters twice; then the rounding of the sums.
  const distance = Math.hypot(...FEATURE_GROUPS.map((group) => features.groups[group]?.subspaceBudget ?? 0));
  const rounding = (sampleCount(labels) + 8) * UNIT_ROUNDOFF;
  return { matrix, groupOf, budget: largest * (2 * distance + distance ** 2 + rounding) };
}
