/**
 * A formula of arithmetic as plain text, with the parentheses it needs and no more: `(1-s)*k`.
 * Outcome: text in symbols by their canonical names; null of a formula that holds anything else.
 */
import type { Formula } from './formula.ts';

const SUM = 1;
const PRODUCT = 2;
const POWER = 3;
const ATOM = 4;

export function plainFormula(formula: Formula): string | null {
  try {
    return written(formula).text;
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

class NotPlain extends Error {}

interface Written {
  readonly text: string;
  readonly level: number;
}

const within = (formula: Formula, level: number): string => {
  const { text, level: own } = written(formula);
  return own < level ? `(${text})` : text;
};

function written(formula: Formula): Written {
  switch (formula.kind) {
    case 'number': {
      const { numerator, denominator } = formula;
      return denominator === 1n
        ? { text: `${numerator}`, level: ATOM }
        : { text: `${numerator}/${denominator}`, level: PRODUCT };
    }
    case 'symbol':
      return { text: formula.name, level: ATOM };
    case 'add': {
      const text = formula.terms.map((term, i) => {
        if (term.kind === 'negate') return `-${within(term.operand, PRODUCT)}`;
        return `${i === 0 ? '' : '+'}${within(term, SUM)}`;
      });
      return { text: text.join(''), level: SUM };
    }
    case 'negate':
      return { text: `-${within(formula.operand, PRODUCT)}`, level: SUM };
    case 'multiply':
      return { text: formula.factors.map((factor) => within(factor, PRODUCT)).join('*'), level: PRODUCT };
    case 'divide':
      return { text: `${within(formula.numerator, PRODUCT)}/${within(formula.denominator, POWER)}`, level: PRODUCT };
    case 'power':
      return { text: `${within(formula.base, ATOM)}^${within(formula.exponent, ATOM)}`, level: POWER };
    default:
      throw new NotPlain();
  }
}
