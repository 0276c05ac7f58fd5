import { createRequire } from 'node:module';
import { afterEach, expect, test, vi } from 'vitest';
import { checkedDerivative } from '../../src/algebra/cas.ts';
import { derivative } from '../../src/algebra/derivative.ts';
import { readInfix, writeInfix } from '../../src/algebra/infix.ts';
import {
  add,
  divide,
  exponential,
  multiply,
  ONE,
  power,
  rational,
  type Scalar,
  sqrt,
  subtract,
  symbol,
} from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { areEqual } from '../../src/algebra/zero.ts';

const [R, k, t, sigma] = ['R', 'k', 't', 'sigma'].map(symbol) as [Scalar, Scalar, Scalar, Scalar];
const n = (value: number | string) => rational(value);
const exp = (x: Scalar) => exponential(asExponent(x));
const outcomes = (a: Scalar, name = 'R') =>
  Object.fromEntries(checkedDerivative(a, name).map(({ engine, outcome }) => [engine, outcome]));

afterEach(() => vi.restoreAllMocks());

const EASY: readonly [Scalar, string][] = [
  [multiply(R, R), 'R'],
  [add(multiply(n(3), power(R, asExponent(n(4)))), multiply(k, R)), 'R'],
  [divide(R, add(R, ONE)), 'R'],
  [divide(subtract(R, k), add(multiply(R, R), ONE)), 'R'],
  [sqrt(R), 'R'],
  [multiply(R, k), 'k'],
  [n(5), 'R'],
];

test('both engines agree with us on polynomials, plain fractions and one root', () => {
  for (const [a, name] of EASY) expect(outcomes(a, name)).toEqual({ mathjs: 'agrees', nerdamer: 'agrees' });
});

/** design.md §5: nerdamer differentiates these wrongly. */
const HARD: readonly Scalar[] = [
  multiply(sqrt(R), sqrt(add(R, ONE))),
  divide(ONE, add(ONE, sqrt(R))),
  sqrt(divide(add(R, ONE), R)),
];

test('what nerdamer is known to get wrong is never believed; mathjs gets it right', () => {
  for (const a of HARD) {
    const found = outcomes(a);
    expect(found.mathjs).toBe('agrees');
    expect(['wrong', 'no answer']).toContain(found.nerdamer);
  }
});

test('the logistic trajectory', () => {
  const decay = exp(multiply(n(-2), multiply(sigma, t)));
  const a = divide(ONE, add(ONE, multiply(subtract(multiply(sigma, exp(n(2))), ONE), decay)));
  expect(outcomes(a, 't').mathjs).toBe('agrees');
});

interface Nerdamer {
  diff(expression: string, variable: string): { toString(): string };
}
const nerdamer = createRequire(import.meta.url)('nerdamer/all') as Nerdamer;
const answering = (answer: string) => vi.spyOn(nerdamer, 'diff').mockImplementation(() => ({ toString: () => answer }));

/** Each right answer, spoilt in one place: a sign, a factor, a term, an exponent. */
const PLANTS: readonly ((right: string) => string)[] = [
  (right) => `-(${right})`,
  (right) => `2*(${right}) + 1`,
  (right) => `(${right}) + 1/10^9`,
  (right) => `(${right}) + (R + 1)^(1/2) - R^(1/2) - 1/(2*R^(1/2))`,
  (right) => `(${right})*R^(1/100)+1`,
];

test('a planted wrong answer is caught, every time; the right one passes', () => {
  for (const a of [...EASY.map(([a]) => a), ...HARD]) {
    const right = writeInfix(derivative(a, 'R'));
    answering(right);
    expect(outcomes(a).nerdamer).toBe('agrees');
    for (const plant of PLANTS) {
      const planted = plant(right);
      if (areEqual(readInfix(planted), readInfix(right))) continue;
      answering(planted);
      expect([planted, outcomes(a).nerdamer]).toEqual([planted, 'wrong']);
    }
  }
});

test('no answer: a crash, a function we do not know, an answer that is no text of ours, an undefined one', () => {
  vi.spyOn(nerdamer, 'diff').mockImplementation(() => {
    throw new Error('timeout');
  });
  expect(outcomes(R).nerdamer).toBe('no answer');
  for (const answer of ['diff(R,R)', 'sin(R)', '', ')', '1/0', 'NaN', '[1]']) {
    answering(answer);
    expect([answer, ['no answer', 'wrong'].includes(outcomes(R).nerdamer ?? '')]).toEqual([answer, true]);
  }
});
