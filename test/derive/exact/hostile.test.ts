/** What is nearly true, true of size 1 only, or true where something is invertible: a proof must not take it for more. */
import { expect, test } from 'vitest';
import { printFormula } from '../../../src/language/latex/index.ts';
import { compared, outcomeOf } from './scopes.ts';

const THEORY =
  'A, B \\in \\mathbb{R}^{n \\times n}; G \\in \\mathbb{R}^{n \\times n} invertible; X \\in \\mathbb{R}^{n \\times d}; ' +
  'S \\in \\mathbb{S}^n_{++}; N \\in \\mathbb{R}^{n \\times n} positive semidefinite; Q \\in O(n); D, F \\in \\mathbb{R}^{n \\times n} diagonal; ' +
  'P \\in \\mathbb{R}^{n \\times n} projection; U \\in \\mathbb{R}^{n \\times d} orthonormal columns; Y \\in \\mathbb{R}^{n \\times n} symmetric; ' +
  'u, v, w \\in \\mathbb{R}^n; s, r \\in \\mathbb{R}; \\lambda, \\mu > 0; c \\in \\mathbb{R}^{1 \\times 1}';

/** A false neighbour for each rule. */
test.each([
  ['Q^\\top Q = Q'],
  ['U U^\\top = I'],
  ['P^\\top P = I'],
  ['P^2 = P^\\top + P'],
  ['D A = A D'],
  ['D S = S D'],
  ['D^2 = I'],
  ['Y^\\top = -Y'],
  ['A^\\top = A'],
  ['G^{-1} G^\\top = I'],
  ['(A B)^\\top = A^\\top B^\\top'],
  ['u v^\\top w = v u^\\top w'],
  ['u^\\top v w = u v^\\top w'],
  ['\\operatorname{tr}(A B) = \\operatorname{tr}(A B^\\top)'],
  ['\\operatorname{tr}(I_n) = 1'],
  ['\\mathbb{1}_n^\\top \\mathbb{1}_n = 1'],
  ['\\|u\\|^2 = \\|v\\|^2'],
  ['\\|A B\\|_F = \\|A\\|_F \\|B\\|_F'],
  ['S^{1/2} = S'],
  ['\\det(S) = 1'],
  ['\\det(Q) = 1'],
  ['\\det(-A) = -\\det(A)'],
  ['\\det(I + A B) = \\det(I + A^\\top B)'],
  ['\\operatorname{tr}(P) = n'],
  ['\\frac{u^\\top A u}{u^\\top u} = \\frac{v^\\top A v}{v^\\top v}'],
  ['(X^\\top X + \\lambda I)^{-1} X^\\top X = I'],
  ['(S + \\lambda I)^{-1} = S^{-1} + \\frac{1}{\\lambda} I'],
  ['(S + \\lambda I)^{-1} S = S (S + \\mu I)^{-1}'],
  ['\\nabla_{A} \\operatorname{tr}(A B) = B'],
  ['\\nabla_{u} (v^\\top u) = u'],
  ['|s| = s'],
  ['\\sqrt{s^2} = s'],
  ['e^{D} = D'],
  ['e^{A^\\top} = e^{A}'],
  ['n = d'],
  ['\\ln(\\lambda \\mu) = \\ln(\\lambda) \\ln(\\mu)'],
])('is false, and not proved: %s', (latex) => {
  expect(outcomeOf(latex, THEORY)).not.toBe('equal');
});

/** The true one beside it. */
test.each([
  ['U^\\top U = I'],
  ['P^\\top P = P'],
  ['D F = F D'],
  ['(\\lambda D + I)^{-1} F = F (\\lambda D + I)^{-1}'],
  ['G^{-\\top} G^\\top = I'],
  ['c A = A c'],
  ['c^\\top = c'],
  ['\\operatorname{tr}(I_n) = n'],
  ['\\operatorname{tr}(A B) = \\operatorname{tr}(A^\\top B^\\top)'],
  ['\\det(Q A Q^\\top) = \\det(A)'],
  ['\\det(S^{1/2})^2 = \\det(S)'],
  ['(S + \\lambda I)^{-1} S = S (S + \\lambda I)^{-1}'],
  ['(S + \\lambda I)^{-1} = \\frac{1}{\\lambda} (I - (S + \\lambda I)^{-1} S)'],
  ['e^{A^\\top} = (e^{A})^\\top'],
  ['e^{\\lambda D} F = F e^{\\lambda D}'],
  ['\\ln(\\lambda \\mu) = \\ln(\\lambda) + \\ln(\\mu)'],
  ['\\left|-s\\right| = \\left|s\\right|'],
  ['N^{1/2} N = N N^{1/2}'],
])('is true, and proved: %s', (latex) => {
  expect(outcomeOf(latex, THEORY)).toBe('equal');
});

const assumed = (latex: string): string[] => {
  const comparison = compared(latex, THEORY);
  if (comparison.outcome !== 'equal') throw new Error(comparison.outcome);
  return comparison.assuming.map(({ need, of }) => `${need}: ${printFormula(of)}`);
};

test('what a proof takes for granted is named, and nothing else', () => {
  expect(assumed('A A^{-1} = I')).toEqual(['invertible: A']);
  expect(assumed('G G^{-1} = I')).toEqual([]);
  expect(assumed('\\frac{s}{s} = 1')).toEqual(['nonzero: s']);
  expect(assumed('\\frac{\\lambda}{\\lambda} = 1')).toEqual([]);
  expect(assumed('(X^\\top X + \\lambda I)^{-1} X^\\top = X^\\top (X X^\\top + \\lambda I)^{-1}')).toEqual([]);
  expect(assumed('(X^\\top X)^{-1} X^\\top X = I')).toEqual(['invertible: X^{\\top} X']);
  expect(assumed('\\frac{u^\\top u}{\\|u\\|^2} = 1')).toEqual(['nonzero: \\left\\|u\\right\\|^{2}']);
});

test('a sum that is declared invertible is not assumed to be', () => {
  const sum = 'A, B \\in \\mathbb{R}^{n \\times n}; A + B invertible';
  const comparison = compared('(A + B)^{-1} (A + B) = I', sum);
  expect(comparison).toMatchObject({ outcome: 'equal', assuming: [] });
  expect(compared('(A - B)^{-1} (A - B) = I', sum)).not.toMatchObject({ assuming: [] });
});

test('the entries of a structured matrix do not change one by one', () => {
  expect(outcomeOf('\\nabla_{Y} \\operatorname{tr}(Y) = I', THEORY)).toMatch(/^unknown: the entries/);
});
