/**
 * Singular values and vectors by one-sided Jacobi rotations: slow for large matrices, simple, and accurate.
 * Inputs: any real matrix. Outcomes: thin factors in descending order; zero columns of U belong to zero values.
 * Not a failure: a rank-deficient or wide matrix (it works on whichever side is shorter).
 */
import type { Matrix } from 'ml-matrix';
import { UNIT_ROUNDOFF } from './measured.ts';
import { MeasurementError } from './measurement-error.ts';
import { columnsOf, concatenated, type Rows, rowsOf } from './rows.ts';

/** A = U diag(values) Vᵀ with q = min(rows, columns): U rows×q, values q. */
export interface ThinFactors {
  readonly U: Matrix;
  readonly values: Float64Array;
  /** Vᵀ, q×columns. */
  readonly right: Rows;
}

/** By then all that is no noise is orthogonal; rows of a null space may turn for ever, each turn making new noise. */
const SETTLED = 20;

/** Sweeps after which the iteration is called stuck; it converges quadratically and needs about ten. */
const MAX_SWEEPS = 60;

/**
 * Thin SVD of A by one-sided Jacobi (Hestenes).
 * @throws MeasurementError an entry is not finite.
 */
export function jacobiDecomposition(A: Matrix): ThinFactors {
  if (A.rows > A.columns) {
    const { U, values, right } = jacobiDecomposition(A.transpose());
    return { U: columnsOf(right), values, right: rowsOf(U.transpose()) };
  }
  const { rows: q, columns: n } = A;
  const work = concatenated(rowsOf(A));
  const rotation = new Float64Array(q * q);
  for (let i = 0; i < q; i++) rotation[i * q + i] = 1;
  orthogonaliseRows(work, q, n, rotation);
  const norms = rowNorms(work, q, n);
  const order = Array.from(norms.keys()).sort((a, b) => (norms[b] as number) - (norms[a] as number));
  return {
    U: columnsOf(order.map((from) => rotation.subarray(from * q, (from + 1) * q))),
    values: Float64Array.from(order, (from) => norms[from] as number),
    right: order.map((from) => {
      const norm = norms[from] as number;
      return work.subarray(from * n, (from + 1) * n).map((x) => (norm > 0 ? x / norm : 0));
    }),
  };
}

/**
 * The min(rows, columns) singular values alone, descending, of a matrix given by rows. `entries` is overwritten.
 * @throws MeasurementError an entry is not finite.
 */
export function jacobiSingularValues(entries: Float64Array, rows: number, columns: number): Float64Array {
  if (rows > columns) {
    const turned = new Float64Array(entries.length);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) turned[j * rows + i] = entries[i * columns + j] as number;
    }
    return jacobiSingularValues(turned, columns, rows);
  }
  orthogonaliseRows(entries, rows, columns, null);
  return rowNorms(entries, rows, columns).sort().reverse();
}

/** Rotates pairs of the q rows of length n until all are orthogonal; the same rotations act on q×q `rotation`. */
function orthogonaliseRows(work: Float64Array, q: number, n: number, rotation: Float64Array | null): void {
  const tolerance = 4 * Math.sqrt(n) * UNIT_ROUNDOFF;
  const size = Math.sqrt(dot(work, 0, 0, q * n));
  const squares = Float64Array.from({ length: q }, (_, i) => dot(work, i * n, i * n, n));
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let rotated = false;
    for (let a = 0; a < q; a++) {
      for (let b = a + 1; b < q; b++) {
        const alpha = squares[a] as number;
        const beta = squares[b] as number;
        const gamma = dot(work, a * n, b * n, n);
        if (!Number.isFinite(alpha + beta + gamma)) {
          throw new MeasurementError('singular values of a matrix with an entry that is not finite');
        }
        if (gamma === 0 || Math.abs(gamma) <= tolerance * Math.sqrt(alpha) * Math.sqrt(beta)) continue;
        if (sweep >= SETTLED && Math.sqrt(Math.min(alpha, beta)) <= tolerance * size) continue;
        rotated = true;
        const zeta = (beta - alpha) / (2 * gamma);
        const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
        const cosine = 1 / Math.hypot(1, tangent);
        rotate(work, a * n, b * n, n, cosine, cosine * tangent);
        squares[a] = dot(work, a * n, a * n, n);
        squares[b] = dot(work, b * n, b * n, n);
        if (rotation !== null) rotate(rotation, a * q, b * q, q, cosine, cosine * tangent);
      }
    }
    if (!rotated) return;
  }
  throw new MeasurementError(`Jacobi rotations did not converge in ${MAX_SWEEPS} sweeps`);
}

function dot(x: Float64Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (x[a + i] as number) * (x[b + i] as number);
  return sum;
}

function rotate(x: Float64Array, a: number, b: number, length: number, cosine: number, sine: number): void {
  for (let i = 0; i < length; i++) {
    const p = x[a + i] as number;
    const q = x[b + i] as number;
    x[a + i] = cosine * p - sine * q;
    x[b + i] = sine * p + cosine * q;
  }
}

function rowNorms(x: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => Math.sqrt(dot(x, i * columns, i * columns, columns)));
}
