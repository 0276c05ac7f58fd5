/**
 * Draws where formulas like to fail: sizes of one, zeros and ones, equal members, times that are long. Random draws never
 * meet them. A corner is a seed of its own, beyond those of random draws, so that a counterexample in it is repeated by
 * its seed.
 */
import { Matrix } from 'ml-matrix';
import type { Numbers, Structure } from '../../language/declare/index.ts';
import { exactly, tabulated, type Value } from '../value.ts';
import type { Bounds } from './number.ts';
import { closed } from './structure.ts';

export interface Corner {
  /** Of every whole number that is drawn, sizes among them. */
  readonly whole?: number;
  /** Of whole numbers that are no size. */
  readonly count?: number;
  /** Of every other number. */
  readonly number?: number;
  /** Numbers with all their binary digits, where those of random draws are few. */
  readonly isFine?: true;
  readonly matrix?: 'zero' | 'identity' | 'ones';
  /** Numbers may leave the range of doubles; that says nothing. */
  readonly isLarge?: true;
  /** Members of one type are equal. */
  readonly alike?: boolean;
  /** Of time, and of the step of what is discrete. */
  readonly clock?: bigint;
}

const CORNERS: readonly Corner[] = [
  { whole: 1 },
  { whole: 1, number: 0 },
  { number: 0 },
  { number: 1 },
  { number: -1 },
  { number: 100, isLarge: true },
  { number: 2 ** -10 },
  { matrix: 'zero' },
  { matrix: 'identity', whole: 2 },
  { matrix: 'ones' },
  { alike: true, whole: 2 },
  { clock: 0n },
  { clock: 1n },
  { clock: 25n },
  { number: 1e4, isLarge: true },
  { number: -1e4, isLarge: true },
  { number: 1e8, isLarge: true },
  { number: -1e8, isLarge: true },
  { count: 20, isLarge: true },
  { isFine: true },
];

/** Random seeds are below it. */
const FIRST = 2 ** 31;

export const cornerOf = (seed: number): Corner | null => CORNERS[seed - FIRST] ?? null;

/** @param moves does anything in the theory move with a time or a step? */
export const cornerSeeds = (moves: boolean): readonly number[] =>
  CORNERS.flatMap(({ clock, number = 0 }, i) =>
    (moves ? Math.abs(number) <= FASTEST : clock === undefined) ? [FIRST + i] : [],
  );

/** What moves so many times faster takes an explicit integrator as many times longer. */
const FASTEST = 100;

/** How closely a corner is kept: bounds may ask for something else, such as λ > 0 where all numbers are to be zero. */
export type Closeness = 'up to the bounds' | 'inside the bounds' | 'where nothing is bounded';

export const CLOSENESSES: readonly Closeness[] = ['up to the bounds', 'inside the bounds', 'where nothing is bounded'];

/** The number of a corner; null where the corner or the bounds say none. */
export function cornerNumber(
  corner: Corner,
  numbers: Numbers,
  { least, most }: Bounds,
  closeness: Closeness,
  isSize = false,
): number | null {
  const isWhole = numbers === 'natural' || numbers === 'integer';
  const value = isWhole ? (corner.whole ?? (isSize ? undefined : corner.count)) : corner.number;
  if (value === undefined) return null;
  const bounded = Number.isFinite(least) || Number.isFinite(most);
  switch (closeness) {
    case 'up to the bounds':
      return value >= least && value <= most ? value : null;
    case 'inside the bounds':
      return value > least && value < most ? value : null;
    case 'where nothing is bounded':
      return bounded ? null : value;
  }
}

/** The structures that no zero matrix, and no matrix of ones has. */
const REGULAR: readonly Structure[] = ['invertible', 'positive definite', 'orthogonal', 'orthonormal columns'];
const SPARSE: readonly Structure[] = ['diagonal', 'upper triangular', 'lower triangular', 'projection'];

/** The matrix of a corner; null where it has not the structure. */
export function cornerMatrix(
  { matrix }: Corner,
  rows: number,
  columns: number,
  structure: ReadonlySet<Structure>,
): Value | null {
  const all = closed(structure, rows, columns);
  const hasOne = (structures: readonly Structure[]): boolean => structures.some((one) => all.has(one));
  switch (matrix) {
    case 'identity':
      return exactly(Matrix.eye(rows, columns));
    case 'zero':
      return hasOne(REGULAR) ? null : exactly(Matrix.zeros(rows, columns));
    case 'ones':
      return hasOne([...REGULAR, ...SPARSE]) ? null : exactly(tabulated(rows, columns, () => 1));
    default:
      return null;
  }
}
