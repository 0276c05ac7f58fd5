/** What is derived, bound, summed or taken an entry of. */
import { expect, test } from 'vitest';
import { formulaFrom, knownOf, readDeclarations } from '../../../src/language/declare/index.ts';
import { printFormula } from '../../../src/language/latex/index.ts';
import { typeOf } from '../../../src/theory/typing.ts';
import { scope } from '../scopes.ts';

const SCOPE = scope(
  'n, d \\in \\mathbb{N}; i \\in \\mathbb{Z}; s, a \\in \\mathbb{R}; w \\in \\mathbb{R}^d; A \\in \\mathbb{R}^{n \\times d}; ' +
    'x(t) \\in \\mathbb{R}^d; t \\in \\mathbb{R}; B \\in \\mathbb{R}^{d \\times d}',
);
const typed = (latex: string): string => {
  const type = typeOf(formulaFrom(latex, knownOf(SCOPE.symbols.values())), SCOPE);
  return type.kind === 'scalar' ? type.numbers : `${printFormula(type.rows)} x ${printFormula(type.columns)}`;
};

test.each([
  ['\\frac{d}{dt} x(t)', 'd x 1'],
  ['\\dot x', 'd x 1'],
  ['\\frac{d}{dt} \\left(x(t)^\\top x(t)\\right)', 'real'],
  ['\\nabla_w \\left(w^\\top B w\\right)', 'd x 1'],
  ['\\nabla_B \\operatorname{tr}(B)', 'd x d'],
  ['\\lim_{t \\to \\infty} x(t)', 'd x 1'],
  ['\\lim_{u \\to 0} \\frac{\\sin(u)}{u}', 'real'],
  ['\\sum_{j=1}^{n} j', 'integer'],
  ['\\sum_{j=1}^{n} A_{j,1} w', 'd x 1'],
  ['A_{1,2}', 'real'],
  ['w_i', 'real'],
  ['\\mathbb{E}[w]', 'd x 1'],
  ['\\operatorname{Var}(s)', 'real'],
  ['\\operatorname{vec}(A)', 'n d x 1'],
])('%s is %s', (latex, wanted) => {
  expect(typed(latex)).toBe(wanted);
});

test.each([
  ['\\nabla_w (A w)', 'a gradient is of a number'],
  ['\\prod_{j=1}^{n} B', 'is a product of matrices, in no order'],
  ['\\sum_{j=1}^{s} j', 'is an index, and need not be a whole number'],
  ['\\operatorname{tr}(A)', 'needs a square matrix, and A is n × d'],
  ['\\lim_{t \\to \\infty} q(t)', 'begins an argument or a factor'],
])('%s: %s', (latex, message) => {
  expect(() => typed(latex)).toThrow(message);
});

test('a member of a family has the type of all', () => {
  const symbols = readDeclarations('x_1, \\dots, x_n \\in \\mathbb{R}^d').flatMap((said) =>
    said.kind === 'family' ? [{ ...said.symbol, count: said.count }] : [],
  );
  const family = {
    ...SCOPE,
    symbols: new Map([...SCOPE.symbols, ...symbols.map((symbol) => [symbol.name, symbol] as const)]),
  };
  const formula = formulaFrom('\\sum_{j=1}^n x_j x_j^\\top', knownOf(family.symbols.values()));
  expect(typeOf(formula, family)).toMatchObject({ kind: 'matrix', rows: { name: 'd' }, columns: { name: 'd' } });
});
