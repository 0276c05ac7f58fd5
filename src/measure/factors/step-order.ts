/**
 * How descent approaches flow as the step shrinks: its measured order in η.
 * Inputs: a problem, a time, a step size. Outcomes: distances at η, η/2, η/4 and the order with its error bar.
 * Not a failure: an order that is not 1. A failure: distances that their own error drowns.
 */
import { InputError } from '../../base/input-error.ts';
import { type Measured, UNIT_ROUNDOFF } from '../measured.ts';
import { MeasurementError } from '../measurement-error.ts';
import { gradientDescent } from './descent.ts';
import { gradientFlow } from './flow.ts';
import { norm } from './observables.ts';
import { type FactorProblem, flatten } from './problem.ts';

export interface StepOrder {
  /** p of distance ≈ C·η^p, extrapolated to η → 0. */
  readonly order: Measured;
  readonly stepSizes: readonly number[];
  /** ‖[W, H]_descent − [W, H]_flow‖_F at the time, with the flow's error and the rounding of descent. */
  readonly distances: readonly Measured[];
}

/**
 * The order at a fixed time. η is the nearest step of which the time is a multiple. The two orders from neighbouring
 * steps err by a multiple of η, so one extrapolation removes it; the error bar is the size of that correction and what
 * the flow's error can do.
 * @throws InputError a time or step size that is not positive, or as in descent.ts.
 * @throws MeasurementError the distances are not clearly above their own error.
 */
export function stepOrder(problem: FactorProblem, time: number, stepSize: number): StepOrder {
  if (!(time > 0 && stepSize > 0 && Number.isFinite(time) && stepSize <= time)) {
    throw new InputError(
      `time = ${time}, step size = ${stepSize}`,
      'both must be positive, the step at most the time',
      'give 1, 0.01',
    );
  }
  const flow = (relativeTolerance: number): Float64Array =>
    flatten(gradientFlow(problem, { horizon: time, relativeTolerance }).end.parameters);
  const exact = flow(1e-13);
  const flowError = distance(exact, flow(1e-11));
  const steps = Math.round(time / stepSize);
  const stepSizes = [1, 2, 4].map((factor) => time / (factor * steps));
  const distances = stepSizes.map((eta): Measured => {
    const state = flatten(gradientDescent(problem, { stepSize: eta, horizon: time }).end.parameters);
    // Each step rounds the update and the sum; the flow contracts or amplifies both solutions alike.
    const rounding = ((4 * time) / eta) * UNIT_ROUNDOFF * norm(state);
    return { value: distance(exact, state), budget: flowError + rounding };
  });
  const [first, second] = [halvingOrder(distances[0], distances[1]), halvingOrder(distances[1], distances[2])];
  const order = {
    value: 2 * second.value - first.value,
    budget: Math.abs(second.value - first.value) + first.budget + 2 * second.budget,
  };
  return { order, stepSizes, distances };
}

/** log₂ of the ratio of two distances. */
function halvingOrder(wide: Measured | undefined, narrow: Measured | undefined): Measured {
  if (wide === undefined || narrow === undefined || !(narrow.value > 4 * narrow.budget)) {
    throw new MeasurementError(
      `order of descent: the distance to flow is ${narrow?.value}, its own error ${narrow?.budget}`,
    );
  }
  const relative = wide.budget / wide.value + narrow.budget / narrow.value;
  return { value: Math.log2(wide.value / narrow.value), budget: (2 * relative) / Math.LN2 };
}

function distance(a: Float64Array, b: Float64Array): number {
  return norm(a.map((x, i) => x - (b[i] as number)));
}
