import fc from 'fast-check';
import { expect, it } from 'vitest';
import declared from '../../proofs/zt25/theory.ts';
import { fractionOf } from '../../src/algebra/formula-fraction.ts';
import { parseFormula } from '../../src/language/latex/index.ts';
import { costAt } from '../../src/theory/cost.ts';
import { pointOf } from '../../src/theory/setting.ts';
import { labelled } from './families.ts';

const COSTS = Object.values(declared.settings.sizes).flatMap(({ costs }) => costs.map(({ of }) => of));

it.each([
  ['2*x - 1', 5],
  ['x^2/y', -4.5],
  ['|y|', 2],
  ['-x', -3],
  [String.raw`\frac{x}{4}`, 0.75],
])('%s is a number', (text, value) => {
  expect(costAt(parseFormula(text), { x: 3, y: -2 })).toBe(value);
});

it.each(['z + 1', String.raw`\log x`])('%s has none', (text) => {
  expect(costAt(parseFormula(text), { x: 3, y: -2 })).toBeNaN();
});

it.each(COSTS.filter((of) => !of.includes('gamma')))('%s is the exact value but for rounding', (of) => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 64 }), fc.integer({ min: 1, max: 999 }), fc.nat(80), (k, numerator, more) => {
      const setting = labelled({ k, s: `1/${k}`, R: `${numerator + 40}/40`, m: 40, d: k - 1 + more });
      const exact = fractionOf(parseFormula(of), setting.values).valueOf();
      const found = costAt(parseFormula(of), pointOf(setting));
      // At most twenty roundings, all of positive numbers but for 1 − s and R − 1, which are at least 1/64 and 1/40.
      expect(Math.abs(found / exact - 1)).toBeLessThan(20 * 64 * Number.EPSILON);
    }),
    { seed: 2, numRuns: 200 },
  );
});
