/**
 * Is a sum of words positive definite for all sizes? Each term is wᵀw or wᵀAw with A semidefinite, times what is never
 * negative, and one of them is definite by itself. False is no proof of the opposite.
 */
import { expand, type Scalar } from '../scalar.ts';
import { signOf } from '../sign.ts';
import { type Letter, textOf, transposeLetters, type WordSum } from '../words.ts';
import type { MatrixRing } from './ring.ts';

export function isPositiveDefinite(ring: MatrixRing, sum: WordSum): boolean {
  const terms = [...sum.values()];
  return (
    terms.every(({ coefficient, letters }) => isNonnegative(coefficient) && isGram(ring, letters)) &&
    terms.some(({ coefficient, letters }) => isAboveZero(ring, coefficient) && isDefiniteWord(ring, letters))
  );
}

/** Is it positive semidefinite? False is no proof of the opposite. */
export const isPositiveSemidefinite = (ring: MatrixRing, sum: WordSum): boolean =>
  [...sum.values()].every(({ coefficient, letters }) => isNonnegative(coefficient) && isGram(ring, letters));

/** Proved on the open domain, so at least zero on its border. */
export function isNonnegative(a: Scalar): boolean {
  const { numerator, denominator } = expand(a);
  const signs = [signOf(numerator), signOf(denominator)];
  return signs[0] === signs[1] && (signs[0] === 'positive' || signs[0] === 'negative');
}

/** No atom may be zero there, as xᵀx may. */
const isAboveZero = (ring: MatrixRing, a: Scalar): boolean => isNonnegative(a) && ring.isMonomialAboveZero(a);

/** wᵀ w, or wᵀ A w for a semidefinite A; the identity too. */
export function isGram(ring: MatrixRing, letters: readonly Letter[]): boolean {
  if (textOf(transposeLetters(letters, ring.alphabet.symmetric)) !== textOf(letters)) return false;
  const middle = letters.length % 2 === 1 ? letters[(letters.length - 1) / 2] : undefined;
  return middle === undefined || ring.alphabet.of(middle.name).semidefinite;
}

/** wᵀ w and wᵀ A w with letters that all have an inverse. */
const isDefiniteWord = (ring: MatrixRing, letters: readonly Letter[]): boolean =>
  isGram(ring, letters) && letters.every(({ name }) => ring.inverses.has(name));
