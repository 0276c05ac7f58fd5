/**
 * What runs operations: on numbers alone, on numbers with bounds, or on a tape that can be run backwards. The
 * interpreter of formulas knows this alone, so it says each construct once.
 */
import type { Matrix } from 'ml-matrix';
import type { Primitive } from '../primitive/primitive.ts';
import type { Value } from '../value.ts';

export interface Machine<V> {
  readonly constant: (value: Value) => V;
  readonly apply: (primitive: Primitive, operands: readonly V[]) => V;
  /** The entries, without their bounds. */
  readonly numbers: (v: V) => Matrix;
  /** The value itself, where it is no variable of a tape nor made of one; null otherwise. */
  readonly settled: (v: V) => Value | null;
}
