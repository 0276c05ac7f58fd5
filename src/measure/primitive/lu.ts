/** Gaussian elimination with partial pivoting, checked by what it leaves. */
import type { Matrix } from 'ml-matrix';
import { ShapeMismatch } from '../../algebra/unable.ts';
import { sizeOf, type Value } from '../value.ts';
import { roundingOf } from './primitive.ts';

/** P A ≈ L U: `order` gives the row of A at each place, L has ones on its diagonal; both share one matrix. */
export interface Elimination {
  readonly factors: Matrix;
  readonly order: readonly number[];
  readonly sign: 1 | -1;
}

/** @throws ShapeMismatch A is not square; `what` says for what it had to be. */
export function eliminated(A: Matrix, what: string): Elimination {
  if (A.rows !== A.columns) throw new ShapeMismatch(`${what} of a ${sizeOf(A)} matrix`);
  const n = A.rows;
  const factors = A.clone();
  const order = Array.from({ length: n }, (_, i) => i);
  let sign: 1 | -1 = 1;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(factors.get(i, k)) > Math.abs(factors.get(pivot, k))) pivot = i;
    if (pivot !== k) {
      factors.swapRows(pivot, k);
      [order[k], order[pivot]] = [order[pivot] as number, order[k] as number];
      sign = sign === 1 ? -1 : 1;
    }
    const top = factors.get(k, k);
    if (top === 0) continue;
    for (let i = k + 1; i < n; i++) {
      const factor = factors.get(i, k) / top;
      factors.set(i, k, factor);
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) factors.set(i, j, factors.get(i, j) - factor * factors.get(k, j));
    }
  }
  return { factors, order, sign };
}

/** A bound for each row of the sum of the entries of |P Â − L U|, Â any matrix within the error of A. */
export function leftover({ value: A, error }: Value, { factors, order }: Elimination): Float64Array {
  const n = A.rows;
  const rows = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const from = order[i] as number;
      let [rest, magnitude] = [A.get(from, j), Math.abs(A.get(from, j))];
      for (let k = 0; k <= Math.min(i, j); k++) {
        const term = (k === i ? 1 : factors.get(i, k)) * factors.get(k, j);
        rest -= term;
        magnitude += Math.abs(term);
      }
      rows[i] = (rows[i] as number) + Math.abs(rest) + magnitude * roundingOf(n) + error.get(from, j);
    }
  }
  return rows;
}
