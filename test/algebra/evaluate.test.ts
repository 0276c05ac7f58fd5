import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, numberAt } from '../../src/algebra/evaluate.ts';
import { add, divide, exponential, multiply, ONE, power, rational, sqrt, subtract } from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { decimal, decimalOfTree } from './decimals.ts';
import { named, symbol } from './named.ts';
import { ALL_ATOMS, scalarOfTree, somePoint, someTree } from './trees.ts';

test('the value to 64 digits lies within the error bound, and the bound is not idle', () => {
  let tight = 0;
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 3), somePoint, (t, at) => {
      const { value, error } = evaluate(scalarOfTree(t), named({ ...at }));
      if (!Number.isFinite(value)) return;
      const off = decimalOfTree(t, at).minus(decimal(value)).abs().toNumber();
      expect(off).toBeLessThanOrEqual(error);
      if (error <= 1e-9 * Math.abs(value)) tight++;
    }),
    { ...SEEDED, numRuns: 250 },
  );
  expect(tight).toBeGreaterThan(150);
});

test('cancellation shows in the bound', () => {
  const R = symbol('R');
  const difference = subtract(sqrt(add(R, rational('1/1000000000000000000'))), sqrt(R));
  const { value, error } = evaluate(difference, named({ R: 2 }));
  expect(Math.abs(value - 0.5e-18 / Math.sqrt(2))).toBeLessThanOrEqual(error);
  expect(error).toBeGreaterThan(1e-16);
  expect(error).toBeLessThan(1e-13);
});

test('exponentials in products of symbols', () => {
  const exponent = add(
    multiply(rational(2), multiply(symbol('sigma'), symbol('t'))),
    multiply(rational('-1/2'), symbol('delta')),
  );
  const at = named({ sigma: 1.5, t: 0.7, delta: 3 });
  const { value, error } = evaluate(exponential(asExponent(exponent)), at);
  expect(Math.abs(value - Math.exp(2 * 1.5 * 0.7 - 1.5))).toBeLessThanOrEqual(error);
  expect(error).toBeLessThan(1e-12);
});

test('a denominator that cancels shows in the bound too', () => {
  const R = symbol('R');
  const gap = subtract(sqrt(add(R, rational('1/100000000'))), sqrt(R));
  const { value, error } = evaluate(divide(ONE, gap), named({ R: 2 }));
  const exact = decimal(1)
    .div(decimal(2).plus('1e-8').sqrt().minus(decimal(2).sqrt()))
    .toNumber();
  expect(Math.abs(value - exact)).toBeLessThanOrEqual(error);
  expect(Math.abs(value - exact)).toBeGreaterThan(1e-12 * exact);
  expect(error).toBeLessThan(0.1 * exact);
});

test('powers in exponents', () => {
  const [t, gamma] = [symbol('t'), symbol('gamma')];
  const squared = exponential(asExponent(multiply(t, multiply(t, gamma))));
  expect(evaluate(squared, named({ t: 1.5, gamma: -0.4 })).value).toBeCloseTo(Math.exp(-0.4 * 2.25), 13);
  const inverse = power(rational(2), asExponent(divide(gamma, t)));
  expect(evaluate(inverse, named({ t: 1.5, gamma: -0.4 })).value).toBeCloseTo(2 ** (-0.4 / 1.5), 13);
});

test('a symbol without a value is refused by name', () => {
  expect(() => numberAt(symbol('R'), named({ k: 1 }))).toThrow(/no value for the symbol R/);
});
