/** Expressions as 64-digit decimals, for tests only. A file of its own because mathjs is slow to load. */
import { type BigNumber, bignumber } from 'mathjs';
import { type Field, over, type Point, type Tree } from './trees.ts';

export type Decimal = BigNumber;

/** mathjs types every conversion as possibly a collection. */
export const decimal = (value: number): Decimal => bignumber(value) as unknown as Decimal;

const DECIMALS: Field<Decimal> = {
  of: decimal,
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  multiply: (a, b) => a.times(b),
  divide: (a, b) => a.div(b),
  pow: (a, b) => a.pow(b),
};

/** The value to 64 digits; the point's doubles are taken as exact. */
export const decimalOfTree = (t: Tree, at: Point): Decimal =>
  over(DECIMALS, t, {
    R: decimal(at.R),
    k: decimal(at.k),
    s: decimal(at.s),
    gamma: decimal(at.gamma),
  });
