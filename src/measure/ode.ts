/**
 * Taylor's method: an initial value problem, given by the power series of its solutions, integrated with dense output.
 * Inputs: an autonomous first-order system. Outcomes: the final state, and each step as it is made.
 * Not a failure: stopping early because `onStep` said so. A failure: a series that is not finite, too many steps.
 */
import { power } from '../base/power.ts';
import type { PowerSeries } from './factors/kernel/series.ts';
import { MeasurementError } from './measurement-error.ts';

/** y' = f(y), y(0) = state. */
export interface InitialValueProblem {
  readonly series: PowerSeries;
  readonly state: ArrayLike<number>;
  readonly end: number;
  /** Local error of a step, per component: absolute + relative · |y|, root mean square over the components. */
  readonly relativeTolerance: number;
  readonly absoluteTolerance: number | ArrayLike<number>;
  /** Called after each step; returning false ends the integration there. */
  readonly onStep?: (step: Step) => boolean;
}

/** One step from `from` to `to`, valid only during the call. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** y(to). */
  readonly state: Float64Array;
  /** Writes y(time), from ≤ time ≤ to, into `out`: the polynomial that the step itself was made with. */
  readonly at: (time: number, out: Float64Array) => void;
}

export interface Solution {
  readonly time: number;
  readonly state: Float64Array;
  readonly steps: number;
}

const MAX_STEPS = 100_000;

/** No series of fewer terms tells how its terms shrink. */
const LEAST_ORDER = 4;

/**
 * Integrates with the order that costs least at a tolerance ε, 1 − ln ε / 2, and steps so long that neither of the last
 * two terms of the polynomial, of which the rest of the series is a part, is above the tolerance.
 * Source: Jorba and Zou, A software package for the numerical integration of ODEs by means of high-order Taylor
 * methods, Experimental Mathematics 14 (2005), sections 3.1 and 3.2.
 * @throws MeasurementError the series is not finite, or {@link MAX_STEPS} steps do not reach the end.
 */
export function integrate(problem: InitialValueProblem): Solution {
  const { series, end, relativeTolerance, absoluteTolerance, onStep } = problem;
  const state = Float64Array.from(problem.state);
  const size = state.length;
  const order = Math.max(LEAST_ORDER, Math.ceil(1 - Math.log(relativeTolerance) / 2));
  const terms = new Float64Array((order + 1) * size);

  /** Root mean square of the coefficients of s^j, each over its tolerance. */
  const weighed = (j: number): number => {
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const absolute = typeof absoluteTolerance === 'number' ? absoluteTolerance : (absoluteTolerance[i] as number);
      const ratio = (terms[j * size + i] as number) / (absolute + relativeTolerance * Math.abs(terms[i] as number));
      sum += ratio * ratio;
    }
    return Math.sqrt(sum / size);
  };
  const longest = (j: number): number => {
    const norm = weighed(j);
    if (!Number.isFinite(norm))
      throw new MeasurementError(`the power series is not finite at time ${time}: too steep for doubles`);
    return norm === 0 ? Infinity : power(norm, -1 / j);
  };
  const evaluate = (s: number, out: Float64Array): void => {
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let at = order * size + i; at >= 0; at -= size) sum = sum * s + (terms[at] as number);
      out[i] = sum;
    }
  };

  let time = 0;
  let steps = 0;
  while (time < end) {
    if (steps === MAX_STEPS) {
      throw new MeasurementError(`${MAX_STEPS} steps did not reach time ${end}, they ended at ${time}`);
    }
    series(state, order, terms);
    const length = Math.min(longest(order - 1), longest(order));
    const from = time;
    const last = !(from + length < end);
    const to = last ? end : from + length;
    evaluate(to - from, state);
    time = to;
    steps++;
    const at = (moment: number, out: Float64Array): void => evaluate(moment - from, out);
    if (onStep?.({ from, to, state, at }) === false) break;
  }
  return { time, state, steps };
}
