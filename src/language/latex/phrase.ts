/**
 * Words between formulas: \text{for all}, \text{ if }, \text{for all $t \ge 0$}. Inputs: a cursor at a command of words.
 * Outcome: the words with one space between them, in small letters, up to what is no letter; null if none stand here.
 */
import type { Cursor } from './cursor.ts';
import { WORD_COMMANDS } from './vocabulary.ts';

/** Words behind which conditions stand. */
const QUANTIFYING: ReadonlySet<string> = new Set(['for', 'for all', 'for any', 'for every', 'for each']);
const CONDITIONAL: ReadonlySet<string> = new Set([
  ...QUANTIFYING,
  ...['if', 'when', 'whenever', 'where', 'with', 'provided', 'provided that', 'as long as', 'such that', 'given'],
]);
/** Words that join two conditions. */
const JOINING: ReadonlySet<string> = new Set(['and', 'and all', 'and for all']);

export function peekPhrase(cursor: Cursor): string | null {
  if (!WORD_COMMANDS.has(cursor.token.text) || cursor.peek(1).text !== '{') return null;
  const inside = cursor.copy();
  inside.take();
  const words = takeWords(inside.argument());
  return words === '' ? null : words;
}

/** Goes past letters, up to anything else. */
export function takeWords(cursor: Cursor): string {
  let words = '';
  while (cursor.token.kind === 'letter') {
    const { text, gap } = cursor.take();
    words += gap === 'none' || words === '' ? text : ` ${text}`;
  }
  return words.toLowerCase();
}

/** Whether a condition begins here: ∀, or words that say so. */
export const startsCondition = (cursor: Cursor): boolean =>
  cursor.sees('\\forall') || CONDITIONAL.has(peekPhrase(cursor) ?? '');

/** Whether a subject alone may stand behind: for all t. */
export const quantifies = (cursor: Cursor): boolean =>
  cursor.sees('\\forall') || QUANTIFYING.has(peekPhrase(cursor) ?? '');

/** Goes past words or a sign that join two conditions, if they stand here. */
export function takeJoint(cursor: Cursor): boolean {
  const isSign = cursor.sees('\\land') || cursor.sees('\\wedge');
  if (!isSign && !isJoint(peekPhrase(cursor) ?? '')) return false;
  cursor.take();
  if (!isSign) cursor.argument();
  return true;
}

export const isJoint = (words: string): boolean => JOINING.has(words);
