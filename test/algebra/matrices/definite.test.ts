import { expect, test } from 'vitest';
import { isPositiveDefinite, isPositiveSemidefinite } from '../../../src/algebra/matrices/definite.ts';
import { rational, type Scalar, symbol } from '../../../src/algebra/scalar.ts';
import { addWords, NO_WORDS, scaleWords, type WordSum, word } from '../../../src/algebra/words.ts';
import { ringOf } from './rings.ts';

const ring = ringOf({
  X: ['n', 'd'],
  G: ['n', 'n', 'invertible'],
  S: ['n', 'n', 'positive definite'],
  N: ['n', 'n', 'positive semidefinite'],
  Y: ['n', 'n', 'symmetric'],
});
const [above, any] = [symbol('lambda:positive'), symbol('mu:real')];
const sum = (...terms: readonly (readonly [Scalar, ...string[]])[]): WordSum =>
  terms.map(([c, ...names]) => scaleWords(word(...names), c)).reduce(addWords, NO_WORDS);
const one = rational(1);

test.each<[string, WordSum, boolean, boolean]>([
  ['λI', sum([above]), true, true],
  ['XXᵀ', sum([one, 'X', "X'"]), false, true],
  ['XXᵀ + λI', sum([one, 'X', "X'"], [above]), true, true],
  ['XXᵀ − λI', sum([one, 'X', "X'"], [rational(-1)]), false, false],
  ['XXᵀ + μI', sum([one, 'X', "X'"], [any]), false, false],
  ['GGᵀ', sum([one, 'G', "G'"]), true, true],
  ['GSGᵀ + N', sum([one, 'G', 'S', "G'"], [one, 'N']), true, true],
  ['XᵀNX', sum([one, "X'", 'N', 'X']), false, true],
  ['S', sum([one, 'S']), true, true],
  ['Y', sum([one, 'Y']), false, false],
  ['SY', sum([one, 'S', 'Y']), false, false],
])('%s', (_, words, definite, semidefinite) => {
  expect(isPositiveDefinite(ring, words)).toBe(definite);
  expect(isPositiveSemidefinite(ring, words)).toBe(semidefinite);
});
