/**
 * Singular value and eigenvalue decompositions, checked on every call. Values have Weyl's bound. Vectors are given with
 * Davis and Kahan's bound from the gap to the nearest other value: where two values may be tied it is infinite, for the
 * vectors may be turned into each other. The sign of each pair of vectors is a choice: the largest entry of each left
 * one, or of each eigenvector, is positive.
 */
import { Matrix } from 'ml-matrix';
import { Unable } from '../../algebra/unable.ts';
import { orthogonalityDefect, singularValueDecomposition } from '../decomposition.ts';
import { roundingOf } from '../primitive/primitive.ts';
import { spectralDecomposition } from '../primitive/spectral.ts';
import { requireFinite } from '../require-finite.ts';
import { matrixOf } from '../rows.ts';
import { bounds, frobenius, tabulated, type Value } from '../value.ts';
import type { Definer } from './define.ts';
import { settled } from './settled.ts';

export const bySvd: Definer<'svd'> = ({ names, of }, scope) => {
  const A = settled(scope.of(scope.world.sized(of)), scope, 'a singular value decomposition');
  const parts = compactSvd(A);
  return Object.fromEntries(names.map((name, i) => [name, scope.machine.constant(parts[i] as Value)]));
};

export const byEigen: Definer<'eigen'> = ({ names, of }, scope) => {
  const A = settled(scope.of(scope.world.sized(of)), scope, 'an eigenvalue decomposition');
  const parts = eigen(A);
  return Object.fromEntries(names.map((name, i) => [name, scope.machine.constant(parts[i] as Value)]));
};

/**
 * U, diag(values), V of the compact decomposition; a value that can be zero within the error counts as zero.
 * @throws Unable the rank is not clear.
 */
export function compactSvd({ value, error }: Value): readonly [U: Value, S: Value, V: Value] {
  requireFinite(value, 'a singular value decomposition');
  if (frobenius(value) === 0)
    throw new Unable('the singular value decomposition of zero, which has no singular vector');
  const { U, values, right, budget } = singularValueDecomposition(value);
  const off = frobenius(error) + budget;
  const rank = Array.from(values).filter((x) => x > off).length;
  const least = values[rank - 1] ?? 0;
  if (!(least > 4 * off)) throw new Unable('a singular value decomposition whose rank is not clear');
  const V = matrixOf(right).transpose();
  const left = U.subMatrix(0, U.rows - 1, 0, rank - 1);
  const rightVectors = V.subMatrix(0, V.rows - 1, 0, rank - 1);
  const kept = values.slice(0, rank);
  const signs = signsOf(left);
  // Beyond the rank there are zero singular values on at least one side, unless the matrix is square and of full rank.
  const hasNull = rank < Math.max(value.rows, value.columns);
  const defect = orthogonalityDefect(left) + orthogonalityDefect(rightVectors);
  const turns = kept.map((x, i) => {
    const gap = Math.min(nearest(kept, i), hasNull ? x : Number.POSITIVE_INFINITY);
    return turnBound(off, gap, defect);
  });
  return [
    turned(left, signs, turns),
    { value: Matrix.diag(Array.from(kept)), error: Matrix.diag(Array.from(kept, () => off)) },
    turned(rightVectors, signs, turns),
  ];
}

/** Q and diag(values), descending. */
export function eigen(A: Value): readonly [Q: Value, L: Value] {
  const { Q, values, backward, defect } = spectralDecomposition(A, 'the eigenvalues');
  const turns = values.map((_, i) => turnBound(backward, nearest(values, i), defect));
  return [
    turned(Q, signsOf(Q), turns),
    { value: Matrix.diag(Array.from(values)), error: Matrix.diag(Array.from(values, () => backward)) },
  ];
}

/** Distance to the nearest other value. */
function nearest(values: Float64Array, i: number): number {
  const x = values[i] as number;
  return Math.min(x - (values[i + 1] ?? Number.NEGATIVE_INFINITY), (values[i - 1] ?? Number.POSITIVE_INFINITY) - x);
}

/** sin θ ≤ ‖E‖ / (gap − ‖E‖), for each of the two vectors of a pair; vectors move by at most √2 sin θ. */
function turnBound(off: number, gap: number, defect: number): number {
  const room = gap - 2 * off;
  const sine = room > 0 ? (2 * off) / room : Number.POSITIVE_INFINITY;
  return sine < 0.5 ? Math.SQRT2 * sine + defect : Number.POSITIVE_INFINITY;
}

/** For each column the sign of its largest entry. */
const signsOf = (Q: Matrix): readonly number[] =>
  Array.from({ length: Q.columns }, (_, j) => {
    const column = Q.getColumn(j);
    const largest = column.reduce((a, b) => (Math.abs(b) > Math.abs(a) + 1e-9 ? b : a), 0);
    return largest < 0 ? -1 : 1;
  });

const turned = (Q: Matrix, signs: readonly number[], turns: Float64Array): Value => ({
  value: tabulated(Q.rows, Q.columns, (i, j) => Q.get(i, j) * (signs[j] as number)),
  error: bounds(Q.rows, Q.columns, (_, j) => (turns[j] as number) + roundingOf(Q.rows)),
});
