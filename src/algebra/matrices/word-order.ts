/**
 * An order of words that products keep and that has no endless descent: longer words are larger, then the first letter
 * that differs decides. Every rule replaces a word by smaller ones, so rewriting ends.
 */
import { type Letter, sameLetter, type WordSum } from '../words.ts';
import type { Alphabet } from './alphabet.ts';

/** Below zero where the first is smaller, zero for equal words. */
export function compareWords(a: readonly Letter[], b: readonly Letter[], alphabet: Alphabet): number {
  if (a.length !== b.length) return a.length - b.length;
  for (const [i, x] of a.entries()) {
    const y = b[i] as Letter;
    if (sameLetter(x, y)) continue;
    if (x.name !== y.name) return alphabet.of(x.name).rank - alphabet.of(y.name).rank;
    return x.transposed ? 1 : -1;
  }
  return 0;
}

/** The largest word of a sum; null of the empty sum. */
export function largestWord(sum: WordSum, alphabet: Alphabet): readonly Letter[] | null {
  let largest: readonly Letter[] | null = null;
  for (const { letters } of sum.values()) {
    if (largest === null || compareWords(letters, largest, alphabet) > 0) largest = letters;
  }
  return largest;
}
