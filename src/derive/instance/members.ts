/**
 * Exact members of the structures of matrices: orthogonal ones by Cayley's transform, definite ones as squares of definite
 * ones, so that they have an exact root, projections on columns of an orthogonal one.
 * @throws Unable a size or a combination of structures without a member that is drawn here.
 */
import { rational, type Scalar, ZERO } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import type { Structure } from '../../language/declare/type.ts';
import type { Draws } from './draws.ts';
import {
  addEntries,
  type Entries,
  entriesOf,
  identityEntries,
  inverseEntries,
  multiplyEntries,
  negateEntries,
  transposeEntries,
} from './rational-matrix.ts';

/** How free matrices are drawn: strictly upper triangular ones have an exact exponential, and so have diagonal ones. */
export type Style = 'general' | 'nilpotent' | 'diagonal';

export interface Member {
  readonly value: Entries;
  /** The semidefinite root, where it is known. */
  readonly root?: Entries;
}

export function member(
  rows: number,
  columns: number,
  structure: ReadonlySet<Structure>,
  style: Style,
  draws: Draws,
): Member {
  const has = (s: Structure): boolean => structure.has(s);
  const isSquareFree = structure.size === 0 || (structure.size === 1 && has('invertible'));
  if (isSquareFree) {
    const value = free(rows, columns, style, draws);
    const isSingular = has('invertible') && style === 'nilpotent';
    return { value: isSingular ? addEntries(value, identityEntries(rows)) : value };
  }
  if (has('orthonormal columns')) return { value: orthonormal(rows, columns, draws) };
  if (has('diagonal')) return diagonal(rows, structure, draws);
  if (has('orthogonal')) return { value: has('symmetric') ? reflection(rows, draws) : orthogonal(rows, draws) };
  if (has('projection')) return { value: projection(rows, draws) };
  if (has('positive definite')) return square(definite(rows, style, draws));
  if (has('positive semidefinite')) return square(gram(rows, draws));
  if (has('symmetric'))
    return { value: style === 'diagonal' ? free(rows, rows, style, draws) : symmetric(rows, draws) };
  if (has('upper triangular') || has('lower triangular'))
    return { value: triangular(rows, has('upper triangular'), draws) };
  throw new Unable('a structure without members here');
}

function free(rows: number, columns: number, style: Style, draws: Draws): Entries {
  const keeps = (i: number, j: number): boolean =>
    rows !== columns || style === 'general' || (style === 'diagonal' ? i === j : i < j);
  return entriesOf(rows, columns, (i, j) => (keeps(i, j) ? rational(draws.whole()) : ZERO));
}

const symmetric = (n: number, draws: Draws): Entries => {
  const a = free(n, n, 'general', draws);
  return addEntries(a, transposeEntries(a));
};

const gram = (n: number, draws: Draws): Entries => {
  const a = entriesOf(n, 1 + draws.below(n), () => rational(draws.whole(1)));
  return multiplyEntries(a, transposeEntries(a));
};

const definite = (n: number, style: Style, draws: Draws): Entries =>
  style === 'diagonal'
    ? entriesOf(n, n, (i, j) => (i === j ? rational(draws.positive()) : ZERO))
    : addEntries(gram(n, draws), identityEntries(n));

const square = (root: Entries): Member => ({ value: multiplyEntries(root, root), root });

/** (I − K)(I + K)⁻¹ for a K with Kᵀ = −K, with signs. */
function orthogonal(n: number, draws: Draws): Entries {
  const a = free(n, n, 'general', draws);
  const skew = addEntries(a, negateEntries(transposeEntries(a)));
  const signs = entriesOf(n, n, (i, j) => (i === j ? rational(draws.of([1, -1])) : ZERO));
  const cayley = multiplyEntries(
    addEntries(identityEntries(n), negateEntries(skew)),
    inverseEntries(addEntries(identityEntries(n), skew)),
  );
  return n === 1 ? signs : multiplyEntries(cayley, signs);
}

function orthonormal(rows: number, columns: number, draws: Draws): Entries {
  if (columns > rows) throw new Unable('more orthonormal columns than rows');
  const whole = orthogonal(rows, draws);
  return whole.map((row) => row.slice(0, columns));
}

/** Q D Qᵀ with a D of ones and minus ones. */
function reflection(n: number, draws: Draws): Entries {
  const q = orthogonal(n, draws);
  const signs = entriesOf(n, n, (i, j) => (i === j ? rational(draws.of([1, -1])) : ZERO));
  return conjugated(q, signs);
}

function projection(n: number, draws: Draws): Entries {
  const rank = draws.below(n + 1);
  const kept = entriesOf(n, n, (i, j) => rational(i === j && i < rank ? 1 : 0));
  return conjugated(orthogonal(n, draws), kept);
}

export const conjugated = (q: Entries, middle: Entries): Entries =>
  multiplyEntries(multiplyEntries(q, middle), transposeEntries(q));

function diagonal(n: number, structure: ReadonlySet<Structure>, draws: Draws): Member {
  const isDefinite = structure.has('positive definite') || structure.has('positive semidefinite');
  const value = (): Scalar => {
    if (structure.has('orthogonal')) return rational(draws.of([1, -1]));
    if (structure.has('projection')) return rational(draws.below(2));
    if (isDefinite) return rational(draws.positive());
    return rational(structure.has('invertible') ? draws.of([1, -1, 2, -2, 3]) : draws.whole());
  };
  const drawn = entriesOf(n, n, (i, j) => (i === j ? value() : ZERO));
  return isDefinite && !structure.has('orthogonal') && !structure.has('projection') ? square(drawn) : { value: drawn };
}

const triangular = (n: number, isUpper: boolean, draws: Draws): Entries =>
  entriesOf(n, n, (i, j) => (i === j || i < j === isUpper ? rational(draws.of([1, -1, 2, 3])) : ZERO));
