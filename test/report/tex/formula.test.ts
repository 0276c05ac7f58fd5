import { describe, expect, it } from 'vitest';
import { shownFormula } from '../../../src/audit/excerpt.ts';
import { claimsOf, documents } from '../../../src/audit/registry.ts';
import { texMath } from '../../../src/report/tex/formula.ts';

const R = String.raw;

it('takes every formula of the documents and of their errata as it stands', async () => {
  const entries = claimsOf(await documents()).map(({ entry }) => entry);
  const formulas = entries
    .flatMap((entry) => [shownFormula(entry), ...(entry.erratum?.formulas ?? []).map(({ latex }) => latex)])
    .filter((latex) => latex !== '');
  expect(formulas.length).toBeGreaterThan(150);
  for (const latex of formulas) expect(texMath(latex)).toBe(latex.trim());
});

describe('texMath', () => {
  it.each([
    ['a sign of its own', 'a ≤ b', R`a {\le} b`],
    ['lines without an environment', R`a \\ b`, '\\begin{gathered}\na \\\\ b\n\\end{gathered}'],
    ['an array of its columns', R`\begin{array}{cc} a & b \end{array}`, R`\begin{array}{cc} a & b \end{array}`],
  ])('takes %s', (_, latex, tex) => {
    expect(texMath(latex)).toBe(tex);
  });

  it.each([
    ['nothing', ''],
    ['a file', R`\input{/etc/passwd}`],
    ['a program', R`\write18{ls}`],
    ['a definition', R`\def\a{\a\a}\a`],
    ['a link', R`\href{x}{y}`],
    ['a comment', 'a % b'],
    ['a parameter', 'a # b'],
    ['the end of mathematics', 'a $ b'],
    ['a sign by its number', 'a ^^41'],
    ['a brace too few', R`\frac{1`],
    ['a brace too many', 'a}'],
    ['an argument too few', R`\frac{1}`],
    ['two exponents', 'a^b^c'],
    ['a column too many', R`\begin{array}{c} a & b \end{array}`],
    ['a column nowhere', 'a & b'],
    ['a column in braces', R`\begin{bmatrix} {a & b} \end{bmatrix}`],
    ['a line in braces', R`\sqrt{a \\ b}`],
    ['a length that is none', R`\begin{gathered} a \\ [b] \end{gathered}`],
    ['an environment of another kind', R`\begin{verbatim} a \end{verbatim}`],
    ['an environment that stays open', R`\begin{bmatrix} a`],
    ['an operator as an index', R`T_\oint`],
    ['an accent as an exponent', R`x^\hat a`],
    ['a delimiter that is none', R`\left|k\right{|}`],
    ['an index among words', R`\text{a_b}`],
    ['a sign that TeX does not know', 'a 中'],
    ['too deep', '{'.repeat(50) + '}'.repeat(50)],
    ['too long', '1'.repeat(2000)],
  ])('does not take %s', (_, latex) => {
    expect(texMath(latex)).toBeNull();
  });
});
