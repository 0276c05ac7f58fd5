/**
 * A setting laid out for simulation, as the factor problem that it is.
 * Inputs: a setting. Outcomes: the problem with its setting and features.
 * Not a failure: a group without components, which has no span.
 */
import type { Matrix } from 'ml-matrix';
import { byRows, type FactorProblem, flatten, type Parameters } from '../../../../src/measure/factors/problem.ts';
import { concatenated } from '../../../../src/measure/rows.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import { simplexEncodedLabels } from '../model/labels.ts';
import type { Setting } from '../model/setting.ts';
import { sampleWeights } from '../model/weights.ts';
import { type LabelFeatures, labelFeatures, orderedFeatures } from './features.ts';
import { initialise } from './initialise.ts';

export interface TrainingProblem extends FactorProblem<FeatureGroup> {
  readonly setting: Setting;
  readonly features: LabelFeatures;
}

/** The problem of a setting; `features` may be given when they are already known. */
export function trainingProblem(
  setting: Setting,
  features: LabelFeatures = labelFeatures(setting),
  start: Parameters = initialise(setting, features),
): TrainingProblem {
  return layOut({
    setting,
    engine: 'full',
    targets: simplexEncodedLabels(setting),
    weights: sampleWeights(setting, setting.gamma),
    start: flatten(start),
    features,
  });
}

/** A problem from its parts; the columns of `targets` are those of H and of every V. */
export function layOut({
  targets,
  ...given
}: Pick<TrainingProblem, 'setting' | 'engine' | 'weights' | 'start' | 'features'> & {
  readonly targets: Matrix;
}): TrainingProblem {
  const { U, values, right, groupOf } = orderedFeatures(given.features);
  return {
    ...given,
    delta: given.setting.delta,
    groups: FEATURE_GROUPS,
    classes: given.setting.classes,
    samples: targets.columns,
    dimension: given.setting.dimension,
    targets: byRows(targets),
    left: byRows(U.transpose()),
    right: concatenated(right),
    values,
    spans: FEATURE_GROUPS.flatMap((group) => {
      const from = groupOf.indexOf(group);
      return from < 0 ? [] : [{ group, from, to: groupOf.lastIndexOf(group) + 1 }];
    }),
  };
}
