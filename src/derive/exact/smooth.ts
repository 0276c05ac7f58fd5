/**
 * Is a value smooth in what moves: sums, products, quotients and whole powers of entries, and exponentials? Roots and
 * other functions may have no derivative where they are zero.
 */
import type { MatrixRing } from '../../algebra/matrices/ring.ts';
import type { MatrixValue } from '../../algebra/matrices/value.ts';
import type { Scalar } from '../../algebra/scalar.ts';
import type { Sum, Term } from '../../algebra/sum.ts';
import type { WordSum } from '../../algebra/words.ts';

export const isSmooth = (ring: MatrixRing, { words }: MatrixValue): boolean =>
  [words, ...insides(ring)].every((sum) =>
    [...sum.values()].every(({ coefficient }) => isSmoothNumber(ring, coefficient)),
  );

/** What inverses and exponentials are of, whether they stand in the value or not. */
const insides = (ring: MatrixRing): WordSum[] => [
  ...ring.inverseSums.map(({ of }) => of),
  ...[...ring.exponentials.values()].map(({ of }) => of),
];

const isSmoothNumber = (ring: MatrixRing, { unit, numerator, denominator }: Scalar): boolean =>
  [unit, ...termsOf(numerator), ...termsOf(denominator)].every((term) => isSmoothTerm(ring, term));

const termsOf = (sum: Sum): readonly Term[] => [...sum.values()];

function isSmoothTerm(ring: MatrixRing, { factors }: Term): boolean {
  return factors.every(({ atom, basis, exponent }) => {
    if (atom.kind === 'prime' || atom.kind === 'e') return true;
    const isWhole = basis === '' && exponent.isWhole;
    if (atom.kind === 'composite') return isWhole && termsOf(atom.of).every((term) => isSmoothTerm(ring, term));
    return isWhole && ring.atoms.get(atom.name)?.kind !== 'function';
  });
}
