/** The size of a formula's value in an example, as far as it can be told without its surroundings. */
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { Instance, Size } from './instance.ts';
import { columnsOf, rowsOf } from './rational-matrix.ts';

export const UNKNOWN: Size = { rows: null, columns: null };

/** Holds the formula a part whose size only its surroundings tell? Then null for what they must tell. */
export function sizeOf(formula: Formula, at: Instance): Size {
  try {
    const value = at.evaluate(formula);
    // 0 is a matrix of zeros where one is due.
    if (formula.kind === 'number' && formula.numerator === 0n) return UNKNOWN;
    return { rows: rowsOf(value), columns: columnsOf(value) };
  } catch (error) {
    if (error instanceof ShapeMismatch || !(error instanceof Unable)) throw error;
    return partlyKnown(formula, at);
  }
}

function partlyKnown(formula: Formula, at: Instance): Size {
  switch (formula.kind) {
    case 'negate':
      return sizeOf(formula.operand, at);
    case 'transpose': {
      const { rows, columns } = sizeOf(formula.operand, at);
      return { rows: columns, columns: rows };
    }
    case 'ones':
    case 'unit':
      return { rows: null, columns: 1 };
    case 'add':
      return firstOf(formula.terms.map((term) => sizeOf(term, at)));
    case 'multiply': {
      const sizes = formula.factors
        .map((f) => sizeOf(f, at))
        .filter(({ rows, columns }) => rows !== 1 || columns !== 1);
      return { rows: sizes[0]?.rows ?? null, columns: sizes.at(-1)?.columns ?? null };
    }
    case 'divide':
      return sizeOf(formula.numerator, at);
    case 'power':
      return sizeOf(formula.base, at);
    default:
      return UNKNOWN;
  }
}

/** The first that is known of each. */
export const firstOf = (sizes: readonly Size[]): Size => ({
  rows: sizes.find((s) => s.rows !== null)?.rows ?? null,
  columns: sizes.find((s) => s.columns !== null)?.columns ?? null,
});
