/**
 * Neighbouring columns that are equal to the last bit, taken together: A = B Cᵀ where a column of B is √m times one that
 * A has m times, and C has orthonormal columns, 1/√m where that column stands. So A and B have the same singular values
 * and left singular vectors, and the right ones of A are C times those of B, in exact arithmetic.
 * Inputs: any matrix. Outcomes: B, and C on the rows of Vᵀ. Not a failure: no repeated columns; then B is A.
 */
import { Matrix } from 'ml-matrix';
import { type Rows, rowsOf } from './rows.ts';

export interface Gathered {
  /** B */
  readonly matrix: Matrix;
  /** A row over the columns of B as one over the columns of A: vᵀCᵀ. */
  readonly spread: (row: Float64Array) => Float64Array;
}

export function gatherColumns(A: Matrix): Gathered {
  const rows = rowsOf(A);
  const starts = runsOf(rows, A.columns);
  if (starts.length === A.columns) return { matrix: A, spread: (row) => row };
  const roots = starts.map((from, g) => Math.sqrt((starts[g + 1] ?? A.columns) - from));
  return {
    matrix: new Matrix(rows.map((row) => starts.map((from, g) => (row[from] as number) * (roots[g] as number)))),
    spread: (row) => {
      const result = new Float64Array(A.columns);
      starts.forEach((from, g) => {
        result.fill((row[g] as number) / (roots[g] as number), from, starts[g + 1] ?? A.columns);
      });
      return result;
    },
  };
}

/** Where each run of equal columns begins. */
function runsOf(rows: Rows, columns: number): number[] {
  const begins = new Uint8Array(columns);
  begins[0] = 1;
  for (const row of rows) {
    for (let j = 1; j < columns; j++) if (row[j] !== row[j - 1]) begins[j] = 1;
  }
  return Array.from(begins.keys()).filter((j) => begins[j] === 1);
}
