/** Expectations against moments that are known, for every distribution and many seeds. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import type { Definition, Distribution } from '../../../src/language/declare/definition.ts';
import { type Formula, number, parseFormula, symbol } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { exactly, numberIn, scalar } from '../../../src/measure/value.ts';

const read = (latex: string): Formula => parseFormula(latex, { trajectories: new Set() });
const expected = (operand: Formula): Formula => ({ kind: 'expectation', operand });
const variance = (f: Formula): Formula => ({ kind: 'apply', function: 'Var', arguments: [f] });
const random = (name: string, distribution: Distribution, parameters: readonly string[]): Definition => ({
  kind: 'random',
  name,
  distribution,
  parameters: parameters.map(read),
});

const MOMENTS: readonly (readonly [Distribution, readonly string[], mean: number, variance: number])[] = [
  ['normal', ['2', '9'], 2, 9],
  ['bernoulli', ['\\frac{1}{4}'], 0.25, 3 / 16],
  ['binomial', ['5', '\\frac{1}{4}'], 1.25, 15 / 16],
  ['uniform', ['1', '4'], 2.5, 9 / 12],
  ['exponential', ['2'], 0.5, 0.25],
  ['gamma', ['3', '2'], 1.5, 0.75],
  ['gamma', ['\\frac{1}{2}', '1'], 0.5, 0.5],
  ['beta', ['2', '3'], 0.4, 0.04],
  ['poisson', ['3'], 3, 3],
  ['poisson', ['100'], 100, 100],
  ['chi-square', ['4'], 4, 8],
  ['laplace', ['1', '2'], 1, 8],
  ['rademacher', [], 0, 1],
];

test.each(MOMENTS)('mean and variance of the %s distribution of %j', (distribution, parameters, mean, spread) => {
  for (let seed = 0; seed < 8; seed++) {
    const world = new World({
      values: {},
      definitions: [random('x', distribution, parameters)],
      seed,
      effort: { samples: 4096 },
    });
    for (const [formula, exact] of [
      [expected(symbol('x')), mean],
      [variance(symbol('x')), spread],
      [expected(read('(x - 1)^2')), spread + (mean - 1) ** 2],
    ] as const) {
      const { value, error } = numberIn(evaluate(formula, world));
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(error);
      expect(error).toBeLessThan(0.5 * Math.max(1, exact));
    }
  }
});

test('a wrong moment is many half-widths away', () => {
  const world = new World({
    values: {},
    definitions: [random('x', 'normal', ['2', '9'])],
    seed: 1,
    effort: { samples: 2 ** 16 },
  });
  const { value, error } = numberIn(evaluate(expected(read('x^2')), world));
  expect(Math.abs(value - 13)).toBeLessThanOrEqual(error);
  expect(Math.abs(value - 9)).toBeGreaterThan(10 * error);
});

test('a normal vector: its covariance, a quadratic form, sizes from the covariance', () => {
  const S = new Matrix([
    [2, 1],
    [1, 3],
  ]);
  const world = new World({
    values: {
      S: exactly(S),
      m: exactly(new Matrix([[1], [-1]])),
      A: exactly(
        new Matrix([
          [1, 2],
          [0, 1],
        ]),
      ),
    },
    definitions: [random('x', 'normal', ['m', 'S']), random('z', 'normal', ['0', 'S'])],
    seed: 3,
  });
  const within = (formula: Formula, exact: Matrix): void => {
    const { value, error } = evaluate(formula, world);
    for (let i = 0; i < exact.rows; i++) {
      for (let j = 0; j < exact.columns; j++)
        expect(Math.abs(value.get(i, j) - exact.get(i, j))).toBeLessThanOrEqual(error.get(i, j));
    }
  };
  within(variance(symbol('x')), S);
  within(expected(read('z z^\\top')), S);
  within(
    expected(read('x x^\\top')),
    Matrix.add(
      S,
      new Matrix([
        [1, -1],
        [-1, 1],
      ]),
    ),
  );
  const quadratic = evaluate(expected(read('x^\\top A x')), world);
  // tr(A S) + mᵀ A m = 7 + 0.
  expect(Math.abs(numberIn(quadratic).value - 7)).toBeLessThanOrEqual(numberIn(quadratic).error);
});

test('independent samples: the variance of their mean, and of a sum that is an index', () => {
  const samples: Definition = {
    ...(random('x', 'exponential', ['2']) as Extract<Definition, { kind: 'random' }>),
    count: symbol('n'),
  };
  const mean: Definition = {
    kind: 'formula',
    name: 'b',
    value: {
      kind: 'divide',
      numerator: {
        kind: 'series',
        sign: 'sum',
        index: 'i',
        from: number(1n),
        to: symbol('n'),
        operand: { kind: 'entry', operand: symbol('x'), indices: [symbol('i')] },
      },
      denominator: symbol('n'),
    },
  };
  const world = new World({
    values: { n: scalar(5) },
    definitions: [samples, mean],
    seed: 2,
    effort: { samples: 8192 },
  });
  const { value, error } = numberIn(evaluate(variance(symbol('b')), world));
  expect(Math.abs(value - 0.05)).toBeLessThanOrEqual(error);
  expect(error).toBeLessThan(0.01);
});

test('what is not random is its own expectation, and an expectation inside another is a number', () => {
  const world = new World({ values: { a: scalar(3) }, definitions: [random('x', 'rademacher', [])] });
  expect(numberIn(evaluate(expected(read('a^2')), world)).value).toBeCloseTo(9, 12);
  const centred: Formula = {
    kind: 'power',
    base: { kind: 'add', terms: [symbol('x'), { kind: 'negate', operand: expected(symbol('x')) }] },
    exponent: number(2n),
  };
  const { value, error } = numberIn(evaluate(expected(centred), world));
  expect(Math.abs(value - 1)).toBeLessThanOrEqual(error + 1e-3);
});

test('one in a million: of some hundred estimates none is beyond its half-width, and some are beyond a fifth', () => {
  let [beyond, near] = [0, 0];
  for (let seed = 0; seed < 300; seed++) {
    const world = new World({
      values: {},
      definitions: [random('x', 'exponential', ['1'])],
      seed,
      effort: { samples: 1024 },
    });
    const { value, error } = numberIn(evaluate(expected(read('x^2')), world));
    if (Math.abs(value - 2) > error) beyond += 1;
    if (Math.abs(value - 2) > error / 5) near += 1;
  }
  expect(beyond).toBe(0);
  expect(near).toBeGreaterThan(30);
});

test('the gradient of an expected loss is the expectation of its gradient', () => {
  const world = new World({
    values: {
      S: exactly(
        new Matrix([
          [2, 1],
          [1, 3],
        ]),
      ),
      w: exactly(new Matrix([[1], [-0.5]])),
      b: scalar(0.5),
    },
    definitions: [random('x', 'normal', ['0', 'S'])],
    sizes: { x: [2, 1] },
    seed: 5,
  });
  const loss = expected(read('(w^\\top x - b)^2'));
  const slope = evaluate({ kind: 'gradient', operand: loss, variable: 'w' }, world);
  const exact = evaluate(read('2 S w'), world);
  for (let i = 0; i < 2; i++) {
    expect(Math.abs(slope.value.get(i, 0) - exact.value.get(i, 0))).toBeLessThanOrEqual(slope.error.get(i, 0));
    expect(slope.error.get(i, 0)).toBeLessThan(0.5);
  }
  const rate = numberIn(
    evaluate({ kind: 'derivative', operand: { kind: 'multiply', factors: [symbol('b'), loss] }, variable: 'b' }, world),
  );
  // wᵀSw + 3b².
  expect(Math.abs(rate.value - (1.75 + 0.75))).toBeLessThanOrEqual(rate.error);
  const twice: Formula = {
    kind: 'derivative',
    operand: { kind: 'derivative', operand: loss, variable: 'b' },
    variable: 'b',
  };
  expect(() => evaluate(twice, world)).toThrow(/second/);
});

test('errors of what is bound are in the bound, also where nothing varies', () => {
  const world = new World({
    values: { a: scalar(2, 1e-6) },
    definitions: [random('x', 'rademacher', [])],
    effort: { samples: 256 },
  });
  const { value, error } = numberIn(evaluate(expected(read('a x^2')), world));
  expect(value).toBe(2);
  expect(error).toBeGreaterThanOrEqual(1e-6);
  expect(numberIn(evaluate(variance(symbol('a')), world))).toEqual({ value: 0, error: 0 });
});
