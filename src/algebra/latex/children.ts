/** The formulas a formula is made of directly, in printed order; sizes and conditions count too. */
import type { Formula } from './formula.ts';

export function childrenOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'number':
    case 'symbol':
      return [];
    case 'add':
      return formula.terms;
    case 'multiply':
    case 'kronecker':
      return formula.factors;
    case 'divide':
      return [formula.numerator, formula.denominator];
    case 'power':
      return [formula.base, formula.exponent];
    case 'apply':
      return formula.arguments;
    case 'indicator':
      return formula.condition.sides;
    case 'matrix':
      return formula.rows.flat();
    case 'identity':
    case 'ones':
      return formula.size === null ? [] : [formula.size];
    case 'zeros':
      return formula.rows === null || formula.columns === null ? [] : [formula.rows, formula.columns];
    case 'negate':
    case 'transpose':
    case 'derivative':
    case 'norm':
    case 'absolute':
      return [formula.operand];
  }
}
