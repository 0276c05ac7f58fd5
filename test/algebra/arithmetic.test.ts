import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { scalarArithmetic } from '../../src/algebra/arithmetic.ts';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { power, rational } from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { fractions, SEEDED } from '../proofs/zt25/model/settings.ts';
import { named, symbol } from './named.ts';

const someFraction = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => new Fraction(n, d));

test('on rational scalars it is rational arithmetic', () => {
  fc.assert(
    fc.property(someFraction, someFraction, fc.integer({ min: -3, max: 3 }), (a, b, n) => {
      const [x, y] = [rational(a), rational(b)];
      for (const operation of ['add', 'subtract', 'multiply', 'divide'] as const) {
        expect(areEqual(scalarArithmetic[operation](x, y), rational(fractions[operation](a, b)))).toBe(true);
      }
      expect(areEqual(scalarArithmetic.power(x, rational(n)), rational(fractions.power(a, new Fraction(n))))).toBe(
        true,
      );
      expect(areEqual(scalarArithmetic.integer(n), rational(n))).toBe(true);
    }),
    SEEDED,
  );
});

test('a power takes a symbolic exponent, and a root', () => {
  const R = symbol('R');
  expect(areEqual(scalarArithmetic.power(R, symbol('gamma')), power(R, asExponent(symbol('gamma'))))).toBe(true);
  expect(numberAt(scalarArithmetic.power(R, rational('1/2')), named({ R: 7 }))).toBeCloseTo(Math.sqrt(7), 14);
});
