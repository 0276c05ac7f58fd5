/**
 * What a derivative takes: one factor, with a number before it, as in ∇ ½ ‖x‖². Inputs: a cursor where it begins.
 * Outcome: the factor, or the product of the number with it.
 */
import type { Cursor } from './cursor.ts';
import type { Formula } from './formula.ts';
import type { Factor, Grammar } from './grammar.ts';
import { startsNumber } from './number.ts';
import { startsFactor } from './starts.ts';

export function readScaled(grammar: Grammar, cursor: Cursor): Factor {
  const first = grammar.factor(cursor);
  const isScale = isNumber(first.formula) && !first.superscript && first.content === undefined;
  if (!isScale || !cursor.isClose || startsNumber(cursor) || !startsFactor(cursor)) return first;
  const next = grammar.factor(cursor);
  const formula: Formula = { kind: 'multiply', factors: [first.formula, next.formula] };
  return { formula, shape: 'plain', superscript: next.superscript };
}

/** A number, or one over another. */
const isNumber = (formula: Formula): boolean =>
  formula.kind === 'number' ||
  (formula.kind === 'divide' && formula.numerator.kind === 'number' && formula.denominator.kind === 'number');
