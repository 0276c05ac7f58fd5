/**
 * Braces that are the argument of nothing: they print nothing, so they may only stand where the formula reads the same
 * without them. Inputs: a cursor at the brace. Outcome: the one factor between them, one formula over another, or a
 * whole formula that stands alone. Refused: 2{R+1}, which prints 2R + 1.
 */
import type { Cursor } from './cursor.ts';
import { type Factor, type Grammar, stretch } from './grammar.ts';
import { type Token, unreadable } from './token.ts';
import { GROUPS, RELATIONS, SIZES } from './vocabulary.ts';

export function readBraces(grammar: Grammar, cursor: Cursor): Factor {
  const [open, before] = [cursor.token, cursor.peek(-1)];
  const inside = cursor.argument();
  const single = inside.copy();
  if (!single.sees('-') && !single.sees('+')) {
    const factor = grammar.factor(single);
    if (single.atEnd) return factor;
  }
  const isOver = holdsOver(inside.copy());
  const formula = stretch(grammar, inside);
  inside.finish();
  if (isOver) return { formula, shape: 'fraction', superscript: false };
  if (isBeginning(before) && isEnding(cursor.token)) return { formula, shape: 'plain', superscript: false };
  const mend = 'write parentheses, or remove the braces';
  throw unreadable(open, 'opens braces that print nothing and may look as if they group', mend);
}

/** What a formula that stands alone stands behind, and before. */
const isBeginning = (token: Token): boolean => isBetween(token) || OPENING.has(token.text);
const isEnding = (token: Token): boolean => isBetween(token) || CLOSING.has(token.text);

const isBetween = ({ kind, text }: Token): boolean =>
  kind === 'end' || RELATIONS.has(text) || [',', '&', '\\\\', ':'].includes(text);
const OPENING: ReadonlySet<string> = new Set(['{', ...GROUPS.keys()]);
const CLOSING: ReadonlySet<string> = new Set(['}', ...GROUPS.values(), ...SIZES.values()]);

/** Whether one thing stands over another here, and not in braces further in. */
function holdsOver(cursor: Cursor): boolean {
  while (!cursor.atEnd) {
    if (cursor.sees('\\over')) return true;
    if (cursor.sees('{')) cursor.skipGroup();
    else cursor.take();
  }
  return false;
}
