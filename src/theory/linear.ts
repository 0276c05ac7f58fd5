/** A formula as a sum of symbols with rational coefficients and a rational number; null where it is no such sum. */
import { type Fraction, fraction } from '../algebra/fraction.ts';
import type { Formula } from '../language/latex/index.ts';

/** Coefficients by name, those of zero left out; the number itself has the name ''. */
export type Linear = ReadonlyMap<string, Fraction>;

export function linearIn(formula: Formula): Linear | null {
  switch (formula.kind) {
    case 'number':
      return constant(fraction(formula.numerator, formula.denominator));
    case 'symbol':
      return formula.name === 'e' || formula.name === 'infinity' ? null : new Map([[formula.name, fraction(1)]]);
    case 'negate':
      return scaled(linearIn(formula.operand), fraction(-1));
    case 'add':
      return formula.terms.map(linearIn).reduce(sum, new Map());
    case 'multiply':
      return formula.factors.map(linearIn).reduce(product, constant(fraction(1)));
    case 'divide': {
      const by = numberIn(linearIn(formula.denominator));
      return by === null || by.sign === 0 ? null : scaled(linearIn(formula.numerator), by.inverse());
    }
    default:
      return null;
  }
}

const constant = (value: Fraction): Linear => (value.sign === 0 ? new Map() : new Map([['', value]]));

/** The number that it is, if it is one. */
export const numberIn = (linear: Linear | null): Fraction | null =>
  linear === null || [...linear.keys()].some((name) => name !== '') ? null : (linear.get('') ?? fraction(0));

export function sum(a: Linear | null, b: Linear | null): Linear | null {
  if (a === null || b === null) return null;
  const total = new Map(a);
  for (const [name, value] of b) {
    const added = (total.get(name) ?? fraction(0)).add(value);
    if (added.sign === 0) total.delete(name);
    else total.set(name, added);
  }
  return total;
}

export const scaled = (linear: Linear | null, by: Fraction): Linear | null =>
  linear === null || by.sign === 0
    ? linear && new Map()
    : new Map([...linear].map(([name, value]) => [name, value.mul(by)]));

function product(a: Linear | null, b: Linear | null): Linear | null {
  const [left, right] = [numberIn(a), numberIn(b)];
  return left !== null ? scaled(b, left) : right !== null ? scaled(a, right) : null;
}
