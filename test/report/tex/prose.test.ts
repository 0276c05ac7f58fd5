import { expect, it } from 'vitest';
import { texDisplay, texProse, texQuote } from '../../../src/report/tex/prose.ts';

it('formulas among words are mathematics, and code where TeX might not take them', () => {
  expect(texProse('with $\\frac12$ of 10 %')).toBe('with $\\frac12$ of 10 \\%');
  expect(texProse('with $\\input{x}$')).toBe('with \\texttt{\\textbackslash{}input\\{x\\}}');
});

it.each([
  ['the *i*-th one', 'the \\emph{i}-th one'],
  ['**maj-maj**, **maj-min** here', '\\textbf{maj-maj}, \\textbf{maj-min} here'],
  ['*converge as* $t$', '\\emph{converge as} $t$'],
  ['matrices U, \\mathbf{R}, V', 'matrices U, $\\mathbf{R}$, V'],
  ['ERM \\mathcal{L}_{t} and \\overline{W} , x', 'ERM $\\mathcal{L}_{t}$ and $\\overline{W}$ , x'],
  ['of $\\sigma^*$ and $\\lambda^*$', 'of $\\sigma^*$ and $\\lambda^*$'],
  ['2*3*4, a * b * c, *x', '2*3*4, a * b * c, *x'],
  ['*a $x$ b*', '*a $x$ b*'],
  ['\\input{x} \\$5', '\\textbackslash{}input\\{x\\} \\$5'],
])('a quote reads well: %s', (quote, tex) => {
  expect(texQuote(quote)).toBe(tex);
});

it('a formula on its own line keeps its number apart, and is code where TeX might not take it', () => {
  expect(texDisplay('a = b \\tag{13}')).toBe('\\formula{(13)}{%\na = b\n}');
  expect(texDisplay('\\input{x}')).toBe('\\begin{quote}\\texttt{\\textbackslash{}input\\{x\\}}\\end{quote}');
  expect(texDisplay(' ')).toBe('');
});
