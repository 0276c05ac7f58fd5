/**
 * e to a matrix: e^{cI + N} = e^c e^N, e^{c L X L⁻¹} = L e^{cX} L⁻¹, and a letter of its own for e^{cN}, which commutes with
 * N and has e^{aN} e^{bN} = e^{(a+b)N}. Inputs: a square value.
 * @throws ShapeMismatch not square; Unable a coefficient that cannot stand in an exponent.
 */
import { add, divide, exponential, ONE, type Scalar, scalarKey, vanishes } from '../scalar.ts';
import { asExponent } from '../substitute.ts';
import { ShapeMismatch } from '../unable.ts';
import {
  type Letter,
  letter,
  multiplyWords,
  scaleWords,
  subtractWords,
  textOf,
  type WordSum,
  word,
  wordsEqual,
} from '../words.ts';
import { areEqual } from '../zero.ts';
import type { MatrixRing } from './ring.ts';
import { addCommuting } from './structure.ts';
import {
  identityValue,
  isNumber,
  type MatrixValue,
  normal,
  numberValue,
  scalarOfValue,
  scaleValue,
  sizeOf,
} from './value.ts';
import { largestWord } from './word-order.ts';

export function exponentialOf(ring: MatrixRing, a: MatrixValue): MatrixValue {
  if (isNumber(a)) return numberValue(exponential(asExponent(scalarOfValue(a))));
  if (!areEqual(a.rows, a.columns)) throw new ShapeMismatch(`e to the power of ${sizeOf(a)}`);
  const words = new Map(ring.reduce(a.words));
  const multiple = words.get('')?.coefficient;
  words.delete('');
  const rest = exponentialOfRest(ring, a, words);
  return multiple === undefined ? rest : scaleValue(rest, exponential(asExponent(multiple)));
}

function exponentialOfRest(ring: MatrixRing, a: MatrixValue, words: WordSum): MatrixValue {
  const largest = largestWord(words, ring.alphabet);
  if (largest === null) return identityValue(a.rows);
  const time = words.get(textOf(largest))?.coefficient as Scalar;
  const [first, last] = [largest[0] as Letter, largest.at(-1) as Letter];
  if (words.size === 1 && largest.length > 2 && isInverse(ring, first, last)) {
    const size = ring.alphabet.columns(first);
    const inner = { rows: size, columns: size, words: scaleWords(word(...largest.slice(1, -1)), time) };
    const { words: middle } = exponentialOf(ring, inner);
    return normal(ring, { ...a, words: multiplyWords(multiplyWords(word(first), middle), word(last)) });
  }
  const { of, by } = ring.isSafe(time)
    ? { of: scaleWords(words, divide(ONE, time)), by: time }
    : { of: words, by: ONE };
  return normal(ring, { ...a, words: exponentialWord(ring, of, by, a.rows) });
}

function isInverse(ring: MatrixRing, a: Letter, b: Letter): boolean {
  const inverse = ring.inverses.get(a.name);
  if (inverse === undefined || inverse.name !== b.name) return false;
  return ring.alphabet.symmetric.has(b.name) || (inverse.transposed !== a.transposed) === b.transposed;
}

/** e^{time · of}: of the same matrix at another time it is the same family. */
export function exponentialWord(ring: MatrixRing, of: WordSum, time: Scalar, size: Scalar): WordSum {
  if (vanishes(time)) return word();
  const known = [...ring.exponentials.values()].find((e) => wordsEqual(e.of, of));
  const turned = ring.reduce(ring.transpose(of));
  if (known === undefined && [...ring.exponentials.values()].some((e) => wordsEqual(e.of, turned))) {
    return ring.transpose(exponentialWord(ring, turned, time, size));
  }
  const family = known?.family ?? `exponential${ring.exponentials.size + 1}#`;
  const name = nameOf(family, time);
  if (ring.alphabet.has(name)) return word(letter(name));
  const symmetric = wordsEqual(turned, of);
  ring.alphabet.add({ name, rows: size, columns: size, symmetric, semidefinite: symmetric, level: 1 });
  ring.exponentials.set(name, { of, time, family, size });
  const self = word(letter(name));
  ring.relate(subtractWords(multiplyWords(self, of), multiplyWords(of, self)));
  if ([...of.values()].every(({ letters }) => letters.every((l) => ring.commuting.includes(l.name)))) {
    addCommuting(ring, name);
  }
  return self;
}

const nameOf = (family: string, time: Scalar): string => `${family}${scalarKey(time).replaceAll(' ', '')}`;

/** Two exponentials of one matrix side by side, as one; null where they are not that. */
export function mergedExponentials(ring: MatrixRing, a: Letter, b: Letter, mayAdd: boolean): WordSum | null {
  const [x, y] = [ring.exponentials.get(a.name), ring.exponentials.get(b.name)];
  if (x === undefined || y === undefined || x.family !== y.family || a.transposed !== b.transposed) return null;
  const time = add(x.time, y.time);
  if (!mayAdd && !vanishes(time) && !ring.alphabet.has(nameOf(x.family, time))) return null;
  const merged = exponentialWord(ring, x.of, time, x.size);
  return a.transposed ? ring.transpose(merged) : merged;
}
