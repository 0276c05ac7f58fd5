import { describe, expect, it } from 'vitest';
import { checkFormula } from './checked.ts';

const run = { seed: 5, settings: 40 };

/** What is right in the paper's case, found by derivation and measurement, with ways to get it wrong. */
const FORMULAS: Readonly<Record<string, { right: readonly string[]; wrong: readonly string[] }>> = {
  'sigma.majmaj': {
    right: [String.raw`\sqrt{R}`, 'R^{1/2}', String.raw`\frac{R}{\sqrt R}`],
    wrong: ['R', String.raw`\sqrt{R+1}`, String.raw`2\sqrt{R}`, String.raw`-\sqrt{R}`, '1', String.raw`\sqrt{k}`],
  },
  'sigma.majmin': {
    right: [String.raw`\sqrt{(R+1)/2}`, String.raw`\frac{\sqrt{2R+2}}{2}`],
    wrong: [
      String.raw`\sqrt{R+1}`,
      String.raw`\sqrt{R/2}`,
      String.raw`\frac{R+1}{2}`,
      String.raw`\frac{\sqrt{R}+1}{2}`,
    ],
  },
  'sigma.minmin': { right: ['1', String.raw`\frac{V}{k}`], wrong: ['0', '2', String.raw`\frac{1}{R}`, 'k-1'] },
  'lambda.majmaj': {
    right: [String.raw`\sqrt{\frac{R+1}{R}}`],
    wrong: [String.raw`\sqrt{R+1}`, String.raw`\frac{R+1}{R}`, String.raw`\sqrt{\frac{R-1}{R}}`],
  },
  'lambda.majmin': {
    right: [String.raw`\frac{\sqrt{R}+1}{\sqrt{R+1}}`],
    wrong: [String.raw`\frac{\sqrt{R+1}}{\sqrt{R+1}}`, String.raw`\sqrt{\frac{R+1}{R}}`, String.raw`\sqrt2`],
  },
  'lambda.minmin': { right: [String.raw`\sqrt{R+1}`], wrong: [String.raw`\sqrt{R}`, 'R+1'] },
  'time.vanilla.majmaj': { right: [String.raw`1/\sqrt{R}`], wrong: [String.raw`1/R`, String.raw`\sqrt{R}`] },
  'time.vanilla.majmin': { right: [String.raw`\sqrt{\frac{2}{R+1}}`], wrong: [String.raw`\sqrt{\frac{1}{R+1}}`] },
  'time.vanilla.minmin': { right: ['1'], wrong: ['2', String.raw`\frac{1}{2}`] },
  'time.weighted.majmaj': { right: [String.raw`\frac{1}{\sqrt{R+1}}`], wrong: [String.raw`\frac{1}{\sqrt{R}}`] },
  'time.weighted.majmin': {
    right: [String.raw`\frac{1}{\sqrt{R+1}}`],
    wrong: [String.raw`\frac{\sqrt{2}}{\sqrt{R}+1}`, String.raw`\frac{1}{\sqrt{R+2}}`],
  },
  'time.weighted.minmin': { right: [String.raw`(R+1)^{-1/2}`], wrong: ['1'] },
  'window.vanilla': { right: [String.raw`\sqrt{R}-1`], wrong: [String.raw`\sqrt{R}`, String.raw`\sqrt{R+1}-1`] },
  'window.weighted': {
    right: ['0'],
    wrong: [String.raw`\sqrt{2}\frac{\sqrt{R+1}}{\sqrt{R}+1}-1`, String.raw`\sqrt2-1`, String.raw`\sqrt2`],
  },
};

describe.each(Object.entries(FORMULAS))('%s', (quantity, { right, wrong }) => {
  it.each(right)('verifies %s', async (formula) => {
    const result = await checkFormula(quantity, formula, run);
    expect(result.verdict, result.why).toBe('verified');
    expect(result.counterexample).toBeNull();
  });

  it.each(wrong)('refutes %s with a counterexample', async (formula) => {
    const result = await checkFormula(quantity, formula, run);
    expect(result.verdict, result.why).toBe('refuted');
    const { discrepancy, budget } = result.counterexample ?? { discrepancy: 0, budget: 1 };
    expect(discrepancy).toBeGreaterThan(10 * budget);
  });
});

describe('as people type it', () => {
  it.each([
    ['sigma.majmaj', '√R', 'q = \\sqrt{R}'],
    ['sigma.majmaj', '$$ \\sigma_1 = \\sqrt{R}. $$', 'q = \\sqrt{R}'],
    ['time.vanilla.majmaj', 'T = {1 \\over \\sqrt R}', 'q = \\frac{1}{\\sqrt{R}}'],
    [
      'sigma.majmin',
      '\\Bigl[\\cfrac{R+1}{2}\\Bigr]^{½} % by hand',
      'q = \\left(\\frac{R + 1}{2}\\right)^{\\frac{1}{2}}',
    ],
    ['sigma.majmaj', '\\max\\{1, \\sqrt R\\}', 'q = \\max\\left(1, \\sqrt{R}\\right)'],
    ['sigma.majmaj', '|\\sqrt{R}|', 'q = \\left|\\sqrt{R}\\right|'],
    ['sigma.majmaj', '\\exp(½ \\ln(R))', null],
    ['sigma.majmaj', '\\sqrt R + \\log_2 8 - 3', null],
    ['sigma.majmaj', '(-1)^{2k} \\sqrt R', null],
    ['sigma.majmaj', '\\sqrt R + \\lfloor k \\rfloor - k', null],
    ['sigma.majmaj', '\\sqrt R + |R-2| - |2-R|', null],
    ['sigma.minmin', '1 \\pm 0', '1 - 0 = q = 1 + 0'],
  ])('verifies %s: %s', async (quantity, formula, readAs) => {
    const result = await checkFormula(quantity, formula, run);
    expect([result.verdict, result.strength], result.why).toEqual(['verified', 'proved']);
    if (readAs !== null) expect(result.readAs).toContain(readAs);
  });

  it.each([
    ['sigma.majmaj', '\\ln(R)'],
    ['sigma.majmaj', '\\lfloor \\sqrt R \\rfloor'],
    ['sigma.majmaj', '|\\sqrt R - 2|'],
    ['sigma.majmaj', '\\max(\\sqrt R, 2)'],
    ['sigma.majmaj', '\\binom{R}{2}'],
    // True with one sign and false with the other.
    ['sigma.majmaj', '\\pm \\sqrt R'],
    ['time.weighted.majmaj', 'T = \\frac{1}{\\sqrt{R \\pm 1}}'],
  ])('refutes %s: %s', async (quantity, formula) => {
    const result = await checkFormula(quantity, formula, run);
    expect(result.verdict, result.why).toBe('refuted');
  });

  it('tells the readings of ± apart', async () => {
    const { readAs, counterexample } = await checkFormula('sigma.majmaj', '\\sqrt{R} \\pm 1', run);
    expect(readAs).toBe('\\sqrt{R} - 1 = q = \\sqrt{R} + 1');
    expect(counterexample).not.toBeNull();
  });

  it.each(['\\sqrt{R} \\cdot \\frac{|R-2|}{|R-2|}', '\\sqrt{R} + \\ln(R-1) - \\ln(R-1)', '\\sqrt R + R! - R!'])(
    'does not verify %s, which has no value somewhere',
    async (formula) => {
      expect((await checkFormula('sigma.majmaj', formula, run)).verdict).toBe('undecided');
    },
  );

  it.each([
    ['T = R = 1', /relation/],
    ['R = \\sqrt{R}', /relation behind what is no name/],
    ['2T = \\sqrt{R}', /relation behind what is no name/],
    ['T \\le \\sqrt{R}', /relation/],
    ['sqrt(R)', /write \\sqrt/],
    [`R${'+R'.repeat(1999)}+1`, /a formula of 4001 characters/],
  ])('refuses %s', async (formula, message) => {
    await expect(checkFormula('sigma.majmaj', formula, run)).rejects.toThrow(message);
  });

  it('judges a formula of the longest length', async () => {
    const result = await checkFormula('sigma.majmaj', `R${'+R'.repeat(1999)}`, run);
    expect(result.verdict, result.why).toBe('refuted');
  });
});

describe('the case', () => {
  it('changes with the exponent and the share', async () => {
    const atOne = { ...run, gamma: '1', majorityShare: '1/4' };
    const right = await checkFormula('lambda.majmin', String.raw`\frac{2(R+3)}{3R+1}`, atOne);
    expect(right.verdict).toBe('verified');
    const paper = await checkFormula('lambda.majmin', String.raw`\frac{\sqrt{R}+1}{\sqrt{R+1}}`, atOne);
    expect(paper.verdict).toBe('refuted');
  });

  it('gives the window of any exponent', async () => {
    const third = { ...run, gamma: '1/3' };
    expect((await checkFormula('window.weighted', 'R^{1/6}-1', third)).verdict).toBe('verified');
    expect((await checkFormula('window.weighted', 'R^{1/5}-1', third)).verdict).toBe('refuted');
  });
});

describe('what cannot be decided', () => {
  it.each([
    String.raw`\sqrt{R} \cdot \frac{R-2}{R-2}`,
    String.raw`\sqrt{R} \cdot \frac{k-6}{k-6}`,
    // Not at any setting that is drawn.
    String.raw`\sqrt{R} \cdot \frac{R-977}{R-977}`,
    String.raw`\sqrt{R} \cdot (k-118) \cdot (k-118)^{-1}`,
    String.raw`\sqrt{R} \cdot \frac{R-3k+5}{R-3k+5}`,
    String.raw`\sqrt{R} \cdot \frac{\sqrt{R}-31}{\sqrt{R}-31}`,
  ])('does not verify %s, which has no value at some settings', async (formula) => {
    const result = await checkFormula('sigma.majmaj', formula, { ...run, settings: 200 });
    expect(result.verdict).toBe('undecided');
    expect(result.why).toContain('has no value at');
  });

  it.each([String.raw`\sqrt{R} \cdot \frac{R+20}{R+20}`, String.raw`\frac{R}{\sqrt{R}}`])(
    'verifies %s, whose denominators are never zero',
    async (formula) => {
      expect((await checkFormula('sigma.majmaj', formula, { ...run, settings: 200 })).verdict).toBe('verified');
    },
  );

  it('says for which settings a verdict is', async () => {
    const { hypotheses, region } = await checkFormula('sigma.majmaj', String.raw`\sqrt{R}`, {
      ...run,
      majorityShare: '1/4',
    });
    expect(hypotheses).toEqual(['s = 1/4', 'at least two classes in each group', 'm = 1', 'γ = 1/2']);
    expect(region.words).toEqual(['s = 1/4', 'at least two classes in each group', 'R ≥ 1', 'm = 1', 'γ = 1/2']);
    expect(region.relations).toContain('(1-s)*k >= 2');
    const time = await checkFormula('time.vanilla.minmin', '1', run);
    expect(time.region.words.slice(-3)).toEqual([
      'gradient flow of loss (4)',
      'from the spectral initialisation',
      'δ → ∞, time in units of δ',
    ]);
  });

  it('says that a formula without a value is ill-posed', async () => {
    const result = await checkFormula('sigma.majmaj', String.raw`\sqrt{-R}`, run);
    expect(result.verdict).toBe('ill-posed');
  });

  it('refutes exactly a difference that only the algebra sees and no measurement can', async () => {
    const result = await checkFormula('sigma.majmaj', String.raw`\sqrt{R} + 0.0000000000000000000001`, run);
    expect(result.verdict).toBe('refuted');
    expect(result.strength).toBe('exact');
    expect(result.counterexample?.discrepancy).toBeCloseTo(1e-22, 30);
  });

  it('refutes by measurement what the algebra cannot read', async () => {
    const result = await checkFormula('sigma.majmaj', String.raw`\ln(R)`, run);
    expect(result.verdict).toBe('refuted');
    expect(result.strength).toBe('bounded');
  });
});

it.each([
  ['(-1)^{R}', 'refuted'],
  [String.raw`(-1)^{k/2}`, 'refuted'],
  ['(-1)^{2R}', 'undecided'],
])('a sign of %s has a value at every setting, and is %s', async (sign, verdict) => {
  const result = await checkFormula('sigma.majmaj', String.raw`${sign} \sqrt{R}`, run);
  expect(result.verdict, result.why).toBe(verdict);
});

describe('bad input', () => {
  it.each([
    ['sigma.foo', '1', /no quantity of that name/],
    ['sigma.majmaj', String.raw`\sqrt{`, /brace/],
    ['sigma.majmaj', 'x', /x/],
    ['sigma.majmaj', 'R = 1', /relation/],
    ['sigma.majmaj', '', /./],
  ])('%s %s', async (quantity, formula, message) => {
    await expect(checkFormula(quantity, formula, run)).rejects.toThrow(message);
  });
});
