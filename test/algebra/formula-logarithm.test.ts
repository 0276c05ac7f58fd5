import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactly } from '../../src/algebra/approximate.ts';
import { numberByLogarithm } from '../../src/algebra/formula-logarithm.ts';
import { numberOf } from '../../src/algebra/formula-number.ts';
import { parseFormula } from '../../src/language/latex/index.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';

const at = (latex: string, R: number) => numberOf(parseFormula(latex), { R: exactly(R) });

test('what is a double again has its value, though its parts are none', () => {
  for (const R of [707, 1000, 9876.5]) {
    for (const [latex, value] of [
      ['\\frac{e^R}{e^R \\sqrt{R}}', 1 / Math.sqrt(R)],
      ['e^R \\cdot R \\cdot e^{-R}', R],
      ['\\frac{e^R - 3 e^R}{e^R + e^{R-1}}', -2 / (1 + Math.exp(-1))],
      ['\\frac{-e^{2 R}}{2 e^{2 R}}', -0.5],
      ['\\frac{R^{400}}{R^{399}}', R],
    ] as const) {
      const found = at(latex, R);
      expect(Math.abs(found.value - value), latex).toBeLessThanOrEqual(found.error);
      expect(found.error, latex).toBeLessThan(1e-9 * Math.abs(value));
    }
  }
});

test('what is none stays none, and what cancels beyond what can be seen is no number', () => {
  expect(at('e^R \\cdot R', 1000).value).toBe(Number.POSITIVE_INFINITY);
  expect(Number.isFinite(at('\\frac{e^R - e^R}{e^R}', 1000).error)).toBe(false);
  expect(Number.isFinite(at('\\frac{1}{R - R}', 1000).error)).toBe(false);
  expect(Number.isFinite(at('\\frac{e^R}{0 \\cdot e^R}', 1000).error)).toBe(false);
});

test('where all parts are doubles it is the number that they give, within both errors', () => {
  const parts = fc.constantFrom('R', '3', '(R-2)', '(1-R)', 'R^{3/2}', 'e^{-R}', '\\frac{R}{7}', '|1-R|');
  fc.assert(
    fc.property(
      fc.array(parts, { minLength: 1, maxLength: 4 }),
      fc.array(parts, { minLength: 1, maxLength: 3 }),
      (a, b) => {
        const formula = parseFormula(`\\frac{${a.join(' \\cdot ')}}{${b.join(' + ')}}`);
        const of = (f: typeof formula) => numberOf(f, { R: exactly(3.7) });
        const [direct, found] = [of(formula), numberByLogarithm(formula, of)];
        if (found === null) return;
        expect(Math.abs(found.value - direct.value)).toBeLessThanOrEqual(found.error + direct.error);
      },
    ),
    SEEDED,
  );
});
