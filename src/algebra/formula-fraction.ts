/**
 * A formula that was read, as an exact fraction: sums, products, quotients, whole powers and absolute values.
 * @throws Unable it holds something else, or a symbol without a value; NotReal it divides by zero.
 */
import { describe } from '../language/latex/describe.ts';
import type { Formula } from '../language/latex/formula.ts';
import { type Fraction, fraction } from './fraction.ts';
import { NotReal, Unable } from './unable.ts';

/** Exact values of symbols, by canonical name. */
export type Fractions = Readonly<Record<string, Fraction>>;

export function fractionOf(formula: Formula, values: Fractions): Fraction {
  const of = (f: Formula): Fraction => fractionOf(f, values);
  switch (formula.kind) {
    case 'number':
      return fraction(formula.numerator, formula.denominator);
    case 'symbol': {
      const value = Object.hasOwn(values, formula.name) ? values[formula.name] : undefined;
      if (value === undefined) throw new Unable(`the symbol ${formula.name} has no value here`);
      return value;
    }
    case 'add':
      return formula.terms.map(of).reduce((a, b) => a.add(b));
    case 'multiply':
      return formula.factors.map(of).reduce((a, b) => a.mul(b));
    case 'divide': {
      const below = of(formula.denominator);
      if (below.sign === 0) throw new NotReal('a division by zero');
      return of(formula.numerator).div(below);
    }
    case 'negate':
      return of(formula.operand).neg();
    case 'absolute': {
      const value = of(formula.operand);
      return value.sign < 0 ? value.neg() : value;
    }
    case 'power': {
      const [base, exponent] = [of(formula.base), of(formula.exponent)];
      if (!exponent.isWhole) throw new Unable('a power that is not whole');
      if (exponent.sign < 0 && base.sign === 0) throw new NotReal('a division by zero');
      return base.pow(exponent);
    }
    default:
      throw new Unable(`${describe(formula)}, which is no fraction`);
  }
}
