/**
 * Full-batch gradient descent on W and H, of all samples or of their statistics: whatever the problem's columns are.
 * Inputs: a problem, a step size η, what to record. Outcomes: a trajectory in the time η·step, learning times with the
 * budget of their interpolation. Not a failure: a group that is not learned before the end. A failure: a loss that rises.
 */

import { InputError } from '../../base/input-error.ts';
import type { Measured } from '../measured.ts';
import { MeasurementError } from '../measurement-error.ts';
import { type Kernel, kernelOf } from './kernel/kernel.ts';
import { amplitudeReader, logitSingularValues } from './observables.ts';
import { type FactorProblem, perGroup, unflatten } from './problem.ts';
import { endOf, LEARNED, type Sampling, type Trajectory } from './trajectory.ts';

export interface DescentOptions extends Sampling {
  /** η > 0. */
  readonly stepSize: number;
}

export interface DescentRun<G extends string = string> extends Trajectory<G> {
  readonly steps: number;
  /**
   * When each group is learned, null if it is not. The crossing is interpolated between two iterates, so descent itself
   * defines it only up to one step: the budget is η. How far it is from gradient flow is another question: step-order.ts.
   */
  readonly learningTimes: Readonly<Record<G, Measured | null>>;
}

/** More steps than this are refused: at about 5 µs each they would take minutes. */
export const MAX_DESCENT_STEPS = 50_000_000;

/** A rise of the loss by less than this share of its first value is rounding. */
const LOSS_ROUNDING = 1e-12;

/**
 * W ← W − η ∂L/∂W, H ← H − η ∂L/∂H, together. Sampled times are rounded to whole steps and returned as such.
 * @throws InputError η is not positive, so large that the loss rises, or so small that the steps exceed
 * {@link MAX_DESCENT_STEPS}. @throws MeasurementError the loss at the start is not finite.
 */
export function gradientDescent<G extends string>(problem: FactorProblem<G>, options: DescentOptions): DescentRun<G> {
  const { stepSize } = options;
  if (!(stepSize > 0 && Number.isFinite(stepSize))) {
    throw new InputError(`step size = ${stepSize}`, 'it must be a positive number', 'give 0.01');
  }
  const { spans } = problem;
  const last = Math.round(endOf(problem, options) / stepSize);
  if (last > MAX_DESCENT_STEPS) {
    throw new InputError(
      `step size = ${stepSize}`,
      `${last} steps are more than ${MAX_DESCENT_STEPS}`,
      'give a larger step size or a shorter horizon',
    );
  }
  const stops = (options.times ?? []).map((time) => Math.round(time / stepSize));
  const kernel: Kernel = kernelOf(problem);
  const state = new Float64Array(problem.start.length);
  const read = amplitudeReader(problem);

  const amplitudes = spans.map(() => new Float64Array(stops.length));
  const losses = new Float64Array(stops.length);
  const singularValues: Float64Array[] = [];
  const learned = new Array<number | null>(spans.length).fill(null);
  let before = new Float64Array(spans.length);
  let present = new Float64Array(spans.length);
  let unlearned = spans.length;
  let next = 0;
  let loss = kernel.direction();
  const first = loss;
  if (!Number.isFinite(first)) throw new MeasurementError(`the loss is ${first} before the first step`);

  let step = 0;
  for (; ; step++) {
    if (unlearned > 0) {
      kernel.amplitudes(present);
      for (let g = 0; g < present.length; g++) {
        const now = present[g] as number;
        if (learned[g] === null && now >= LEARNED) {
          const was = before[g] as number;
          learned[g] = step === 0 ? 0 : stepSize * (step - 1 + (LEARNED - was) / (now - was));
          unlearned--;
        }
      }
      [before, present] = [present, before];
    }
    while (stops[next] === step) {
      kernel.state(state);
      const { amplitude } = read(state);
      amplitudes.forEach((row, g) => {
        row[next] = amplitude[g] as number;
      });
      losses[next] = loss;
      if (options.singularValues === true) singularValues.push(logitSingularValues(problem, state));
      next++;
    }
    if (step >= last || (options.stopWhenLearned === true && unlearned === 0 && next === stops.length)) break;
    kernel.advance(stepSize);
    const after = kernel.direction();
    // Below its stability limit descent lowers this loss in every step, so a rise means that η is above it; and from a
    // finite state only a step that is too long overflows.
    if (!(after <= loss + LOSS_ROUNDING * first)) {
      throw new InputError(
        `step size = ${stepSize}`,
        `it is too large: the loss went from ${loss} to ${after} in step ${step + 1}`,
        `give ${stepSize / 2} or less`,
      );
    }
    loss = after;
    options.progress?.((step + 1) / last);
  }

  kernel.state(state);
  return {
    engine: problem.engine,
    times: Float64Array.from(stops, (stop) => stepSize * stop),
    groups: perGroup(problem, (_, g) => ({
      amplitude: amplitudes[g] as Float64Array,
      learningTime: learned[g] as number | null,
    })),
    learningTimes: perGroup(problem, (_, g) => {
      const value = learned[g] as number | null;
      return value === null ? null : { value, budget: stepSize };
    }),
    singularValues,
    losses,
    end: { time: stepSize * step, loss, parameters: unflatten(problem, state) },
    steps: step,
  };
}
