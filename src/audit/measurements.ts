/**
 * Measurements shared by the claims of one process: each setting is decomposed and simulated once.
 * A cache of pure functions; nothing in it changes a result.
 */

import { type EffectiveWeights, effectiveWeights } from '../measure/effective-weights.ts';
import { type LabelFeatures, labelFeatures } from '../measure/features.ts';
import { measuredFlow } from '../measure/flow.ts';
import { jumpValue } from '../measure/jump-value.ts';
import { type LimitLearningTimes, limitLearningTimes } from '../measure/learning-times.ts';
import { trainingProblem } from '../measure/problem.ts';
import { defaultHorizon, uniformTimes } from '../measure/trajectory.ts';
import type { Labels } from '../model/labels.ts';
import type { Setting } from '../model/setting.ts';

const keyOf = ({ classes, majorities, majorityCount, minorityCount }: Labels, gamma: number): string =>
  `${classes},${majorities},${majorityCount},${minorityCount},${gamma}`;

const CAPACITY = 512;

/** A pure function that is asked the same thing often; what it throws is remembered too. */
export function remembered<K extends readonly unknown[], T>(key: (...args: K) => string, compute: (...args: K) => T) {
  const known = new Map<string, () => T>();
  return (...args: K): T => {
    const k = key(...args);
    const found = known.get(k) ?? outcomeOf(() => compute(...args));
    if (known.size >= CAPACITY) known.clear();
    known.set(k, found);
    return found();
  };
}

function outcomeOf<T>(compute: () => T): () => T {
  try {
    const value = compute();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

export const featuresOf: (labels: Labels) => LabelFeatures = remembered(
  (labels: Labels) => keyOf(labels, 0),
  (labels) => labelFeatures(labels),
);

export const weightsOf: (labels: Labels, gamma: number) => EffectiveWeights = remembered(keyOf, (labels, gamma) =>
  effectiveWeights(labels, gamma, featuresOf(labels)),
);

export const timesOf: (labels: Labels, gamma: number) => LimitLearningTimes = remembered(keyOf, (labels, gamma) =>
  limitLearningTimes(labels, gamma),
);

/** One run from the start of the setting, recorded at evenly spaced times until every group is learned. */
export const flowOf = remembered(
  (setting: Setting, times: number) => `${JSON.stringify(setting)},${times}`,
  (setting, times) => {
    const problem = trainingProblem(setting, featuresOf(setting));
    return measuredFlow(problem, { times: uniformTimes(defaultHorizon(problem), times) });
  },
);

export const jumpsOf = remembered(keyOf, (labels: Labels, gamma: number) =>
  jumpValue(labels, gamma, {}, timesOf(labels, gamma)),
);
