/**
 * A formula that was read, as an exact fraction: sums, products, quotients, whole powers and absolute values.
 * @throws Unable it holds something else, or a symbol without a value; NotReal it divides by zero.
 */
import { once } from '../base/once.ts';
import { describe } from '../language/latex/describe.ts';
import type { Formula } from '../language/latex/formula.ts';
import { type Fraction, fraction } from './fraction.ts';
import { NotReal, Unable } from './unable.ts';

/** Exact values of symbols, by canonical name. */
export type Fractions = Readonly<Record<string, Fraction>>;

type Evaluation = (values: Fractions) => Fraction;

export const fractionOf = (formula: Formula, values: Fractions): Fraction => compiled(formula)(values);

/** The conditions of settings are evaluated at each of them. */
const compiled = once(evaluationOf);

function evaluationOf(formula: Formula): Evaluation {
  switch (formula.kind) {
    case 'number': {
      const value = fraction(formula.numerator, formula.denominator);
      return () => value;
    }
    case 'symbol': {
      const { name } = formula;
      return (values) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        if (value === undefined) throw new Unable(`the symbol ${name} has no value here`);
        return value;
      };
    }
    case 'add':
      return folded(formula.terms, (sum, term) => sum.add(term));
    case 'multiply':
      return folded(formula.factors, (product, factor) => product.mul(factor));
    case 'divide': {
      const [above, below] = [evaluationOf(formula.numerator), evaluationOf(formula.denominator)];
      return (values) => {
        const divisor = below(values);
        if (divisor.sign === 0) throw new NotReal('a division by zero');
        return above(values).div(divisor);
      };
    }
    case 'negate': {
      const operand = evaluationOf(formula.operand);
      return (values) => operand(values).neg();
    }
    case 'absolute': {
      const operand = evaluationOf(formula.operand);
      return (values) => operand(values).abs();
    }
    case 'power': {
      const [base, exponent] = [evaluationOf(formula.base), evaluationOf(formula.exponent)];
      return (values) => powerOf(base(values), exponent(values));
    }
    default:
      return () => {
        throw new Unable(`${describe(formula)}, which is no fraction`);
      };
  }
}

function powerOf(base: Fraction, exponent: Fraction): Fraction {
  if (!exponent.isWhole) throw new Unable('a power that is not whole');
  if (exponent.sign < 0 && base.sign === 0) throw new NotReal('a division by zero');
  return base.pow(exponent);
}

function folded(formulas: readonly Formula[], join: (all: Fraction, one: Fraction) => Fraction): Evaluation {
  const evaluations = formulas.map(evaluationOf);
  return (values) => {
    let all: Fraction | undefined;
    for (const evaluation of evaluations) all = all === undefined ? evaluation(values) : join(all, evaluation(values));
    if (all === undefined) throw new Unable('a sum or a product of nothing');
    return all;
  };
}
