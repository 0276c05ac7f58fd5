/**
 * A matrix of symbolic size, or a number (one row, one column, the empty word): sums, products, transposes, inverses.
 * @throws ShapeMismatch sizes that do not fit.
 */
import { latex } from '../print.ts';
import { add, invert, ONE, type Scalar, vanishes, ZERO } from '../scalar.ts';
import { ShapeMismatch, Unable } from '../unable.ts';
import { addWords, letter, multiplyWords, NO_WORDS, negateWords, scaleWords, type WordSum, word } from '../words.ts';
import { areEqual } from '../zero.ts';
import type { MatrixRing } from './ring.ts';

export interface MatrixValue {
  readonly rows: Scalar;
  readonly columns: Scalar;
  readonly words: WordSum;
}

export const isNumber = ({ rows, columns }: MatrixValue): boolean => areEqual(rows, ONE) && areEqual(columns, ONE);

export const numberValue = (a: Scalar): MatrixValue => ({
  rows: ONE,
  columns: ONE,
  words: vanishes(a) ? NO_WORDS : scaleWords(word(), a),
});

export const identityValue = (size: Scalar): MatrixValue => ({ rows: size, columns: size, words: word() });
export const zeroValue = (rows: Scalar, columns: Scalar): MatrixValue => ({ rows, columns, words: NO_WORDS });

export const letterValue = (ring: MatrixRing, name: string): MatrixValue => {
  const { rows, columns } = ring.alphabet.of(name);
  return normal(ring, { rows, columns, words: word(letter(name)) });
};

/** With the words in normal form. */
export const normal = (ring: MatrixRing, a: MatrixValue): MatrixValue => ({ ...a, words: ring.reduce(a.words) });

/** @throws Unable it is a matrix. */
export function scalarOfValue(a: MatrixValue): Scalar {
  if (!isNumber(a)) throw new Unable(`a matrix (${sizeOf(a)}) where a number is due`);
  return [...a.words.values()].map((w) => w.coefficient).reduce(add, ZERO);
}

export const sizeOf = ({ rows, columns }: Pick<MatrixValue, 'rows' | 'columns'>): string =>
  `${latex(rows)}×${latex(columns)}`;

export const sameSize = (a: MatrixValue, b: MatrixValue): boolean =>
  areEqual(a.rows, b.rows) && areEqual(a.columns, b.columns);

export function addValues(a: MatrixValue, b: MatrixValue): MatrixValue {
  if (!sameSize(a, b)) throw new ShapeMismatch(`${sizeOf(a)} plus ${sizeOf(b)}`);
  return { ...a, words: addWords(a.words, b.words) };
}

export const negateValue = (a: MatrixValue): MatrixValue => ({ ...a, words: negateWords(a.words) });
export const subtractValues = (a: MatrixValue, b: MatrixValue): MatrixValue => addValues(a, negateValue(b));
export const scaleValue = (a: MatrixValue, by: Scalar): MatrixValue => ({ ...a, words: scaleWords(a.words, by) });

export const transposeValue = (ring: MatrixRing, a: MatrixValue): MatrixValue => ({
  rows: a.columns,
  columns: a.rows,
  words: ring.transpose(a.words),
});

const fits = (a: MatrixValue, b: MatrixValue): boolean => areEqual(a.columns, b.rows) || isNumber(a) || isNumber(b);

/** A product of two, where a number multiplies anything. */
export function multiplyValues(ring: MatrixRing, a: MatrixValue, b: MatrixValue): MatrixValue {
  if (isNumber(a)) return scaleValue(b, scalarOfValue(a));
  if (isNumber(b)) return scaleValue(a, scalarOfValue(b));
  if (!areEqual(a.columns, b.rows)) throw new ShapeMismatch(`${sizeOf(a)} times ${sizeOf(b)}`);
  return normal(ring, { rows: a.rows, columns: b.columns, words: multiplyWords(a.words, b.words) });
}

/** A product as printed, in which a part may be a number: A xᵀ y is (xᵀ y) A. */
export function productOfValues(ring: MatrixRing, factors: readonly MatrixValue[]): MatrixValue {
  const stack: MatrixValue[] = [];
  for (const factor of factors) {
    stack.push(factor);
    while (stack.length > 1 && fits(stack.at(-2) as MatrixValue, stack.at(-1) as MatrixValue)) {
      const [b, a] = [stack.pop() as MatrixValue, stack.pop() as MatrixValue];
      stack.push(multiplyValues(ring, a, b));
    }
  }
  const [first, second] = stack;
  if (first === undefined) return numberValue(ONE);
  if (second !== undefined) throw new ShapeMismatch(`${sizeOf(first)} times ${sizeOf(second)}`);
  return first;
}

/** Of a square matrix. */
export function traceValue(ring: MatrixRing, a: MatrixValue): MatrixValue {
  if (!areEqual(a.rows, a.columns)) throw new ShapeMismatch(`the trace of ${sizeOf(a)}`);
  return numberValue(ring.trace(a.words, a.rows));
}

export const divideValue = (a: MatrixValue, by: Scalar): MatrixValue => scaleValue(a, invert(by));
