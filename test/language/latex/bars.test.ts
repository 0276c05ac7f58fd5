import { expect, test } from 'vitest';
import { areAmbiguous } from '../../../src/language/latex/bars.ts';
import { parseFormula, printFormula } from '../../../src/language/latex/index.ts';
import { tokenise } from '../../../src/language/latex/token.ts';

test.each(['|a|b|c|', '|a|b|c|d|e|', '\\|a\\| b \\|c\\|', '\\|a\\| + b \\|c\\| d \\|e\\|'])(
  '%s has two readings',
  (latex) => {
    expect(areAmbiguous(tokenise(latex), latex.includes('\\|') ? '\\|' : '|')).toBe(true);
  },
);

test.each([
  ['\\|a\\|', '\\left\\|a\\right\\|'],
  [
    '\\frac{1}{2 n} \\|A w - y\\|^2 + \\frac{c}{2} \\|w\\|^2',
    '\\frac{1}{2 n} \\cdot \\left\\|A w - y\\right\\|^{2} + \\frac{c}{2} \\cdot \\left\\|w\\right\\|^{2}',
  ],
  ['\\|a\\| \\|b\\|', '\\left\\|a\\right\\| \\cdot \\left\\|b\\right\\|'],
  ['|a| |b|', '\\left|a\\right| \\cdot \\left|b\\right|'],
  ['\\|a\\| - c \\|b\\|', '\\left\\|a\\right\\| - c \\cdot \\left\\|b\\right\\|'],
  ['\\|-a\\|_F \\|b\\|', '\\left\\|-a\\right\\|_{F} \\cdot \\left\\|b\\right\\|'],
])('%s has one', (latex, read) => {
  expect(printFormula(parseFormula(latex))).toBe(read);
});
