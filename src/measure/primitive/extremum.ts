/** The largest and the least of numbers, and the absolute value. Where two
 * may meet, the derivative is anything between theirs. */
import { Matrix } from 'ml-matrix';
import { numberIn, scalar, singleton, tabulated } from '../value.ts';
import type { Primitive } from './primitive.ts';

const extremum = (name: string, pick: (...numbers: readonly number[]) => number): Primitive => ({
  name,
  value: (...operands) => singleton(pick(...operands.map((x) => x.get(0, 0)))),
  bounded: (...operands) => {
    const numbers = operands.map(numberIn);
    return scalar(pick(...numbers.map((x) => x.value)), Math.max(...numbers.map((x) => x.error)));
  },
  pull: (operations, above, outcome, ...operands) => {
    const number = (x: (typeof operands)[number]) => numberIn(operations.known(x));
    const best = number(outcome);
    const chosen = operands.findIndex((x) => number(x).value === best.value);
    const shares = operands.map((x, i) => {
      const { value, error } = number(x);
      const isNear = Math.abs(value - best.value) <= error + number(operands[chosen] as typeof x).error;
      return isNear && i !== chosen ? { value: 0, error: 1 } : { value: i === chosen ? 1 : 0, error: 0 };
    });
    // Where another may be the one, the share of each is anything from 0 to 1.
    const isOpen = shares.some(({ error }) => error > 0);
    return shares.map(({ value, error }) => {
      if (value === 0 && error === 0) return null;
      return isOpen ? operations.scale(operations.machine.constant(scalar(value, 1)), above) : above;
    });
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
    const { value, error } = operations.known(x);
    const isOpen = (i: number, j: number): boolean => Math.abs(value.get(i, j)) <= error.get(i, j);
    const signs = {
      value: tabulated(value.rows, value.columns, (i, j) => (isOpen(i, j) ? 0 : Math.sign(value.get(i, j)))),
      error: tabulated(value.rows, value.columns, (i, j) => (isOpen(i, j) ? 1 : 0)),
    };
    return [operations.hadamard(operations.machine.constant(signs), above)];
  },
};
