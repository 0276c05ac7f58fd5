/**
 * Sizes, some of them not known yet: an identity, ones and zeros without a printed size take the one that fits.
 * Two extents that must be one are joined; a sum or product of extents is settled as soon as all but one are known.
 */
import { ShapeMismatch } from '../../algebra/unable.ts';

export interface Extent {
  known: number | null;
  same: Extent | null;
}

export interface Shape {
  readonly rows: Extent;
  readonly columns: Extent;
  /** A number, which may multiply anything. */
  readonly isNumber: boolean;
}

export const extent = (known: number | null = null): Extent => ({ known, same: null });

export const shape = (rows: Extent, columns: Extent): Shape => ({
  rows,
  columns,
  isNumber: isOne(rows) && isOne(columns),
});

/** A matrix of a known size; 1×1 is a matrix too. */
export const matrixShape = (rows: number, columns: number): Shape => ({
  rows: extent(rows),
  columns: extent(columns),
  isNumber: false,
});

export const numberShape = (): Shape => ({ rows: extent(1), columns: extent(1), isNumber: true });

export function rootOf(e: Extent): Extent {
  let root = e;
  while (root.same !== null) root = root.same;
  return root;
}

export const knownOf = (e: Extent): number | null => rootOf(e).known;
const isOne = (e: Extent): boolean => knownOf(e) === 1;

/** @throws ShapeMismatch two different numbers. */
export function join(a: Extent, b: Extent): void {
  const [x, y] = [rootOf(a), rootOf(b)];
  if (x === y) return;
  if (x.known !== null && y.known !== null && x.known !== y.known)
    throw new ShapeMismatch(`${x.known} where ${y.known} is due`);
  x.known ??= y.known;
  y.same = x;
}

/** @throws ShapeMismatch sizes that differ. */
export function joinShapes(a: Shape, b: Shape): void {
  const clash = (x: Extent, y: Extent): boolean =>
    knownOf(x) !== null && knownOf(y) !== null && knownOf(x) !== knownOf(y);
  if (clash(a.rows, b.rows) || clash(a.columns, b.columns))
    throw new ShapeMismatch(`${shapeText(a)} where ${shapeText(b)} is due`);
  join(a.rows, b.rows);
  join(a.columns, b.columns);
}

export const shapeText = ({ rows, columns }: Shape): string => `${knownOf(rows) ?? '?'}×${knownOf(columns) ?? '?'}`;

/** A total that is made of parts; returns whether it became known, or a part did. */
export type Constraint = () => boolean;

const constraint =
  (
    total: Extent,
    parts: readonly Extent[],
    combine: (known: readonly number[]) => number,
    missing: (total: number, known: readonly number[]) => number,
  ): Constraint =>
  () => {
    const known = parts.map(knownOf);
    const open = parts.filter((_, i) => known[i] === null);
    const numbers = known.filter((x) => x !== null);
    const whole = knownOf(total);
    if (open.length === 0) {
      const isNews = whole === null;
      join(total, extent(combine(numbers)));
      return isNews;
    }
    const [only] = open;
    if (whole === null || only === undefined || open.length > 1) return false;
    const rest = missing(whole, numbers);
    if (!Number.isInteger(rest) || rest < 0)
      throw new ShapeMismatch(`${whole} of parts ${numbers.join(', ')} and one more`);
    join(only, extent(rest));
    return true;
  };

const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);
const product = (parts: readonly number[]): number => parts.reduce((a, b) => a * b, 1);

export const sumOf = (total: Extent, parts: readonly Extent[]): Constraint =>
  constraint(total, parts, sum, (whole, known) => whole - sum(known));

export const productOf = (total: Extent, parts: readonly Extent[]): Constraint =>
  constraint(total, parts, product, (whole, known) => (whole === 0 ? Number.NaN : whole / product(known)));
