/**
 * The singular value decomposition, checked on every call.
 * Inputs: an explicit matrix. Outcomes: thin factors cut to the numerical rank, with a proven bound on the values.
 * Not a failure: a wide, tied or rank-deficient matrix. A failure: no algorithm at hand passes the checks.
 */
import { type Matrix, SingularValueDecomposition } from 'ml-matrix';
import { jacobiDecomposition, type ThinFactors } from './jacobi.ts';
import { UNIT_ROUNDOFF } from './measured.ts';
import { MeasurementError } from './measurement-error.ts';
import { addTo, dot, norm, type Rows, rowsOf } from './rows.ts';

/** A ≈ U diag(values) Vᵀ: U rows×rank, values descending and positive. */
export interface Decomposition {
  readonly U: Matrix;
  readonly values: Float64Array;
  /** Vᵀ, rank×columns. */
  readonly right: Rows;
  readonly rank: number;
  /** Absolute bound on the error of every singular value, the zero ones that were cut off included (Weyl). */
  readonly budget: number;
}

/** One way to compute thin factors; it need not be right, the caller checks. */
export type Algorithm = (A: Matrix) => ThinFactors;

const golubReinsch: Algorithm = (A) => {
  const result = new SingularValueDecomposition(A, { autoTranspose: true });
  return {
    U: result.leftSingularVectors,
    values: Float64Array.from(result.diagonal),
    right: rowsOf(result.rightSingularVectors.transpose()),
  };
};

/** In the order they are tried: for labels Jacobi is as fast, three times faster on wide ones; ml-matrix has known faults. */
const ALGORITHMS: readonly Algorithm[] = [jacobiDecomposition, golubReinsch];

/** A backward error above this many times (rows + columns)·u·‖A‖ is no rounding, it is a fault. */
const FAULT = 64;

/**
 * SVD of A, rows×columns, reduced to its numerical rank.
 * @throws MeasurementError A is empty, zero or not finite, or no algorithm's factors reproduce it.
 */
export function singularValueDecomposition(A: Matrix, algorithms: readonly Algorithm[] = ALGORITHMS): Decomposition {
  const size = norm(rowsOf(A));
  if (!(size > 0 && Number.isFinite(size))) {
    throw new MeasurementError(`SVD of a ${A.rows}×${A.columns} matrix of norm ${size}: it has no singular vectors`);
  }
  const faults: string[] = [];
  for (const algorithm of algorithms) {
    const outcome = checked(A, size, algorithm);
    if (typeof outcome !== 'string') return outcome;
    faults.push(outcome);
  }
  throw new MeasurementError(`SVD of a ${A.rows}×${A.columns} matrix failed its checks: ${faults.join(', then ')}`);
}

/** The factors if they pass, or what is wrong with them; `size` is ‖A‖. */
function checked(A: Matrix, size: number, algorithm: Algorithm): Decomposition | string {
  const noise = (A.rows + A.columns) * UNIT_ROUNDOFF * size;
  let factors: ThinFactors;
  try {
    factors = algorithm(A);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { U, values, right } = factors;
  if (!values.every((value, i) => value >= 0 && value <= (values[i - 1] ?? Infinity))) {
    return 'values are not descending';
  }
  const rank = values.findLastIndex((value) => value > FAULT * noise) + 1;
  if (rank === 0) return 'every value is zero';
  const cut = {
    U: U.subMatrix(0, A.rows - 1, 0, rank - 1),
    values: values.slice(0, rank),
    right: right.slice(0, rank),
  };
  const budget = backwardError(A, cut.U, cut.values, cut.right);
  if (!(budget <= FAULT * noise)) return `backward error ${budget} is above ${FAULT * noise}`;
  return { ...cut, rank, budget };
}

/**
 * Bound on ‖E‖ for which A + E has exactly the given singular values and, beyond them, zeros.
 *
 * With Q, P the orthonormal polar factors of U and V, ‖U − Q‖ ≤ ‖UᵀU − I‖ =: η and ‖V − P‖ ≤ ‖VᵀV − I‖ =: θ, so
 * ‖A − Q S Pᵀ‖ ≤ ‖A − U S Vᵀ‖ + ‖S‖ (η + θ + ηθ). The last term covers the rounding of these norms and of A's entries.
 * By Weyl it bounds the error of every singular value.
 */
export function backwardError(A: Matrix, U: Matrix, values: ArrayLike<number>, right: Rows): number {
  const rows = rowsOf(A);
  const largest = Math.max(...Array.from(values, Math.abs));
  const residual = residualNorm(rows, U, values, right);
  const eta = orthogonalityDefect(U);
  const theta = defectOf(right);
  // Two more: a matrix of gathered columns (repeated-columns.ts) has errors of its own, of two operations an entry.
  const rounding = (A.rows + A.columns + 2) * 2 * UNIT_ROUNDOFF * norm(rows);
  return residual + largest * (eta + theta + eta * theta) + rounding;
}

/** ‖A − U S Vᵀ‖_F for the matrix A of these rows. */
const residualNorm = (rows: Rows, U: Matrix, values: ArrayLike<number>, right: Rows): number =>
  norm(
    rows.map((row, i) => {
      const rest = row.slice();
      right.forEach((v, l) => {
        addTo(rest, -(U.get(i, l) * (values[l] as number)), v);
      });
      return rest;
    }),
  );

/** ‖QᵀQ − I‖_F. */
export const orthogonalityDefect = (Q: Matrix): number => defectOf(rowsOf(Q.transpose()));

/** ‖RRᵀ − I‖_F for the matrix R of these rows. */
function defectOf(rows: Rows): number {
  let squares = 0;
  rows.forEach((row, a) => {
    for (let b = 0; b <= a; b++) {
      const entry = dot(row, rows[b] as Float64Array, a === b ? -1 : 0);
      squares += (a === b ? 1 : 2) * entry * entry;
    }
  });
  return Math.sqrt(squares);
}
