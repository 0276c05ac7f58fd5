/**
 * Where a word has one row or one column between two letters: what stands between two such places is a number, which
 * commutes with everything and equals its transpose.
 */
import type { Letter } from '../words.ts';
import type { Alphabet } from './alphabet.ts';

/** Places from 0, before the first letter, to the number of letters, after the last. */
export function cutsOf(letters: readonly Letter[], alphabet: Alphabet): number[] {
  const [first] = letters;
  if (first === undefined) return [];
  const inside = letters.flatMap((l, i) => (alphabet.hasOneColumn(l) ? [i + 1] : []));
  return alphabet.hasOneRow(first) ? [0, ...inside] : inside;
}

export interface Parted {
  /** Each of one row and one column, without a cut inside. */
  readonly numbers: readonly (readonly Letter[])[];
  /** What is left of the word: it has the size of the whole. */
  readonly rest: readonly Letter[];
}

export function part(letters: readonly Letter[], alphabet: Alphabet): Parted {
  const cuts = cutsOf(letters, alphabet);
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (first === undefined || last === undefined || first === last) return { numbers: [], rest: letters };
  return {
    numbers: cuts.slice(1).map((cut, i) => letters.slice(cuts[i], cut)),
    rest: [...letters.slice(0, first), ...letters.slice(last)],
  };
}
