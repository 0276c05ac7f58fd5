/**
 * The amplitude of a group at the very moment of its jump: at time δ·T for large δ, T its limit learning time.
 * Inputs: labels, weight exponent, how to start. Outcomes: a value per group with its budget.
 * Not a failure: an empty group (null); a budget that is large because T is not known well enough.
 */

import { measuredFlow } from '../../../../src/measure/factors/flow.ts';
import type { Measured } from '../../../../src/measure/measured.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import type { Labels } from '../model/labels.ts';
import { settingFrom } from '../model/setting.ts';
import { labelFeatures } from './features.ts';
import { type LimitLearningTimes, type LimitOptions, limitLearningTimes } from './learning-times.ts';
import { problemIn } from './reduced-problem.ts';

/**
 * lim a(δ T) as δ → ∞. Source: zt25, Eq. (7), (17), the value at t = T.
 *
 * The value is measured at the largest δ of the limit. Its budget adds: the integration's; the change from the δ
 * before, for what is still missing of the limit; and the error of T, as the change of the amplitude when T moves to
 * either end of its error bar.
 * @throws as limitLearningTimes.
 */
export function jumpValue(
  labels: Labels,
  gamma: number,
  options: LimitOptions = {},
  limit: LimitLearningTimes = limitLearningTimes(labels, gamma, options),
): Readonly<Record<FeatureGroup, Measured | null>> {
  const features = labelFeatures(labels);
  const groups = FEATURE_GROUPS.filter((group) => limit.times[group] !== null);
  const offsets = [-1, 0, 1];
  const [before, last] = limit.deltas.slice(-2).map((delta) => {
    const wanted = groups
      .flatMap((group, g) =>
        offsets.map((offset, o) => {
          const { value, budget } = limit.times[group] as Measured;
          const shift = Number.isFinite(budget) ? offset * budget : 0;
          return { time: delta * Math.max(0, value + shift), index: g * offsets.length + o };
        }),
      )
      .sort((a, b) => a.time - b.time);
    const setting = settingFrom(labels, {
      gamma,
      delta,
      dimension: options.dimension ?? labels.classes,
      initialisation: options.initialisation ?? 'spectral',
      seed: options.seed ?? 1,
    });
    const flow = measuredFlow(problemIn(options.engine ?? 'full', setting, features), {
      times: wanted.map(({ time }) => time),
      ...(options.relativeTolerance === undefined ? {} : { relativeTolerance: options.relativeTolerance }),
    });
    const at = (group: FeatureGroup, offset: number): number => {
      const index = groups.indexOf(group) * offsets.length + offset + 1;
      return flow.run.groups[group]?.amplitude[wanted.findIndex((w) => w.index === index)] as number;
    };
    return { at, budgets: flow.amplitudeBudgets };
  }) as [Sample, Sample];
  const value = (group: FeatureGroup): Measured | null => {
    const time = limit.times[group];
    if (time === null) return null;
    const centre = last.at(group, 0);
    const timing = Math.max(Math.abs(last.at(group, -1) - centre), Math.abs(last.at(group, 1) - centre));
    const finite = Math.abs(centre - before.at(group, 0));
    if (!Number.isFinite(time.budget)) return { value: centre, budget: Infinity };
    return { value: centre, budget: (last.budgets[group] as number) + finite + timing };
  };
  return { majmaj: value('majmaj'), majmin: value('majmin'), minmin: value('minmin') };
}

interface Sample {
  /** Amplitude of a group at δ (T + offset · budget of T). */
  readonly at: (group: FeatureGroup, offset: number) => number;
  readonly budgets: Readonly<Record<FeatureGroup, number | null>>;
}
