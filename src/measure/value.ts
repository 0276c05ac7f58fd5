/**
 * A matrix of doubles and how wrong each entry can be; a number is one of a single entry. The numeric interpreter knows
 * nothing else.
 */
import { Matrix } from 'ml-matrix';
import { type Approximate, OPERATION } from '../algebra/approximate.ts';
import { Unable } from '../algebra/unable.ts';

export interface Value {
  readonly value: Matrix;
  /** Entrywise and absolute: the exact entry lies within `error` of `value`. Never negative, maybe infinite. */
  readonly error: Matrix;
}

/** rows×columns, entry by entry. */
export function tabulated(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix {
  const table = new Matrix(rows, columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) table.set(i, j, entry(i, j));
  }
  return table;
}

/** A table of bounds: what is no number bounds nothing. */
export const bounds = (rows: number, columns: number, entry: (i: number, j: number) => number): Matrix =>
  tabulated(rows, columns, (i, j) => {
    const bound = entry(i, j);
    return bound >= 0 ? bound : Number.POSITIVE_INFINITY;
  });

/** Every entry exact. */
export const exactly = (value: Matrix): Value => ({ value, error: Matrix.zeros(value.rows, value.columns) });

/** Every entry wrong by at most `error`. */
export const within = (value: Matrix, error: number): Value => ({
  value,
  error: bounds(value.rows, value.columns, () => error),
});

export const singleton = (x: number): Matrix => {
  const matrix = new Matrix(1, 1);
  matrix.set(0, 0, x);
  return matrix;
};

export const scalar = (value: number, error = 0): Value => ({ value: singleton(value), error: singleton(error) });

export const isSingle = ({ rows, columns }: { readonly rows: number; readonly columns: number }): boolean =>
  rows === 1 && columns === 1;

/** The number that a value is. @throws Unable it has more entries than one, or none. */
export function numberIn({ value, error }: Value): Approximate {
  if (!isSingle(value)) throw new Unable(`a ${sizeOf(value)} matrix where a number is due`);
  return { value: value.get(0, 0), error: error.get(0, 0) };
}

export const sizeOf = (m: { readonly rows: number; readonly columns: number }): string => `${m.rows}×${m.columns}`;

/** @throws Unable values that have other entries than each other */
export function requireAlike(a: Value, b: Value): void {
  const [x, y] = [sizeOf(a.value), sizeOf(b.value)];
  if (x !== y) throw new Unable(`a comparison of ${x} with ${y}`);
}

/** Σ of the squares of all entries, and its root. */
export const frobenius = (m: Matrix): number => {
  let sum = 0;
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.columns; j++) sum += m.get(i, j) ** 2;
  }
  return Math.sqrt(sum);
};

/** An upper bound of the spectral norm of |m|: the root of its largest row sum times its largest column sum. */
export function spectralBound(m: Matrix): number {
  let most = 0;
  const columns = new Float64Array(m.columns);
  for (let i = 0; i < m.rows; i++) {
    let row = 0;
    for (let j = 0; j < m.columns; j++) {
      const size = Math.abs(m.get(i, j));
      row += size;
      columns[j] = (columns[j] as number) + size;
    }
    most = Math.max(most, row);
  }
  const product = most * columns.reduce((a, b) => Math.max(a, b), 0);
  return Math.sqrt(product) * (1 + (m.rows + m.columns) * OPERATION);
}

/** Whether every entry is a whole number and exact, so that sums and products of few of them are. */
export function isWhole({ value, error }: Value): boolean {
  for (let i = 0; i < value.rows; i++) {
    for (let j = 0; j < value.columns; j++) {
      if (error.get(i, j) !== 0 || !Number.isSafeInteger(value.get(i, j))) return false;
    }
  }
  return true;
}
