/**
 * Inner products \langle a, b \rangle. Inputs: a cursor at the bracket. Outcome: `inner` of the two; a subscript F says
 * the same. Refused: one part or three, other subscripts.
 */
import type { Cursor } from './cursor.ts';
import { type Opening, readBetween } from './delimiter.ts';
import { type Factor, type Grammar, list, plain } from './grammar.ts';
import { raised, readScripts } from './scripts.ts';
import { unreadable } from './token.ts';

export function readInner(grammar: Grammar, cursor: Cursor, opening: Opening): Factor {
  const start = cursor.token;
  const parts = readBetween(cursor, opening, () => list(grammar, cursor));
  if (parts.length !== 2) throw unreadable(start, 'opens an inner product', 'give two parts: \\langle a, b \\rangle');
  const { below, above } = readScripts(cursor);
  if (below !== null && !below.isExactly('F'))
    throw below.unexpected('is a subscript of an inner product', 'leave it out, or define the product');
  return raised(grammar, plain({ kind: 'apply', function: 'inner', arguments: parts }), above);
}
