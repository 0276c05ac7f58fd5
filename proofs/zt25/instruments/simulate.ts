/**
 * One run: the amplitude of each feature group over time and its learning time, by gradient flow or gradient descent on
 * W and H, over all samples or over their sufficient statistics. Outcome: a trajectory; @throws InputError a step size
 * that diverges or a size that cannot fit, MeasurementError a failed check.
 */

import type { Simulation, Simulator } from '../../../src/audit/simulation.ts';
import type { Engine } from '../../../src/base/engine.ts';
import { InputError } from '../../../src/base/input-error.ts';
import { choiceOption, integerOption, numberOption } from '../../../src/base/option.ts';
import { gradientDescent } from '../../../src/measure/factors/descent.ts';
import { measuredFlow } from '../../../src/measure/factors/flow.ts';
import { defaultHorizon, uniformTimes } from '../../../src/measure/factors/trajectory.ts';
import { engineFor, type Method, methodFor, prepare } from './measure/capacity.ts';
import { FEATURE_GROUPS, type FeatureGroup } from './model/feature-group.ts';
import type { Setting } from './model/setting.ts';
import { type SettingFlags, settingOption } from './setting-option.ts';
import { recordOf } from './step-setting.ts';

/** Fewer steps than this are no trajectory. */
const LEAST_STEPS = 10;

/** So long after everything is learned a run only spends steps on standing still. */
const MOST_HORIZONS = 1000;

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

/** From this many classes on what comes before the first step takes seconds. */
const MANY = 200;

export const SIMULATOR: Simulator = {
  smaller: 'give a smaller --until, --delta or --R',
  unit: { name: 'delta', symbol: 'δ' },
  run: (flags, { progress, preparing }) => {
    const setting = settingOption(flags as unknown as SettingFlags);
    const { method, engine, eta, samples = '121' } = flags;
    const until = flags.until === undefined ? undefined : numberOption('--until', flags.until);
    if (until !== undefined && until <= 0) {
      throw new InputError(
        `--until = ${until}`,
        'the end must be a positive time',
        'leave it out to run until all is learned',
      );
    }
    const how: SimulateOptions = {
      ...(method === undefined ? {} : { method: choiceOption('--method', method, ['flow', 'descent']) }),
      ...(engine === undefined ? {} : { engine: choiceOption('--engine', engine, ['full', 'reduced']) }),
      samples: integerOption('--samples', samples, 2, 100_000),
      ...(eta === undefined ? {} : { stepSize: numberOption('--eta', eta) }),
      ...(until === undefined ? {} : { until }),
    };
    if (setting.classes >= MANY) {
      preparing(`decomposing the labels of ${setting.classes} classes and drawing W(0), H(0)`);
    }
    return simulate(setting, { ...how, progress });
  },
};
