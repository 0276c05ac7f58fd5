import { power } from '../../../../src/base/power.ts';
import { type Labels, minorities, sampleCount } from './labels.ts';

/** Weight of one sample of each group. */
export interface GroupWeights {
  readonly majority: number;
  readonly minority: number;
}

/**
 * Class weights ω_c = (2 / (k π_c))^γ for the class frequency π_c = n_c / n.
 *
 * They are ∝ π^-γ. The factor 2/k is what zt25 drops before Eq. (12): at γ = 1/2 and equal shares they are exactly
 * √((R+1)/R) for majorities and √(R+1) for minorities, whatever the minority count. At γ = 0 every weight is 1, which
 * is loss (4). A common factor only rescales time, so no order of learning and no learning window depends on it.
 */
export function groupWeights(labels: Labels, gamma: number): GroupWeights {
  const n = labels.majorities * labels.majorityCount + minorities(labels) * labels.minorityCount;
  const weight = (count: number) => power((2 * n) / (labels.classes * count), gamma);
  return { majority: weight(labels.majorityCount), minority: weight(labels.minorityCount) };
}

/** Diagonal of Ω, the weight of each sample, length n. Source: zt25, Eq. (12), for γ = 1/2. */
export function sampleWeights(labels: Labels, gamma: number): Float64Array {
  const weights = groupWeights(labels, gamma);
  const diagonal = new Float64Array(sampleCount(labels));
  return diagonal.fill(weights.minority).fill(weights.majority, 0, labels.majorities * labels.majorityCount);
}
