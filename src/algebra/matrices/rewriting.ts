/** Finding the rules that fit a word. A rule replaces a word by a sum of smaller ones. */
import { type Letter, type Rule, sameLetter } from '../words.ts';

export interface Hit {
  readonly start: number;
  readonly rule: Rule;
}

const fitsAt = (letters: readonly Letter[], start: number, from: readonly Letter[]): boolean =>
  start + from.length <= letters.length && from.every((l, j) => sameLetter(letters[start + j], l));

/** The first place at which a rule fits; null where none does. */
export function findHit(letters: readonly Letter[], rules: readonly Rule[]): Hit | null {
  for (let start = 0; start < letters.length; start++) {
    const rule = rules.find(({ from }) => fitsAt(letters, start, from));
    if (rule !== undefined) return { start, rule };
  }
  return null;
}

/** Every place and rule that fits. */
export const allHits = (letters: readonly Letter[], rules: readonly Rule[]): Hit[] =>
  letters.flatMap((_, start) =>
    rules.filter(({ from }) => fitsAt(letters, start, from)).map((rule) => ({ start, rule })),
  );

/** Every place and rule that fits, of a word that is read in a circle. */
export function circularHits(letters: readonly Letter[], rules: readonly Rule[]): Hit[] {
  const twice = [...letters, ...letters];
  return letters.flatMap((_, start) =>
    rules
      .filter(({ from }) => from.length <= letters.length && fitsAt(twice, start, from))
      .map((rule) => ({ start, rule })),
  );
}

export const rotated = (letters: readonly Letter[], start: number): readonly Letter[] => [
  ...letters.slice(start),
  ...letters.slice(0, start),
];

export const contains = (letters: readonly Letter[], part: readonly Letter[]): boolean =>
  letters.some((_, start) => fitsAt(letters, start, part));
