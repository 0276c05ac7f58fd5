/** What a formula is on the axes of a theory: a number, or a matrix that treats the members of a group alike. */
import {
  addBlocks,
  type BlockMatrix,
  type BlockSpace,
  blockMatrix,
  identityPart,
  type Space,
  transposeBlocks,
} from '../../algebra/blocks.ts';
import { type Scalar, vanishes } from '../../algebra/scalar.ts';
import { ShapeMismatch } from '../../algebra/unable.ts';

export type Grouped =
  | { readonly kind: 'number'; readonly value: Scalar }
  | { readonly kind: 'matrix'; readonly value: BlockMatrix };

export const numberOf = (value: Scalar): Grouped => ({ kind: 'number', value });

/** The space of numbers. */
export const SINGLE: Space = [{ name: '1', axes: [] }];

export const isColumn = (a: BlockMatrix): boolean => isSingle(a.columns);

const isSingle = (space: Space): boolean => space.length === 1 && (space[0] as BlockSpace).axes.length === 0;

/** A matrix of one row and one column is a number. */
export const matrixOf = (value: BlockMatrix): Grouped =>
  isSingle(value.rows) && isSingle(value.columns)
    ? numberOf(identityPart(value.entries[0]?.[0] ?? new Map()))
    : { kind: 'matrix', value };

export function scalarIn(value: Grouped): Scalar {
  if (value.kind !== 'number') throw new ShapeMismatch('a matrix where a number is due');
  return value.value;
}

export const blocksIn = (value: Grouped): BlockMatrix =>
  value.kind === 'matrix' ? value.value : blockMatrix(SINGLE, SINGLE, () => [[value.value]]);

/** The members of its rows are those of its columns. @throws RangeError, ShapeMismatch */
export function requireSquare(a: BlockMatrix): void {
  addBlocks(a, transposeBlocks(a));
}

export const zerosOf = (rows: Space, columns: Space): Grouped => matrixOf(blockMatrix(rows, columns, () => []));

export const isZero = (value: Grouped): boolean =>
  value.kind === 'number'
    ? vanishes(value.value)
    : value.value.entries.every((row) => row.every((entry) => [...entry.values()].every(vanishes)));
