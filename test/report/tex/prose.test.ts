import { expect, it } from 'vitest';
import { texDisplay, texProse } from '../../../src/report/tex/prose.ts';

it('formulas among words are mathematics, and code where TeX might not take them', () => {
  expect(texProse('with $\\frac12$ of 10 %')).toBe('with $\\frac12$ of 10 \\%');
  expect(texProse('with $\\input{x}$')).toBe('with \\texttt{\\textbackslash{}input\\{x\\}}');
});

it('a formula on its own line keeps its number apart, and is code where TeX might not take it', () => {
  expect(texDisplay('a = b \\tag{13}')).toBe('\\formula{(13)}{%\na = b\n}');
  expect(texDisplay('\\input{x}')).toBe('\\begin{quote}\\texttt{\\textbackslash{}input\\{x\\}}\\end{quote}');
  expect(texDisplay(' ')).toBe('');
});
