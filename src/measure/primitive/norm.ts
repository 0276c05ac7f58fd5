/**
 * Norms. Each moves by no more than the norm of what its argument moves by; those of singular values by Weyl's theorem.
 * ‖A‖₁ and ‖A‖∞ are the induced ones: the largest column sum and row sum of absolute values.
 */
import { Matrix } from 'ml-matrix';
import { singularValueDecomposition } from '../decomposition.ts';
import type { Operations } from '../machine/operations.ts';
import { requireFinite } from '../require-finite.ts';
import { frobenius, scalar, singleton, within } from '../value.ts';
import { type Primitive, type Pull, roundingOf, UNDERFLOW } from './primitive.ts';

const sums = (m: Matrix): number[] => m.to2DArray().map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0));

/** What a root of squares may have lost of entries whose squares are no normal numbers. */
const lost = (m: Matrix): number => {
  const all = m.to1DArray();
  return all.some((x) => x !== 0 && Math.abs(x) < SMALL) ? Math.sqrt(all.length) * SMALL : 0;
};

const SMALL = Math.sqrt(UNDERFLOW);

/** A norm made of plain sums of its entries. */
const ofEntries = (name: string, norm: (m: Matrix) => number, pull?: Pull): Primitive => ({
  name,
  value: (x) => singleton(norm(x)),
  bounded: ({ value, error }) => {
    const size = norm(value);
    const spread = norm(error) + lost(error);
    return scalar(size, spread * (1 + roundingOf(1)) + size * roundingOf(value.rows * value.columns) + lost(value));
  },
  ...(pull === undefined ? {} : { pull }),
});

/** A norm of the singular values, descending; `rank` of them move by the error of A in the Frobenius norm. */
const ofSingularValues = (
  name: string,
  norm: (values: ArrayLike<number>) => number,
  moves: (count: number) => number,
): Primitive => ({
  name,
  value: (x) => {
    requireFinite(x, name);
    return singleton(norm(frobenius(x) === 0 ? [] : singularValueDecomposition(x).values));
  },
  bounded: ({ value, error }) => {
    requireFinite(value, name);
    const spread = frobenius(error);
    const count = Math.min(value.rows, value.columns);
    if (frobenius(value) === 0) return scalar(0, spread * moves(count));
    const { values, budget } = singularValueDecomposition(value);
    const size = norm(values);
    return scalar(size, spread * moves(count) + budget * count + size * roundingOf(count));
  },
});

export const frobeniusNorm = ofEntries(
  'a norm',
  frobenius,
  <V>(operations: Operations<V>, above: V, outcome: V, x: V) => {
    if (operations.numbers(outcome).get(0, 0) !== 0) return [operations.divideBy(outcome, operations.scale(above, x))];
    // At zero any vector of norm 1 is as good a slope as another.
    const [rows, columns] = operations.size(x);
    const { value, error } = operations.known(above);
    const most = Math.abs(value.get(0, 0)) + error.get(0, 0);
    return [operations.machine.constant(within(Matrix.zeros(rows, columns), most))];
  },
);

export const columnSumNorm = ofEntries('a norm', (m) => Math.max(0, ...sums(m.transpose())));
export const rowSumNorm = ofEntries('a norm', (m) => Math.max(0, ...sums(m)));
/** The sum of all absolute values, of a vector. */
export const absoluteSum = ofEntries('a norm', (m) => sums(m).reduce((a, b) => a + b, 0));
/** The largest absolute value. */
export const largestEntry = ofEntries('a norm', (m) => Math.max(0, ...m.to1DArray().map(Math.abs)));

export const spectralNorm = ofSingularValues(
  'a norm',
  (values) => values[0] ?? 0,
  () => 1,
);
export const nuclearNorm = ofSingularValues(
  'a norm',
  (values) => Array.from(values).reduce((a, b) => a + b, 0),
  (count) => Math.sqrt(count),
);
