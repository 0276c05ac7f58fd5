/** The model's definitions over symbols: an `Arithmetic` whose numbers are scalars. */
import type { Arithmetic } from '../model/class-level.ts';
import { add, divide, multiply, power, rational, type Scalar, subtract } from './scalar.ts';
import { asExponent } from './substitute.ts';

export const scalarArithmetic: Arithmetic<Scalar> = {
  integer: rational,
  add,
  subtract,
  multiply,
  divide,
  power: (base, exponent) => power(base, asExponent(exponent)),
};
