import { expect, test } from 'vitest';
import { rational, symbol } from '../../../src/algebra/scalar.ts';
import { letter, subtractWords, word, wordsEqual } from '../../../src/algebra/words.ts';
import { ringOf, SIZES } from './rings.ts';

test('only what is zero nowhere, or on a thin part of an open set, is divided by', () => {
  const ring = ringOf({ P: ['n', 'n', 'projection'], u: ['n', 'one'] });
  ring.continuous.add('lambda:real');
  const lambda = symbol('lambda:real');
  expect(ring.isSafe(rational(3))).toBe(true);
  expect(ring.isSafe(rational(0))).toBe(false);
  expect(ring.isSafe(lambda)).toBe(true);
  expect(ring.isSafe(symbol('k:real'))).toBe(false);
  expect(ring.isSafe(SIZES.n)).toBe(true);
  // tr P is 0 for P = 0, and uᵀu for u = 0.
  expect(ring.isSafe(ring.trace(word('P'), SIZES.n))).toBe(false);
  expect(ring.isSafe(ring.number([{ name: 'u', transposed: true }, letter('u')]))).toBe(false);
});

test('a trace is one number for every turn and for the transpose', () => {
  const ring = ringOf({ A: ['n', 'd'], B: ['d', 'n'] });
  const turns = [
    [word('A', 'B'), SIZES.n],
    [word('B', 'A'), SIZES.d],
    [word("B'", "A'"), SIZES.n],
  ] as const;
  const [first, ...others] = turns.map(([words, size]) => ring.trace(words, size));
  for (const other of others) expect(other).toEqual(first);
  expect(ring.trace(word('B', 'A', 'B', 'A'), SIZES.d)).not.toEqual(first);
});

test('relations say what follows from them, and no more', () => {
  const ring = ringOf({ A: ['n', 'n'], B: ['n', 'n'] });
  ring.relate(subtractWords(word('A', 'B'), word()));
  const zero = (...pair: Parameters<typeof subtractWords>) => ring.reduce(subtractWords(...pair)).size === 0;
  expect(zero(word('A', 'A', 'B', 'B'), word())).toBe(true);
  expect(zero(word("B'", "A'"), word())).toBe(true);
  // B A = I holds of square matrices, but not by this rule alone.
  expect(zero(word('B', 'A'), word())).toBe(false);
  expect(wordsEqual(ring.reduce(word('B', 'A', 'B')), word('B'))).toBe(true);
});
