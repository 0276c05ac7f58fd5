/** What is printed reads back as what was printed: every equation, and random formulas. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf } from '../../../src/language/latex/children.ts';
import { clashIn, dimensionOf } from '../../../src/language/latex/dimension.ts';
import type { Formula } from '../../../src/language/latex/formula.ts';
import { printFormula, printStatement } from '../../../src/language/latex/print.ts';
import { parseFormula, parseStatement } from '../../../src/language/latex/read.ts';
import { anyFormula, declaredFormula, normal, SCALAR_NAMES, scalarFormula } from './arbitrary.ts';
import { numberAt } from './evaluate.ts';
import { PAPER } from './paper.ts';
import { TYPED } from './typed.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;

/** ∇_u f(v, u) of a function f(u, v) is refused: only parentheses tell what is derived. */
const isSwapped = (formula: Formula): boolean =>
  (formula.kind === 'gradient' &&
    printFormula(formula.operand).startsWith('f\\left(') &&
    !isInOrder(formula.operand)) ||
  childrenOf(formula).some(isSwapped);
const isInOrder = (operand: Formula): boolean => {
  const [first] = childrenOf(operand);
  return first?.kind === 'symbol' && first.name === 'u';
};

/** Two columns side by side are refused. */
const holdsClash = (formula: Formula): boolean =>
  (formula.kind === 'multiply' && clashIn(formula.factors.map((factor) => dimensionOf(VOCABULARY, factor))) !== null) ||
  childrenOf(formula).some(holdsClash);

describe('printFormula', () => {
  it.each([
    ['(R+1)/2', tex`\frac{R + 1}{2}`],
    [tex`\sqrt2(R+1)^{1/2}`, tex`\sqrt{2} \cdot \left(R + 1\right)^{\frac{1}{2}}`],
    [tex`R^{0.5}-0.25`, tex`\sqrt{R} - 0.25`],
    [tex`\mathbf{0}_{V/2 \times RV/2}`, tex`\mathbf{0}_{\frac{V}{2} \times \frac{R V}{2}}`],
    [tex`\overline{\mathbf W}(t)^\top`, tex`\overline{\boldsymbol{W}}\left(t\right)^{\top}`],
    [tex`\sigma_{\text{maj-min}}`, tex`\sigma_{\mathrm{majmin}}`],
    [tex`\frac{(dR)}{dk}`, tex`\frac{\left(d R\right)}{d k}`],
  ])('%s', (latex, printed) => {
    expect(printFormula(parseFormula(latex))).toBe(printed);
  });

  it.each(TYPED)('%s reads back', (latex) => {
    const formula = parseFormula(latex);
    expect(parseFormula(printFormula(formula))).toEqual(formula);
  });

  it('reads back as its normal form, whatever the formula', () => {
    const readsBack = fc.property(anyFormula, (formula) => {
      expect(parseFormula(printFormula(formula))).toEqual(normal(formula));
    });
    fc.assert(readsBack, { seed: 42, numRuns: 5000 });
  });

  it('reads back where letters are declared, whatever the formula', () => {
    const readsBack = fc.property(declaredFormula, (formula) => {
      fc.pre(!isSwapped(formula) && !holdsClash(formula));
      const latex = printFormula(formula);
      expect([latex, parseFormula(latex, { vocabulary: VOCABULARY })]).toEqual([latex, normal(formula)]);
    });
    fc.assert(readsBack, { seed: 45, numRuns: 5000 });
  });

  it('keeps the value at random points', () => {
    const point = fc.tuple(...SCALAR_NAMES.map(() => fc.integer({ min: 1, max: 999 })));
    const keepsValue = fc.property(scalarFormula, point, (formula, values) => {
      const at = Object.fromEntries(SCALAR_NAMES.map((name, k) => [name, (values[k] ?? 1) / 97]));
      const [before, after] = [numberAt(formula, at), numberAt(parseFormula(printFormula(formula)), at)];
      if (Number.isFinite(before)) expect(Math.abs(after - before)).toBeLessThanOrEqual(1e-9 * Math.abs(before));
    });
    fc.assert(keepsValue, { seed: 43, numRuns: 5000 });
  });
});

describe('printStatement', () => {
  it.each(Object.entries(PAPER).filter(([name]) => name !== 'eq9'))('%s reads back', (_, latex) => {
    const statement = parseStatement(latex);
    expect(parseStatement(printStatement(statement))).toEqual(statement);
  });
});
