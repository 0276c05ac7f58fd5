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
export function numericGradient(Z: Matrix, weights: ArrayLike<number>, at: Parameters): NumericGradient {
  const here = { W: at.W.clone(), H: at.H.clone() };
  const h = stepAt(at);
  let budget = 0;
  const entry = (matrix: Matrix, row: number, column: number): number => {
    const x = matrix.get(row, column);
    const moved = <T>(s: number, read: () => T): T => {
      matrix.set(row, column, x + s);
      const value = read();
      matrix.set(row, column, x);
      return value;
    };
    const slope = slopeOf(
      (s) => moved(s, () => loss(Z, weights, here.W, here.H)),
      // The sum of absolute values is largest where this entry is.
      moved(Math.sign(x) * h || h, () => lossMagnitude(Z, weights, here)),
      h,
      at.W.columns + Z.rows * Z.columns + 8,
    );
    budget = Math.max(budget, slope.budget);
    return slope.value;
  };
  const each = (matrix: Matrix): Matrix =>
    new Matrix(
      Array.from({ length: matrix.rows }, (_, i) =>
        Array.from({ length: matrix.columns }, (_, j) => entry(matrix, i, j)),
      ),
    );
  const gradient = { W: each(here.W), H: each(here.H) };
  return { ...gradient, budget };
}

/** As large as the parameters, and not 0 where they are: the differences are exact for any step, the budget takes it. */
const stepAt = ({ W, H }: Parameters): number =>
  Math.max(Math.hypot(W.norm(), H.norm()) / Math.sqrt(W.rows * W.columns), 1e-3);

/**
 * d/ds loss(W + s·A, H + s·B) at s = 0 for a direction (A, B).
 */
export function directionalDerivative(
  Z: Matrix,
  weights: ArrayLike<number>,
  at: Parameters,
  direction: Parameters,
): Measured {
  const h = stepAt(at) / Math.hypot(direction.W.norm(), direction.H.norm());
  const moved = (s: number): Parameters => ({
    W: Matrix.add(at.W, Matrix.mul(direction.W, s)),
    H: Matrix.add(at.H, Matrix.mul(direction.H, s)),
  });
  const value = (s: number): number => {
    const { W, H } = moved(s);
    return loss(Z, weights, W, H);
  };
  const magnitude = Math.max(...[h, -h, h / 2, -h / 2].map((s) => lossMagnitude(Z, weights, moved(s))));
  return slopeOf(value, magnitude, h, at.W.columns + Z.rows * Z.columns + 8);
}

/**
 * Along a line the loss is a polynomial of degree four, so central differences at h and h/2 with one Richardson
 * extrapolation are exact for any h: the budget is rounding only. With absolute values everywhere the same sum, here
 * `magnitude`, bounds what rounding can do to one loss, relative to its operations.
 */
function slopeOf(value: (s: number) => number, magnitude: number, h: number, operations: number): Measured {
  const central = (step: number): number => (value(step) - value(-step)) / (2 * step);
  const wide = central(h);
  const narrow = central(h / 2);
  const oneLoss = 2 * operations * UNIT_ROUNDOFF * magnitude;
  // Weights of the four losses in (4·narrow − wide)/3, in absolute value: 2·(4/3)/h + 2·(1/3)/(2h) = 3/h.
  return { value: (4 * narrow - wide) / 3, budget: (3 * oneLoss) / h };
}

/** ½ Σ ω (|Z| + |W||H|)². */
function lossMagnitude(Z: Matrix, weights: ArrayLike<number>, { W, H }: Parameters): number {
  return loss(Matrix.abs(Z).mul(-1), weights, Matrix.abs(W), Matrix.abs(H));
}
