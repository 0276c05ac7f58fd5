import { expect, test } from 'vitest';
import { elementsOf, relationOn } from '../../../src/language/declare/sets.ts';
import { Stretch } from '../../../src/language/declare/stretch.ts';
import { printFormula, printStatement } from '../../../src/language/latex/index.ts';

const shown = (set: string): string => {
  const { type, bounds } = elementsOf(Stretch.of(set));
  const of =
    type.kind === 'scalar'
      ? type.numbers
      : `${printFormula(type.rows)} x ${printFormula(type.columns)} ${[...type.structure]}`;
  return [of.trim(), ...bounds.map((bound) => printStatement(relationOn('x', bound)))].join(', ');
};

test.each([
  ['\\mathbb{R}', 'real'],
  ['\\mathbf R', 'real'],
  ['\\R^n', 'n x 1'],
  ['\\mathbb{R}^{m \\times 2 n}', 'm x 2 n'],
  ['\\mathbb N_{\\ge 3}', 'natural, x \\ge 3'],
  ['\\mathbb{Z}_{<0}', 'integer, x < 0'],
  ['\\mathbb{S}_{++}^{n}', 'n x n symmetric,positive definite'],
  ['\\mathrm{Sym}(n)', 'n x n symmetric'],
  ['\\mathrm{GL}_n', 'n x n invertible'],
  ['(a, b]', 'real, x > a, x \\le b'],
  ['(-\\infty, 0)', 'real, x < 0'],
])('%s', (set, wanted) => {
  expect(shown(set)).toBe(wanted);
});

test.each([
  ['\\mathbb{R}^{*}', 'may hold 0 or not'],
  ['\\mathbb{R}^n_{>0}', 'bounds every entry'],
  ['\\mathcal{H}', 'is no set that is understood here'],
  ['O', 'has no size'],
])('%s: %s', (set, message) => {
  expect(() => shown(set)).toThrow(message);
});
