/**
 * Expectations: \mathbb{E}[…], \mathbb E\left(…\right), \operatorname{E}\{…\}. Inputs: a cursor at the sign. Outcome:
 * the expectation over all that is random; null if none stands here. Refused: a subscript, which says over what, a
 * condition, and what is expected without brackets.
 */
import type { Cursor } from './cursor.ts';
import { isDeclared } from './declared.ts';
import { peekOpening, readBetween } from './delimiter.ts';
import type { Factor, Grammar } from './grammar.ts';
import { scripted } from './scripts.ts';
import { startsFactor } from './starts.ts';
import { unreadable } from './token.ts';
import { GROUPS, SIZES } from './vocabulary.ts';

interface Sign {
  readonly texts: readonly string[];
  /** As a symbol, which may be declared as something else. */
  readonly name: string;
  readonly brackets: readonly string[];
}

const ALL = ['[', '(', '\\{'];
const SIGNS: readonly Sign[] = [
  { texts: ['\\mathbb', 'E'], name: 'bb(E)', brackets: ALL },
  { texts: ['\\mathbb', '{', 'E', '}'], name: 'bb(E)', brackets: ALL },
  { texts: ['\\operatorname', '{', 'E', '}'], name: 'rm(E)', brackets: ALL },
  { texts: ['\\mathrm', '{', 'E', '}'], name: 'rm(E)', brackets: ALL },
  { texts: ['\\mathsf', '{', 'E', '}'], name: 'sf(E)', brackets: ALL },
  { texts: ['\\mathbf', '{', 'E', '}'], name: 'bold(E)', brackets: ['['] },
];

export function readExpectation(grammar: Grammar, cursor: Cursor): Factor | null {
  const sign = SIGNS.find(({ texts }) => cursor.isExactlyHere(...texts));
  if (sign === undefined || isDeclared(grammar.vocabulary, sign.name)) return null;
  const behind = cursor.copy();
  for (let left = sign.texts.length; left > 0; left -= 1) behind.take();
  const isSubscripted = behind.sees('_');
  if (isSubscripted) {
    behind.take();
    behind.argument();
  }
  const opening = peekOpening(behind);
  if (opening === null || !sign.brackets.includes(opening.text)) {
    if (sign.name !== 'bb(E)') return null;
    for (let left = sign.texts.length; left > 0; left -= 1) cursor.take();
    return readBare(grammar, cursor);
  }
  for (let left = sign.texts.length; left > 0; left -= 1) cursor.take();
  if (isSubscripted) {
    const mend = 'leave the subscript out: the expectation is over all that is random';
    throw cursor.unexpected('says what the expectation is over', mend);
  }
  refuseCondition(cursor);
  const operand = readBetween(cursor, opening, () => grammar.expression(cursor));
  const shape = opening.text === '(' ? 'called' : 'plain';
  return scripted(grammar, cursor, { formula: { kind: 'expectation', operand }, shape, superscript: false });
}

/** What is expected without brackets: one symbol, with nothing behind it in its term. */
function readBare(grammar: Grammar, cursor: Cursor): Factor {
  const start = cursor.token;
  const factor = startsFactor(cursor) ? grammar.factor(cursor) : null;
  if (factor === null || factor.superscript || factor.shape !== 'plain' || !SINGLE.has(factor.formula.kind))
    throw unreadable(start, 'is behind an expectation of a part or of the whole', 'write \\mathbb{E}[…]');
  return { formula: { kind: 'expectation', operand: factor.formula }, shape: 'open', superscript: false };
}

const SINGLE: ReadonlySet<string> = new Set(['symbol', 'entry']);

/** A bar alone between the brackets. */
function refuseCondition(cursor: Cursor): void {
  const inside = cursor.copy();
  let [depth, bars] = [0, 0];
  do {
    const { text } = inside.token;
    depth += OPENING.has(text) ? 1 : CLOSING.has(text) ? -1 : 0;
    const isSized = SIZES.has(inside.peek(-1).text) || SIZE_ENDS.has(inside.peek(-1).text);
    bars += depth === 1 && text === '|' && !isSized ? 1 : 0;
    if (text === '\\mid' || text === '\\middle') bars = 1;
    inside.take();
  } while (depth > 0 && !inside.atEnd);
  if (bars === 1) throw cursor.unexpected('opens an expectation under a condition', 'expectations have none here');
}

const OPENING: ReadonlySet<string> = new Set(['{', ...GROUPS.keys()]);
const CLOSING: ReadonlySet<string> = new Set(['}', ...GROUPS.values()]);
const SIZE_ENDS: ReadonlySet<string> = new Set(SIZES.values());
