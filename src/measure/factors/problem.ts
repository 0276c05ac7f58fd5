/**
 * A class of problems: the weighted least squares ½ ‖(Z − WH) Ω^{1/2}‖_F² of a product of two factors, Ω diagonal, laid out
 * for simulation as flat arrays of what never changes while W and H do. Which Z, Ω and start is the caller's affair.
 * Outcomes: the problem, and conversions between matrices and the flat state [W, H].
 * Not a failure: a group without components, which has no span.
 */
import { Matrix } from 'ml-matrix';
import type { Engine } from '../../base/engine.ts';
import { concatenated, rowsOf } from '../rows.ts';

/** The factors: W k×d, H d×n. */
export interface Parameters {
  readonly W: Matrix;
  readonly H: Matrix;
}

/** The components [from, to) of a group, in the order of the groups. */
export interface GroupSpan<G extends string = string> {
  readonly group: G;
  readonly from: number;
  readonly to: number;
}

/**
 * What gradient flow and gradient descent act on. Matrices are stored by rows. Both engines are such a problem, of the
 * same loss: they share every gradient, every step and every observable, and differ in what a column stands for.
 */
export interface FactorProblem<G extends string = string> {
  readonly engine: Engine;
  /** k */
  readonly classes: number;
  /** Columns of H: n, or fewer in the reduced engine. Every n below is this number. */
  readonly samples: number;
  /** d */
  readonly dimension: number;
  /** Z, k×n. */
  readonly targets: Float64Array;
  /** Diagonal of Ω, n. */
  readonly weights: Float64Array;
  /** W(0) then H(0), k·d + d·n. */
  readonly start: Float64Array;
  /** δ: the start has the size e^-δ. */
  readonly delta: number;
  /** Uᵀ, r×k. */
  readonly left: Float64Array;
  /** Vᵀ, r×n. */
  readonly right: Float64Array;
  /** Singular values of Z, r. */
  readonly values: Float64Array;
  /** All groups that components may belong to. */
  readonly groups: readonly G[];
  /** The groups that have components. */
  readonly spans: readonly GroupSpan<G>[];
}

/** [W, H] by rows. */
export function flatten({ W, H }: Parameters): Float64Array {
  return concatenated([...rowsOf(W), ...rowsOf(H)]);
}

/** The matrices of a flat state. */
export function unflatten(problem: FactorProblem, state: ArrayLike<number>): Parameters {
  const { classes: k, samples: n, dimension: d } = problem;
  const part = (from: number, rows: number, columns: number): Matrix => {
    const matrix = new Matrix(rows, columns);
    for (let i = 0, at = from; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) matrix.set(i, j, state[at] as number);
    }
    return matrix;
  };
  return { W: part(0, k, d), H: part(k * d, d, n) };
}

/** A record over the groups, null where the problem has no components. */
export function perGroup<G extends string, T>(
  problem: FactorProblem<G>,
  make: (span: GroupSpan<G>, index: number) => T,
): Readonly<Record<G, T | null>> {
  const record = Object.fromEntries(problem.groups.map((group) => [group, null])) as Record<G, T | null>;
  problem.spans.forEach((span, index) => {
    record[span.group] = make(span, index);
  });
  return record;
}

/** A matrix as one array, row after row. */
export const byRows = (matrix: Matrix): Float64Array => concatenated(rowsOf(matrix));
