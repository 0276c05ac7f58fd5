/**
 * The rank: how many singular values are above the error of the matrix and of its decomposition. Those below count as
 * zero. The error is the number of those that are neither clearly above nor within rounding.
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

function counted({ value, error }: Value): Value {
  requireFinite(value, 'a rank');
  if (frobenius(value) === 0) return scalar(0);
  const { values, budget } = singularValueDecomposition(value);
  const off = frobenius(error) + budget;
  const above = Array.from(values).filter((x) => x > off);
  return scalar(above.length, above.filter((x) => x <= CLEAR * off).length);
}
