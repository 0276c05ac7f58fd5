import { expect, test } from 'vitest';
import { add, multiply, negate, rational, symbol, vanishes, ZERO } from '../../../src/algebra/scalar.ts';
import { ShapeMismatch, Unable } from '../../../src/algebra/unable.ts';
import { Draws } from '../../../src/derive/instance/draws.ts';
import {
  addEntries,
  determinantEntries,
  type Entries,
  entriesOf,
  entry,
  identityEntries,
  inverseEntries,
  multiplyEntries,
  scalarEntries,
  traceEntries,
  transposeEntries,
} from '../../../src/derive/instance/rational-matrix.ts';
import { sameEntries } from '../../../src/derive/instance/satisfies.ts';

const some = (n: number, seed: number): Entries => {
  const draws = new Draws(seed);
  return entriesOf(n, n, () => rational(draws.whole()));
};
const seeds = Array.from({ length: 30 }, (_, i) => i);

/** By the first row. */
const byCofactors = (a: Entries): ReturnType<typeof determinantEntries> =>
  a.length === 1
    ? entry(a, 0, 0)
    : (a[0] ?? [])
        .map((x, j) => {
          const minor = a.slice(1).map((row) => row.filter((_, k) => k !== j));
          const term = multiply(x, byCofactors(minor));
          return j % 2 === 0 ? term : negate(term);
        })
        .reduce(add, ZERO);

test.each([1, 2, 3, 4])('determinants by elimination are those by cofactors, and inverses invert: %i×%i', (n) => {
  for (const seed of seeds) {
    const a = some(n, seed);
    const determinant = determinantEntries(a);
    expect(vanishes(add(determinant, negate(byCofactors(a))))).toBe(true);
    if (vanishes(determinant)) expect(() => inverseEntries(a)).toThrow(Unable);
    else expect(sameEntries(multiplyEntries(a, inverseEntries(a)), identityEntries(n))).toBe(true);
  }
});

test('traces, transposes and products of numbers', () => {
  const [a, b] = [some(3, 1), some(3, 2)];
  expect(
    sameEntries(scalarEntries(traceEntries(multiplyEntries(a, b))), scalarEntries(traceEntries(multiplyEntries(b, a)))),
  ).toBe(true);
  expect(sameEntries(multiplyEntries(a, b), multiplyEntries(b, a))).toBe(false);
  expect(
    sameEntries(transposeEntries(multiplyEntries(a, b)), multiplyEntries(transposeEntries(b), transposeEntries(a))),
  ).toBe(true);
  expect(sameEntries(multiplyEntries(scalarEntries(rational(2)), a), addEntries(a, a))).toBe(true);
});

test('sizes that do not fit, and pivots that nobody can tell from zero', () => {
  const wide = entriesOf(2, 3, () => rational(1));
  expect(() => multiplyEntries(wide, wide)).toThrow(ShapeMismatch);
  expect(() => addEntries(wide, transposeEntries(wide))).toThrow(ShapeMismatch);
  expect(() => inverseEntries(wide)).toThrow(ShapeMismatch);
  expect(() => traceEntries(wide)).toThrow(ShapeMismatch);
  expect(() => determinantEntries([[symbol('~\\ln(2)')]])).toThrow(Unable);
});
