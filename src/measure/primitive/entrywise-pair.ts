/**
 * Products and quotients entry by entry: the Hadamard product of two matrices of one size, a matrix times a number, a
 * matrix over a number.
 */
import type { Matrix } from 'ml-matrix';
import { type Approximate, quotient, times } from '../../algebra/approximate.ts';
import { ShapeMismatch } from '../../algebra/unable.ts';
import { bounds, sizeOf, tabulated, type Value } from '../value.ts';
import type { Primitive } from './primitive.ts';

type Entries = (m: Matrix, i: number, j: number) => number;
const same: Entries = (m, i, j) => m.get(i, j);
const single: Entries = (m) => m.get(0, 0);

const isExactWhole = ({ value, error }: Approximate): boolean => error === 0 && Number.isSafeInteger(value);

/** What whole numbers give exactly has no error. */
const kept = (outcome: Approximate, a: Approximate, b: Approximate): number =>
  isExactWhole(a) && isExactWhole(b) && Number.isSafeInteger(outcome.value) ? 0 : outcome.error;

/** Applied to each entry of b and what stands for it in a. */
function pairwise(
  at: Entries,
  value: (a: number, b: number) => number,
  bounded: (a: Approximate, b: Approximate) => Approximate,
) {
  return {
    value: (a: Matrix, b: Matrix): Matrix => tabulated(b.rows, b.columns, (i, j) => value(at(a, i, j), b.get(i, j))),
    bounded: (a: Value, b: Value): Value => ({
      value: tabulated(b.value.rows, b.value.columns, (i, j) => value(at(a.value, i, j), b.value.get(i, j))),
      error: bounds(b.value.rows, b.value.columns, (i, j) => {
        const left = { value: at(a.value, i, j), error: at(a.error, i, j) };
        const right = { value: b.value.get(i, j), error: b.error.get(i, j) };
        return kept(bounded(left, right), left, right);
      }),
    }),
  };
}

const product = (at: Entries) => pairwise(at, (a, b) => a * b, times);
const entrywise = product(same);
const scaled = product(single);

function requireSame(a: Matrix, b: Matrix): void {
  if (a.rows !== b.rows || a.columns !== b.columns)
    throw new ShapeMismatch(`the Hadamard product of ${sizeOf(a)} and ${sizeOf(b)}`);
}

export const hadamard: Primitive = {
  name: 'a Hadamard product',
  value: (a, b) => {
    requireSame(a, b);
    return entrywise.value(a, b);
  },
  bounded: (a, b) => {
    requireSame(a.value, b.value);
    return entrywise.bounded(a, b);
  },
  pull: (operations, above, _, a, b) => [operations.hadamard(above, b), operations.hadamard(above, a)],
};

/** A number and a matrix. */
export const scale: Primitive = {
  name: 'a multiple',
  ...scaled,
  pull: (operations, above, _, factor, b) => [operations.inner(above, b), operations.scale(factor, above)],
};

const over = pairwise(
  single,
  (divisor, x) => x / divisor,
  (divisor, x) => {
    const { value, error } = quotient(x, divisor);
    return { value, error: x.value === 0 && x.error === 0 && Math.abs(divisor.value) > divisor.error ? 0 : error };
  },
);

/** A number that divides, and a matrix. */
export const divideBy: Primitive = {
  name: 'a quotient',
  ...over,
  pull: (operations, above, outcome, divisor) => [
    operations.negate(operations.divideBy(divisor, operations.inner(above, outcome))),
    operations.divideBy(divisor, above),
  ],
};
