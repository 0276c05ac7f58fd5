/**
 * The measured witness: gradient flow of the full W and H, the numerical singular values and VᵀΩV. While a slider moves
 * one run at a looser tolerance is enough for a picture, and has no budget; at rest it is the run of `errata simulate`.
 */

import { gradientFlow } from '../../../src/measure/factors/flow.ts';
import { defaultHorizon, uniformTimes } from '../../../src/measure/factors/trajectory.ts';
import { effectiveWeights } from '../instruments/measure/effective-weights.ts';
import { labelFeatures, orderedFeatures } from '../instruments/measure/features.ts';
import { trainingProblem } from '../instruments/measure/problem.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../instruments/model/feature-group.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { simulate } from '../instruments/simulate.ts';
import type { Curve } from './curve.ts';
import type { PerGroup } from './theory.ts';

export interface MeasuredCurve extends Curve {
  /** Of the learning time; null for a quick run. */
  readonly budget: number | null;
}

export interface Component {
  readonly group: FeatureGroup;
  readonly sigma: number;
  /** Its row of VᵀΩV. */
  readonly weights: readonly number[];
}

export interface Measurement {
  /** Is it the run that `errata simulate` makes? */
  readonly exact: boolean;
  readonly times: readonly number[];
  readonly groups: PerGroup<MeasuredCurve>;
  /** Largest relative drift of the conserved WᵀW − HHᵀ: what says how good the run is. */
  readonly drift: number;
  /** Principal components in the order of FEATURE_GROUPS. */
  readonly components: readonly Component[];
}

export interface Wanted {
  readonly setting: Setting;
  readonly exact: boolean;
}

/** Relative, of a run that is shown without a budget while a slider moves: a thousandth of a pixel. */
export const QUICK_TOLERANCE = 1e-6;
const QUICK_SAMPLES = 49;
/** The default of `errata simulate`. */
const SAMPLES = 121;

export function measure({ setting, exact }: Wanted): Measurement {
  return { exact, ...(exact ? exactRun(setting) : quickRun(setting)), components: components(setting) };
}

type Run = Pick<Measurement, 'times' | 'groups' | 'drift'>;

const perGroup = (of: (group: FeatureGroup) => MeasuredCurve | null): PerGroup<MeasuredCurve> =>
  Object.fromEntries(FEATURE_GROUPS.map((group) => [group, of(group)])) as PerGroup<MeasuredCurve>;

function exactRun(setting: Setting): Run {
  const { times, amplitudes, learningTimes, conservationDrift } = simulate(setting, {
    method: 'flow',
    samples: SAMPLES,
  });
  const groups = perGroup((group) => {
    const amplitude = amplitudes[group];
    const time = learningTimes[group];
    return amplitude == null ? null : { amplitude, learned: time?.value ?? null, budget: time?.budget ?? null };
  });
  return { times, groups, drift: conservationDrift ?? 0 };
}

function quickRun(setting: Setting): Run {
  const problem = trainingProblem(setting);
  const run = gradientFlow(problem, {
    times: uniformTimes(defaultHorizon(problem), QUICK_SAMPLES),
    relativeTolerance: QUICK_TOLERANCE,
  });
  const groups = perGroup((group) => {
    const found = run.groups[group];
    return found === null ? null : { amplitude: [...found.amplitude], learned: found.learningTime, budget: null };
  });
  return { times: [...run.times], groups, drift: run.conservationDrift };
}

function components(setting: Setting): Component[] {
  const features = labelFeatures(setting);
  const { matrix } = effectiveWeights(setting, setting.gamma, features);
  const { values, groupOf } = orderedFeatures(features);
  return groupOf.map((group, i) => ({ group, sigma: values[i] as number, weights: matrix.getRow(i) }));
}
