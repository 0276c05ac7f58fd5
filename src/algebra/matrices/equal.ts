/**
 * Are two values equal for all sizes and all members of the structures, wherever both have a value? True is a proof:
 * normal forms, relations between numbers, and multiplication by what has an inverse, which keeps what is not zero.
 * False proves nothing. @throws ShapeMismatch sizes that do not fit.
 */
import { multiplyWords, type WordSum } from '../words.ts';
import { areEqual } from '../zero.ts';
import { noteColumns } from './columns.ts';
import { completeWithColumns } from './completion.ts';
import { isZeroByRelations } from './relations.ts';
import type { MatrixRing } from './ring.ts';
import { isNumber, type MatrixValue, normal, subtractValues } from './value.ts';

/** Factors on either side, one after the other. */
const DEEPEST = 3;

export function valuesEqual(ring: MatrixRing, a: MatrixValue, b: MatrixValue): boolean {
  const difference = normal(ring, subtractValues(a, b));
  if (isZero(ring, difference)) return true;
  if (ring.inverseSums.length === 0) return false;
  if (!isNumber(difference) && isZeroTimes(ring, difference, DEEPEST)) return true;
  noteColumns(ring, difference.words);
  completeWithColumns(ring);
  return isZero(ring, normal(ring, difference));
}

const isZero = (ring: MatrixRing, { words }: MatrixValue): boolean =>
  [...words.values()].every(({ coefficient }) => isZeroByRelations(ring, coefficient));

/** Is it zero after multiplication by sums that have an inverse? */
function isZeroTimes(ring: MatrixRing, a: MatrixValue, depth: number): boolean {
  if (isZero(ring, a)) return true;
  if (depth === 0) return false;
  return ring.inverseSums.some(({ name, of }) => {
    const { rows } = ring.alphabet.of(name);
    const becomesZero = (words: WordSum): boolean => isZeroTimes(ring, normal(ring, { ...a, words }), depth - 1);
    return (
      (areEqual(rows, a.rows) && becomesZero(multiplyWords(of, a.words))) ||
      (areEqual(rows, a.columns) && becomesZero(multiplyWords(a.words, of)))
    );
  });
}
