import fc from 'fast-check';
import { expect, test } from 'vitest';
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
  subtract,
  Unable,
  ZERO,
} from '../../src/algebra/scalar.ts';
import { asExponent, type Replacement, substitute } from '../../src/algebra/substitute.ts';
import { symbolsOf } from '../../src/algebra/symbols.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { named, nameOf, symbol } from './named.ts';
import { ALL_ATOMS, POINTS, roundedOfTree, scalarOfTree, someTree } from './trees.ts';

const [R, k, s, gamma] = [symbol('R'), symbol('k'), symbol('s'), symbol('gamma')];
const n = (value: number | string) => rational(value);
const exp = (x: Scalar) => exponential(asExponent(x));

/** Replacements that stay in the domain, with what they do to a point. */
const REPLACEMENTS: readonly [Replacement, (at: (typeof POINTS)[number]) => (typeof POINTS)[number]][] = [
  [{ gamma: n('1/2') }, (at) => ({ ...at, gamma: 0.5 })],
  [{ gamma: n(0) }, (at) => ({ ...at, gamma: 0 })],
  [{ gamma: n(-1) }, (at) => ({ ...at, gamma: -1 })],
  [{ gamma: add(multiply(n(2), gamma), ONE) }, (at) => ({ ...at, gamma: 2 * at.gamma + 1 })],
  [{ s: n('1/2') }, (at) => ({ ...at, s: 0.5 })],
  [{ s: n('2/7'), gamma: n('3/4') }, (at) => ({ ...at, s: 2 / 7, gamma: 0.75 })],
  [{ R: n(9) }, (at) => ({ ...at, R: 9 })],
  [{ R: multiply(R, R) }, (at) => ({ ...at, R: at.R ** 2 })],
  [{ R: add(k, ONE), k: R }, (at) => ({ ...at, R: at.k + 1, k: at.R })],
  [{ s: divide(ONE, k) }, (at) => ({ ...at, s: 1 / at.k })],
];

test('the value after a substitution is the value at the substituted point, in exponents and under roots too', () => {
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 3), fc.constantFrom(...REPLACEMENTS), (t, [by, moved]) => {
      const found = substitute(scalarOfTree(t), named(by));
      for (const at of POINTS) {
        const { value, error } = roundedOfTree(t, moved(at));
        const slack = 1e3 * error + 1e-9 * Math.abs(value);
        expect(Math.abs(numberAt(found, named({ ...at })) - value)).toBeLessThanOrEqual(slack);
      }
    }),
    { ...SEEDED, numRuns: 300 },
  );
});

test('what is replaced is gone, all at once and not one after the other', () => {
  const swapped = substitute(subtract(R, k), named({ R: k, k: R }));
  expect(areEqual(swapped, subtract(k, R))).toBe(true);
  expect(symbolsOf(substitute(power(R, asExponent(gamma)), named({ gamma: n('1/3') })))).toEqual(
    new Set([nameOf('R')]),
  );
  expect(areEqual(substitute(R, {}), R)).toBe(true);
});

test('γ and s at the paper’s values', () => {
  const mix = add(multiply(s, R), subtract(ONE, s));
  const weight = power(divide(multiply(n(2), mix), R), asExponent(gamma));
  const paper = named({ gamma: n('1/2'), s: n('1/2') });
  expect(areEqual(substitute(weight, paper), sqrt(divide(add(R, ONE), R)))).toBe(true);
  expect(areEqual(substitute(weight, named({ gamma: ZERO })), ONE)).toBe(true);
});

test('exponentials: e^(σ t) at t = 0, t = δ τ, and a fraction in the exponent', () => {
  const grown = exp(multiply(n(2), multiply(symbol('sigma'), symbol('t'))));
  expect(areEqual(substitute(grown, named({ t: ZERO })), ONE)).toBe(true);
  const tau = divide(symbol('delta'), symbol('sigma'));
  expect(areEqual(substitute(grown, named({ t: tau })), exp(multiply(n(2), symbol('delta'))))).toBe(true);
  expect(areEqual(substitute(grown, named({ t: negate(symbol('t')) })), divide(ONE, grown))).toBe(true);
});

test('a scalar that is no exponent, and a value outside the domain, are refused', () => {
  expect(() => asExponent(sqrt(R))).toThrow(/root or a symbolic power/);
  expect(() => asExponent(multiply(sqrt(n(2)), gamma))).toThrow(/root or a symbolic power/);
  expect(() => asExponent(power(R, asExponent(gamma)))).toThrow(/symbolic power/);
  expect(() => asExponent(exp(gamma))).toThrow(Unable);
  expect(() => asExponent(divide(ONE, add(ONE, R)))).toThrow(/fraction/);
  expect(() => substitute(sqrt(subtract(R, ONE)), named({ R: n('1/2') }))).toThrow(Unable);
  expect(() => substitute(divide(ONE, subtract(R, k)), named({ R: k }))).toThrow(/division by zero/);
  expect(() => substitute(exp(gamma), named({ gamma: sqrt(R) }))).toThrow(Unable);
});

test('an exponent by its parts', () => {
  const exponent = asExponent(divide(subtract(multiply(n(3), multiply(gamma, symbol('delta'))), divide(ONE, k)), n(2)));
  expect([...exponent].map(([basis, c]) => [basis, c.toFraction()]).sort()).toEqual([
    [`${nameOf('delta')}*${nameOf('gamma')}`, '3/2'],
    [`${nameOf('k')}^-1`, '-1/2'],
  ]);
  expect(asExponent(ZERO).size).toBe(0);
});
