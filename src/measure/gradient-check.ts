/**
 * The gradient of the loss by differences: a witness for gradient formulas that knows only the loss.
 * Inputs: Z, weights, W, H. Outcomes: the gradient with an absolute budget per entry.
 * Not a failure: an entry of the gradient that is zero.
 */
import { Matrix } from 'ml-matrix';
import { loss } from '../model/loss.ts';
import type { Parameters } from './initialise.ts';
import { type Measured, UNIT_ROUNDOFF } from './measured.ts';

/** A gradient in W (k×d) and H (d×n). */
export interface NumericGradient {
  readonly W: Matrix;
  readonly H: Matrix;
  /** Absolute bound on the error of every entry. */
  readonly budget: number;
}

/** Gradient of model/loss.ts, entry by entry. Shapes: Z k×n, weights n, W k×d, H d×n. */
export function numericGradient(Z: Matrix, weights: ArrayLike<number>, { W, H }: Parameters): NumericGradient {
  let budget = 0;
  const entry = (which: 'W' | 'H', row: number, column: number): number => {
    const direction = { W: Matrix.zeros(W.rows, W.columns), H: Matrix.zeros(H.rows, H.columns) };
    direction[which].set(row, column, 1);
    const slope = directionalDerivative(Z, weights, { W, H }, direction);
    budget = Math.max(budget, slope.budget);
    return slope.value;
  };
  const each = (which: 'W' | 'H', { rows, columns }: Matrix): Matrix =>
    new Matrix(Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => entry(which, i, j))));
  const gradient = { W: each('W', W), H: each('H', H) };
  return { ...gradient, budget };
}

/**
 * d/ds loss(W + s·A, H + s·B) at s = 0 for a direction (A, B).
 *
 * Along a line the loss is a polynomial of degree four, so central differences at h and h/2 with one Richardson
 * extrapolation are exact for any h: the budget is rounding only, and h is as large as the parameters.
 */
export function directionalDerivative(
  Z: Matrix,
  weights: ArrayLike<number>,
  at: Parameters,
  direction: Parameters,
): Measured {
  const length = Math.hypot(direction.W.norm(), direction.H.norm());
  const h = Math.max(Math.hypot(at.W.norm(), at.H.norm()) / Math.sqrt(at.W.rows * at.W.columns), 1e-3) / length;
  const moved = (s: number): Parameters => ({
    W: Matrix.add(at.W, Matrix.mul(direction.W, s)),
    H: Matrix.add(at.H, Matrix.mul(direction.H, s)),
  });
  const value = (s: number): number => {
    const { W, H } = moved(s);
    return loss(Z, weights, W, H);
  };
  const central = (step: number): number => (value(step) - value(-step)) / (2 * step);
  const wide = central(h);
  const narrow = central(h / 2);
  // With absolute values everywhere the same sum bounds what rounding can do to one loss, relative to its operations.
  const magnitude = Math.max(...[h, -h, h / 2, -h / 2].map((s) => lossMagnitude(Z, weights, moved(s))));
  const operations = at.W.columns + Z.rows * Z.columns + 8;
  const oneLoss = 2 * operations * UNIT_ROUNDOFF * magnitude;
  // Weights of the four losses in (4·narrow − wide)/3, in absolute value: 2·(4/3)/h + 2·(1/3)/(2h) = 3/h.
  return { value: (4 * narrow - wide) / 3, budget: (3 * oneLoss) / h };
}

/** ½ Σ ω (|Z| + |W||H|)². */
function lossMagnitude(Z: Matrix, weights: ArrayLike<number>, { W, H }: Parameters): number {
  return loss(Matrix.abs(Z).mul(-1), weights, Matrix.abs(W), Matrix.abs(H));
}
