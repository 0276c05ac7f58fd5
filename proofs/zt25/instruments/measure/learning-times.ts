/**
 * Learning times in units of δ as δ → ∞, by gradient flow from several δ.
 * Inputs: labels, weight exponent, how to start. Outcomes: a time per group with its error bar, and the learning window.
 * Not a failure: an empty group (null); an infinite budget, where the δ given show no limit. A failure: a group not learned.
 */

import type { Engine } from '../../../../src/base/engine.ts';
import { InputError } from '../../../../src/base/input-error.ts';
import { measuredFlow } from '../../../../src/measure/factors/flow.ts';
import { difference, type Measured, quotient } from '../../../../src/measure/measured.ts';
import { MeasurementError } from '../../../../src/measure/measurement-error.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import type { Labels } from '../model/labels.ts';
import { type Initialisation, settingFrom } from '../model/setting.ts';
import { labelFeatures } from './features.ts';
import { problemIn } from './reduced-problem.ts';

export interface LimitOptions {
  /** Default: spectral. */
  readonly initialisation?: Initialisation;
  /** d. Default: k. */
  readonly dimension?: number;
  /** Default: 1. The same seed is used at every δ, so that only the scale of the start changes. */
  readonly seed?: number;
  /** At least four, ascending. Default {@link DEFAULT_DELTAS}. */
  readonly deltas?: readonly number[];
  /** Default: full. */
  readonly engine?: Engine;
  /** Of the coarser of the two flow runs at each δ. */
  readonly relativeTolerance?: number;
}

/** Learning times of one problem. */
export interface LimitLearningTimes {
  /** lim t(δ)/δ, the time in units of δ at which the group is learned. */
  readonly times: Readonly<Record<FeatureGroup, Measured | null>>;
  readonly engine: Engine;
  readonly deltas: readonly number[];
  /** t(δ) for each δ. */
  readonly crossings: Readonly<Record<FeatureGroup, readonly Measured[] | null>>;
}

/** From 8, where e^-2δ is 1e-7, to 17, where rounding over e^-δ is still below that: the two errors about balance. */
export const DEFAULT_DELTAS: readonly number[] = [8, 11, 14, 17];

/** Changes of the slope that shrink by less than this factor from one δ to the next show no limit. */
const SLOWEST_DECAY = 0.9;

/** Times that still change by more than this, relative, may hide a gap that matters: a tie must be clearer. */
const CLEAR_TIE = 1e-3;

/** Groups whose interaction has decayed by less than e^-2 at the largest δ are not yet in the limit. */
const RESOLVED = 2;

/**
 * T with t(δ) = T δ + c + (terms that decay with δ), from the slopes between neighbouring δ: the last slope is the
 * value. Its error bar is what remains if the changes of the slope go on shrinking as they did, at least the last
 * change; and the errors of the crossings. Infinite where no limit shows. Source: zt25, Eq. (7), (17).
 *
 * In a random start the groups share directions of the feature space, so a group learned earlier disturbs a later one,
 * by a share that decays as e^(-2δ|T − T'|/max(T, T')), slowly for times that lie close: see `disturbed`.
 * @throws InputError fewer than four δ, or not ascending. @throws MeasurementError a group is not learned.
 */
export function limitLearningTimes(labels: Labels, gamma: number, options: LimitOptions = {}): LimitLearningTimes {
  const deltas = options.deltas ?? DEFAULT_DELTAS;
  const initialisation = options.initialisation ?? 'spectral';
  if (deltas.length < 4 || !deltas.every((delta, i) => delta > (deltas[i - 1] ?? 0))) {
    throw new InputError(`deltas = ${deltas.join(', ')}`, 'at least four, ascending, are needed', 'give 8, 11, 14, 17');
  }
  const features = labelFeatures(labels);
  const engine = options.engine ?? 'full';
  const flows = deltas.map((delta) => {
    const setting = settingFrom(labels, {
      gamma,
      delta,
      dimension: options.dimension ?? labels.classes,
      initialisation,
      seed: options.seed ?? 1,
    });
    return measuredFlow(problemIn(engine, setting, features), {
      stopWhenLearned: true,
      ...(options.relativeTolerance === undefined ? {} : { relativeTolerance: options.relativeTolerance }),
    });
  });
  const crossings = record((group) => {
    if (features.groups[group] === null) return null;
    return flows.map(({ learningTimes, run }, i) => {
      const time = learningTimes[group];
      if (time === null) {
        throw new MeasurementError(`${group} is not learned by time ${run.end.time} at delta ${deltas[i]}`);
      }
      return time;
    });
  });
  const slopes = record((group) => {
    const found = crossings[group];
    return found === null ? null : slopesOf(deltas, found);
  });
  const times = initialisation === 'random' ? disturbed(slopes, deltas) : undisturbed(slopes);
  return { times, engine, deltas, crossings };
}

/** ΔT = (T_max − T_min)/T_min over the groups that exist; null if only one does. Source: zt25, section 4. */
export function learningWindow({ times }: LimitLearningTimes): Measured | null {
  const found = FEATURE_GROUPS.flatMap((group) => times[group] ?? []);
  if (found.length < 2) return null;
  const ascending = found.sort((a, b) => a.value - b.value);
  const first = ascending[0] as Measured;
  const last = ascending.at(-1) as Measured;
  // Which group is first or last may itself be undecided within the budgets: an extreme errs by the largest of them.
  const budget = Math.max(...found.map((time) => time.budget));
  return quotient(difference({ ...last, budget }, { ...first, budget }), { ...first, budget });
}

type PerGroup<T> = Readonly<Record<FeatureGroup, T | null>>;

/** The slope of t(δ) at the largest δ, and the last two changes on the way there. */
interface Slopes {
  readonly last: Measured;
  readonly change: Measured;
  readonly changeBefore: Measured;
}

function slopesOf(deltas: readonly number[], crossings: readonly Measured[]): Slopes {
  const slopes = deltas.slice(1).map((delta, i) => {
    const rise = difference(crossings[i + 1] as Measured, crossings[i] as Measured);
    return quotient(rise, { value: delta - (deltas[i] as number), budget: 0 });
  });
  const [first, second, last] = slopes.slice(-3) as [Measured, Measured, Measured];
  return { last, change: difference(last, second), changeBefore: difference(second, first) };
}

/** Error bars for groups that do not act on each other: each by the decay of its own changes. */
function undisturbed(slopes: PerGroup<Slopes>): PerGroup<Measured> {
  return mapped(slopes, ({ last, change, changeBefore }) => {
    const size = Math.abs(change.value);
    const before = Math.max(Math.abs(changeBefore.value) - changeBefore.budget, Number.MIN_VALUE);
    // Changes inside their own budgets are noise and say nothing about a decay.
    const decay = size <= change.budget ? 0 : size / before;
    const rest = decay < SLOWEST_DECAY ? size * Math.max(1, decay / (1 - decay)) : Infinity;
    return { value: last.value, budget: rest + last.budget };
  });
}

/**
 * Error bars for groups that disturb each other. The changes of all groups are one phenomenon, and a single one may be
 * small by accident, so the largest counts: twice its geometric rest, at the rate of the closest pair that is apart.
 * Ties are scale-free, they disturb each other alike at every δ, and leave twice the largest change; what moves so much
 * that a tie cannot be told from a small gap has no error bar.
 */
function disturbed(slopes: PerGroup<Slopes>, deltas: readonly number[]): PerGroup<Measured> {
  const found = FEATURE_GROUPS.flatMap((group) => slopes[group] ?? []);
  const largest = Math.max(
    ...found.flatMap(({ change, changeBefore }) => [Math.abs(change.value), Math.abs(changeBefore.value)]),
  );
  const pairs = found.flatMap(({ last: a }, i) =>
    found.slice(i + 1).map(({ last: b }) => {
      const gap = Math.abs(a.value - b.value);
      return { gap: gap / Math.max(a.value, b.value), apart: gap > 2 * largest + a.budget + b.budget };
    }),
  );
  const [before, last] = deltas.slice(-2) as [number, number];
  const rate = 2 * Math.min(...pairs.map(({ gap, apart }) => (apart ? gap : Infinity)));
  const decay = Math.exp(-rate * (last - before));
  const unresolved = rate * last < RESOLVED;
  const unclear =
    pairs.some(({ apart }) => !apart) && largest > CLEAR_TIE * Math.min(...found.map((s) => s.last.value));
  const share = unresolved || unclear ? Infinity : Math.max(1, decay / (1 - decay));
  return mapped(slopes, (slope) => ({ value: slope.last.value, budget: 2 * largest * share + slope.last.budget }));
}

function record<T>(make: (group: FeatureGroup) => T): Readonly<Record<FeatureGroup, T>> {
  return { majmaj: make('majmaj'), majmin: make('majmin'), minmin: make('minmin') };
}

function mapped<A, B>(given: PerGroup<A>, make: (value: A) => B): PerGroup<B> {
  return record((group) => {
    const value = given[group];
    return value === null ? null : make(value);
  });
}
