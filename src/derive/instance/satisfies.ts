/** Has a matrix of numbers the structure that is declared of it? Decided exactly, so that nothing is refuted wrongly. */

import { evaluate } from '../../algebra/evaluate.ts';
import { type Scalar, vanishes } from '../../algebra/scalar.ts';
import { areEqual } from '../../algebra/zero.ts';
import type { Structure } from '../../language/declare/type.ts';
import {
  columnsOf,
  determinantEntries,
  type Entries,
  entriesOf,
  entry,
  identityEntries,
  multiplyEntries,
  rowsOf,
  transposeEntries,
} from './rational-matrix.ts';

const CHECKS: Readonly<Record<Structure, (a: Entries) => boolean>> = {
  invertible: (a) => isSquare(a) && !vanishes(determinantEntries(a)),
  symmetric: (a) => isSquare(a) && sameEntries(a, transposeEntries(a)),
  'positive definite': (a) =>
    CHECKS.symmetric(a) && a.every((_, k) => signOf(determinantEntries(minor(a, range(k + 1)))) > 0),
  'positive semidefinite': (a) =>
    CHECKS.symmetric(a) && subsets(rowsOf(a)).every((kept) => signOf(determinantEntries(minor(a, kept))) >= 0),
  orthogonal: (a) => isSquare(a) && CHECKS['orthonormal columns'](a),
  'orthonormal columns': (a) => sameEntries(multiplyByTranspose(a), identityEntries(columnsOf(a))),
  diagonal: (a) => isSquare(a) && everyEntry(a, (x, i, j) => i === j || vanishes(x)),
  'upper triangular': (a) => isSquare(a) && everyEntry(a, (x, i, j) => i <= j || vanishes(x)),
  'lower triangular': (a) => isSquare(a) && everyEntry(a, (x, i, j) => i >= j || vanishes(x)),
  projection: (a) => CHECKS.symmetric(a) && sameEntries(multiplyEntries(a, a), a),
};

export const satisfies = (a: Entries, structure: Iterable<Structure>): boolean =>
  [...structure].every((s) => CHECKS[s](a));

export const sameEntries = (a: Entries, b: Entries): boolean =>
  rowsOf(a) === rowsOf(b) && columnsOf(a) === columnsOf(b) && everyEntry(a, (x, i, j) => areEqual(x, entry(b, i, j)));

const everyEntry = (a: Entries, holds: (x: Scalar, i: number, j: number) => boolean): boolean =>
  a.every((row, i) => row.every((x, j) => holds(x, i, j)));

const isSquare = (a: Entries): boolean => rowsOf(a) === columnsOf(a);

/** Of one column too, where the product is a number. */
const multiplyByTranspose = (a: Entries): Entries => multiplyEntries(transposeEntries(a), a);

const minor = (a: Entries, kept: readonly number[]): Entries =>
  entriesOf(kept.length, kept.length, (i, j) => entry(a, kept[i] as number, kept[j] as number));

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

const subsets = (n: number): number[][] =>
  Array.from({ length: 2 ** n - 1 }, (_, bits) => range(n).filter((i) => ((bits + 1) >> i) & 1));

/** Of a number without symbols. */
export function signOf(a: Scalar): number {
  if (vanishes(a)) return 0;
  const { value, error } = evaluate(a, {});
  return Math.abs(value) > 2 * error ? Math.sign(value) : Number.NaN;
}
