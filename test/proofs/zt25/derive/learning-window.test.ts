import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { ALL_GROUPS } from '../../../../proofs/zt25/instruments/derive/extent.ts';
import { growthRates } from '../../../../proofs/zt25/instruments/derive/growth.ts';
import { learningWindow } from '../../../../proofs/zt25/instruments/derive/learning-window.ts';
import {
  limitLearningTimes,
  learningWindow as measuredWindow,
} from '../../../../proofs/zt25/instruments/measure/learning-times.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import { labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { negate, ONE, power, rational, type Scalar, subtract, Unable } from '../../../../src/algebra/scalar.ts';
import { asExponent } from '../../../../src/algebra/substitute.ts';
import { areEqual } from '../../../../src/algebra/zero.ts';
import type { Case } from '../../../../src/derive/case.ts';
import type { Derived } from '../../../../src/derive/derivation.ts';
import type { Measured } from '../../../../src/measure/measured.ts';
import { symbol } from '../../../algebra/named.ts';
import { SEEDED } from '../model/settings.ts';
import { casesWithFreeRatio, countOf, pointOf, someSituation } from './settings.ts';

const R = symbol('R');
const windowOf = (exponent: string): Scalar => subtract(power(R, asExponent(rational(exponent))), ONE);

const only = (forms: readonly Derived<Scalar>[]): Derived<Scalar> => {
  expect(forms.length).toBe(1);
  return forms[0] as Derived<Scalar>;
};

/** The form for an exponent. */
const formAt = (forms: readonly Derived<Scalar>[], gamma: number): Derived<Scalar> =>
  forms.find(
    ({ extent }) => gamma <= Number(new Fraction(extent?.find((words) => words.startsWith('γ ≤'))?.slice(4) ?? 99)),
  ) ?? (forms.at(-1) as Derived<Scalar>);

const FIXED: readonly Case[] = [{}, { s: rational('1/2'), m: ONE }, { s: rational('2/7') }];

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
      const { value, steps, extent } = only(learningWindow({ ...fixed, gamma: rational(gamma) }));
      expect(extent).toEqual(ALL_GROUPS);
      expect(areEqual(value, windowOf(exponent))).toBe(true);
      expect(countOf(steps, 'fails')).toBe(0);
      expect(countOf(steps, 'argued')).toBe(gamma === '0' ? 0 : 1);
    }
  }
  // With γ a symbol: one form on each side of 1/2, each with the exponents it is for.
  const half = subtract(rational('1/2'), symbol('gamma'));
  const forms = learningWindow({});
  expect(forms.map(({ extent }) => extent)).toEqual([
    [...ALL_GROUPS, 'γ ≤ 1/2'],
    [...ALL_GROUPS, 'γ ≥ 1/2'],
  ]);
  for (const [i, exponent] of [half, negate(half)].entries()) {
    expect(areEqual(forms[i]?.value ?? ONE, subtract(power(R, asExponent(exponent)), ONE))).toBe(true);
    expect(countOf(forms[i]?.steps ?? [], 'fails')).toBe(0);
  }
});

test('(T_max − T_min)/T_min of T = 1/g over the three groups, and maj-min is never an extreme', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const at = pointOf(situation);
      for (const given of casesWithFreeRatio(situation)) {
        const rates = growthRates(given).value;
        const times = FEATURE_GROUPS.map((group) => 1 / numberAt(rates[group], at));
        const [least, most] = [Math.min(...times), Math.max(...times)];
        const found = numberAt(formAt(learningWindow(given), situation.gamma).value, at);
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
    only(learningWindow({ gamma: rational(gamma), R: rational(ratio) })).value;
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

/** At the edges of the region: R = 1, R near 1, two classes in a group, γ at 1/2 and close to it, negative γ. */
const EDGES = [1, '21/20', 3].flatMap((ratio) =>
  [-1, -0.25, 0, 0.4375, 0.5, 0.5625, 1, 1.5].map((gamma, i) => ({
    labels: labelsFrom({ classes: 4 + (i % 3), majorities: 2 + Math.floor((i % 3) / 2), ratio }),
    gamma,
  })),
);

test.each(EDGES)('is what is measured at the edges of its region: %j', (situation) => {
  const { value, budget } = measuredWindow(limitLearningTimes(situation.labels, situation.gamma)) as Measured;
  const { value: form } = formAt(learningWindow({}), situation.gamma);
  const derived = numberAt(form, pointOf(situation));
  expect(derived).toBeGreaterThanOrEqual(0);
  expect(Math.abs(derived - value)).toBeLessThanOrEqual(budget + 1e-12);
  expect(budget).toBeLessThan(0.05 * (1 + derived));
});

test('outside of it, with a feature group missing, it is something else', () => {
  const situation = { labels: labelsFrom({ classes: 3, majorities: 1, ratio: 5 }), gamma: 1 };
  const { value, budget } = measuredWindow(limitLearningTimes(situation.labels, 1)) as Measured;
  const derived = numberAt(formAt(learningWindow({}), 1).value, pointOf(situation));
  expect(Math.abs(derived - value)).toBeGreaterThan(10 * budget);
  expect(Math.abs(value - 0.464)).toBeLessThan(0.001);
});
