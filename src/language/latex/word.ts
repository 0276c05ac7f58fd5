/**
 * Words in upright letters: \text{maj-maj}, \mathrm{diag}, {\rm max}.
 * Outcome: the word, hyphens kept; null if no word stands here. Only letters and single hyphens between parts of at
 * least two letters make a word, so that `V-1` never becomes one.
 */
import type { Cursor } from './cursor.ts';
import { WORD_COMMANDS } from './vocabulary.ts';

/** The word a command makes here, or null if there is no such command or its argument is no word. Moves only past a word. */
export function peekWord(cursor: Cursor): string | null {
  if (!WORD_COMMANDS.has(cursor.token.text) || cursor.peek(1).text !== '{') return null;
  let word = '';
  for (let k = 2; cursor.peek(k).text !== '}'; k += 1) {
    const token = cursor.peek(k);
    const plain = token.kind === 'letter' || token.text === '-';
    if (!plain || token.gap !== 'none') return null;
    word += token.text;
  }
  return isWord(word) ? word : null;
}

/** What is left of a stretch as a word, or null. */
export function restAsWord(cursor: Cursor): string | null {
  let word = '';
  for (let k = 0; cursor.peek(k).kind !== 'end'; k += 1) {
    const token = cursor.peek(k);
    if ((token.kind !== 'letter' && token.text !== '-') || (k > 0 && token.gap !== 'none')) return null;
    word += token.text;
  }
  return isWord(word) ? word : null;
}

const isWord = (text: string): boolean => /^[A-Za-z]{2,}(-[A-Za-z]{2,})*$/.test(text);
