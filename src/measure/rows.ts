/**
 * A matrix as its rows, each one typed array: lighter than a Matrix where many columns would be many short rows, and
 * its loops run over memory in order. Inputs, outcomes: plain sums, from left to right, as ml-matrix makes them.
 */
import { Matrix } from 'ml-matrix';

/** A matrix as its rows, each over the samples or over the statistics. */
export type Rows = readonly Float64Array[];

export const zeroRows = (rows: number, columns: number): Float64Array[] =>
  Array.from({ length: rows }, () => new Float64Array(columns));

export function rowsOf(matrix: Matrix): Float64Array[] {
  const rows = zeroRows(matrix.rows, matrix.columns);
  rows.forEach((row, i) => {
    for (let j = 0; j < row.length; j++) row[j] = matrix.get(i, j);
  });
  return rows;
}

export function matrixOf(rows: Rows): Matrix {
  const matrix = new Matrix(rows.length, rows[0]?.length ?? 0);
  rows.forEach((row, i) => {
    for (let j = 0; j < row.length; j++) matrix.set(i, j, row[j] as number);
  });
  return matrix;
}

/** The matrix with these columns. */
export function columnsOf(columns: Rows): Matrix {
  const matrix = new Matrix(columns[0]?.length ?? 0, columns.length);
  columns.forEach((column, j) => {
    for (let i = 0; i < column.length; i++) matrix.set(i, j, column[i] as number);
  });
  return matrix;
}

/** Row after row in one array. */
export function concatenated(parts: Rows): Float64Array {
  const result = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** Σ coefficient · row. */
export function combined(rows: Rows, coefficients: ArrayLike<number>): Float64Array {
  const result = new Float64Array(rows[0]?.length ?? 0);
  rows.forEach((row, l) => {
    addTo(result, coefficients[l] as number, row);
  });
  return result;
}

/** target ← target + factor · row. */
export function addTo(target: Float64Array, factor: number, row: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + factor * (row[i] as number);
}

/** Σ a_i b_i, added to `from`. */
export function dot(a: Float64Array, b: Float64Array, from = 0): number {
  let sum = from;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Frobenius norm. */
export const norm = (rows: Rows): number => Math.sqrt(rows.reduce((sum, row) => dot(row, row, sum), 0));
