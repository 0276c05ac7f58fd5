/** What stands around a formula says nothing: with it the reading is what it is without. */
import { describe, expect, it } from 'vitest';
import { parseFormula, parseStatement } from '../../../src/language/latex/read.ts';

const tex = String.raw;

describe('the same formula', () => {
  it.each([
    ['$R+1$', 'R+1'],
    ['$$R+1$$', 'R+1'],
    ['$ R+1. $', 'R+1'],
    ['$R+1$.', 'R+1'],
    [tex`\(R+1\)`, 'R+1'],
    [tex`\[R+1.\]`, 'R+1'],
    [tex`\[ \begin{aligned} R+1, \end{aligned} \]`, 'R+1'],
    [tex`\begin{equation}\label{eq:a_1} R+1 \end{equation}`, 'R+1'],
    [tex`\begin{equation*} R+1 \nonumber \end{equation*}.`, 'R+1'],
    [
      tex`\begin{align} & \begin{pmatrix} a & b \end{pmatrix} \tag*{(3)} \end{align}`,
      tex`\begin{pmatrix} a & b \end{pmatrix}`,
    ],
    [tex`R+1 \tag{13}`, 'R+1'],
    [tex`R+1\text{.}`, 'R+1'],
    [tex`R \text{} + 1 \text{ }`, 'R+1'],
    ['R+1.', 'R+1'],
    ['R+1,', 'R+1'],
    ['R+1;', 'R+1'],
    ['2.5.', '2.5'],
    [tex`\displaystyle R + \textstyle 1`, 'R+1'],
    [tex`\bigl(R+1\bigr)k`, '(R+1)k'],
    [tex`\Biggl[R+1\Biggr]k`, '(R+1)k'],
    [tex`\big(R+1\big)k`, '(R+1)k'],
    [tex`\Bigl\lvert R-2\Bigr\rvert`, '|R-2|'],
    [tex`\vert R-2 \vert`, '|R-2|'],
    [tex`\left\vert R-2 \right\vert`, '|R-2|'],
    ['R % the ratio\n + 1 % and one', 'R+1'],
    ['R~+~1', 'R+1'],
    [tex`R\,k\;k\!k`, 'R k k k'],
    [tex`\mbox{} R`, 'R'],
  ])('%s', (latex, bare) => {
    expect(parseFormula(latex)).toEqual(parseFormula(bare));
  });

  it.each([
    [tex`\begin{align*} a &= b \\ &\le c. \end{align*}`, tex`a = b \le c`],
    [tex`\begin{equation} a = b, \label{x} \end{equation}`, 'a = b'],
    ['$a$', null],
  ])('as a statement: %s', (latex, bare) => {
    if (bare === null) expect(() => parseStatement(latex)).toThrow(/relation is missing/);
    else expect(parseStatement(latex)).toEqual(parseStatement(bare));
  });
});

describe('what is left out leaves a space, so that nothing runs together', () => {
  it.each([tex`2\displaystyle 3`, tex`2 \tag{1} 3`, '2%\n3', 'R^%\n', tex`\sqrt\label{a}[3]{R}`])('%s', (latex) => {
    expect(() => parseFormula(latex)).toThrow();
  });
});
