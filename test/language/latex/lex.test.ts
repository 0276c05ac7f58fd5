/** Characters to pieces: what is typed in Unicode is what its spelling in LaTeX is, at its place. */
import { describe, expect, it } from 'vitest';
import { parseFormula, parseStatement } from '../../../src/language/latex/read.ts';
import { RADICALS, SPELLINGS } from '../../../src/language/latex/unicode.ts';

const tex = String.raw;

describe('typed in Unicode', () => {
  it.each([
    ['−R', '-R'],
    ['2·R', tex`2 \cdot R`],
    ['2⋅R×k', tex`2 \cdot R \times k`],
    ['R÷k', 'R/k'],
    ['R²', 'R^2'],
    ['R⁻¹k²³', 'R^{-1} k^{23}'],
    ['Rᵏ', 'R^k'],
    ['σ₁', tex`\sigma_1`],
    ['½R', tex`\frac12 R`],
    ['R^½', tex`R^{\frac12}`],
    ['γ π μ', tex`\gamma \pi \mu`],
    ['\u00b5', tex`\mu`],
    ['\u2126', tex`\Omega`],
    ['R\u00a0k', 'R k'],
    ['⌊R⌋', tex`\lfloor R \rfloor`],
  ])('%s', (latex, spelled) => {
    expect(parseFormula(latex)).toEqual(parseFormula(spelled));
  });

  it.each([
    ['a ≤ b ≥ c', tex`a \le b \ge c`],
    ['a → ∞', tex`a \to \infty`],
    ['a ≈ b', tex`a \approx b`],
  ])('%s', (latex, spelled) => {
    expect(parseStatement(latex)).toEqual(parseStatement(spelled));
  });

  it('spells every character in ASCII', () => {
    for (const [character, spelling] of SPELLINGS) {
      expect([character, /^[\x21-\x7e]+$/.test(spelling), [...character].length]).toEqual([character, true, 1]);
      expect(RADICALS.has(character)).toBe(false);
    }
  });
});

describe('places', () => {
  it.each([
    ['R + 1/2R', /"R" at character 8/],
    ['γ² + 1/2R', /"R" at character 9/],
    ['\u{1d445}', /U\+1D445" at character 1/],
    ['R + \u{1f600} + 1/2R', /U\+1F600" at character 5/],
    [`R${'+R'.repeat(2000)}`, /a formula of 4001 characters/],
    [`R${'+γ'.repeat(2000)}\u{1f600}`, /a formula of 4002 characters/],
  ])('%s', (latex, message) => {
    expect(() => parseFormula(latex)).toThrow(message);
  });
});
