/**
 * Gradient flow on W and H, of all samples or of their statistics: whatever the columns of the problem are.
 * Inputs: a problem, what to record, a tolerance. Outcomes: a trajectory with its conserved quantity's drift; measured
 * from two tolerances, the same with budgets. Not a failure: a group that is not learned before the end.
 */

import { InputError } from '../../base/input-error.ts';
import { type Measured, UNIT_ROUNDOFF } from '../measured.ts';
import { MeasurementError } from '../measurement-error.ts';
import { integrate, type Step } from '../ode.ts';
import { findRoot } from '../root.ts';
import { descentDirection } from './descent-direction.ts';
import { flowSeries } from './kernel/series.ts';
import { amplitudeReader, conservedMatrix, logitSingularValues, norm } from './observables.ts';
import { type FactorProblem, perGroup, unflatten } from './problem.ts';
import { endOf, type GroupTrajectory, LEARNED, type Sampling, type Trajectory } from './trajectory.ts';

export interface FlowOptions extends Sampling {
  /** Of the integrator's local error. Default {@link DEFAULT_TOLERANCE}. */
  readonly relativeTolerance?: number;
}

/** One group under gradient flow. */
export interface FlowGroup extends GroupTrajectory {
  /** Bound on the error of the learning time, and of the amplitudes, that rounding alone can cause. */
  readonly timeRounding: number;
  readonly amplitudeRounding: number;
}

export interface FlowRun<G extends string = string> extends Trajectory<G, FlowGroup> {
  /** Largest ‖C(t) − C(0)‖_F / ‖W(t)‖_F² over the steps, C = WᵀW − HHᵀ: an independent check of the integration. */
  readonly conservationDrift: number;
  readonly steps: number;
}

/** A flow run with budgets from a second run. */
export interface MeasuredFlow<G extends string = string> {
  /** The run at the finer tolerance. */
  readonly run: FlowRun<G>;
  readonly learningTimes: Readonly<Record<G, Measured | null>>;
  /** Absolute budget of every sampled amplitude of the group. */
  readonly amplitudeBudgets: Readonly<Record<G, number | null>>;
  /** Absolute budget of every sampled singular value of the logits; 0 if none were asked for. */
  readonly singularValueBudget: number;
}

export const DEFAULT_TOLERANCE = 1e-11;

/** Parts of a step at whose ends amplitudes are looked at, so that a crossing and its return are not missed. */
const SCAN = 4;

/**
 * Rounding errors per step and component, in units of u·|y|. The terms of a step's polynomial add up to at most e^x |y|
 * where x is the length of the step over the time in which y grows e-fold, and steps are about as long as that.
 */
const STEP_ROUNDING = 8;

/**
 * dW/dt = −∂L/∂W, dH/dt = −∂L/∂H from the problem's start.
 * @throws InputError a tolerance outside (0, 1e-3], bad times. @throws MeasurementError the integration fails.
 */
export function gradientFlow<G extends string>(problem: FactorProblem<G>, options: FlowOptions = {}): FlowRun<G> {
  const tolerance = options.relativeTolerance ?? DEFAULT_TOLERANCE;
  if (!(tolerance > 0 && tolerance <= 1e-3)) {
    throw new InputError(`tolerance = ${tolerance}`, 'it must be above 0 and at most 1e-3', 'give 1e-11');
  }
  const end = endOf(problem, options);
  const observer = flowObserver(problem, options);
  const direction = descentDirection(problem);
  const solution = integrate({
    series: flowSeries(problem),
    state: problem.start,
    end,
    relativeTolerance: tolerance,
    absoluteTolerance: absoluteTolerances(problem, tolerance),
    onStep: (step) => {
      options.progress?.(step.to / end);
      return observer.onStep(step);
    },
  });
  const loss = direction(solution.state, new Float64Array(solution.state.length));
  return {
    engine: problem.engine,
    ...observer.result(),
    end: { time: solution.time, loss, parameters: unflatten(problem, solution.state) },
    steps: solution.steps,
  };
}

/**
 * Gradient flow at a tolerance and at a hundredth of it. The finer run is the value; its budget is the difference of
 * the two, which is the coarser run's error, and the rounding bound, which no tolerance lowers. Both runs must keep
 * WᵀW − HHᵀ, of which the integrator knows nothing, to within their tolerance in each step.
 * @throws MeasurementError the conserved quantity drifts: the integration is not to be trusted.
 */
export function measuredFlow<G extends string>(problem: FactorProblem<G>, options: FlowOptions = {}): MeasuredFlow<G> {
  const tolerance = options.relativeTolerance ?? DEFAULT_TOLERANCE;
  const part = (index: 0 | 1) =>
    options.progress === undefined ? {} : { progress: (share: number) => options.progress?.((index + share) / 2) };
  const coarse = gradientFlow(problem, { ...options, ...part(0), relativeTolerance: tolerance });
  const run = gradientFlow(problem, { ...options, ...part(1), relativeTolerance: tolerance / 100 });
  checkConservation(coarse, tolerance);
  checkConservation(run, tolerance / 100);
  const pair = <T>(make: (fine: FlowGroup, rough: FlowGroup) => T) =>
    perGroup(problem, ({ group }) => make(run.groups[group] as FlowGroup, coarse.groups[group] as FlowGroup));
  const rounding = Math.max(
    ...Object.values<FlowGroup | null>(run.groups).map((group) => group?.amplitudeRounding ?? 0),
  );
  return {
    run,
    learningTimes: pair((fine, rough) =>
      fine.learningTime === null
        ? null
        : {
            value: fine.learningTime,
            budget:
              rough.learningTime === null
                ? Infinity
                : Math.abs(fine.learningTime - rough.learningTime) + fine.timeRounding,
          },
    ),
    amplitudeBudgets: pair((fine, rough) => distance(fine.amplitude, rough.amplitude) + fine.amplitudeRounding),
    singularValueBudget: Math.max(
      0,
      ...run.singularValues.map(
        (values, i) => distance(values, coarse.singularValues[i] as Float64Array) + rounding * (values[0] as number),
      ),
    ),
  };
}

function checkConservation({ conservationDrift, steps }: FlowRun, tolerance: number): void {
  // Each step may leave its own tolerance behind.
  const allowed = steps * (tolerance + UNIT_ROUNDOFF);
  if (!(conservationDrift <= allowed)) {
    throw new MeasurementError(
      `the conserved quantity drifts by ${conservationDrift.toExponential(1)}, ${allowed.toExponential(1)} is allowed`,
    );
  }
}

/**
 * Absolute tolerances, one a component: the relative tolerance times the root mean square entry of W(0), or of H(0).
 * Each component of the labels starts with that size and grows, so an entry far below it is a cancellation and carries
 * nothing; with zero instead, entries that pass through zero would force steps without end. A fixed number would be
 * coarse for large δ and needlessly fine for small.
 */
function absoluteTolerances(problem: FactorProblem, tolerance: number): number[] {
  const { start, classes, dimension } = problem;
  const split = classes * dimension;
  const mean = (from: number, to: number) => norm(start, from, to) / Math.sqrt(to - from);
  const w = tolerance * mean(0, split);
  const h = tolerance * mean(split, start.length);
  return Array.from(start, (_, i) => (i < split ? w : h));
}

/** Follows an integration step by step: samples, learning times, rounding, drift. */
function flowObserver<G extends string>(problem: FactorProblem<G>, options: FlowOptions) {
  const { spans, start, classes, dimension } = problem;
  const times = options.times ?? [];
  const count = spans.length;
  const read = amplitudeReader(problem);
  const direction = descentDirection(problem);
  const buffer = new Float64Array(start.length);
  const scratch = new Float64Array(start.length);
  const conserved = conservedMatrix(problem, start);
  const present = new Float64Array(conserved.length);

  const amplitudes = spans.map(() => new Float64Array(times.length));
  const losses = new Float64Array(times.length);
  const singularValues: Float64Array[] = [];
  const learned = new Array<number | null>(count).fill(null);
  const slopes = new Float64Array(count);
  const rounding = new Float64Array(count);
  const roundingWhenLearned = new Float64Array(count);
  let drift = 0;
  let next = 0;

  const sample = (state: ArrayLike<number>): void => {
    const { amplitude } = read(state);
    amplitudes.forEach((row, g) => {
      row[next] = amplitude[g] as number;
    });
    losses[next] = direction(state, scratch);
    if (options.singularValues === true) singularValues.push(logitSingularValues(problem, state));
    next++;
  };

  const cross = (step: Step, g: number, from: number, to: number, low: number, high: number): void => {
    const excess = (time: number): number => {
      step.at(time, buffer);
      return (read(buffer).amplitude[g] as number) - LEARNED;
    };
    const time = findRoot(excess, from, to, low - LEARNED, high - LEARNED);
    learned[g] = time;
    slopes[g] = (high - low) / (to - from);
    roundingWhenLearned[g] = rounding[g] as number;
  };

  let previous = Float64Array.from(read(start).amplitude);
  // A large start may be learned already; nothing is integrated before it, so it has no error.
  previous.forEach((amplitude, g) => {
    if (amplitude < LEARNED) return;
    learned[g] = 0;
    slopes[g] = Infinity;
  });
  if (times[0] === 0) while (times[next] === 0) sample(start);

  const onStep = (step: Step): boolean => {
    const size = norm(step.state);
    const atEnd = read(step.state);
    const last = Float64Array.from(atEnd.amplitude);
    // A perturbation of W and H of norm ε shifts a component of size s by ε/s, relative: see `timeRounding`.
    for (let g = 0; g < count; g++) {
      rounding[g] = (rounding[g] as number) + (STEP_ROUNDING * UNIT_ROUNDOFF * size) / (atEnd.size[g] as number);
    }
    let from = step.from;
    for (let part = 1; part <= SCAN && learned.includes(null); part++) {
      const to = part === SCAN ? step.to : step.from + ((step.to - step.from) * part) / SCAN;
      let now = last;
      if (part < SCAN) {
        step.at(to, buffer);
        now = Float64Array.from(read(buffer).amplitude);
      }
      for (let g = 0; g < count; g++) {
        if (learned[g] === null && (now[g] as number) >= LEARNED) {
          cross(step, g, from, to, previous[g] as number, now[g] as number);
        }
      }
      previous = now;
      from = to;
    }
    while (next < times.length && (times[next] as number) <= step.to) {
      step.at(times[next] as number, buffer);
      sample(buffer);
    }
    conservedMatrix(problem, step.state, present);
    drift = Math.max(drift, apart(present, conserved) / norm(step.state, 0, classes * dimension) ** 2);
    return !(options.stopWhenLearned === true && next === times.length && !learned.includes(null));
  };

  const result = () => ({
    times: Float64Array.from(times),
    groups: perGroup(problem, (_, g) => ({
      amplitude: amplitudes[g] as Float64Array,
      learningTime: learned[g] as number | null,
      // The amplitude is of second degree in W and H, so twice the relative shift, over its slope.
      timeRounding: (2 * LEARNED * (roundingWhenLearned[g] as number)) / (slopes[g] as number),
      amplitudeRounding: 2 * (rounding[g] as number),
    })),
    singularValues,
    losses,
    conservationDrift: drift,
  });

  return { onStep, result };
}

/** ‖a − b‖ */
function apart(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  return Math.sqrt(sum);
}

/** Largest |a − b| of an entry. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs((a[i] as number) - (b[i] as number)));
  return largest;
}
