import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction } from '../../src/algebra/fraction.ts';
import { divideExactly } from '../../src/algebra/polynomial.ts';
import { primeFactors, splitPositive } from '../../src/algebra/square-free.ts';
import {
  add,
  constant,
  integerPower,
  multiply,
  negate,
  ONE,
  type Sum,
  sumKey,
  variable,
} from '../../src/algebra/sum.ts';
import { Unable } from '../../src/algebra/unable.ts';
import { nameOf } from './named.ts';

const [R, k] = [variable(nameOf('R')), variable(nameOf('k'))];
/** Positive and irreducible, no two with a common factor. */
const PIECES: readonly Sum[] = [
  add(R, ONE),
  add(k, constant(2)),
  add(multiply(R, k), constant(3)),
  add(add(R, k), ONE),
];

test('a product of powers falls apart into square-free factors, each piece in one of them with its multiplicity', () => {
  const powers = fc.tuple(...PIECES.map(() => fc.nat({ max: 3 })));
  fc.assert(
    fc.property(powers, fc.integer({ min: -6, max: 6 }), (exponents, content) => {
      fc.pre(content !== 0 && exponents.some((e) => e > 0));
      const product = PIECES.reduce(
        (sum, piece, i) => multiply(sum, integerPower(piece, exponents[i] as number)),
        constant(content),
      );
      const split = splitPositive(product);
      expect(split.sign).toBe(Math.sign(content));
      // Each piece is in one factor, once, and has its multiplicity there.
      const found = split.factors.map(({ atom, exponent }) => ({
        of: atom.kind === 'composite' ? atom.of : ONE,
        times: exponent.valueOf(),
      }));
      PIECES.forEach((piece, i) => {
        const holders = found.filter(({ of }) => divideExactly(of, piece) !== null);
        expect(holders.map(({ times }) => times)).toEqual(exponents[i] === 0 ? [] : [exponents[i]]);
        for (const { of } of holders) expect(divideExactly(divideExactly(of, piece) as Sum, piece)).toBeNull();
      });
      const whole = found.reduce(
        (sum, { of, times }) => multiply(sum, integerPower(of, times)),
        constant(split.content.mul(split.sign)),
      );
      expect(sumKey(whole)).toBe(sumKey(product));
    }),
    { seed: 5, numRuns: 60 },
  );
});

test('what is linear in one atom is not taken for irreducible when it has a factor', () => {
  // (R + 1)(k + 2): linear in R and in k, two terms hold each.
  const product = multiply(PIECES[0] as Sum, PIECES[1] as Sum);
  expect(splitPositive(product).factors).toHaveLength(2);
});

test('a factor of unknown sign has no root', () => {
  expect(() => splitPositive(add(k, negate(R)))).toThrow(Unable);
});

test('a rational as powers of primes', () => {
  const found = primeFactors(fraction('360/49')).map(({ atom, exponent }) => [
    atom.kind === 'prime' ? atom.value : null,
    exponent.valueOf(),
  ]);
  expect(new Map(found as [bigint, number][])).toEqual(
    new Map([
      [2n, 3],
      [3n, 2],
      [5n, 1],
      [7n, -2],
    ]),
  );
});
