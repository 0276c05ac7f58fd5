/** Numbers alone: as fast as it goes, for steps of integrators and samples. */
import type { Matrix } from 'ml-matrix';
import { exactly } from '../value.ts';
import type { Machine } from './machine.ts';

export const bare: Machine<Matrix> = {
  constant: ({ value }) => value,
  apply: (primitive, operands) => primitive.value(...operands),
  numbers: (v) => v,
  settled: exactly,
};
