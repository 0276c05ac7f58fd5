/**
 * The rank: how many singular values are above the error of the matrix and of its decomposition. Those within
 * rounding count as zero. The error is the number of those that are neither clearly above nor within rounding.
 */
import { singularValueDecomposition } from '../decomposition.ts';
import { requireFinite } from '../require-finite.ts';
import { exactly, frobenius, scalar, singleton, type Value } from '../value.ts';
import type { Primitive } from './primitive.ts';

/** A singular value this many errors large is no zero. */
const CLEAR = 1000;

export const rank: Primitive = {
  name: 'a rank',
  value: (A) => singleton(counted(exactly(A)).value.get(0, 0)),
  bounded: (A) => counted(A),
  pull: () => [null],
};

/** An error above this share of the largest singular value is no rounding: what it may hide is not known to be zero. */
const ROUNDING = 1e-9;

function counted({ value, error }: Value): Value {
  requireFinite(value, 'a rank');
  const most = Math.min(value.rows, value.columns);
  const spread = frobenius(error);
  if (frobenius(value) === 0) return scalar(0, spread > 0 ? most : 0);
  const { values, budget } = singularValueDecomposition(value);
  const off = spread + budget;
  const above = Array.from(values).filter((x) => x > off);
  const unclear = above.filter((x) => x <= CLEAR * off).length;
  const hidden = off > ROUNDING * (values[0] as number) ? most - above.length : 0;
  return scalar(above.length, unclear + hidden);
}
