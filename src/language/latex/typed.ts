/**
 * What a person types for a quantity: a formula, or a name for the quantity and = before it. Inputs: LaTeX, what the
 * quantity is called in the outcome, the symbols a formula may use. Outcome: the statement that the quantity is that;
 * with ± in it, that it is both. Refused: what a formula may not hold, and = behind what is no name.
 */
import { Cursor } from './cursor.ts';
import { type Formula, type Statement, symbol } from './formula.ts';
import { type Grammar, stretch } from './grammar.ts';
import { joined, twoReadings, withBothSigns } from './plus-minus.ts';
import { requireScalar } from './scalar-formula.ts';
import type { Token } from './token.ts';

const NAMING: ReadonlySet<string> = new Set(['=', ':=']);

export function readEquation(
  grammar: Grammar,
  tokens: readonly Token[],
  quantity: string,
  allowed: ReadonlySet<string>,
): Statement {
  const [upper, lower] = withBothSigns(tokens, (signed): Statement => {
    const formula = readBehindName(grammar, signed, allowed);
    requireScalar(formula, allowed);
    return { sides: [symbol(quantity), formula], relations: ['='] };
  });
  if (upper === lower) return upper;
  const both = joined(upper, lower);
  if (both === null) throw twoReadings(tokens, [upper, lower]);
  return both;
}

function readBehindName(grammar: Grammar, tokens: readonly Token[], allowed: ReadonlySet<string>): Formula {
  const cursor = new Cursor(tokens, 0, tokens.length - 1, 0);
  const first = stretch(grammar, cursor);
  if (cursor.sees(':') && cursor.peek(1).text === '=') cursor.take();
  if (!NAMING.has(cursor.token.text)) {
    cursor.finish();
    return first;
  }
  if (first.kind !== 'symbol' || first.name === 'e' || allowed.has(first.name)) {
    throw cursor.unexpected('is a relation behind what is no name of the quantity', 'give the formula alone');
  }
  cursor.take();
  const formula = stretch(grammar, cursor);
  cursor.finish();
  return formula;
}
