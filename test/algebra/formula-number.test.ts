import fc from 'fast-check';
import { all, create, type FactoryFunctionMap } from 'mathjs';
import { expect, test } from 'vitest';
import { type Approximate, exactly, numberOf } from '../../src/algebra/formula-number.ts';
import { Unable } from '../../src/algebra/scalar.ts';
import { type Formula, number, symbol } from '../../src/language/latex/formula.ts';
import { parseFormula } from '../../src/language/latex/index.ts';
import { absolute, add, apply, div, mul, neg, pow, sqrt } from '../language/latex/build.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { type Decimal, decimal } from './decimals.ts';

const read = (text: string) => parseFormula(text, { trajectories: new Set() });
const math = create(all as FactoryFunctionMap, { number: 'BigNumber', precision: 64 });

/** A formula with its value to 64 digits, from text that mathjs reads: neither reader nor evaluator is ours. */
interface Pair {
  readonly formula: Formula;
  readonly text: string;
}
const pair = (formula: Formula, text: string): Pair => ({ formula, text });
const somePair: fc.Arbitrary<Pair> = fc.letrec<{ all: Pair; leaf: Pair; positive: Pair }>((tie) => ({
  leaf: fc.constantFrom(
    pair(symbol('x'), 'x'),
    pair(symbol('y'), 'y'),
    pair(symbol('e'), 'e'),
    pair(number(3n), '3'),
    pair(number(1n, 3n), '(1/3)'),
    pair(number(7n, 10n), '0.7'),
  ),
  positive: fc.oneof(
    tie('leaf'),
    fc.tuple(tie('leaf'), tie('leaf')).map(([a, b]) => pair(add(a.formula, b.formula), `(${a.text} + ${b.text})`)),
  ),
  all: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => pair(add(a.formula, b.formula), `(${a.text} + ${b.text})`)),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => pair(add(a.formula, neg(b.formula)), `(${a.text} - ${b.text})`)),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => pair(mul(a.formula, b.formula), `(${a.text} * ${b.text})`)),
    fc.tuple(tie('all'), tie('positive')).map(([a, b]) => pair(div(a.formula, b.formula), `(${a.text} / ${b.text})`)),
    tie('positive').map((a) => pair(sqrt(a.formula), `sqrt(${a.text})`)),
    fc.tuple(tie('positive'), tie('leaf')).map(([a, b]) => pair(pow(a.formula, b.formula), `(${a.text} ^ ${b.text})`)),
    fc
      .tuple(tie('positive'), tie('leaf'))
      .map(([a, b]) => pair(pow(a.formula, neg(b.formula)), `(${a.text} ^ (-${b.text}))`)),
    tie('all').map((a) => pair(absolute(a.formula), `abs(${a.text})`)),
    tie('positive').map((a) => pair(apply('ln', a.formula), `log(${a.text})`)),
    ...['tanh', 'tan', 'sinh', 'cosh'].map((name) =>
      tie('all').map((a) => pair(apply(name, a.formula), `${name}(${a.text})`)),
    ),
    fc
      .tuple(tie('all'), tie('all'))
      .map(([a, b]) => pair(apply('max', a.formula, b.formula), `max(${a.text}, ${b.text})`)),
  ),
})).all;

test('the value to 64 digits lies within the bound; exact inputs give a bound of rounding size', () => {
  let tight = 0;
  fc.assert(
    fc.property(somePair, ({ formula, text }) => {
      const found = numberOf(formula, { x: exactly(1.75), y: exactly(0.375) });
      const exact = math.evaluate(text, { x: decimal(1.75), y: decimal(0.375) }) as Decimal;
      fc.pre(Number.isFinite(found.value) && Number.isFinite(Number(exact)) && Math.abs(found.value) < 1e100);
      expect(exact.minus(decimal(found.value)).abs().toNumber()).toBeLessThanOrEqual(found.error);
      if (found.error <= 1e-11 * Math.abs(found.value)) tight++;
    }),
    { ...SEEDED, numRuns: 500 },
  );
  expect(tight).toBeGreaterThan(300);
});

test('errors of the values put in are carried through: both ends of every interval lie within the bound', () => {
  const formulas = [
    'x y',
    'x - y',
    '\\frac{x}{y}',
    '\\frac{1}{x - y}',
    'x^{y}',
    'x^{-2}',
    '\\sqrt{x}',
    '\\sqrt{x - y}',
    '(x - y)^{2}',
    '\\frac{1}{\\sqrt{x}}',
    '\\ln(x)',
    '\\sin(x)',
    '\\cos(x)',
    '\\tanh(x)',
    '\\tan(x)',
    '\\sinh(x)',
    '\\cosh(x)',
    '|x - y|',
    '\\max(x, y)',
    '\\min(x, y)',
    'e^{x}',
    '(x - y)^{3}',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...formulas),
      fc.double({ min: 0.2, max: 4, noNaN: true }),
      fc.double({ min: 0.2, max: 4, noNaN: true }),
      fc.constantFrom(1e-12, 1e-6, 1e-3, 0.05),
      fc.constantFrom(1e-12, 1e-6, 1e-3, 0.05),
      (text, x, y, ex, ey) => {
        const formula = read(text);
        const found = numberOf(formula, { x: { value: x, error: ex }, y: { value: y, error: ey } });
        for (const a of [-1, -0.5, 0, 0.5, 1]) {
          for (const b of [-1, -0.5, 0, 0.5, 1]) {
            const at = numberOf(formula, { x: exactly(x + a * ex), y: exactly(y + b * ey) });
            if (Number.isNaN(at.value) || Number.isNaN(found.value)) continue;
            expect(Math.abs(at.value - found.value)).toBeLessThanOrEqual(
              found.error * (1 + 1e-9) + at.error + 1e-15 * (1 + Math.abs(at.value)),
            );
          }
        }
      },
    ),
    { ...SEEDED, numRuns: 600 },
  );
});

test('a base that may be zero: the bound covers its power, or says nothing', () => {
  const near = (value: number, error: number): Approximate => ({ value, error });
  expect(numberOf(read('\\sqrt{x}'), { x: near(0, 1e-10) }).error).toBeGreaterThanOrEqual(1e-5);
  expect(numberOf(read('x^{2}'), { x: near(0, 1e-3) }).error).toBeGreaterThanOrEqual(1e-6);
  expect(numberOf(read('x^{2}'), { x: near(0, 1e-3) }).error).toBeLessThan(1e-5);
  expect(numberOf(read('x^{-1}'), { x: near(1, 0.5) }).error).toBeGreaterThanOrEqual(1);
  expect(numberOf(read('x^{-1}'), { x: near(1e-9, 1e-9) }).error).toBe(Number.POSITIVE_INFINITY);
  expect(numberOf(read('\\frac{1}{x}'), { x: near(1e-9, 1e-9) }).error).toBe(Number.POSITIVE_INFINITY);
  expect(numberOf(read('\\sqrt{x}'), { x: exactly(0) })).toMatchObject({ value: 0 });
  expect(numberOf(read('\\sqrt{x}'), { x: exactly(0) }).error).toBeLessThan(1e-300);
});

test('outcomes that are no numbers stay so, and what has no value is refused by name', () => {
  expect(numberOf(read('\\sqrt{x}'), { x: exactly(-1) }).value).toBeNaN();
  expect(numberOf(read('\\frac{1}{x}'), { x: exactly(0) })).toEqual({ value: Infinity, error: Infinity });
  expect(numberOf(read('e'), {}).value).toBe(Math.E);
  expect(numberOf(read('e'), { e: exactly(2) }).value).toBe(2);
  expect(() => numberOf(read('q'), {})).toThrow(/symbol q has no value/);
  expect(() => numberOf(symbol('constructor'), {})).toThrow(Unable);
  expect(() => numberOf(apply('constructor', 1), {})).toThrow(/function constructor/);
  expect(() => numberOf(apply('ln', 1, 2), {})).toThrow(/function ln/);
  expect(() => numberOf(apply('max'), {})).toThrow(Unable);
  expect(() => numberOf({ kind: 'identity', size: null }, {})).toThrow(/identity/);
});

test('below the normal numbers the error is absolute', () => {
  const tiny = exactly(2 ** -1000);
  const product = numberOf(read('x y'), { x: tiny, y: exactly(0.3 * 2 ** -60) });
  expect(product.error).toBeGreaterThan(0.5 * Number.MIN_VALUE);
  expect(numberOf(read('x y'), { x: tiny, y: tiny })).toMatchObject({ value: 0 });
  expect(numberOf(read('x y'), { x: tiny, y: tiny }).error).toBeGreaterThan(0);
});
