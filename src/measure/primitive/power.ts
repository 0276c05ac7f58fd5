/** A number to the power of a number. Negative bases are real for whole exponents only; what is not real is NaN. */
import { type Approximate, OPERATION, rounded } from '../../algebra/approximate.ts';
import { power as numberPower } from '../../base/power.ts';
import { numberIn, scalar, singleton } from '../value.ts';
import type { Primitive } from './primitive.ts';

export const power: Primitive = {
  name: 'a power',
  value: (x, y) => singleton(numberPower(x.get(0, 0), y.get(0, 0))),
  bounded: (x, y) => {
    const { value, error } = raised(numberIn(x), numberIn(y));
    return scalar(value, error >= 0 ? error : Number.POSITIVE_INFINITY);
  },
  pull: (operations, above, outcome, x, y) => {
    const [base, exponent] = [operations.numbers(x).get(0, 0), operations.numbers(y).get(0, 0)];
    const lower = operations.power(x, operations.add([y, operations.number(-1)]));
    const byBase = exponent === 0 ? null : operations.scale(above, operations.scale(y, lower));
    if (!(base > 0)) return [byBase, null];
    return [byBase, operations.scale(above, operations.scale(outcome, operations.elementary('ln', x)))];
  },
};

function raised(base: Approximate, exponent: Approximate): Approximate {
  const value = numberPower(base.value, exponent.value);
  if (base.error === 0 && exponent.error === 0) {
    if (base.value === 1 || exponent.value === 0) return { value, error: 0 };
    if (Number.isSafeInteger(base.value) && exponent.value >= 0 && Number.isInteger(exponent.value)) {
      if (Number.isSafeInteger(value)) return { value, error: 0 };
    }
  }
  const relative = base.error === 0 ? 0 : base.error / Math.abs(base.value);
  if (!(relative < 1)) return { value, error: largestPower(Math.abs(base.value) + base.error, exponent) };
  const inExponent =
    Math.abs(Math.log(Math.abs(base.value)) || 0) * (exponent.error + Math.abs(exponent.value) * OPERATION);
  // The logarithm of the base errs by no more than −ln(1 − relative) on either side.
  const first = (Math.abs(exponent.value) + exponent.error) * -Math.log1p(-relative) + inExponent;
  return rounded(value, Math.abs(value) * Math.expm1(Math.min(first, 700)));
}

/** Where the base may be zero all that is known is how far its power can be from another one. */
function largestPower(base: number, exponent: Approximate): number {
  const [least, most] = [exponent.value - exponent.error, exponent.value + exponent.error];
  return least > 0 ? 2 * Math.max(numberPower(base, least), numberPower(base, most)) : Number.POSITIVE_INFINITY;
}
