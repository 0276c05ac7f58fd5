/**
 * The sign √ without a bar: it takes the one number, symbol, or group after it. Inputs: a cursor at the sign. Outcome:
 * the root; √R + 1 is (√R) + 1. Refused: √2R, √R/2, √R², which two readers could read in two ways.
 */
import type { Cursor } from './cursor.ts';
import { peekOpening, readBetween } from './delimiter.ts';
import { type Formula, number } from './formula.ts';
import { type Factor, type Grammar, whole } from './grammar.ts';
import { unreadable } from './token.ts';
import { RADICALS } from './unicode.ts';

export function readRadical(grammar: Grammar, cursor: Cursor): Factor {
  const index = RADICALS.get(cursor.take().text) ?? 2n;
  if (!cursor.isClose) throw cursor.unexpected('stands after a root and a wide space', 'remove the space');
  const root = (base: Formula): Formula => ({ kind: 'power', base, exponent: number(1n, index) });
  if (cursor.sees('{')) return { formula: root(whole(grammar, cursor.argument())), shape: 'plain', superscript: false };
  const opening = peekOpening(cursor);
  if (opening?.text === '(') {
    const base = readBetween(cursor, opening, () => grammar.expression(cursor));
    return { formula: root(base), shape: 'called', superscript: false };
  }
  const start = cursor.token;
  const { formula, shape, superscript } = grammar.factor(cursor);
  if (superscript || !['plain', 'number', 'fraction', 'bars', 'root'].includes(shape)) {
    throw unreadable(start, 'begins what may stand under the root only in part', 'put it in parentheses');
  }
  return { formula: root(formula), shape: 'root', superscript: false };
}
