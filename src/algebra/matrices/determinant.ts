/**
 * Determinants: products of letters factor by factor, det(c A) = c^n det A, det(A + R) = det A det(I + A⁻¹ R), and
 * det(I + U V) = det(I + V U), which is 1 + vᵀu where U is a column. The rest is a number of its own.
 * @throws ShapeMismatch not square; Unable a power beyond the algebra.
 */
import { fraction } from '../fraction.ts';
import {
  divide,
  exponential,
  exponentOf,
  invert,
  multiply,
  ONE,
  power,
  type Scalar,
  scalarKey,
  ZERO,
} from '../scalar.ts';
import { asExponent } from '../substitute.ts';
import { ShapeMismatch } from '../unable.ts';
import {
  addWords,
  type Letter,
  letter,
  multiplyWords,
  scaleWords,
  subtractWords,
  textOf,
  transposeLetters,
  type WordSum,
  word,
} from '../words.ts';
import { areEqual } from '../zero.ts';
import { atomName } from './atom.ts';
import { cutsOf } from './cuts.ts';
import { isPositiveDefinite } from './definite.ts';
import { inverseOfWord } from './inverse.ts';
import { rotated } from './rewriting.ts';
import type { MatrixRing } from './ring.ts';
import { isNumber, type MatrixValue, normal, scalarOfValue, sizeOf } from './value.ts';
import { compareWords } from './word-order.ts';

export function determinantOf(ring: MatrixRing, a: MatrixValue): Scalar {
  if (isNumber(a)) return scalarOfValue(a);
  if (!areEqual(a.rows, a.columns)) throw new ShapeMismatch(`the determinant of ${sizeOf(a)}`);
  const { words } = normal(ring, a);
  const terms = [...words.values()];
  const [only] = terms;
  if (only === undefined) return ZERO;
  if (terms.length === 1 && only.letters.every((l) => isSquare(ring, l))) {
    const scale = power(only.coefficient, asExponent(a.rows));
    return withoutPairs(ring, only.letters)
      .map((name) => ofLetter(ring, name))
      .reduce(multiply, scale);
  }
  // The identity, or a product that has an inverse: the part that is taken out.
  const base = terms.find(({ letters }) => letters.length === 0) ?? terms.find((t) => inverseOfWord(ring, t.letters));
  if (base === undefined || !ring.isMonomialAboveZero(base.coefficient)) return atomOf(ring, words, a.rows);
  const part = scaleWords(word(...base.letters), base.coefficient);
  const inverse = scaleWords(word(...(inverseOfWord(ring, base.letters) ?? [])), invert(base.coefficient));
  const rest = ring.reduce(multiplyWords(inverse, subtractWords(words, part)));
  return multiply(determinantOf(ring, { ...a, words: part }), ofIdentityPlus(ring, rest, a.rows));
}

const isSquare = (ring: MatrixRing, { name }: Letter): boolean =>
  areEqual(ring.alphabet.of(name).rows, ring.alphabet.of(name).columns);

/** Names of the letters, without two of an orthogonal one: its determinant is 1 or −1. */
function withoutPairs(ring: MatrixRing, letters: readonly Letter[]): string[] {
  const kept: string[] = [];
  for (const { name } of letters) {
    const isOrthogonal = ring.inverses.get(name)?.name === name;
    const before = isOrthogonal ? kept.indexOf(name) : -1;
    if (before >= 0) kept.splice(before, 1);
    else kept.push(name);
  }
  return kept;
}

function ofLetter(ring: MatrixRing, name: string): Scalar {
  const sum = ring.inverseSums.find((s) => s.name === name);
  const { rows } = ring.alphabet.of(name);
  if (sum !== undefined) return divide(ONE, determinantOf(ring, { rows, columns: rows, words: sum.of }));
  const base = name.endsWith('⁻¹') ? ring.inverses.get(name) : undefined;
  if (base !== undefined) return divide(ONE, ofLetter(ring, base.name));
  const exponent = ring.exponentials.get(name);
  if (exponent !== undefined) return exponential(asExponent(multiply(exponent.time, ring.trace(exponent.of, rows))));
  const root = ring.roots.get(name);
  if (root !== undefined) return power(ofLetter(ring, root.of), exponentOf(fraction(1, root.index)));
  return atomOf(ring, word(letter(name)), rows);
}

/** det(I + R): a product of one word turns in a circle. */
function ofIdentityPlus(ring: MatrixRing, rest: WordSum, size: Scalar): Scalar {
  const [only] = rest.values();
  if (rest.size !== 1 || only === undefined) return atomOf(ring, addWords(word(), rest), size);
  const [cut] = cutsOf(only.letters, ring.alphabet);
  if (cut !== undefined) {
    const number = ring.number(rotated(only.letters, cut));
    return scalarOfValue({
      rows: ONE,
      columns: ONE,
      words: addWords(word(), scaleWords(word(), multiply(only.coefficient, number))),
    });
  }
  const turns = only.letters.flatMap((_, i) => {
    const turn = rotated(only.letters, i);
    return [turn, transposeLetters(turn, ring.alphabet.symmetric)];
  });
  const first = turns.reduce((a, b) => (compareWords(b, a, ring.alphabet) < 0 ? b : a));
  const turned = addWords(word(), scaleWords(word(...first), only.coefficient));
  return atomOf(ring, turned, ring.alphabet.rows(first[0] as Letter));
}

/** A number of its own, one for a sum and its transpose. */
function atomOf(ring: MatrixRing, of: WordSum, size: Scalar): Scalar {
  const [text] = [of, ring.reduce(ring.transpose(of))].map(textOfSum).sort();
  const sign = isPositiveDefinite(ring, of) ? 'positive' : 'real';
  return ring.atom({ kind: 'determinant', of, size }, atomName('det', text as string, sign));
}

const textOfSum = (sum: WordSum): string =>
  [...sum.values()]
    .map(({ coefficient, letters }) => `${scalarKey(coefficient)} ${textOf(letters)}`)
    .sort()
    .join(' + ');
