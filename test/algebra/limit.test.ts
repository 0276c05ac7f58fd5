import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { limitAtInfinity } from '../../src/algebra/limit.ts';
import {
  add,
  divide,
  exponential,
  multiply,
  negate,
  ONE,
  rational,
  type Scalar,
  sqrt,
  subtract,
  Unable,
  ZERO,
} from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { named, nameOf, symbol } from './named.ts';

const [R, sigma, delta, s] = [symbol('R'), symbol('sigma'), symbol('delta'), symbol('s')];
const n = (value: number | string) => rational(value);
const exp = (x: Scalar) => exponential(asExponent(x));
const grown = (rate: Scalar) => exp(multiply(rate, delta));

/** Rates that can be compared on the whole domain, with their values at R = 3. */
const RATES: readonly [Scalar, number][] = [
  [n(-2), -2],
  [n('-1/2'), -0.5],
  [n(0), 0],
  [n('1/3'), 1 / 3],
  [n(1), 1],
];
const someExponentials = fc.array(
  fc.tuple(
    fc.integer({ min: -3, max: 3 }).filter((c) => c !== 0),
    fc.constantFrom(...RATES),
    fc.constantFrom([sigma, 1.7] as const, [sqrt(add(R, ONE)), 2] as const, [ONE, 1] as const),
  ),
  { minLength: 1, maxLength: 3 },
);
type Parts = readonly (readonly [number, readonly [Scalar, number], readonly [Scalar, number]])[];
const scalarOf = (parts: Parts): Scalar =>
  parts.map(([c, [rate], [factor]]) => multiply(n(c), multiply(factor, grown(rate)))).reduce(add, ZERO);
const numberOf = (parts: Parts, x: number): number =>
  parts.reduce((sum, [c, [, rate], [, factor]]) => sum + c * factor * Math.exp(rate * x), 0);

const sizeOf = (parts: Parts, x: number): number => Math.max(...parts.map((part) => Math.abs(numberOf([part], x))));

test('of ratios of exponential sums: what doubles show for large δ', () => {
  const kinds = { zero: 0, finite: 0, infinite: 0 };
  fc.assert(
    fc.property(someExponentials, someExponentials, (top, bottom) => {
      const [a, b] = [scalarOf(top), scalarOf(bottom)];
      const far = [60, 66].map((x) => numberOf(top, x) / numberOf(bottom, x));
      // Sums that cancel as numbers are left out: doubles cannot show their limits.
      fc.pre([top, bottom].every((parts) => Math.abs(numberOf(parts, 60)) > 1e-3 * sizeOf(parts, 60)));
      const found = limitAtInfinity(divide(a, b), nameOf('delta'));
      if (found.kind === 'infinite') {
        kinds.infinite++;
        expect(Math.abs(far[1] as number)).toBeGreaterThan(2 * Math.abs(far[0] as number));
        expect(Math.abs(far[1] as number)).toBeGreaterThan(1e3);
        return;
      }
      const limit = numberAt(found.value, named({ R: 3, sigma: 1.7 }));
      kinds[limit === 0 ? 'zero' : 'finite']++;
      expect(Math.abs((far[1] as number) - limit)).toBeLessThan(1e-6 * (1 + Math.abs(limit)));
    }),
    { ...SEEDED, numRuns: 400 },
  );
  expect(Math.min(...Object.values(kinds))).toBeGreaterThan(40);
});

test('rates with symbols are compared where the domain tells, and refused where it does not', () => {
  const ratio = (p: Scalar, q: Scalar) => limitAtInfinity(divide(add(grown(p), ONE), grown(q)), nameOf('delta'));
  expect(ratio(R, ONE)).toEqual({ kind: 'infinite' });
  expect(ratio(ONE, R)).toMatchObject({ kind: 'finite' });
  expect(ratio(sigma, multiply(n(2), sigma))).toMatchObject({ kind: 'finite' });
  expect(ratio(s, ONE)).toMatchObject({ kind: 'finite' });
  const same = ratio(sigma, sigma);
  expect(same.kind === 'finite' && areEqual(same.value, ONE)).toBe(true);
  expect(() => ratio(sigma, ONE)).toThrow(/cannot be compared/);
  expect(() => ratio(R, symbol('k'))).toThrow(/cannot be compared/);
  expect(() => ratio(symbol('gamma'), ONE)).toThrow(Unable);
  expect(() => ratio(symbol('gamma'), ZERO)).toThrow(/cannot be compared/);
});

test('the coefficients of the dominant exponentials are all there', () => {
  const top = add(multiply(sigma, grown(n(2))), add(multiply(R, grown(n(2))), grown(n(1))));
  const bottom = add(multiply(n(3), grown(n(2))), multiply(sigma, grown(n(-5))));
  const found = limitAtInfinity(divide(top, bottom), nameOf('delta'));
  expect(found.kind === 'finite' && areEqual(found.value, divide(add(sigma, R), n(3)))).toBe(true);
  // A constant is its own limit; zero too.
  for (const a of [R, ZERO, divide(sigma, add(ONE, R))]) {
    const limit = limitAtInfinity(a, nameOf('delta'));
    expect(limit.kind === 'finite' && areEqual(limit.value, a)).toBe(true);
  }
});

test('the symbol anywhere but linear in an exponent of e is refused', () => {
  const refused: readonly Scalar[] = [
    delta,
    divide(ONE, delta),
    add(ONE, divide(delta, grown(ONE))),
    sqrt(delta),
    exp(multiply(delta, delta)),
    exp(divide(ONE, delta)),
  ];
  for (const a of refused) expect(() => limitAtInfinity(a, nameOf('delta'))).toThrow(Unable);
  expect(limitAtInfinity(subtract(grown(ONE), grown(ONE)), nameOf('delta'))).toEqual({ kind: 'finite', value: ZERO });
  expect(limitAtInfinity(negate(grown(ONE)), nameOf('delta'))).toEqual({ kind: 'infinite' });
});
