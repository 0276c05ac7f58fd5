/**
 * The gradient of a number by a letter, of the letter's size: entry (i, j) is the derivative by entry (i, j). The change
 * of the number is linear in the change D of the letter; tr(A D B) has the gradient (B A)ᵀ.
 * @throws Unable the letter has a structure, so its entries cannot change one by one; or a change that no rule gives.
 */
import { derivative } from '../derivative.ts';
import { type Scalar, vanishes } from '../scalar.ts';
import { symbolsOf } from '../symbols.ts';
import { Unable } from '../unable.ts';
import { addWords, type Letter, letter, NO_WORDS, scaleWords, transposeLetters, type WordSum, word } from '../words.ts';
import { differential } from './differential.ts';
import { rotated } from './rewriting.ts';
import type { MatrixRing } from './ring.ts';
import { type MatrixValue, normal, scalarOfValue } from './value.ts';

export function gradientOf(ring: MatrixRing, of: MatrixValue, name: string): MatrixValue {
  const { rows, columns } = ring.alphabet.of(name);
  const change = `∂${name}`;
  ring.alphabet.add({ name: change, rows, columns, symmetric: false, semidefinite: false, level: 0 });
  const changes = { letters: new Map([[name, word(letter(change))]]), symbols: new Map() };
  const slope = scalarOfValue(differential(ring, of, changes));
  let gradient: WordSum = NO_WORDS;
  for (const symbol of symbolsOf(slope)) {
    const atom = ring.atoms.get(symbol);
    if (atom === undefined || !('letters' in atom)) continue;
    const place = atom.letters.findIndex((l) => l.name === change);
    if (place < 0) continue;
    const coefficient = linearIn(slope, symbol);
    gradient = addWords(gradient, scaleWords(word(...cofactor(ring, atom.letters, place)), coefficient));
  }
  return normal(ring, { rows, columns, words: gradient });
}

function linearIn(slope: Scalar, symbol: string): Scalar {
  const coefficient = derivative(slope, symbol);
  if (symbolsOf(coefficient).has(symbol) || vanishes(coefficient)) throw new Unable('a change that is not linear');
  return coefficient;
}

/** Of tr(D B) it is Bᵀ, of tr(Dᵀ B) it is B. */
function cofactor(ring: MatrixRing, letters: readonly Letter[], place: number): readonly Letter[] {
  const rest = rotated(letters, place).slice(1);
  return letters[place]?.transposed ? rest : transposeLetters(rest, ring.alphabet.symmetric);
}
