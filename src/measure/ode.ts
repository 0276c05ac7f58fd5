/**
 * The one door to odex: an initial value problem in, a solution with dense output out.
 * Inputs: a first-order system. Outcomes: the final state, and each accepted step as it is made.
 * Not a failure: stopping early because `onStep` said so. A failure: a derivative that is not finite, too many steps.
 */
import { createRequire } from 'node:module';
import { power } from '../model/power.ts';
import { COEFFICIENT_ROWS, denseReader } from './dense-output.ts';
import { MeasurementError } from './measurement-error.ts';

/** y' = f(t, y), y(start) = state. */
export interface InitialValueProblem {
  /** Writes f(time, state) into `out`. */
  readonly derivative: (time: number, state: ArrayLike<number>, out: Float64Array) => void;
  readonly start: number;
  readonly state: ArrayLike<number>;
  readonly end: number;
  /** Local error of a step, per component: absolute + relative · |y|, root mean square over the components. */
  readonly relativeTolerance: number;
  readonly absoluteTolerance: number | readonly number[];
  /** Called after each accepted step; returning false ends the integration there. */
  readonly onStep?: (step: Step) => boolean;
}

/** One accepted step from `from` to `to`, valid only during the call. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** y(to). */
  readonly state: ArrayLike<number>;
  /** Writes y(time), from ≤ time ≤ to, into `out` by the dense output of the step. */
  readonly at: (time: number, out: Float64Array) => void;
}

export interface Solution {
  readonly time: number;
  readonly state: Float64Array;
  readonly steps: number;
  readonly evaluations: number;
}

/** The part of odex 2.0.4 used here. Its own types do not pass strict compilation, and tsc would read them. */
interface OdexSolver {
  maxSteps: number;
  denseOutput: boolean;
  relativeTolerance: number;
  absoluteTolerance: number | number[];
  solve(
    f: (x: number, y: number[]) => Float64Array,
    start: number,
    state: number[],
    end: number,
    output: (
      index: number,
      from: number,
      to: number,
      y: number[],
      interpolate?: (component: number, x: number) => number,
    ) => boolean,
  ): { readonly y: number[]; readonly outcome: number; readonly nAccept: number; readonly nEval: number };
}

const { Solver } = createRequire(import.meta.url)('odex') as {
  /** `dim` makes every array that odex works on, of this many entries and one before them. */
  Solver: { new (size: number): OdexSolver; dim: (entries: number) => ArrayLike<number> };
};

/** The value of odex's `Outcome.MaxStepsExceeded`. */
const STEPS_EXCEEDED = 1;

const MAX_STEPS = 100_000;

/**
 * Integrates with the Gragg-Bulirsch-Stoer extrapolation of Hairer's ODEX.
 * @throws MeasurementError the derivative is not finite, or {@link MAX_STEPS} steps do not reach the end.
 */
export function integrate(problem: InitialValueProblem): Solution {
  const size = problem.state.length;
  const out = new Float64Array(size);
  let time = problem.start;
  if (!(problem.end > problem.start)) {
    return { time, state: Float64Array.from(problem.state), steps: 0, evaluations: 0 };
  }
  const solver = new Solver(size);
  solver.maxSteps = MAX_STEPS;
  solver.denseOutput = true;
  solver.relativeTolerance = problem.relativeTolerance;
  solver.absoluteTolerance =
    typeof problem.absoluteTolerance === 'number' ? problem.absoluteTolerance : [...problem.absoluteTolerance];
  const input = new Float64Array(size);
  const result = withinOdex(size, (inside) =>
    solver.solve(
      (t, y) => {
        input.set(y);
        problem.derivative(t, input, out);
        // odex accepts a step whose error is NaN, so it must never see one.
        let sum = 0;
        for (let i = 0; i < size; i++) sum += out[i] as number;
        if (!Number.isFinite(sum)) throw new MeasurementError(`the derivative is not finite at time ${t}`);
        return out;
      },
      problem.start,
      Array.from(problem.state),
      problem.end,
      (_index, from, to, state, interpolate) => {
        time = to;
        if (interpolate === undefined || problem.onStep === undefined) return true;
        const slowly = (t: number, target: Float64Array): void => {
          for (let i = 0; i < size; i++) target[i] = interpolate(i, t);
        };
        const at = denseReader({ ...inside(), size, from, to }, interpolate) ?? slowly;
        return problem.onStep({ from, to, state, at });
      },
    ),
  );
  if (result.outcome === STEPS_EXCEEDED) {
    throw new MeasurementError(`${MAX_STEPS} steps did not reach time ${problem.end}, they ended at ${time}`);
  }
  return { time, state: Float64Array.from(result.y), steps: result.nAccept, evaluations: result.nEval };
}

/** Tells, within odex's call back, the dense coefficients of the step just made and their order. */
type Inside = () => { readonly coefficients: ArrayLike<number>; readonly order: number };

/**
 * Runs odex with two things of ours in its place. It takes its step sizes by Math.pow, whose last digit differs between
 * versions of Node; the last root it draws before it reports a step, of degree order + 4, tells the order. And its
 * arrays are typed ones, of which one holds the dense coefficients.
 */
function withinOdex<T>(size: number, solve: (inside: Inside) => T): T {
  const { pow } = Math;
  const { dim } = Solver;
  let exponent = 0;
  let coefficients: ArrayLike<number> = [];
  Math.pow = (base, by) => {
    exponent = by;
    return power(base, by);
  };
  Solver.dim = (entries) => {
    const made = new Float64Array(entries + 1);
    if (entries === COEFFICIENT_ROWS * size) coefficients = made;
    return made;
  };
  try {
    return solve(() => ({ coefficients, order: Math.round(1 / exponent) - 4 }));
  } finally {
    Math.pow = pow;
    Solver.dim = dim;
  }
}
