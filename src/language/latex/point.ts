/**
 * A value at a point: \left. … \right|_{t = 0}. Inputs: a cursor at the \left. Outcome: what stands between, with the
 * values in place of the symbols, all at once. Refused: a closing bar without a point, a point that is no symbol.
 */
import type { Cursor } from './cursor.ts';
import { NOWHERE } from './cursor.ts';
import type { Formula } from './formula.ts';
import { type Factor, type Grammar, plain, stretch } from './grammar.ts';
import { SIZES } from './vocabulary.ts';

/** Whether a value at a point begins here. */
export const startsPoint = (cursor: Cursor): boolean => SIZES.has(cursor.token.text) && cursor.peek(1).text === '.';

export function readPoint(grammar: Grammar, cursor: Cursor): Factor {
  const close = SIZES.get(cursor.take().text) as string;
  cursor.take();
  const operand = cursor.deeper(() => stretch(grammar, cursor), NOWHERE);
  for (const text of [close, '|', '_']) cursor.expect(text);
  const below = cursor.argument();
  const { variables, values } = readPlace(grammar, below);
  if (cursor.sees('^')) throw cursor.unexpected('stands above a value at a point', 'put it in parentheses');
  return plain({ kind: 'at', operand, variables, values });
}

interface Place {
  readonly variables: readonly string[];
  readonly values: readonly Formula[];
}

/** `t = 0, x = a`. */
function readPlace(grammar: Grammar, below: Cursor): Place {
  const variables: string[] = [];
  const values: Formula[] = [];
  for (;;) {
    const start = below.copy();
    const { sides, relations } = grammar.statement(below);
    const [variable, value] = sides;
    const isPoint = relations.length === 1 && relations[0] === '=' && variable?.kind === 'symbol';
    if (!isPoint || value === undefined) throw start.unexpected('begins no point', 'write x = a below the bar');
    if (variables.includes(variable.name)) throw start.unexpected('begins a second value', 'give one value a symbol');
    variables.push(variable.name);
    values.push(value);
    if (below.atEnd) return { variables, values };
    below.expect(',');
  }
}
