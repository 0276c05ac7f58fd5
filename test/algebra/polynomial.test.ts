import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fraction, fraction } from '../../src/algebra/fraction.ts';
import {
  divideExactly,
  divideMonomial,
  greatestCommonDivisor,
  monomialContent,
  rationalContent,
} from '../../src/algebra/polynomial.ts';
import {
  add,
  constant,
  factor,
  fromTerms,
  integerPower,
  isEmpty,
  multiply,
  negate,
  ONE,
  type Sum,
  scale,
  subtract,
  sumKey,
  term,
  variable,
  ZERO,
} from '../../src/algebra/sum.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';

const VARIABLES = ['R', 'k', 's'] as const;
const monomial = (coefficient: number, exponents: readonly Fraction[]): Sum =>
  fromTerms([
    term(
      coefficient,
      VARIABLES.flatMap((name, i) => {
        const exponent = exponents[i] ?? fraction(0);
        return exponent.equals(0) ? [] : [factor({ kind: 'variable', name }, exponent)];
      }),
    ),
  ]);

/** Up to `terms` terms in R, k, s; exponents are natural, or halves of naturals. */
const somePolynomial = (terms: number, unit = 1): fc.Arbitrary<Sum> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: -5, max: 5 }).filter((n) => n !== 0),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
      ),
      { minLength: 1, maxLength: terms },
    )
    .map((parts) =>
      parts
        .map(([c, e]) =>
          monomial(
            c,
            e.map((x) => fraction(x, unit)),
          ),
        )
        .reduce(add, ZERO),
    )
    .filter((sum) => !isEmpty(sum));

const same = (a: Sum, b: Sum): boolean => isEmpty(subtract(a, b));
/** Equal up to a sign: divisors are only defined so far. */
const associated = (a: Sum, b: Sum): boolean => same(a, b) || same(a, negate(b));
const primitive = (a: Sum): Sum => {
  const bare = divideMonomial(a, monomialContent(a));
  return scale(bare, rationalContent(bare).inverse());
};

test('a b / b = a, and a b + 1 is not divisible by b', () => {
  for (const unit of [1, 2]) {
    fc.assert(
      fc.property(somePolynomial(4, unit), somePolynomial(4, unit), (a, b) => {
        const product = multiply(a, b);
        const quotient = divideExactly(product, b);
        expect(quotient).not.toBeNull();
        expect(same(quotient ?? ZERO, a)).toBe(true);
        if (primitive(b).size > 1) {
          // b divides a b, so it divides a b + m only if it divides the monomial m, which has no divisor of two terms.
          expect(divideExactly(add(product, ONE), b)).toBeNull();
          expect(divideExactly(add(product, variable('R')), b)).toBeNull();
        }
      }),
      SEEDED,
    );
  }
});

test('gcd(a g, b g) divides both and is divisible by g', () => {
  fc.assert(
    fc.property(somePolynomial(3), somePolynomial(3), somePolynomial(3), (a, b, g) => {
      const [x, y] = [multiply(a, g), multiply(b, g)];
      const found = greatestCommonDivisor(x, y);
      for (const whole of [x, y]) expect(divideExactly(whole, found)).not.toBeNull();
      const least = primitive(g);
      if (least.size > 1 && primitive(x).size > 1 && primitive(y).size > 1) {
        expect(divideExactly(found, least)).not.toBeNull();
      }
      expect(associated(found, greatestCommonDivisor(y, x))).toBe(true);
      // Coprime integer coefficients, no monomial content.
      expect(rationalContent(found).equals(1)).toBe(true);
      expect(monomialContent(found)).toEqual([]);
    }),
    { ...SEEDED, numRuns: 300 },
  );
});

/** Irreducible, pairwise coprime, with and without a common variable, roots as generators too. */
const IRREDUCIBLE: readonly Sum[] = (() => {
  const [R, k, s] = [variable('R'), variable('k'), variable('s')];
  const root = monomial(1, [fraction(1, 2)]);
  const gammaPower = fromTerms([term(1, [factor({ kind: 'variable', name: 'R' }, 1, 'gamma')])]);
  const rootR1 = fromTerms([term(1, [factor({ kind: 'composite', of: add(R, ONE) }, fraction(1, 2))])]);
  return [
    add(root, ONE),
    subtract(root, constant(2)),
    add(k, ONE),
    add(multiply(k, R), ONE),
    add(add(R, k), s),
    add(multiply(s, s), multiply(constant(2), k)),
    add(gammaPower, k),
    add(gammaPower, ONE),
    add(rootR1, s),
    subtract(multiply(constant(3), multiply(s, R)), k),
  ];
})();

test('gcd of products of known irreducible factors is the product of the common ones', () => {
  const powers: fc.Arbitrary<number[]> = fc.array(fc.constantFrom<number[]>(0, 0, 0, 1, 1, 2), {
    minLength: IRREDUCIBLE.length,
    maxLength: IRREDUCIBLE.length,
  });
  const productOf = (exponents: readonly number[]): Sum =>
    exponents.map((e, i) => integerPower(IRREDUCIBLE[i] ?? ONE, e)).reduce(multiply, ONE);
  const few = powers.filter((p) => p.reduce((a, b) => a + b, 0) <= 4);
  fc.assert(
    fc.property(few, few, (p, q) => {
      // √(R+1) twice would be multiplied out to R + 1; it occurs once at most here.
      p[8] = Math.min(p[8] ?? 0, 1);
      q[8] = p[8];
      const common = p.map((x, i) => Math.min(x, q[i] as number));
      const found = greatestCommonDivisor(productOf(p), productOf(q));
      expect(associated(found, productOf(common))).toBe(true);
    }),
    SEEDED,
  );
});

test('a gcd of polynomials of many terms in three generators does not grow without bound', () => {
  // Remainder sequences without a degree bound took minutes here.
  const terms = (...list: readonly (readonly [number, number, number, number])[]): Sum =>
    list
      .map(([c, ...e]) =>
        monomial(
          c,
          e.map((x) => fraction(x)),
        ),
      )
      .reduce(add, ZERO);
  const a = terms(
    [4, 5, 0, 1],
    [1, 3, 0, 1],
    [-5, 3, 1, 1],
    [-4, 4, 1, 0],
    [-2, 2, 1, 1],
    [-1, 0, 1, 1],
    [-4, 5, 1, 0],
  );
  const b = terms([12, 3, 0, 1], [12, 4, 0, 0], [9, 2, 0, 0], [4, 2, 0, 1], [1, 0, 0, 1], [8, 5, 0, 0], [4, 1, 1, 0]);
  const c = terms([3, 6, 1, 2], [-1, 4, 0, 3], [2, 1, 3, 0], [5, 0, 1, 1], [7, 2, 2, 2], [-2, 0, 0, 0]);
  const started = performance.now();
  expect(greatestCommonDivisor(a, b).size).toBe(1);
  expect(associated(greatestCommonDivisor(multiply(a, c), multiply(b, c)), c)).toBe(true);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a common factor of dense polynomials in one generator is found at once', () => {
  // Remainders whose integers are not made coprime again double their digits at every step.
  const dense = (seed: number, degree: number): Sum =>
    Array.from({ length: degree + 1 }, (_, i) => monomial(((seed * (i + 3) ** 3) % 17) - 8 || 1, [fraction(i)])).reduce(
      add,
      ZERO,
    );
  const [a, b, c] = [dense(5, 20), dense(7, 19), dense(11, 6)];
  const started = performance.now();
  const found = greatestCommonDivisor(multiply(a, c), multiply(b, c));
  expect(divideExactly(found, primitive(c))).not.toBeNull();
  expect(performance.now() - started).toBeLessThan(2000);
});

test('contents: the rational one is positive and leaves coprime integers, the monomial one leaves no common power', () => {
  const sum = add(monomial(6, [fraction(2), fraction(-1)]), monomial(-4, [fraction(1, 2), fraction(3)]));
  expect(rationalContent(sum).toFraction()).toBe('2');
  expect(rationalContent(scale(sum, fraction(1, 3))).toFraction()).toBe('2/3');
  expect(monomialContent(sum).map((f) => [f.key, f.exponent.toFraction()])).toEqual([
    ['R|', '1/2'],
    ['k|', '-1'],
  ]);
  // A generator that stands in some terms only has content zero there.
  expect(monomialContent(add(variable('R'), ONE))).toEqual([]);
  expect(monomialContent(add(monomial(1, [fraction(-1)]), ONE)).map((f) => f.exponent.toFraction())).toEqual(['-1']);
  expect(sumKey(divideMonomial(sum, monomialContent(sum)))).toBe(
    sumKey(add(monomial(6, [fraction(3, 2)]), monomial(-4, [fraction(0), fraction(4)]))),
  );
});

test('zero: nothing divides it but it is divisible', () => {
  expect(divideExactly(ZERO, add(variable('R'), ONE))).toBe(ZERO);
  expect(sumKey(greatestCommonDivisor(ZERO, variable('R')))).toBe(sumKey(ONE));
  expect(rationalContent(ZERO).toFraction()).toBe('1');
  expect(monomialContent(ZERO)).toEqual([]);
});
