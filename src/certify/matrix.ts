/** Matrices over any numbers that have sums and products. What does not fit is refused. */
import { Beyond, must } from './refusal.ts';

export type Matrix<T> = readonly (readonly T[])[];
export interface Sums<T> {
  add(a: T, b: T): T;
  mul(a: T, b: T): T;
}

/** Far more rows than any that is needed, so that no product takes long. */
const LARGEST = 9;

/** Rows of one length, or no matrix. */
export function rectangle<T>(a: Matrix<T>): Matrix<T> {
  must(
    a.every((row) => row.length > 0 && row.length === a[0]?.length),
    'a matrix whose rows are not of one length',
  );
  must(Math.max(a.length, a[0]?.length ?? 0) <= LARGEST, 'a matrix too large', Beyond);
  return a;
}

export const transposed = <T>(a: Matrix<T>): Matrix<T> => (a[0] ?? []).map((_, j) => a.map((row) => row[j] as T));

export function sum<T>({ add }: Sums<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> {
  must(isAlike(a, b), 'matrices that do not fit');
  return a.map((row, i) => row.map((x, j) => add(x, b[i]?.[j] as T)));
}

export function product<T>({ add, mul }: Sums<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> {
  must(a.length > 0 && a.every((row) => row.length === b.length && row.length > 0), 'matrices that do not fit');
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => column.map((x, i) => mul(row[i] as T, x)).reduce(add)));
}

/** Of the same shape. */
export const isAlike = (a: Matrix<unknown>, b: Matrix<unknown>): boolean =>
  a.length === b.length && a.every((row, i) => row.length === b[i]?.length);
