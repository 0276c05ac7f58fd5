/**
 * The gradient of the loss by differences: a witness for gradient formulas that knows only the loss.
 * Inputs: Z, weights, W, H. Outcomes: the gradient with an absolute budget per entry.
 * Not a failure: an entry of the gradient that is zero.
 */
import { Matrix } from 'ml-matrix';
import { type Measured, UNIT_ROUNDOFF } from '../measured.ts';
import { loss } from './loss.ts';
import type { Parameters } from './problem.ts';

/** A gradient in W (k×d) and H (d×n). */
export interface NumericGradient {
  readonly W: Matrix;
  readonly H: Matrix;
  /** Absolute bound on the error of every entry. */
  readonly budget: number;
}

/** Gradient of loss.ts, entry by entry. Shapes: Z k×n, weights n, W k×d, H d×n. */
export function numericGradient(Z: Matrix, weights: ArrayLike<number>, at: Parameters): NumericGradient {
  const here = { W: at.W.clone(), H: at.H.clone() };
  const sizes = sizesOf(Z, at);
  const h = stepAt(at);
  let budget = 0;
  /** What is read where one entry of a matrix has another value. */
  const withEntry = (matrix: Matrix, row: number, column: number, value: number, read: () => number): number => {
    const x = matrix.get(row, column);
    matrix.set(row, column, value);
    const result = read();
    matrix.set(row, column, x);
    return result;
  };
  const each = (name: 'W' | 'H'): Matrix => {
    const gradient = new Matrix(here[name].rows, here[name].columns);
    for (let i = 0; i < gradient.rows; i++) {
      for (let j = 0; j < gradient.columns; j++) {
        const x = here[name].get(i, j);
        const slope = slopeOf(
          (s) => withEntry(here[name], i, j, x + s, () => loss(Z, weights, here.W, here.H)),
          // The sum of absolute values is largest where this entry is.
          withEntry(sizes[name], i, j, Math.abs(x) + h, () => loss(sizes.Z, weights, sizes.W, sizes.H)),
          h,
          at.W.columns + Z.rows * Z.columns + 8,
        );
        budget = Math.max(budget, slope.budget);
        gradient.set(i, j, slope.value);
      }
    }
    return gradient;
  };
  return { W: each('W'), H: each('H'), budget };
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
  const magnitude = Math.max(
    ...[h, -h, h / 2, -h / 2].map((s) => {
      const sizes = sizesOf(Z, moved(s));
      return loss(sizes.Z, weights, sizes.W, sizes.H);
    }),
  );
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

/** −|Z|, |W| and |H|: the loss there is ½ Σ ω (|Z| + |W||H|)², which bounds its terms. */
const sizesOf = (Z: Matrix, { W, H }: Parameters) => ({
  Z: Matrix.abs(Z).mul(-1),
  W: Matrix.abs(W),
  H: Matrix.abs(H),
});
