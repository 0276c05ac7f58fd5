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
import { type Labels, sampleCount } from '../model/labels.ts';
import { remembered } from '../model/remembered.ts';
import type { Setting } from '../model/setting.ts';

export { remembered };

const keyOf = ({ classes, majorities, majorityCount, minorityCount }: Labels, gamma: number): string =>
  `${classes},${majorities},${majorityCount},${minorityCount},${gamma}`;

export const featuresOf: (labels: Labels) => LabelFeatures = remembered(
  (labels: Labels) => keyOf(labels, 0),
  (labels) => labelFeatures(labels),
  // Vectors of thousands of samples are large: few of them are kept.
  (labels) => 1 + sampleCount(labels) / 80,
);

export const weightsOf: (labels: Labels, gamma: number) => EffectiveWeights = remembered(keyOf, (labels, gamma) =>
  effectiveWeights(labels, gamma, featuresOf(labels)),
);

const keyWithDimension = (setting: Setting, gamma: number): string => `${keyOf(setting, gamma)},${setting.dimension}`;

/** Of the setting's labels and d. */
export const timesOf: (setting: Setting, gamma: number) => LimitLearningTimes = remembered(
  keyWithDimension,
  (setting, gamma) => limitLearningTimes(setting, gamma, { dimension: setting.dimension }),
);

/** One run from the start of the setting, recorded at evenly spaced times until every group is learned. */
export const flowOf = remembered(
  (setting: Setting, times: number) => `${JSON.stringify(setting)},${times}`,
  (setting, times) => {
    const problem = trainingProblem(setting, featuresOf(setting));
    return measuredFlow(problem, { times: uniformTimes(defaultHorizon(problem), times) });
  },
);

export const jumpsOf = remembered(keyWithDimension, (setting: Setting, gamma: number) =>
  jumpValue(setting, gamma, { dimension: setting.dimension }, timesOf(setting, gamma)),
);
