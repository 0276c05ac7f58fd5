/** What a setting costs, in doubles: it steers what is drawn and no verdict. NaN where a formula has no value. */
import { once } from '../base/once.ts';
import type { Formula } from '../language/latex/index.ts';

export type Doubles = Readonly<Record<string, number>>;

type Cost = (values: Doubles) => number;

export const costAt = (formula: Formula, values: Doubles): number => compiled(formula)(values);

/** It is asked for at every setting. */
const compiled = once(costOf);

function costOf(formula: Formula): Cost {
  switch (formula.kind) {
    case 'number': {
      const value = Number(formula.numerator) / Number(formula.denominator);
      return () => value;
    }
    case 'symbol':
      return (values) => values[formula.name] ?? Number.NaN;
    case 'add':
      return folded(formula.terms, 0, (sum, term) => sum + term);
    case 'multiply':
      return folded(formula.factors, 1, (product, factor) => product * factor);
    case 'divide': {
      const [above, below] = [costOf(formula.numerator), costOf(formula.denominator)];
      return (values) => above(values) / below(values);
    }
    case 'negate': {
      const operand = costOf(formula.operand);
      return (values) => -operand(values);
    }
    case 'absolute': {
      const operand = costOf(formula.operand);
      return (values) => Math.abs(operand(values));
    }
    case 'power': {
      const [base, exponent] = [costOf(formula.base), costOf(formula.exponent)];
      return (values) => base(values) ** exponent(values);
    }
    default:
      return () => Number.NaN;
  }
}

function folded(formulas: readonly Formula[], start: number, join: (all: number, one: number) => number): Cost {
  const costs = formulas.map(costOf);
  return (values) => {
    let all = start;
    for (const cost of costs) all = join(all, cost(values));
    return all;
  };
}
