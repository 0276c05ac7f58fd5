import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivative } from '../../src/algebra/derivative.ts';
import { numberAt } from '../../src/algebra/evaluate.ts';
import {
  add,
  divide,
  exponential,
  multiply,
  negate,
  ONE,
  power,
  rational,
  type Scalar,
  sqrt,
  Unable,
  ZERO,
} from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { decimal, decimalOfTree } from './decimals.ts';
import { named, nameOf, symbol } from './named.ts';
import { ALL_ATOMS, POINTS, scalarOfTree, someTree } from './trees.ts';

test('equals the central difference, taken in 64 digits', () => {
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 3), fc.constantFrom('R', 'k', 's'), (t, name) => {
      const slope = derivative(scalarOfTree(t), nameOf(name));
      for (const at of POINTS) {
        const h = 2 ** -26;
        const shifted = (by: number) => decimalOfTree(t, { ...at, [name]: at[name as 'R'] + by });
        const exact = shifted(h)
          .minus(shifted(-h))
          .div(decimal(2 * h))
          .toNumber();
        const found = numberAt(slope, named({ ...at }));
        // Of order h², with third derivatives as large as the expression allows.
        expect(Math.abs(found - exact)).toBeLessThan(1e-7 * (1 + Math.abs(exact)));
      }
    }),
    { ...SEEDED, numRuns: 60 },
  );
});

const [R, k, gamma, t, sigma] = [symbol('R'), symbol('k'), symbol('gamma'), symbol('t'), symbol('sigma')];
const n = (value: number | string) => rational(value);
const exp = (x: Scalar) => exponential(asExponent(x));

test('known derivatives', () => {
  const cases: readonly [Scalar, string, Scalar][] = [
    [n(7), 'R', ZERO],
    [k, 'R', ZERO],
    [multiply(R, R), 'R', multiply(n(2), R)],
    [sqrt(R), 'R', divide(ONE, multiply(n(2), sqrt(R)))],
    [
      multiply(sqrt(R), sqrt(add(R, ONE))),
      'R',
      divide(add(multiply(n(2), R), ONE), multiply(n(2), multiply(sqrt(R), sqrt(add(R, ONE))))),
    ],
    [
      divide(ONE, add(ONE, sqrt(R))),
      'R',
      divide(n(-1), multiply(multiply(n(2), sqrt(R)), multiply(add(ONE, sqrt(R)), add(ONE, sqrt(R))))),
    ],
    [power(R, asExponent(gamma)), 'R', multiply(gamma, divide(power(R, asExponent(gamma)), R))],
    [
      power(add(R, ONE), asExponent(gamma)),
      'R',
      multiply(gamma, divide(power(add(R, ONE), asExponent(gamma)), add(R, ONE))),
    ],
    [
      exp(multiply(n(-2), multiply(sigma, t))),
      't',
      multiply(multiply(n(-2), sigma), exp(multiply(n(-2), multiply(sigma, t)))),
    ],
    [
      exp(multiply(sigma, multiply(t, t))),
      't',
      multiply(multiply(n(2), multiply(sigma, t)), exp(multiply(sigma, multiply(t, t)))),
    ],
    [exp(divide(sigma, t)), 't', negate(multiply(divide(sigma, multiply(t, t)), exp(divide(sigma, t))))],
    [multiply(gamma, power(R, asExponent(k))), 'gamma', power(R, asExponent(k))],
  ];
  for (const [a, name, expected] of cases) expect(areEqual(derivative(a, nameOf(name)), expected)).toBe(true);
});

test('a symbol in an exponent of anything but e is refused', () => {
  for (const base of [R, n(2), add(R, ONE)]) {
    expect(() => derivative(power(base, asExponent(gamma)), nameOf('gamma'))).toThrow(Unable);
  }
  expect(() => derivative(sqrt(add(power(R, asExponent(gamma)), ONE)), nameOf('gamma'))).toThrow(
    /power in its exponent gamma/,
  );
});
