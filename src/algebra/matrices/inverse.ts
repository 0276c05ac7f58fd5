/**
 * Inverses: of a product of letters with an inverse, the product turned round; of anything else a letter of its own with
 * M S = I = S M. Outcome: the value, and whether it is known that the inverse exists.
 * @throws ShapeMismatch no square matrix; Unable the inverse of zero.
 */
import { invert, ONE, vanishes } from '../scalar.ts';
import { ShapeMismatch, Unable } from '../unable.ts';
import {
  type Letter,
  letter,
  multiplyWords,
  scaleWords,
  subtractWords,
  type WordSum,
  word,
  wordsEqual,
} from '../words.ts';
import { areEqual } from '../zero.ts';
import { isPositiveDefinite } from './definite.ts';
import type { MatrixRing } from './ring.ts';
import { addCommuting, declareInverse } from './structure.ts';
import { isNumber, type MatrixValue, normal, numberValue, scalarOfValue, sizeOf } from './value.ts';

export interface Inverse {
  readonly value: MatrixValue;
  /** False where the statement has to assume it. */
  readonly exists: boolean;
}

export function inverseOf(ring: MatrixRing, a: MatrixValue): Inverse {
  if (isNumber(a)) return inverseOfNumber(ring, a);
  if (!areEqual(a.rows, a.columns)) throw new ShapeMismatch(`the inverse of ${sizeOf(a)}`);
  const { words } = normal(ring, a);
  if (words.size === 0) throw new Unable('the inverse of a matrix of zeros');
  const [only] = words.values();
  if (words.size === 1 && only !== undefined) {
    const letters = inverseOfWord(ring, only.letters);
    if (letters !== null && ring.isMonomialAboveZero(only.coefficient)) {
      return { value: { ...a, words: scaleWords(word(...letters), invert(only.coefficient)) }, exists: true };
    }
  }
  return inverseOfSum(ring, { ...a, words });
}

function inverseOfNumber(ring: MatrixRing, a: MatrixValue): Inverse {
  const number = scalarOfValue(a);
  if (vanishes(number)) throw new Unable('division by zero');
  ring.nonzero.push(number);
  return { value: numberValue(invert(number)), exists: ring.isMonomialAboveZero(number) };
}

/** Null where a letter has no inverse that is known. */
export function inverseOfWord(ring: MatrixRing, letters: readonly Letter[]): readonly Letter[] | null {
  const inverted = letters.toReversed().map((l) => {
    const inverse = ring.inverses.get(l.name);
    if (inverse === undefined) return null;
    const isTurned = inverse.transposed !== l.transposed && !ring.alphabet.symmetric.has(inverse.name);
    return { name: inverse.name, transposed: isTurned };
  });
  return inverted.every((l) => l !== null) ? inverted : null;
}

function inverseOfSum(ring: MatrixRing, a: MatrixValue): Inverse {
  const [only] = a.words.values();
  // A single letter of which nothing was declared.
  if (a.words.size === 1 && only?.letters.length === 1 && areEqual(only.coefficient, ONE)) {
    const [l] = only.letters as readonly [Letter];
    const sum = ring.inverseSums.find((s) => s.name === l.name);
    if (sum !== undefined) {
      return { value: { ...a, words: l.transposed ? ring.transpose(sum.of) : sum.of }, exists: true };
    }
    const { name } = declareInverse(ring, l.name);
    const transposed = l.transposed && !ring.alphabet.symmetric.has(name);
    return { value: normal(ring, { ...a, words: word({ name, transposed }) }), exists: false };
  }
  const isDefinite = isPositiveDefinite(ring, a.words);
  return { value: normal(ring, { ...a, words: word(letterOf(ring, a, isDefinite)) }), exists: isDefinite };
}

/** The letter for the inverse of a sum; one for the sum and its transpose. */
function letterOf(ring: MatrixRing, a: MatrixValue, isDefinite: boolean): Letter {
  const turned = ring.reduce(ring.transpose(a.words));
  const known = ring.inverseSums.find(({ of }) => wordsEqual(of, a.words) || wordsEqual(of, turned));
  if (known !== undefined) {
    const isTurned = !wordsEqual(known.of, a.words) && !ring.alphabet.symmetric.has(known.name);
    return { name: known.name, transposed: isTurned };
  }
  const name = `inverse${ring.inverseSums.length + 1}#`;
  const symmetric = wordsEqual(turned, a.words);
  ring.alphabet.add({
    name,
    rows: a.rows,
    columns: a.columns,
    symmetric,
    semidefinite: isDefinite,
    level: 1 + levelOf(ring, a.words),
  });
  ring.inverseSums.push({ name, of: a.words });
  const inverse = word(letter(name));
  ring.relate(
    subtractWords(multiplyWords(inverse, a.words), word()),
    subtractWords(multiplyWords(a.words, inverse), word()),
  );
  const isDiagonal = [...a.words.values()].every(({ letters }) =>
    letters.every((l) => ring.commuting.includes(l.name)),
  );
  if (isDiagonal) addCommuting(ring, name);
  return letter(name);
}

const levelOf = (ring: MatrixRing, a: WordSum): number =>
  Math.max(0, ...[...a.values()].flatMap(({ letters }) => letters.map(({ name }) => ring.alphabet.of(name).level)));
