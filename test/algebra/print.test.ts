import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scalarOf } from '../../src/algebra/formula-scalar.ts';
import { latex, symbolLatex, timesLatex } from '../../src/algebra/print.ts';
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
  ZERO,
} from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { parseFormula } from '../../src/language/latex/index.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { symbol } from './named.ts';
import { ALL_ATOMS, scalarOfTree, someTree } from './trees.ts';

const NAMES = ['R', 'k', 's', 'm', 'gamma', 'sigma', 'lambda', 'delta', 't', 'h_1', 'w', 'e'];
const MEANING = Object.fromEntries(NAMES.map((name) => [name, symbol(name)]));
const readBack = (text: string): Scalar => scalarOf(parseFormula(text, { trajectories: new Set() }), MEANING);

test('what is printed is read back as the same scalar', () => {
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 3), (t) => {
      const scalar = scalarOfTree(t);
      expect(areEqual(readBack(latex(scalar)), scalar)).toBe(true);
    }),
    { ...SEEDED, numRuns: 300 },
  );
});

const [R, k, s, m, gamma] = ['R', 'k', 's', 'm', 'gamma'].map(symbol) as [Scalar, Scalar, Scalar, Scalar, Scalar];
const n = (value: number | string) => rational(value);
const exp = (x: Scalar) => exponential(asExponent(x));
const raised = (a: Scalar, b: Scalar) => power(a, asExponent(b));
const mix = add(multiply(s, R), subtract(ONE, s));

/** How people write it. */
const PRINTED: readonly [Scalar, string][] = [
  [ZERO, '0'],
  [n(-3), '-3'],
  [n('-2/3'), '-\\frac{2}{3}'],
  [sqrt(R), '\\sqrt{R}'],
  [sqrt(n('1/2')), '\\frac{1}{\\sqrt{2}}'],
  [sqrt(divide(add(R, ONE), n(2))), '\\sqrt{\\frac{R + 1}{2}}'],
  [sqrt(divide(add(R, ONE), R)), '\\sqrt{\\frac{R + 1}{R}}'],
  [divide(ONE, sqrt(multiply(R, m))), '\\frac{1}{\\sqrt{R m}}'],
  [subtract(sqrt(R), ONE), '\\sqrt{R} - 1'],
  [negate(add(R, ONE)), '-\\left(R + 1\\right)'],
  [subtract(n(-1), R), '-\\left(R + 1\\right)'],
  [exp(negate(symbol('delta'))), 'e^{-\\delta}'],
  [divide(ONE, add(R, ONE)), '\\frac{1}{R + 1}'],
  [multiply(n(2), add(R, ONE)), '2 \\left(R + 1\\right)'],
  [raised(R, subtract(gamma, n('1/2'))), '\\frac{R^{\\gamma}}{\\sqrt{R}}'],
  [raised(mix, gamma), '\\left(R s - s + 1\\right)^{\\gamma}'],
  [raised(R, multiply(n(2), gamma)), 'R^{2 \\gamma}'],
  [exp(multiply(n(-2), symbol('delta'))), 'e^{-2 \\delta}'],
  [add(ONE, exp(add(multiply(symbol('sigma'), symbol('t')), symbol('delta')))), 'e^{\\delta + \\sigma t} + 1'],
  [power(k, asExponent(n(3))), 'k^{3}'],
];

test.each(PRINTED)('%#: %s', (scalar, text) => {
  expect(latex(scalar).replace(/\s+/g, ' ')).toBe(text);
});

test('those are read back too', () => {
  for (const [scalar] of PRINTED) expect(areEqual(readBack(latex(scalar)), scalar)).toBe(true);
});

test('symbols', () => {
  expect(symbolLatex('gamma')).toBe('\\gamma');
  expect(symbolLatex('h_1')).toBe('h_{1}');
  expect(symbolLatex('T_max')).toBe('T_{\\mathrm{max}}');
  expect(symbolLatex('sigma_i')).toBe('\\sigma_{i}');
});

test('a scalar written into a product is read back as the product', () => {
  const rest: readonly [string, Scalar][] = [
    ['w', symbol('w')],
    ['\\left(w - h_{1}\\right) w', multiply(subtract(symbol('w'), symbol('h_1')), symbol('w'))],
  ];
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 3), fc.constantFrom(...rest), (t, [text, value]) => {
      const scalar = scalarOfTree(t);
      expect(areEqual(readBack(timesLatex(scalar, text)), multiply(scalar, value))).toBe(true);
    }),
    { ...SEEDED, numRuns: 200 },
  );
});

test.each([
  [ONE, 'w'],
  [n(-1), '-w'],
  [add(R, ONE), '\\left(R + 1\\right)\\, w'],
  [subtract(sqrt(R), ONE), '\\left(\\sqrt{R} - 1\\right)\\, w'],
  [negate(add(R, ONE)), '-\\left(R + 1\\right)\\, w'],
  [divide(R, add(R, ONE)), '\\frac{R}{R + 1}\\, w'],
  [n('-2/3'), '-\\frac{2}{3}\\, w'],
  [ZERO, '0\\, w'],
] as const)('%#: times w is %s', (scalar, text) => {
  expect(timesLatex(scalar, 'w')).toBe(text);
});
