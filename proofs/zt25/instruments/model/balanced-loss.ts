import { classCounts, type Labels, sampleClasses, sampleCount } from './labels.ts';

/** Mean of the class means of the losses, (1/k) Σ_c (1/n_c) Σ_{i: y_i = c} ℓ_i. Source: zt25, App. A.1. */
export function balancedLoss(labels: Labels, losses: ArrayLike<number>): number {
  const counts = classCounts(labels);
  const sum = sampleClasses(labels).reduce((total, c, i) => total + (losses[i] as number) / (counts[c] as number), 0);
  return sum / labels.classes;
}

/** (1/n) Σ_i ω_i ℓ_i with the inverse class frequencies ω_i = 1/(n_{y_i}/n). Source: zt25, Eq. (3). */
export function inverseFrequencyLoss(labels: Labels, losses: ArrayLike<number>): number {
  const counts = classCounts(labels);
  const n = sampleCount(labels);
  const sum = sampleClasses(labels).reduce(
    (total, c, i) => total + (losses[i] as number) / ((counts[c] as number) / n),
    0,
  );
  return sum / n;
}
