import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { type Meaning, scalarOf } from '../../src/algebra/formula-scalar.ts';
import { add, ONE, rational, sqrt, Unable } from '../../src/algebra/scalar.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { parseFormula } from '../../src/language/latex/index.ts';
import { numberAt as formulaValue } from '../language/latex/evaluate.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { named, symbol } from './named.ts';

const MEANING: Meaning = {
  R: symbol('R'),
  k: symbol('k'),
  V: symbol('k'),
  gamma: symbol('gamma'),
  delta: symbol('delta'),
};
const read = (text: string) => parseFormula(text, { trajectories: new Set() });

const someLatex: fc.Arbitrary<string> = fc.letrec<{ all: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(
    'R',
    'k',
    'V',
    '2',
    '3',
    '0.5',
    '\\frac{1}{3}',
    '\\sqrt{R+1}',
    '\\sqrt{2}',
    'R^{\\gamma}',
    'e^{-2\\delta}',
  ),
  all: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => `\\left(${a}\\right) + \\left(${b}\\right)`),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => `\\left(${a}\\right) - \\left(${b}\\right)`),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => `\\left(${a}\\right) \\cdot \\left(${b}\\right)`),
    fc.tuple(tie('all'), tie('leaf')).map(([a, b]) => `\\frac{${a}}{${b}}`),
    tie('all').map((a) => `\\left(${a}\\right)^{2}`),
  ),
})).all;

test('the scalar has the value that the formula has', () => {
  const at = { R: 3.7, k: 5.2, V: 5.2, gamma: 0.8, delta: 1.1 };
  fc.assert(
    fc.property(someLatex, (text) => {
      const formula = read(text);
      const value = formulaValue(formula, at);
      expect(Math.abs(numberAt(scalarOf(formula, MEANING), named(at)) - value)).toBeLessThan(
        1e-8 * (1 + Math.abs(value)),
      );
    }),
    { ...SEEDED, numRuns: 150 },
  );
});

test('numbers are exact, symbols mean what they are given to mean', () => {
  expect(areEqual(scalarOf(read('0.1'), {}), rational('1/10'))).toBe(true);
  expect(areEqual(scalarOf(read('0.333333333333333333'), {}), rational('333333333333333333/1000000000000000000'))).toBe(
    true,
  );
  expect(areEqual(scalarOf(read('\\sqrt{V}'), { V: add(symbol('k'), ONE) }), sqrt(add(symbol('k'), ONE)))).toBe(true);
});

test('refused: unknown symbols, the symbol e alone, names of Object, trajectories, matrices, nested roots', () => {
  const refusals: readonly [string, RegExp][] = [
    ['Q', /symbol Q has no meaning/],
    ['W(t)', /W\\left\(t\\right\) has no meaning/],
    ['(-1)^{k}', /even or odd/],
    ['\\sqrt{|R - 2| + 1}', /sign is not known/],
    ['\\sqrt{1 + \\sqrt{R + 1}}', /root inside a root/],
    ['\\sqrt{R - 2}', /sign is not known/],
    ['R^{\\sqrt{R}}', /root/],
    ['\\frac{1}{R - R}', /division by zero/],
  ];
  for (const [text, reason] of refusals) {
    expect(() => scalarOf(text === 'W(t)' ? parseFormula(text) : read(text), MEANING)).toThrow(Unable);
    expect(() => scalarOf(text === 'W(t)' ? parseFormula(text) : read(text), MEANING)).toThrow(reason);
  }
  expect(() => scalarOf({ kind: 'symbol', name: 'constructor' }, MEANING)).toThrow(/no meaning/);
  expect(() => scalarOf({ kind: 'identity', size: null }, MEANING)).toThrow(/an identity matrix, which is no number/);
});
