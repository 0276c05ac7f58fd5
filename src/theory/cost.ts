/** What a setting costs, in doubles: it steers what is drawn and no verdict. NaN where a formula has no value. */
import type { Formula } from '../language/latex/index.ts';

export type Doubles = Readonly<Record<string, number>>;

export function costAt(formula: Formula, values: Doubles): number {
  const of = (f: Formula): number => costAt(f, values);
  switch (formula.kind) {
    case 'number':
      return Number(formula.numerator) / Number(formula.denominator);
    case 'symbol':
      return values[formula.name] ?? Number.NaN;
    case 'add':
      return formula.terms.reduce((sum, term) => sum + of(term), 0);
    case 'multiply':
      return formula.factors.reduce((product, factor) => product * of(factor), 1);
    case 'divide':
      return of(formula.numerator) / of(formula.denominator);
    case 'negate':
      return -of(formula.operand);
    case 'absolute':
      return Math.abs(of(formula.operand));
    case 'power':
      return of(formula.base) ** of(formula.exponent);
    default:
      return Number.NaN;
  }
}
