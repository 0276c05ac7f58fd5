/** Arithmetic over numbers of any kind, so that definitions are written once; and the one over symbols. */
import { add, divide, multiply, power, rational, type Scalar, subtract } from './scalar.ts';
import { asExponent } from './substitute.ts';

export interface Arithmetic<T> {
  integer(value: number): T;
  add(a: T, b: T): T;
  subtract(a: T, b: T): T;
  multiply(a: T, b: T): T;
  divide(a: T, b: T): T;
  /** base^exponent for a positive base. */
  power(base: T, exponent: T): T;
}

export const scalarArithmetic: Arithmetic<Scalar> = {
  integer: rational,
  add,
  subtract,
  multiply,
  divide,
  power: (base, exponent) => power(base, asExponent(exponent)),
};
