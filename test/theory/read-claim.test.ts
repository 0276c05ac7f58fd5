import { expect, test } from 'vitest';
import { printFormula, printStatement } from '../../src/language/latex/index.ts';
import { readClaim } from '../../src/theory/read-claim.ts';
import { readTheory } from '../../src/theory/read-theory.ts';
import type { Theory } from '../../src/theory/theory.ts';

const sizeOf = ({ symbols }: Theory, name: string): string => {
  const type = symbols.get(name)?.type;
  return type?.kind === 'matrix' ? `${printFormula(type.rows)} x ${printFormula(type.columns)}` : 'a number';
};

test('a statement is read with the letters of its theory, and sizes are filled in', () => {
  const theory = readTheory('X \\in \\mathbb{R}^{n \\times d}; \\lambda > 0; P := X (X^T X + \\lambda I)^{-1} X^T');
  expect(printStatement(readClaim('P^T = P I', theory).statement)).toBe('P^{\\top} = P \\mathbb{I}_{n}');
  expect(printStatement(readClaim('P_{12} = P_{21}', theory).statement)).toBe('P_{1, 2} = P_{2, 1}');
});

test('a statement tells sizes that nobody gave', () => {
  const theory = readTheory('A, B invertible');
  expect([sizeOf(theory, 'A'), sizeOf(theory, 'B')]).toEqual(['n_{A} x n_{A}', 'n_{B} x n_{B}']);
  const claim = readClaim('(A B)^{-1} = B^{-1} A^{-1}', theory);
  expect(sizeOf(claim.theory, 'A')).toBe(sizeOf(claim.theory, 'B'));
  expect(claim.theory.implied.size).toBe(1);
  expect([...claim.theory.symbols.keys()].sort()).toEqual(['A', 'B', ...claim.theory.implied].sort());
  // Another statement of the same theory tells nothing of that one.
  expect(sizeOf(theory, 'B')).toBe('n_{B} x n_{B}');
});

test('a quantified time needs no declaration', () => {
  const theory = readTheory('x(t) \\in \\mathbb{R}^n');
  expect(printStatement(readClaim('x(u)^\\top x(u) \\ge 0, \\forall u \\ge 0', theory).statement)).toContain('\\ge 0');
});

test.each([
  ['X = X^T', 'X = X^{\\top}: joins X, which is n × d, and X^{\\top}, which is d × n; transpose one, or change a size'],
  ['X = Q', 'the symbol Q: is neither declared nor defined; declare it, such as Q \\in \\mathbb{R}'],
])('%s', (latex, message) => {
  const theory = readTheory('X \\in \\mathbb{R}^{n \\times d}');
  expect(() => readClaim(latex, theory)).toThrow(message);
  expect(() => readClaim(latex, theory, 'main.tex, line 7')).toThrow(`main.tex, line 7, ${message}`);
});
