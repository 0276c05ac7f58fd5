import { expect, test } from 'vitest';
import { add, divide, exponential, multiply, ONE, power, rational, sqrt, subtract } from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { symbolsOf } from '../../src/algebra/symbols.ts';
import { nameOf, symbol } from './named.ts';

const names = (...list: string[]) => new Set(list.map(nameOf));

test('in sums, under roots, in exponents, above and below the line, in the unit', () => {
  const [R, k, s] = [symbol('R'), symbol('k'), symbol('s')];
  expect(symbolsOf(rational(3))).toEqual(names());
  expect(symbolsOf(sqrt(add(R, multiply(k, s))))).toEqual(names('R', 'k', 's'));
  expect(symbolsOf(power(R, asExponent(multiply(symbol('gamma'), symbol('m')))))).toEqual(names('R', 'gamma', 'm'));
  expect(symbolsOf(exponential(asExponent(multiply(symbol('sigma'), symbol('t')))))).toEqual(names('sigma', 't'));
  expect(symbolsOf(divide(ONE, add(k, exponential(asExponent(R)))))).toEqual(names('k', 'R'));
  expect(symbolsOf(divide(multiply(R, s), k))).toEqual(names('R', 's', 'k'));
  // What cancels is gone.
  expect(symbolsOf(subtract(add(R, k), k))).toEqual(names('R'));
  expect(symbolsOf(divide(multiply(add(R, ONE), add(k, ONE)), add(k, ONE)))).toEqual(names('R'));
});
