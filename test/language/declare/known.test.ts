import { expect, test } from 'vitest';
import { type Declared, formulaFrom, knownOf, readDeclarations } from '../../../src/language/declare/index.ts';
import { printFormula } from '../../../src/language/latex/index.ts';

const declared = (text: string): Declared[] =>
  readDeclarations(text).flatMap((said) =>
    said.kind === 'symbols' ? said.symbols : said.kind === 'family' ? [{ ...said.symbol, count: said.count }] : [],
  );
const kind = (latex: string, text: string) => formulaFrom(latex, knownOf(declared(text))).kind;

test.each([
  ['x(t)', 'x(t) \\in \\mathbb{R}', 'apply'],
  ['x_i', 'x \\in \\mathbb{R}^n; i \\in \\mathbb{Z}', 'entry'],
  ['x_i', 'x \\in \\mathbb{R}; i \\in \\mathbb{Z}', 'symbol'],
  ['A_{12}', 'A \\in \\mathbb{R}^{n \\times n}', 'entry'],
  ['x_2', 'x_1, \\dots, x_n \\in \\mathbb{R}^d', 'entry'],
  ['A^T', 'A \\in \\mathbb{R}^{n \\times n}', 'transpose'],
  ['I', '', 'identity'],
  ['I', 'I \\in \\mathbb{R}', 'symbol'],
  ['f(2)', 'f : \\mathbb{R} \\to \\mathbb{R}', 'apply'],
])('%s where %s is declared: %s', (latex, text, wanted) => {
  expect(kind(latex, text)).toBe(wanted);
});

test('a name that is declared stays one', () => {
  const known = knownOf(declared('x \\in \\mathbb{R}^n; x_0 \\in \\mathbb{R}^n'));
  expect(printFormula(formulaFrom('x_0', known))).toBe('x_{0}');
  expect(formulaFrom('x_0', known).kind).toBe('symbol');
});
