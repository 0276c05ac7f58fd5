/**
 * Matrices of exact scalars of fixed sizes: entry by entry, nothing symbolic in the size.
 * @throws ShapeMismatch sizes that do not fit; Unable an inverse that does not exist, or whose pivots cannot be told
 * from zero.
 */
import { add, divide, multiply, negate, ONE, type Scalar, subtract, vanishes, ZERO } from '../../algebra/scalar.ts';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { testZero } from '../../algebra/zero.ts';

/** Rows of entries; at least one row and one column. */
export type Entries = readonly (readonly Scalar[])[];

export const rowsOf = (a: Entries): number => a.length;
export const columnsOf = (a: Entries): number => a[0]?.length ?? 0;

export const entriesOf = (rows: number, columns: number, of: (i: number, j: number) => Scalar): Entries =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => of(i, j)));

export const entry = (a: Entries, i: number, j: number): Scalar => a[i]?.[j] as Scalar;
export const identityEntries = (n: number): Entries => entriesOf(n, n, (i, j) => (i === j ? ONE : ZERO));
export const scalarEntries = (a: Scalar): Entries => [[a]];
export const isScalarEntries = (a: Entries): boolean => rowsOf(a) === 1 && columnsOf(a) === 1;
export const mapEntries = (a: Entries, of: (x: Scalar) => Scalar): Entries => a.map((row) => row.map(of));

const size = (a: Entries): string => `${rowsOf(a)}×${columnsOf(a)}`;

export function addEntries(a: Entries, b: Entries): Entries {
  if (rowsOf(a) !== rowsOf(b) || columnsOf(a) !== columnsOf(b)) throw new ShapeMismatch(`${size(a)} plus ${size(b)}`);
  return entriesOf(rowsOf(a), columnsOf(a), (i, j) => add(entry(a, i, j), entry(b, i, j)));
}

export const negateEntries = (a: Entries): Entries => mapEntries(a, negate);

export const transposeEntries = (a: Entries): Entries => entriesOf(columnsOf(a), rowsOf(a), (i, j) => entry(a, j, i));

/** Where one is a number, a multiple. */
export function multiplyEntries(a: Entries, b: Entries): Entries {
  if (isScalarEntries(a)) return mapEntries(b, (x) => multiply(entry(a, 0, 0), x));
  if (isScalarEntries(b)) return mapEntries(a, (x) => multiply(x, entry(b, 0, 0)));
  if (columnsOf(a) !== rowsOf(b)) throw new ShapeMismatch(`${size(a)} times ${size(b)}`);
  return entriesOf(rowsOf(a), columnsOf(b), (i, j) =>
    (a[i] as readonly Scalar[]).map((x, k) => multiply(x, entry(b, k, j))).reduce(add, ZERO),
  );
}

export function traceEntries(a: Entries): Scalar {
  requireSquare(a, 'the trace');
  return a.map((row, i) => row[i] as Scalar).reduce(add, ZERO);
}

function requireSquare(a: Entries, what: string): void {
  if (rowsOf(a) !== columnsOf(a)) throw new ShapeMismatch(`${what} of ${size(a)}`);
}

/** Elimination by exact pivots. */
export function determinantEntries(a: Entries): Scalar {
  requireSquare(a, 'the determinant');
  return eliminate(a, identityEntries(rowsOf(a))).determinant;
}

export function inverseEntries(a: Entries): Entries {
  requireSquare(a, 'the inverse');
  const { solution, determinant } = eliminate(a, identityEntries(rowsOf(a)));
  if (vanishes(determinant)) throw new Unable('the inverse of a singular matrix');
  return solution;
}

function eliminate(a: Entries, b: Entries): { readonly determinant: Scalar; readonly solution: Entries } {
  const rows = a.map((row, i) => [...row, ...(b[i] as readonly Scalar[])]);
  const n = rows.length;
  let determinant = ONE;
  for (let k = 0; k < n; k++) {
    const pivot = rows.findIndex((row, i) => i >= k && isNonzero(row[k] as Scalar));
    if (pivot < 0) return { determinant: ZERO, solution: b };
    const [up, here] = [rows[pivot] as Scalar[], rows[k] as Scalar[]];
    if (pivot !== k) determinant = negate(determinant);
    rows[pivot] = here;
    const value = up[k] as Scalar;
    determinant = multiply(determinant, value);
    const scaled = up.map((x) => divide(x, value));
    rows[k] = scaled;
    for (const [i, row] of rows.entries()) {
      const by = row[k] as Scalar;
      if (i !== k && !vanishes(by)) rows[i] = row.map((x, j) => subtract(x, multiply(by, scaled[j] as Scalar)));
    }
  }
  return { determinant, solution: rows.map((row) => row.slice(n)) };
}

function isNonzero(a: Scalar): boolean {
  if (vanishes(a)) return false;
  if (testZero(a).outcome === 'unknown') throw new Unable('a number that cannot be told from zero');
  return true;
}
