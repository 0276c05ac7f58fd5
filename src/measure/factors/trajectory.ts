/**
 * What one simulation yields, whatever the method: group amplitudes, learning times, singular values, loss.
 * Inputs: what to record and when. Outcomes: the types flow and descent share, and their default end.
 * Not a failure: a group that was not learned before the end, its learning time is null.
 */
import { Matrix } from 'ml-matrix';
import type { Engine } from '../../base/engine.ts';
import { InputError } from '../../base/input-error.ts';
import { singularValueDecomposition } from '../decomposition.ts';
import type { FactorProblem, Parameters } from './problem.ts';

/** A group counts as learned when its amplitude first reaches this. */
export const LEARNED = 0.5;

/** One group of components over time. */
export interface GroupTrajectory {
  /** Mean of u_jᵀ L v_j / σ_j over the group's components at each sampled time. */
  readonly amplitude: Float64Array;
  /** First time the amplitude is 1/2, or null if it stayed below until the end. */
  readonly learningTime: number | null;
}

/** One run. Times are those of gradient flow; a step of descent lasts η. */
export interface Trajectory<G extends string = string, T extends GroupTrajectory = GroupTrajectory> {
  /** Which engine made it; the columns of H are the samples or their statistics. */
  readonly engine: Engine;
  /** The sampled times, ascending. */
  readonly times: Float64Array;
  readonly groups: Readonly<Record<G, T | null>>;
  /** Singular values of L = WH at each sampled time, descending; empty unless asked for. */
  readonly singularValues: readonly Float64Array[];
  /** The loss at each sampled time. */
  readonly losses: Float64Array;
  readonly end: { readonly time: number; readonly loss: number; readonly parameters: Parameters };
}

/** What to record. */
export interface Sampling {
  /** When to record, ascending and not negative. Default: never. */
  readonly times?: readonly number[];
  /** Record singular values of the logits too. Default: no. */
  readonly singularValues?: boolean;
  /** When to end, if later than the last sampled time. Default: {@link defaultHorizon}, or 0 if times are given. */
  readonly horizon?: number;
  /** End as soon as every group is learned and every time is sampled. Default: no. */
  readonly stopWhenLearned?: boolean;
  /** Told after every step how much of the run is done, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** `count` ≥ 2 times from 0 to `end`, evenly spaced, ends included. */
export function uniformTimes(end: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (end * i) / (count - 1));
}

/** When a run ends. @throws InputError times that are not ascending from 0, a horizon that is not a finite time. */
export function endOf(problem: FactorProblem, sampling: Sampling): number {
  const times = sampling.times ?? [];
  if (!times.every((time, i) => time >= (times[i - 1] ?? 0) && Number.isFinite(time))) {
    throw new InputError('times', 'they must be finite, not negative and ascending', 'sort them');
  }
  const last = times.at(-1);
  const horizon = sampling.horizon ?? (last === undefined ? defaultHorizon(problem) : 0);
  if (!(horizon >= 0 && Number.isFinite(horizon))) {
    throw new InputError(`horizon = ${horizon}`, 'it must be a finite time of at least 0', 'give a positive number');
  }
  return Math.max(last ?? 0, horizon);
}

/**
 * A time by which every group should be learned, with room to spare. Near 0 the flow is linear and amplifies a
 * component of size e^-δ at rates that are the singular values of ZΩ. It only says when to stop looking.
 */
export function defaultHorizon(problem: FactorProblem): number {
  const { classes: k, samples: n, targets, weights, delta } = problem;
  const linear = Matrix.from1DArray(k, n, Array.from(targets));
  weights.forEach((weight, i) => {
    linear.mulColumn(i, weight);
  });
  const slowest = singularValueDecomposition(linear).values.at(-1) as number;
  return (2 * delta + 10) / slowest;
}
