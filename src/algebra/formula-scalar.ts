/**
 * A formula that was read, as an exact scalar.
 * @throws Unable it holds a symbol without a meaning here, a matrix, a function beyond the algebra, a nested root.
 */
import { fraction } from './fraction.ts';
import type { Formula } from './latex/formula.ts';
import {
  add,
  divide,
  exponential,
  multiply,
  negate,
  ONE,
  power,
  rational,
  type Scalar,
  Unable,
  ZERO,
} from './scalar.ts';
import { asExponent } from './substitute.ts';

/** What each symbol, and each application like a_i(t), stands for. */
export type Meaning = Readonly<Record<string, Scalar>>;

export function scalarOf(formula: Formula, meaning: Meaning): Scalar {
  const of = (f: Formula): Scalar => scalarOf(f, meaning);
  switch (formula.kind) {
    case 'number':
      return rational(fraction(formula.numerator, formula.denominator));
    case 'symbol': {
      const value = Object.hasOwn(meaning, formula.name) ? meaning[formula.name] : undefined;
      if (value === undefined) throw new Unable(`the symbol ${formula.name} has no meaning here`);
      return value;
    }
    case 'add':
      return formula.terms.map(of).reduce(add, ZERO);
    case 'multiply':
      return formula.factors.map(of).reduce(multiply, ONE);
    case 'divide':
      return divide(of(formula.numerator), of(formula.denominator));
    case 'negate':
      return negate(of(formula.operand));
    case 'power': {
      const exponent = asExponent(of(formula.exponent));
      const isE = formula.base.kind === 'symbol' && formula.base.name === 'e';
      return isE ? exponential(exponent) : power(of(formula.base), exponent);
    }
    default:
      throw new Unable(`a formula with ${formula.kind} in it`);
  }
}
