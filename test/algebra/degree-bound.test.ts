import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonDegreeBound } from '../../src/algebra/degree-bound.ts';
import { type Fraction, fraction } from '../../src/algebra/fraction.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';

type Polynomial = Map<string, Fraction>;

const times = (a: Polynomial, b: Polynomial): Polynomial => {
  const product: Polynomial = new Map();
  for (const [x, c] of a) {
    for (const [y, d] of b) {
      const [p, q] = [x.split(','), y.split(',')];
      const key = p.map((e, i) => Number(e) + Number(q[i])).join(',');
      const sum = (product.get(key) ?? fraction(0)).add(c.mul(d));
      if (sum.equals(0)) product.delete(key);
      else product.set(key, sum);
    }
  }
  return product;
};
const degreeIn = (p: Polynomial, at: number): number =>
  Math.max(...[...p.keys()].map((key) => Number(key.split(',')[at])));

const somePolynomial = fc
  .uniqueArray(
    fc.tuple(
      fc.array(fc.nat(2), { minLength: 2, maxLength: 2 }).map((e) => e.join(',')),
      fc.integer({ min: -9, max: 9 }).filter((n) => n !== 0),
      fc.integer({ min: 1, max: 3 }),
    ),
    { minLength: 1, maxLength: 4, selector: ([key]) => key },
  )
  .map((terms): Polynomial => new Map(terms.map(([key, n, d]) => [key, fraction(n, d)])));

test('never below the degree of a factor that both have', () => {
  fc.assert(
    fc.property(somePolynomial, somePolynomial, somePolynomial, (a, b, g) => {
      for (const at of [0, 1]) {
        expect(commonDegreeBound(times(a, g), times(b, g), at)).toBeGreaterThanOrEqual(degreeIn(g, at));
      }
    }),
    { ...SEEDED, numRuns: 500 },
  );
});

const poly = (terms: Readonly<Record<string, number>>): Polynomial =>
  new Map(Object.entries(terms).map(([key, c]) => [key, fraction(c)]));

test('sharp on small examples', () => {
  const line = (c: number) => poly({ '1,0': 1, '0,1': c });
  expect(commonDegreeBound(line(1), line(2), 0)).toBe(0);
  expect(commonDegreeBound(times(line(1), line(2)), times(line(1), line(3)), 0)).toBe(1);
  expect(commonDegreeBound(times(line(1), line(2)), times(line(1), line(2)), 1)).toBe(2);
  expect(commonDegreeBound(poly({ '2,0': 1, '0,0': -1 }), poly({ '1,0': 3, '0,0': -3 }), 0)).toBe(1);
  // One without the generator: nothing in common holds it.
  expect(commonDegreeBound(line(1), poly({ '0,2': 5, '0,0': 1 }), 0)).toBe(0);
});

test('an image that loses its leading coefficient, or its denominator, modulo the prime says nothing', () => {
  const PRIME = 67_108_859;
  const lost = poly({ '1,0': PRIME, '0,0': 1 });
  expect(commonDegreeBound(lost, lost, 0)).toBe(Number.POSITIVE_INFINITY);
  const divided: Polynomial = new Map([['1,0', fraction(1, PRIME)]]);
  expect(commonDegreeBound(divided, poly({ '1,0': 1 }), 0)).toBe(Number.POSITIVE_INFINITY);
  // (p x + 1) and (x + 1): the second keeps its degree, so the bound holds.
  expect(commonDegreeBound(lost, poly({ '1,0': 1, '0,0': 1 }), 0)).toBe(0);
});
