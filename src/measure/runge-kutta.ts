/**
 * An initial value problem y' = f(t, y) with any right side, by an explicit Runge-Kutta pair with steps as long as the
 * tolerance lets them be. Time may run backwards.
 * @throws Unable steps become too small or too many: the problem is stiff, or its solution ends before.
 */
import { Unable } from '../algebra/unable.ts';
import { DORMAND_PRINCE, type Table } from './dormand-prince.ts';

export type RightSide = (t: number, y: Float64Array) => Float64Array;

export interface Integration {
  readonly rightSide: RightSide;
  readonly from: number;
  readonly state: Float64Array;
  readonly to: number;
  /** Local error of a step: absolute + relative |y|, root mean square over the components. */
  readonly relative: number;
  readonly absolute: number;
  /** Steps of this length, whatever the error: for measuring the order. */
  readonly fixedStep?: number;
  /** Each step is taken as two of half its length, to see what the first was wrong by. */
  readonly inHalves?: boolean;
}

export const MAX_STEPS = 20_000;

const [SAFETY, LEAST, MOST] = [0.9, 0.2, 8] as const;

/** y(to). */
export function rungeKutta(problem: Integration, table: Table = DORMAND_PRINCE): Float64Array {
  const { rightSide, to, fixedStep, inHalves = false } = problem;
  let [t, y] = [problem.from, problem.state];
  if (to === t) return y;
  const direction = Math.sign(to - t);
  let rate = rightSide(t, y);
  let length = fixedStep ?? firstStep(problem, rate);
  for (let steps = 0; direction * (to - t) > 0; steps++) {
    if (steps > MAX_STEPS) throw new Unable(`${MAX_STEPS} steps did not reach time ${to}, they ended at ${t}`);
    const left = Math.abs(to - t);
    // What is left of the last step but a rounding belongs to it.
    const isLast = length >= left * (1 - 1e-12);
    const h = direction * (isLast ? left : length);
    const { next, error } = step(problem, table, t, y, rate, h);
    if (fixedStep === undefined && !(error <= 1)) {
      length = Math.abs(h) * (Number.isFinite(error) ? Math.max(LEAST, SAFETY * error ** (-1 / 8)) : LEAST);
      if (length < 16 * Number.EPSILON * Math.max(Math.abs(t), Math.abs(to)))
        throw new Unable(`no step is small enough at time ${t}`);
      continue;
    }
    y = inHalves ? halves(problem, table, t, y, rate, h) : next;
    t = isLast ? to : t + h;
    rate = rightSide(t, y);
    if (fixedStep === undefined) length = Math.abs(h) * Math.min(MOST, error === 0 ? MOST : SAFETY * error ** (-1 / 8));
  }
  return y;
}

function halves(problem: Integration, table: Table, t: number, y: Float64Array, rate: Float64Array, h: number) {
  const { next } = step(problem, table, t, y, rate, h / 2);
  return step(problem, table, t + h / 2, next, problem.rightSide(t + h / 2, next), h / 2).next;
}

interface Step {
  readonly next: Float64Array;
  /** In units of the tolerance. */
  readonly error: number;
}

function step(
  { rightSide, relative, absolute }: Integration,
  { nodes, stages, weights, fifth, third }: Table,
  t: number,
  y: Float64Array,
  rate: Float64Array,
  h: number,
): Step {
  const slopes: Float64Array[] = [rate];
  for (let i = 1; i < nodes.length; i++) {
    slopes.push(rightSide(t + (nodes[i] as number) * h, combined(y, h, slopes, stages[i] as readonly number[])));
  }
  const next = combined(y, h, slopes, weights);
  const zero = new Float64Array(y.length);
  const [five, three] = [combined(zero, 1, slopes, fifth), combined(zero, 1, slopes, third)];
  let [squares5, squares3] = [0, 0];
  y.forEach((x, i) => {
    const scale = absolute + relative * Math.max(Math.abs(x), Math.abs(next[i] as number));
    squares5 += ((five[i] as number) / scale) ** 2;
    squares3 += ((three[i] as number) / scale) ** 2;
  });
  if (squares5 === 0 && squares3 === 0) return { next, error: 0 };
  return { next, error: (Math.abs(h) * squares5) / Math.sqrt((squares5 + 0.01 * squares3) * y.length) };
}

/** y + h Σ weight · slope. */
function combined(
  y: Float64Array,
  h: number,
  slopes: readonly Float64Array[],
  weights: readonly number[],
): Float64Array {
  const sum = new Float64Array(y.length);
  weights.forEach((weight, s) => {
    if (weight === 0) return;
    const slope = slopes[s] as Float64Array;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + weight * (slope[i] as number);
  });
  return sum.map((x, i) => (y[i] as number) + h * x);
}

/** So long that a step along the rate would change the state by a hundredth. */
function firstStep({ state, from, to, absolute }: Integration, rate: Float64Array): number {
  const [size, speed] = [state, rate].map((v) => Math.hypot(...v)) as [number, number];
  const span = Math.abs(to - from);
  return speed > 0 ? Math.min(span, (0.01 * Math.max(size, 1e3 * absolute)) / speed) || span * 1e-6 : span / 100;
}
