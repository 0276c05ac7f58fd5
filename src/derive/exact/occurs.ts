/** Where names of letters and numbers stand in values: in words, in numbers made of words, in functions of numbers. */
import type { MatrixRing } from '../../algebra/matrices/ring.ts';
import type { MatrixValue } from '../../algebra/matrices/value.ts';
import { type Scalar, symbol } from '../../algebra/scalar.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import type { Letter, WordSum } from '../../algebra/words.ts';

export const occurs = (ring: MatrixRing, { words }: Pick<MatrixValue, 'words'>, name: string): boolean =>
  inWords(ring, words, name);

/** Does it stand inside of what is not written out: an inverse, an exponential, a function of numbers? */
export function isHidden(ring: MatrixRing, { words }: Pick<MatrixValue, 'words'>, name: string): boolean {
  const inLetters = (letters: readonly Letter[]): boolean =>
    letters.some((l) => l.name !== name && inLetter(ring, l.name, name));
  return [...words.values()].some(
    ({ letters, coefficient }) =>
      inLetters(letters) ||
      [...symbolsOf(coefficient)].some((s) => {
        const atom = ring.atoms.get(s);
        if (atom === undefined) return false;
        return 'letters' in atom ? inLetters(atom.letters) : inNumber(ring, symbol(s), name);
      }),
  );
}

const inWords = (ring: MatrixRing, words: WordSum, name: string): boolean =>
  [...words.values()].some(
    (w) => w.letters.some((l) => inLetter(ring, l.name, name)) || inNumber(ring, w.coefficient, name),
  );

/** In what a letter is made of too. */
export function inLetter(ring: MatrixRing, letter: string, name: string): boolean {
  if (letter === name || letter === `${name}⁻¹` || ring.roots.get(letter)?.of === name) return true;
  const sum = ring.inverseSums.find((s) => s.name === letter);
  const exponential = ring.exponentials.get(letter);
  return (
    (sum !== undefined && inWords(ring, sum.of, name)) ||
    (exponential !== undefined && (inWords(ring, exponential.of, name) || inNumber(ring, exponential.time, name)))
  );
}

function inNumber(ring: MatrixRing, a: Scalar, name: string): boolean {
  return [...symbolsOf(a)].some((s) => {
    if (s === name) return true;
    const atom = ring.atoms.get(s);
    if (atom === undefined) return false;
    if ('letters' in atom) return atom.letters.some((l) => inLetter(ring, l.name, name));
    return atom.kind === 'function' ? atom.of.some((x) => inNumber(ring, x, name)) : inWords(ring, atom.of, name);
  });
}
