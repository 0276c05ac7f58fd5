/**
 * The dense output of one step of odex, read for all components at once.
 * Inputs: the coefficients odex laid down for the step, and its order. Outcomes: the state at a time within the step.
 * odex reads one component a call and looks for it among all of them, which is quadratic in the size of the state.
 * Not a failure: another layout; then `denseReader` says so with null, and the caller asks odex itself.
 */

/** odex's own reading: component, time. */
export type Interpolate = (component: number, time: number) => number;

/** Rows of odex's coefficients, for nine columns of extrapolation. */
export const COEFFICIENT_ROWS = 2 * 9 + 5;

/** What odex keeps of a step: rows of `size` coefficients each, the first at index 1. */
export interface DenseStep {
  readonly coefficients: ArrayLike<number>;
  readonly size: number;
  /** Degree of the polynomial beyond the four Hermite coefficients, −1 for none. */
  readonly order: number;
  readonly from: number;
  readonly to: number;
}

/** Agreement with odex's own answer: the time within the step is rounded differently. */
const SAME = 1e-12;

/** Reads a step, if a few of its values are what odex gives for them; null if they are not. */
export function denseReader(
  step: DenseStep,
  interpolate: Interpolate,
): ((time: number, out: Float64Array) => void) | null {
  const { coefficients: y, size, order, from, to } = step;
  if (!(order >= -1 && order + 5 <= COEFFICIENT_ROWS && y.length === COEFFICIENT_ROWS * size + 1)) return null;
  const length = to - from;
  const component = (theta: number, i: number): number => {
    const rest = 1 - theta;
    const hermite =
      at(y, i) + theta * (at(y, size + i) + rest * (at(y, 2 * size + i) * theta + at(y, 3 * size + i) * rest));
    if (order < 0) return hermite;
    let inner = at(y, size * (order + 4) + i);
    for (let row = order; row >= 1; row--) inner = at(y, size * (row + 3) + i) + (inner * (theta - 0.5)) / row;
    const both = theta * rest;
    return hermite + both * both * inner;
  };
  for (const i of new Set([1, 1 + Math.floor(size / 2), size])) {
    const ours = component(0.25, i);
    const theirs = interpolate(i - 1, from + length / 4);
    const scale = Math.max(Math.abs(at(y, i)), Math.abs(at(y, size + i)), Math.abs(theirs));
    if (!(Math.abs(ours - theirs) <= SAME * scale)) return null;
  }
  return (time, out) => {
    const theta = (time - from) / length;
    for (let i = 1; i <= size; i++) out[i - 1] = component(theta, i);
  };
}

const at = (values: ArrayLike<number>, i: number): number => values[i] as number;
