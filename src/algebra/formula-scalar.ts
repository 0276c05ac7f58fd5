/**
 * A formula that was read, as an exact scalar.
 * @throws Unable it holds a symbol without a meaning here, a matrix, a nested root; NotReal it has no value.
 */

import { childrenOf } from '../language/latex/children.ts';
import { describe } from '../language/latex/describe.ts';
import type { Formula } from '../language/latex/formula.ts';
import { fraction } from './fraction.ts';
import { absolute, applied, isFunction } from './functions.ts';
import {
  add,
  divide,
  type Exponent,
  exponential,
  invert,
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
      if (value === undefined && formula.name === 'e') return exponential(asExponent(ONE));
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
      const isE = formula.base.kind === 'symbol' && formula.base.name === 'e';
      return isE ? exponentialOf(formula.exponent, of) : raised(formula.base, asExponent(of(formula.exponent)), of);
    }
    case 'absolute':
      return absolute(of(formula.operand));
    case 'apply':
      if (!isFunction(formula.function)) throw new Unable(`${describe(formula)} has no meaning here`);
      return applied(formula.function, formula.arguments.map(of));
    default:
      throw new Unable(`${describe(formula)}, which is no number`);
  }
}

type Of = (formula: Formula) => Scalar;

/** e to a formula: e^{ln x} is x, and e to a sum is a product. */
function exponentialOf(formula: Formula, of: Of): Scalar {
  switch (formula.kind) {
    case 'add':
      return formula.terms.map((term) => exponentialOf(term, of)).reduce(multiply, ONE);
    case 'negate':
      return invert(exponentialOf(formula.operand, of));
    case 'multiply': {
      const logarithm = formula.factors.find(isLogarithm);
      if (logarithm === undefined) break;
      const rest = formula.factors.filter((factor) => factor !== logarithm);
      return power(exponentialOf(logarithm, of), asExponent(rest.map(of).reduce(multiply, ONE)));
    }
    case 'divide': {
      if (!holdsLogarithm(formula.numerator)) break;
      return power(exponentialOf(formula.numerator, of), asExponent(invert(of(formula.denominator))));
    }
    case 'apply': {
      const [argument] = formula.arguments;
      if (!isLogarithm(formula) || argument === undefined) break;
      of(formula);
      return of(argument);
    }
  }
  return exponential(asExponent(of(formula)));
}

const isLogarithm = (formula: Formula): boolean => formula.kind === 'apply' && formula.function === 'ln';

const holdsLogarithm = (formula: Formula): boolean => isLogarithm(formula) || childrenOf(formula).some(holdsLogarithm);

/** An even power of |x| is that of x. */
function raised(base: Formula, exponent: Exponent, of: Of): Scalar {
  const [only] = exponent;
  const isEven = exponent.size === 1 && only?.[0] === '' && only[1].isWhole && only[1].n % 2n === 0n;
  return power(of(base.kind === 'absolute' && isEven ? base.operand : base), exponent);
}
