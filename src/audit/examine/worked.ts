/**
 * A counterexample worked through: every part of the formulas, the innermost first.
 * Inputs: formulas that were read, the values of their symbols. Outcome: lines `formula = number`, in the
 * order of a calculation by hand; none for parts without a number.
 */
import { numberOf, type Values } from '../../algebra/formula-number.ts';
import { Unable } from '../../algebra/scalar.ts';
import type { WorkedLine } from '../../judge/verdict.ts';
import { childrenOf } from '../../language/latex/children.ts';
import { type Formula, printFormula } from '../../language/latex/index.ts';
import { formatNumber } from './format-number.ts';

/** Of longer calculations the first parts are followed, and the wholes are given. */
const MOST_LINES = 30;

/** The parts of formulas, each once. */
export function formulaLines(formulas: readonly Formula[], values: Values): WorkedLine[] {
  const lines = new Map<string, WorkedLine>();
  const add = (formula: Formula): void => {
    if (formula.kind === 'number') return;
    const text = printFormula(formula);
    const value = numberAt(formula, values);
    if (value !== null && text !== 'e' && text !== formatNumber(value)) lines.set(text, line(text, value));
  };
  const visit = (formula: Formula): void => {
    if (lines.size >= MOST_LINES) return;
    childrenOf(formula).forEach(visit);
    if (lines.size < MOST_LINES) add(formula);
  };
  for (const formula of formulas) {
    childrenOf(formula).forEach(visit);
    add(formula);
  }
  return [...lines.values()];
}

export const line = (latex: string, value: number): WorkedLine => ({ latex, value: formatNumber(value) });

function numberAt(formula: Formula, values: Values): number | null {
  try {
    const { value } = numberOf(formula, values);
    return Number.isFinite(value) ? value : null;
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}
