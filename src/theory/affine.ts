/**
 * A relation that is affine in one symbol by its form, as a bound of it; all others have values.
 * Outcome: the bound; whether it holds, of a relation that does not depend on the symbol; null of one that is not affine.
 */
import { type Fractions, fractionOf } from '../algebra/formula-fraction.ts';
import { type Fraction, fraction } from '../algebra/fraction.ts';
import type { Formula } from '../language/latex/index.ts';
import { type Comparison, holds, symbolsIn } from './condition.ts';

export interface Bound {
  readonly at: Fraction;
  /** No value lies below it; none above. */
  readonly isLeast: boolean;
  readonly isMost: boolean;
  /** It is no value itself. */
  readonly open: boolean;
}

const [ZERO, ONE] = [fraction(0), fraction(1)];

export function boundOf(comparison: Comparison, name: string, values: Fractions): Bound | boolean | null {
  const { left, order, right } = comparison;
  if (!isAffineIn(comparison, name)) return null;
  const there: Record<string, Fraction> = { ...values };
  const at = (x: Fraction): Fraction => {
    there[name] = x;
    return fractionOf(left, there).sub(fractionOf(right, there));
  };
  const slope = at(ONE).sub(at(ZERO));
  if (slope.sign === 0) return holds(comparison, there);
  const zero = at(ZERO);
  const rises = slope.sign > 0;
  return {
    at: zero.neg().div(slope),
    isLeast: order === '=' || order.startsWith(rises ? '>' : '<'),
    isMost: order === '=' || order.startsWith(rises ? '<' : '>'),
    open: order === '<' || order === '>',
  };
}

/** A form never changes, and is asked for at every setting. */
const KNOWN = new WeakMap<Comparison, Map<string, boolean>>();

/** Is a relation affine in a symbol by its form? */
export function isAffineIn(comparison: Comparison, name: string): boolean {
  const known = KNOWN.get(comparison) ?? new Map<string, boolean>();
  KNOWN.set(comparison, known);
  const found = known.get(name) ?? (isAffine(comparison.left, name) && isAffine(comparison.right, name));
  known.set(name, found);
  return found;
}

function isAffine(formula: Formula, name: string): boolean {
  const free = (f: Formula): boolean => !symbolsIn(f).includes(name);
  const affine = (f: Formula): boolean => isAffine(f, name);
  switch (formula.kind) {
    case 'symbol':
      return true;
    case 'add':
      return formula.terms.every(affine);
    case 'negate':
      return affine(formula.operand);
    case 'multiply':
      return formula.factors.every(affine) && formula.factors.filter((factor) => !free(factor)).length <= 1;
    case 'divide':
      return affine(formula.numerator) && free(formula.denominator);
    default:
      return free(formula);
  }
}
