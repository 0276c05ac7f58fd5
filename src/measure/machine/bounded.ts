/** Numbers with a bound on the error of each entry. */
import type { Value } from '../value.ts';
import type { Machine } from './machine.ts';

export const bounded: Machine<Value> = {
  constant: (value) => value,
  apply: (primitive, operands) => primitive.bounded(...operands),
  numbers: ({ value }) => value,
  settled: (value) => value,
};
