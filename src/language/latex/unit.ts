/**
 * A column of the identity: e_i, or e_i^{(n)} of a printed size. Inputs: a cursor. Outcome: the factor, or null where none
 * stands here: what is declared as e or as e_i stays that.
 */
import type { Cursor } from './cursor.ts';
import { isDeclared } from './declared.ts';
import { type Factor, type Grammar, plain } from './grammar.ts';
import { subscriptOf } from './head.ts';
import { readIndices } from './indices.ts';
import { canonicalName } from './name.ts';
import { readName } from './read-name.ts';
import { placeOf, raised, readScripts } from './scripts.ts';
import { FONTS } from './vocabulary.ts';

export function readUnit(grammar: Grammar, cursor: Cursor): Factor | null {
  if (!isLetter(cursor)) return null;
  const behind = cursor.copy();
  const name = readName(behind);
  const { below, above } = readScripts(behind);
  if (name === null || below === null) return null;
  const subscript = subscriptOf(below.copy());
  const names = [canonicalName(name), ...(subscript === null ? [] : [canonicalName({ ...name, subscript })])];
  if (names.some((full) => isDeclared(grammar.vocabulary, full))) return null;
  const [index] = readIndices(grammar, below, 1) ?? [];
  if (index === undefined) return null;
  readName(cursor);
  readScripts(cursor);
  const size = above === null ? null : placeOf(grammar, above);
  return raised(grammar, plain({ kind: 'unit', index, size }), size === null ? above : null);
}

/** e with a subscript, bold or not. */
function isLetter(cursor: Cursor): boolean {
  if (cursor.sees('e')) return cursor.peek(1).text === '_';
  const texts = [1, 2, 3].map((ahead) => cursor.peek(ahead).text);
  return FONTS.get(cursor.token.text) === 'bold' && (texts[0] === 'e' || texts.join('') === '{e}');
}
