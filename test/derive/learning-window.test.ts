import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { ONE, power, rational, type Scalar, subtract, symbol, Unable } from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { growthRates } from '../../src/derive/growth.ts';
import { learningWindow } from '../../src/derive/learning-window.ts';
import type { Case } from '../../src/derive/parameters.ts';
import { FEATURE_GROUPS } from '../../src/model/feature-group.ts';
import { SEEDED } from '../model/settings.ts';
import { casesWithFreeRatio, countOf, pointOf, someSituation } from './settings.ts';

const R = symbol('R');
const windowOf = (exponent: string): Scalar => subtract(power(R, asExponent(rational(exponent))), ONE);

const FIXED: readonly Case[] = [
  {},
  { majorityShare: rational('1/2'), minorityCount: ONE },
  { majorityShare: rational('2/7') },
];

test('R^|1/2 − γ| − 1, for every share and minority count', () => {
  const table: readonly [string, string][] = [
    ['-1', '3/2'],
    ['0', '1/2'],
    ['1/4', '1/4'],
    ['1/2', '0'],
    ['5/8', '1/8'],
    ['1', '1/2'],
    ['2', '3/2'],
  ];
  for (const [gamma, exponent] of table) {
    for (const fixed of gamma === '1/4' ? FIXED : FIXED.slice(1 + (gamma.length % 2), 2 + (gamma.length % 2))) {
      const { value, steps } = learningWindow({ ...fixed, gamma: rational(gamma) });
      expect(areEqual(value, windowOf(exponent))).toBe(true);
      expect(countOf(steps, 'fails')).toBe(0);
      expect(countOf(steps, 'argued')).toBe(gamma === '0' ? 0 : 1);
    }
  }
  // With γ a symbol: the form for γ ≤ 1/2, and the steps say so.
  const symbolic = learningWindow({});
  const half = subtract(rational('1/2'), symbol('gamma'));
  expect(areEqual(symbolic.value, subtract(power(R, asExponent(half)), ONE))).toBe(true);
  expect(symbolic.steps.some(({ why }) => /γ ≤ 1\/2/.test(why))).toBe(true);
});

test('(T_max − T_min)/T_min of T = 1/g over the three groups, and maj-min is never an extreme', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const at = pointOf(situation);
      for (const given of casesWithFreeRatio(situation)) {
        if (given.gamma === undefined && situation.gamma > 0.5) continue;
        const rates = growthRates(given).value;
        const times = FEATURE_GROUPS.map((group) => 1 / numberAt(rates[group], at));
        const [least, most] = [Math.min(...times), Math.max(...times)];
        const found = numberAt(learningWindow(given).value, at);
        expect(Math.abs(found - (most - least) / least)).toBeLessThan(1e-10 * (1 + found));
        expect(Math.max(times[0] as number, times[2] as number)).toBeGreaterThan(most * (1 - 1e-12));
        expect(Math.min(times[0] as number, times[2] as number)).toBeLessThan(least * (1 + 1e-12));
      }
    }),
    { ...SEEDED, numRuns: 3 },
  );
});

test('with a number for R, where its root is rational; else it is refused and not guessed', () => {
  const at = (gamma: string, ratio: number) =>
    learningWindow({ gamma: rational(gamma), imbalanceRatio: rational(ratio) }).value;
  for (const [gamma, expected] of [
    ['0', 1],
    ['1', 1],
    ['2', 7],
    ['-1', 7],
    ['1/2', 0],
  ] as const) {
    expect(areEqual(at(gamma, 4), rational(expected))).toBe(true);
  }
  expect(areEqual(at('0', 1), rational(0))).toBe(true);
  expect(() => at('0', 3)).toThrow(Unable);
});
