/**
 * Polynomials in matrices that do not commute, with transposes: enough for gradients and changes of variables.
 * A word is a product of letters; a letter that stands for a symmetric matrix is written without transpose.
 * Outcome: exact. Equality is equality of normal forms under the given rules; two words that are equal only by a rule
 * that was not given count as different.
 */
import { add, multiply as multiplyScalars, negate, ONE, rational, type Scalar, vanishes } from './scalar.ts';
import { isZero } from './zero.ts';

export interface Letter {
  readonly name: string;
  readonly transposed: boolean;
}

/** Words by their text; the empty word is the identity. */
export type WordSum = ReadonlyMap<string, { readonly coefficient: Scalar; readonly letters: readonly Letter[] }>;

/** A word that is replaced, wherever it stands, by a sum of words. */
export interface Rule {
  readonly from: readonly Letter[];
  readonly to: WordSum;
}

/** Names of the matrices that equal their own transpose. */
export type Symmetric = ReadonlySet<string>;

/** A text that is equal exactly for equal words. */
export const textOf = (letters: readonly Letter[]): string =>
  letters.map((l) => (l.transposed ? `${l.name}'` : l.name)).join(' ');

export const letter = (name: string): Letter => ({ name, transposed: false });

export const word = (...letters: readonly (Letter | string)[]): WordSum => {
  const list = letters.map((l) => (typeof l === 'string' ? parseLetter(l) : l));
  return new Map([[textOf(list), { coefficient: ONE, letters: list }]]);
};

/** `W'` is the transpose of `W`. */
const parseLetter = (name: string): Letter =>
  name.endsWith("'") ? { name: name.slice(0, -1), transposed: true } : letter(name);

export const NO_WORDS: WordSum = new Map();

export function addWords(a: WordSum, b: WordSum): WordSum {
  const sum = new Map(a);
  for (const [key, { coefficient, letters }] of b) {
    const total = add(sum.get(key)?.coefficient ?? rational(0), coefficient);
    if (vanishes(total)) sum.delete(key);
    else sum.set(key, { coefficient: total, letters });
  }
  return sum;
}

export const scaleWords = (a: WordSum, by: Scalar): WordSum =>
  vanishes(by)
    ? NO_WORDS
    : new Map([...a].map(([key, w]) => [key, { ...w, coefficient: multiplyScalars(w.coefficient, by) }]));

export const negateWords = (a: WordSum): WordSum =>
  new Map([...a].map(([key, w]) => [key, { ...w, coefficient: negate(w.coefficient) }]));

export const subtractWords = (a: WordSum, b: WordSum): WordSum => addWords(a, negateWords(b));

export function multiplyWords(a: WordSum, b: WordSum): WordSum {
  let product: WordSum = NO_WORDS;
  for (const x of a.values()) {
    for (const y of b.values()) {
      const letters = [...x.letters, ...y.letters];
      const coefficient = multiplyScalars(x.coefficient, y.coefficient);
      product = addWords(product, new Map([[textOf(letters), { coefficient, letters }]]));
    }
  }
  return product;
}

export const productOfWords = (first: WordSum, ...rest: readonly WordSum[]): WordSum =>
  rest.reduce(multiplyWords, first);

export function transposeWords(a: WordSum, symmetric: Symmetric): WordSum {
  let sum: WordSum = NO_WORDS;
  for (const { coefficient, letters } of a.values()) {
    const flipped = transposeLetters(letters, symmetric);
    sum = addWords(sum, new Map([[textOf(flipped), { coefficient, letters: flipped }]]));
  }
  return sum;
}

/** The word of the transposed product. */
export const transposeLetters = (letters: readonly Letter[], symmetric: Symmetric): Letter[] =>
  [...letters].reverse().map((l) => (symmetric.has(l.name) ? l : { ...l, transposed: !l.transposed }));

export const sameLetter = (a: Letter | undefined, b: Letter | undefined): boolean =>
  a !== undefined && b !== undefined && a.name === b.name && a.transposed === b.transposed;

/** Applies rules until none fits. Rules must shorten or resolve letters, or this throws after many rounds. */
export function rewrite(a: WordSum, rules: readonly Rule[]): WordSum {
  let current = a;
  for (let round = 0; round < 200; round++) {
    const next = rewriteOnce(current, rules);
    if (next === null) return current;
    current = next;
  }
  throw new RangeError('the rules do not come to an end');
}

function rewriteOnce(a: WordSum, rules: readonly Rule[]): WordSum | null {
  for (const [key, { coefficient, letters }] of a) {
    for (const { from, to } of rules) {
      const start = letters.findIndex((_, i) => from.every((l, j) => sameLetter(letters[i + j], l)));
      if (start < 0) continue;
      const rest = new Map(a);
      rest.delete(key);
      const before = word(...letters.slice(0, start));
      const after = word(...letters.slice(start + from.length));
      return addWords(rest, scaleWords(productOfWords(before, to, after), coefficient));
    }
  }
  return null;
}

/** Replaces a letter and its transpose by a sum of words and its transpose. */
export const definition = (name: string, to: WordSum, symmetric: Symmetric): Rule[] => [
  { from: [letter(name)], to },
  { from: [{ name, transposed: true }], to: transposeWords(to, symmetric) },
];

/** A proof that two sums of words are equal, coefficients by the zero test. */
export const wordsEqual = (a: WordSum, b: WordSum): boolean =>
  [...subtractWords(a, b).values()].every(({ coefficient }) => isZero(coefficient));

/**
 * Gradient of the trace of a sum of words with respect to one letter: for tr(X A) it is Aᵀ, for tr(Xᵀ A) it is A, once
 * for each place where the letter stands.
 */
export function gradientOfTrace(a: WordSum, name: string, symmetric: Symmetric): WordSum {
  let gradient: WordSum = NO_WORDS;
  for (const { coefficient, letters } of a.values()) {
    letters.forEach((l, i) => {
      if (l.name !== name) return;
      const rest = [...letters.slice(i + 1), ...letters.slice(0, i)];
      const part = l.transposed ? rest : transposeLetters(rest, symmetric);
      gradient = addWords(gradient, new Map([[textOf(part), { coefficient, letters: part }]]));
    });
  }
  return gradient;
}
