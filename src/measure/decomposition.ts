/**
 * The singular value decomposition, checked on every call.
 * Inputs: an explicit matrix. Outcomes: thin factors cut to the numerical rank, with a proven bound on the values.
 * Not a failure: a wide, tied or rank-deficient matrix. A failure: no algorithm at hand passes the checks.
 */
import { type Matrix, SingularValueDecomposition } from 'ml-matrix';
import { jacobiDecomposition, type ThinFactors } from './jacobi.ts';
import { UNIT_ROUNDOFF } from './measured.ts';
import { MeasurementError } from './measurement-error.ts';

/** A ≈ U diag(values) Vᵀ: U rows×rank, V columns×rank, values descending and positive. */
export interface Decomposition {
  readonly U: Matrix;
  readonly values: Float64Array;
  readonly V: Matrix;
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
    V: result.rightSingularVectors,
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
  const size = A.norm();
  if (!(size > 0 && Number.isFinite(size))) {
    throw new MeasurementError(`SVD of a ${A.rows}×${A.columns} matrix of norm ${size}: it has no singular vectors`);
  }
  const faults: string[] = [];
  for (const algorithm of algorithms) {
    const outcome = checked(A, algorithm);
    if (typeof outcome !== 'string') return outcome;
    faults.push(outcome);
  }
  throw new MeasurementError(`SVD of a ${A.rows}×${A.columns} matrix failed its checks: ${faults.join(', then ')}`);
}

/** The factors if they pass, or what is wrong with them. */
function checked(A: Matrix, algorithm: Algorithm): Decomposition | string {
  const noise = (A.rows + A.columns) * UNIT_ROUNDOFF * A.norm();
  let factors: ThinFactors;
  try {
    factors = algorithm(A);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { U, values, V } = factors;
  if (!values.every((value, i) => value >= 0 && value <= (values[i - 1] ?? Infinity))) {
    return 'values are not descending';
  }
  const rank = values.findLastIndex((value) => value > FAULT * noise) + 1;
  if (rank === 0) return 'every value is zero';
  const cut = {
    U: U.subMatrix(0, A.rows - 1, 0, rank - 1),
    values: values.slice(0, rank),
    V: V.subMatrix(0, A.columns - 1, 0, rank - 1),
  };
  const budget = backwardError(A, cut.U, cut.values, cut.V);
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
export function backwardError(A: Matrix, U: Matrix, values: ArrayLike<number>, V: Matrix): number {
  const largest = Math.max(...Array.from(values, Math.abs));
  const residual = residualNorm(A, U, values, V);
  const eta = orthogonalityDefect(U);
  const theta = orthogonalityDefect(V);
  const rounding = (A.rows + A.columns) * 2 * UNIT_ROUNDOFF * A.norm();
  return residual + largest * (eta + theta + eta * theta) + rounding;
}

/** ‖A − U S Vᵀ‖_F, entry by entry: of A's size only V is copied. */
function residualNorm(A: Matrix, U: Matrix, values: ArrayLike<number>, V: Matrix): number {
  let squares = 0;
  const rank = U.columns;
  const right = flat(V);
  const scaled = new Float64Array(rank);
  for (let i = 0; i < A.rows; i++) {
    for (let l = 0; l < rank; l++) scaled[l] = U.get(i, l) * (values[l] as number);
    for (let j = 0; j < A.columns; j++) {
      let entry = A.get(i, j);
      for (let l = 0; l < rank; l++) entry -= (scaled[l] as number) * (right[j * rank + l] as number);
      squares += entry * entry;
    }
  }
  return Math.sqrt(squares);
}

/** ‖QᵀQ − I‖_F. */
export function orthogonalityDefect(Q: Matrix): number {
  const length = Q.rows;
  const columns = flat(Q.transpose());
  let squares = 0;
  for (let a = 0; a < Q.columns; a++) {
    for (let b = 0; b <= a; b++) {
      let dot = a === b ? -1 : 0;
      for (let i = 0; i < length; i++) dot += (columns[a * length + i] as number) * (columns[b * length + i] as number);
      squares += (a === b ? 1 : 2) * dot * dot;
    }
  }
  return Math.sqrt(squares);
}

/** A matrix in one array, row after row: read much faster than entry by entry. */
function flat(matrix: Matrix): Float64Array {
  const result = new Float64Array(matrix.rows * matrix.columns);
  for (let i = 0, at = 0; i < matrix.rows; i++) {
    for (let j = 0; j < matrix.columns; j++) result[at++] = matrix.get(i, j);
  }
  return result;
}
