/**
 * Measurements shared by the claims of one process: each setting is decomposed and simulated once.
 * A cache of pure functions; nothing in it changes a result.
 */

import { crossChecked } from '../../../src/audit/cross-check.ts';
import { simulated } from '../../../src/audit/engines.ts';
import { remembered } from '../../../src/base/remembered.ts';
import { type MeasuredFlow, measuredFlow } from '../../../src/measure/factors/flow.ts';
import { defaultHorizon, uniformTimes } from '../../../src/measure/factors/trajectory.ts';
import type { Measured } from '../../../src/measure/measured.ts';
import { type EffectiveWeights, effectiveWeights } from './measure/effective-weights.ts';
import { type LabelFeatures, labelFeatures } from './measure/features.ts';
import { jumpValue } from './measure/jump-value.ts';
import { type LimitLearningTimes, limitLearningTimes } from './measure/learning-times.ts';
import { problemIn } from './measure/reduced-problem.ts';
import { FEATURE_GROUPS } from './model/feature-group.ts';
import { type Labels, sampleCount } from './model/labels.ts';
import { type Setting, textOf } from './model/setting.ts';

const keyOf = ({ classes, majorities, majorityCount, minorityCount }: Labels, gamma: number): string =>
  `${classes},${majorities},${majorityCount},${minorityCount},${gamma}`;

/** So many entries of singular vectors weigh as much as one other measurement: 128 KiB. */
const LARGE = 2 ** 14;

export const featuresOf: (labels: Labels) => LabelFeatures = remembered(
  (labels: Labels) => keyOf(labels, 0),
  (labels) => labelFeatures(labels),
  // Those of a whole audit fit; vectors of thousands of samples are large, and few of them are kept.
  (labels) => 1 / 8 + (labels.classes * sampleCount(labels)) / LARGE,
);

export const weightsOf: (labels: Labels, gamma: number) => EffectiveWeights = remembered(keyOf, (labels, gamma) =>
  effectiveWeights(labels, gamma, featuresOf(labels)),
);

const keyWithDimension = (setting: Setting, gamma: number): string => `${keyOf(setting, gamma)},${setting.dimension}`;

/** Of the setting's labels and d. */
export const timesOf: (setting: Setting, gamma: number) => LimitLearningTimes = simulated(
  keyWithDimension,
  (setting, gamma) =>
    crossChecked(
      keyWithDimension(setting, gamma),
      (engine) => limitLearningTimes(setting, gamma, { dimension: setting.dimension, engine }),
      ({ crossings }) => FEATURE_GROUPS.flatMap((group) => crossings[group] ?? []),
    ),
);

/** One run from the start of the setting, recorded at evenly spaced times until every group is learned. */
export const flowOf = simulated(
  (setting: Setting, times: number) => `${textOf(setting)},${times}`,
  (setting, times) => {
    const horizon = defaultHorizon(problemIn('reduced', setting, featuresOf(setting)));
    return crossChecked(
      textOf(setting),
      (engine) =>
        measuredFlow(problemIn(engine, setting, featuresOf(setting)), { times: uniformTimes(horizon, times) }),
      amplitudesOf,
    );
  },
);

/** Every sampled amplitude with its budget. */
const amplitudesOf = ({ run, amplitudeBudgets }: MeasuredFlow): Measured[] =>
  FEATURE_GROUPS.flatMap((group) => {
    const budget = amplitudeBudgets[group];
    return budget == null ? [] : Array.from(run.groups[group]?.amplitude ?? [], (value) => ({ value, budget }));
  });

export const jumpsOf = simulated(keyWithDimension, (setting: Setting, gamma: number) =>
  crossChecked(
    keyWithDimension(setting, gamma),
    (engine) => jumpValue(setting, gamma, { dimension: setting.dimension, engine }, timesOf(setting, gamma)),
    (values) => FEATURE_GROUPS.flatMap((group) => values[group] ?? []),
  ),
);
