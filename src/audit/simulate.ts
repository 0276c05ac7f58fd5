/**
 * One run: the amplitude of each feature group over time and its learning time, by gradient flow or gradient descent on
 * W and H, over all samples or over their sufficient statistics. Outcome: a trajectory; @throws InputError a step size
 * that diverges or a size that cannot fit, MeasurementError a failed check.
 */

import { InputError } from '../base/input-error.ts';
import type { SettingRecord } from '../judge/comparison.ts';
import { type Drawn, engineFor, type Method, methodFor, prepare } from '../measure/capacity.ts';
import { gradientDescent } from '../measure/descent.ts';
import { measuredFlow } from '../measure/flow.ts';
import type { Measured } from '../measure/measured.ts';
import { defaultHorizon, uniformTimes } from '../measure/trajectory.ts';
import type { Engine } from '../model/engine.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import type { Setting } from '../model/setting.ts';
import { recordOf } from './step-setting.ts';

/** Fewer steps than this are no trajectory. */
const LEAST_STEPS = 10;

/** So long after everything is learned a run only spends steps on standing still. */
const MOST_HORIZONS = 1000;

export type { Drawn, Method };

export interface SimulateOptions {
  /** Default: flow, or descent where flow does not fit in memory. */
  readonly method?: Method;
  /** Default: by size. */
  readonly engine?: Engine;
  /** Told now and then how much of the run is done, from 0 to 1. */
  readonly progress?: (share: number) => void;
  /** How many times to record. */
  readonly samples: number;
  /** η of descent; default 0.02 over the largest rate of the flow. */
  readonly stepSize?: number;
  /** When to end; default a time by which every group should be learned. */
  readonly until?: number;
}

export interface Simulation {
  readonly setting: SettingRecord;
  readonly method: Method;
  readonly engine: Engine;
  /** How W(0) and H(0) were drawn: over all samples, or as statistics of the same distribution. */
  readonly drawn: Drawn;
  readonly stepSize: number | null;
  readonly times: readonly number[];
  /** Mean of u_jᵀ W H v_j / σ_j over the components of each group; null for a group without components. */
  readonly amplitudes: Readonly<Record<FeatureGroup, readonly number[] | null>>;
  /** When the amplitude first reaches 1/2, with its error budget; null if it does not. */
  readonly learningTimes: Readonly<Record<FeatureGroup, Measured | null>>;
  /** Largest relative drift of the conserved WᵀW − HHᵀ; null for descent, which does not conserve it. */
  readonly conservationDrift: number | null;
  readonly finalLoss: number;
}

export function simulate(setting: Setting, options: SimulateOptions): Simulation {
  const engine = options.engine ?? engineFor(setting);
  const method = options.method ?? methodFor(setting, engine);
  const { problem, drawn } = prepare(setting, method, engine);
  const progress = options.progress === undefined ? {} : { progress: options.progress };
  const horizon = defaultHorizon(problem);
  const end = options.until ?? horizon;
  if (end > MOST_HORIZONS * horizon) {
    throw new InputError(
      `until = ${end}`,
      `by t = ${horizon.toPrecision(4)} everything should be learned, and a run may last ${MOST_HORIZONS} times as long`,
      'give a smaller --until, or leave it out',
    );
  }
  const times = uniformTimes(end, options.samples);
  const record = <T>(of: (group: FeatureGroup) => T): Record<FeatureGroup, T> =>
    Object.fromEntries(FEATURE_GROUPS.map((group) => [group, of(group)])) as Record<FeatureGroup, T>;
  const numbers = (values: Float64Array | undefined): number[] | null => (values === undefined ? null : [...values]);
  if (method === 'flow') {
    const { run, learningTimes } = measuredFlow(problem, { times, ...progress });
    return {
      setting: recordOf(setting, true),
      method,
      engine,
      drawn,
      stepSize: null,
      times: [...run.times],
      amplitudes: record((group) => numbers(run.groups[group]?.amplitude)),
      learningTimes,
      conservationDrift: run.conservationDrift,
      finalLoss: run.end.loss,
    };
  }
  const stepSize = options.stepSize ?? 0.02 / (1 + largest(problem.values) * largest(problem.weights));
  if (stepSize * LEAST_STEPS > end) {
    throw new InputError(
      `step size = ${stepSize}`,
      `fewer than ${LEAST_STEPS} steps fit before t = ${end}`,
      'give a smaller --eta',
    );
  }
  const run = gradientDescent(problem, { stepSize, times, ...progress });
  return {
    setting: recordOf(setting, true),
    method,
    engine,
    drawn,
    stepSize,
    times: [...run.times],
    amplitudes: record((group) => numbers(run.groups[group]?.amplitude)),
    learningTimes: run.learningTimes,
    conservationDrift: null,
    finalLoss: run.end.loss,
  };
}

/** A weight a sample may be more of them than a call takes arguments. */
const largest = (values: Iterable<number>): number => {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  return most;
};
