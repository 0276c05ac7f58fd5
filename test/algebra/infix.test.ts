import fc from 'fast-check';
import { evaluate as mathjsEvaluate } from 'mathjs';
import { expect, test } from 'vitest';
import { namesIn, readInfix, writeInfix } from '../../src/algebra/infix.ts';
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
  symbol as symbolOf,
  Unable,
  ZERO,
} from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { NAMES, symbol } from './named.ts';
import { ALL_ATOMS, POINTS, roundedOfTree, scalarOfTree, someTree } from './trees.ts';

test('what is written is read back as the same scalar, and means to mathjs what it means to us', () => {
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 3), (t) => {
      const scalar = scalarOfTree(t);
      const text = writeInfix(scalar);
      expect(areEqual(readInfix(text, NAMES), scalar)).toBe(true);
      const at = POINTS[0] as (typeof POINTS)[number];
      const { value, error } = roundedOfTree(t, at);
      expect(Math.abs(Number(mathjsEvaluate(text, { ...at })) - value)).toBeLessThanOrEqual(
        1e3 * error + 1e-9 * Math.abs(value),
      );
    }),
    { ...SEEDED, numRuns: 80 },
  );
});

const [R, t, sigma] = [symbol('R'), symbol('t'), symbol('sigma')];
const exp = (x: Scalar) => exponential(asExponent(x));

test('exponentials, symbolic powers and zero survive the round trip', () => {
  const list = [
    ZERO,
    exp(multiply(rational(-2), multiply(sigma, t))),
    divide(ONE, add(ONE, exp(R))),
    power(add(R, ONE), asExponent(symbol('gamma'))),
  ];
  for (const a of list) expect(areEqual(readInfix(writeInfix(a), namesIn(a)), a)).toBe(true);
});

test('symbols stand there by their plain names, and two of one name are not told apart', () => {
  expect(writeInfix(R)).toBe('((1)*R^((1)))/((1))');
  expect(() => namesIn(add(R, symbolOf('R:real')))).toThrow(Unable);
});

test('text of computer algebra systems', () => {
  const same: readonly [string, Scalar][] = [
    ['-R + 2', add(rational(2), multiply(rational(-1), R))],
    ['+R', R],
    ['R^2/3', divide(multiply(R, R), rational(3))],
    ['sqrt(R)*R^(-1/2)', ONE],
    ['0.25*R', divide(R, rational(4))],
    ['exp(2*t)', exp(multiply(rational(2), t))],
    ['e^(2*t)*log(e)', exp(multiply(rational(2), t))],
    ['pow(R, 3)', multiply(R, multiply(R, R))],
    ['-2^2', rational(-4)],
    ['2^-1', rational('1/2')],
    ['1/3', rational('1/3')],
    ['0.1', rational('1/10')],
    ['-R^2', negate(multiply(R, R))],
    ['--R', R],
    ['2-R-1', subtract(ONE, R)],
    ['2/R/3', divide(rational('2/3'), R)],
    ['R*-2', multiply(R, rational(-2))],
    ['2^3^2', rational(512)],
    ['R^-2^2', power(R, asExponent(rational(-4)))],
    [' R *\n( 1 + R ) ', multiply(R, add(ONE, R))],
    ['log(e)', ONE],
    ['sigma_1', symbol('sigma_1')],
  ];
  for (const [text, expected] of same) expect(areEqual(readInfix(text, NAMES), expected)).toBe(true);
});

test('anything else is refused, not guessed', () => {
  for (const text of [
    'sin(R)',
    'log(R)',
    'log(2, e)',
    'R!',
    'R > 1',
    '[R, 1]',
    'R = 2',
    'abs(R)',
    'R^R^R + foo(R)',
    'i*foo(2)',
    'Infinity',
    'R + NaN',
    'undefined',
    '2 R',
    '(R)(k)',
    '1e5',
    '3e',
    'R k',
    '(R',
    'R)',
    'R,k',
    'sqrt(R, 2)',
    'pow(R)',
    '*R',
    '',
  ]) {
    expect(() => readInfix(text, NAMES)).toThrow(Unable);
  }
  expect(() => readInfix('R +', NAMES)).toThrow();
  expect(() => readInfix('R^sqrt(R)', NAMES)).toThrow(Unable);
  expect(areEqual(readInfix('sqrt(R)', NAMES), sqrt(R))).toBe(true);
});
