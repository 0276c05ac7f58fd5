import { describe, expect, it } from 'vitest';
import { definedness } from '../../src/algebra/definedness.ts';
import { modelDomain } from '../../src/algebra/domain.ts';
import { printFormula } from '../../src/algebra/latex/index.ts';
import { subtract, symbol } from '../../src/algebra/scalar.ts';
import { formulaFrom, MEANING } from './read-scalar.ts';

const asked = (latex: string, meaning = MEANING): unknown => {
  const found = definedness([formulaFrom(latex)], meaning, modelDomain(1, false));
  if (found.answer !== 'not everywhere') return found.answer;
  const at = Object.entries(found.at).map(([name, value]) => `${name} = ${value.toFraction()}`);
  return `${printFormula(found.part)} at ${at.join(', ')}`;
};

describe('a value everywhere', () => {
  it.each([
    String.raw`\sqrt{R}\frac{R+1}{R+1}`,
    String.raw`\frac{e^R}{e^R\sqrt{R}}`,
    String.raw`\sqrt{\frac{3}{R+5}}`,
    String.raw`\ln(R+1)`,
    String.raw`R^{\gamma}`,
    '(R-7)^2',
    String.raw`\frac{1}{\ln(R+1)}`,
    String.raw`\frac{\ln R}{\ln 10}`,
    'k!',
    '(k-2)!',
    String.raw`\binom{R}{2}`,
    String.raw`\binom{R}{k}`,
    '(-1)^{2k}',
    String.raw`\frac{1}{|k-1|}`,
    String.raw`\sqrt{k-2}`,
    String.raw`\frac{0}{R-1/2}`,
    String.raw`\frac{\frac{1}{R}}{\frac{1}{k}}`,
  ])('%s', (latex) => {
    expect(asked(latex)).toBe('everywhere');
  });

  it.each([
    [String.raw`\sqrt{R}\frac{R-1001}{R-1001}`, String.raw`\frac{R - 1001}{R - 1001} at R = 1001`],
    ['1+(R-7)^{-2}', String.raw`\left(R - 7\right)^{-2} at R = 7`],
    [String.raw`\frac{1}{1+\frac{1}{R-9}}`, String.raw`\frac{1}{R - 9} at R = 9`],
    [String.raw`\frac{1}{\frac{1}{R}-\frac{1}{11}}`, String.raw`\frac{1}{\frac{1}{R} - \frac{1}{11}} at R = 11`],
    [String.raw`\sqrt{R-5}`, String.raw`\sqrt{R - 5} at R = 2`],
    [String.raw`\sqrt[3]{k-5}`, String.raw`\sqrt[3]{k - 5} at k = 2`],
    [String.raw`\frac{1}{\sqrt{k-2}}`, String.raw`\frac{1}{\sqrt{k - 2}} at k = 2`],
    [String.raw`\frac{1}{k\sqrt{k-2}}`, String.raw`\frac{1}{k \sqrt{k - 2}} at k = 2`],
    [String.raw`\ln(R-1)`, String.raw`\ln\left(R - 1\right) at R = 1`],
    [String.raw`(R-1)^{\gamma}`, String.raw`\left(R - 1\right)^{\gamma} at R = 1`],
    [String.raw`\frac{R}{\ln R}`, String.raw`\frac{R}{\ln\left(R\right)} at R = 1`],
    [String.raw`\frac{1}{|R-9|}`, String.raw`\frac{1}{\left|R - 9\right|} at R = 9`],
    ['(k-3)!', String.raw`\left(k - 3\right)! at k = 2`],
    [String.raw`\frac{1}{1-1}`, String.raw`\frac{1}{1 - 1} at `],
    [String.raw`\frac{1}{R-k+k-R}`, String.raw`\frac{1}{R - k + k - R} at `],
  ])('%s has none', (latex, where) => {
    expect(asked(latex)).toBe(where);
  });

  it('is that of what the symbols stand for', () => {
    const times = { ...MEANING, T_1: symbol('R'), T_2: symbol('R') };
    expect(asked(String.raw`\frac{R}{T_1-T_2}`, times)).toBe(String.raw`\frac{R}{T_{1} - T_{2}} at `);
    const apart = { ...times, T_2: subtract(symbol('R'), symbol('k')) };
    expect(asked(String.raw`\frac{R}{T_1-T_2}`, apart)).toBe('everywhere');
  });

  it('is not asked of what has no meaning here, and not known beyond the algebra', () => {
    expect(asked(String.raw`\frac{1}{X}`)).toBe('everywhere');
    expect(asked(String.raw`\frac{1}{\max(R-5, k-9)}`)).toBe('unknown');
    expect(asked('R!')).toBe('unknown');
    expect(asked(String.raw`\tan R`)).toBe('unknown');
  });
});
