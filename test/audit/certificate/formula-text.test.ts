/** Certificates hold only what the checker can read: a function it does not know is refused, never left out. */
import { expect, it } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import { formulaText } from '../../../src/audit/certificate/formula-text.ts';
import { parseFormula } from '../../../src/language/latex/index.ts';

const tex = String.raw;

it.each([
  [tex`\sqrt{\frac{R+1}{2}}V`, '(sqrt(((R + 1)/2))*V)'],
  ['-R^{-2}', '(-R^(-2))'],
  ['R^{3}', 'R^3'],
])('%s', (latex, text) => {
  expect(formulaText(parseFormula(latex))).toBe(text);
});

it.each([tex`\ln R`, tex`\max(R, 1)`, 'k!', tex`\lfloor R \rfloor`, tex`\binom{k}{2}`, '|R-2|'])(
  'no text: %s',
  (latex) => {
    expect(() => formulaText(parseFormula(latex))).toThrow(Unable);
  },
);
