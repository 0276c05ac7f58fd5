/** The largest and the least of numbers, and the absolute value. Where two meet, the derivative is that of the first. */
import { Matrix } from 'ml-matrix';
import { numberIn, scalar, singleton } from '../value.ts';
import type { Primitive } from './primitive.ts';

const extremum = (name: string, pick: (...numbers: readonly number[]) => number): Primitive => ({
  name,
  value: (...operands) => singleton(pick(...operands.map((x) => x.get(0, 0)))),
  bounded: (...operands) => {
    const numbers = operands.map(numberIn);
    return scalar(pick(...numbers.map((x) => x.value)), Math.max(...numbers.map((x) => x.error)));
  },
  pull: (operations, above, outcome, ...operands) => {
    const best = operations.numbers(outcome).get(0, 0);
    const chosen = operands.findIndex((x) => operations.numbers(x).get(0, 0) === best);
    return operands.map((_, i) => (i === chosen ? above : null));
  },
});

export const max = extremum('max', Math.max);
export const min = extremum('min', Math.min);

/** Of each entry. */
export const absolute: Primitive = {
  name: 'an absolute value',
  value: (x) => Matrix.abs(x),
  bounded: (x) => ({ value: Matrix.abs(x.value), error: x.error }),
  pull: (operations, above, _, x) => {
    const signs = Matrix.sign(operations.numbers(x));
    return [operations.hadamard(operations.constant(signs), above)];
  },
};
