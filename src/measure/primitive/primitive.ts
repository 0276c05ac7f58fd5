/**
 * One operation of the numeric interpreter, three times: on numbers, on numbers with bounds, and backwards.
 * `bounded` may not trust `value`: its bound covers rounding and the errors of the operands. `pull` gives, for the
 * gradient of a scalar by the outcome, those by the operands; null where there is none to give; without `pull` the
 * operation has no derivative here.
 */
import type { Matrix } from 'ml-matrix';
import type { Operations } from '../machine/operations.ts';
import type { Value } from '../value.ts';

export interface Primitive {
  readonly name: string;
  /** @throws ShapeMismatch operands whose sizes do not fit. */
  readonly value: (...operands: readonly Matrix[]) => Matrix;
  readonly bounded: (...operands: readonly Value[]) => Value;
  readonly pull?: Pull;
}

export type Pull = <V>(
  operations: Operations<V>,
  above: V,
  outcome: V,
  ...operands: readonly V[]
) => readonly (V | null)[];

/** Rounding of a sum of `terms` products, relative to the sum of their absolute values. */
export const roundingOf = (terms: number): number => (terms + 2) * 4 * Number.EPSILON;

/** Below the normal numbers rounding is absolute. */
export const UNDERFLOW = 2 ** -1022;
