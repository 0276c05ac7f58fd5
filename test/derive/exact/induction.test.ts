import { expect, test } from 'vitest';
import { outcomeOf } from './scopes.ts';

const LINEAR = 'B \\in \\mathbb{R}^{n \\times n}; b \\in \\mathbb{R}^n; x_{k+1} = B x_k, x_0 = b';
const HALVES = 'a \\in \\mathbb{R}; x_{k+1} = \\frac12 x_k, x_0 = a';
const DESCENT =
  'X \\in \\mathbb{R}^{m \\times d}; y \\in \\mathbb{R}^m; \\eta > 0; w_0 \\in \\mathbb{R}^d; w \\in \\mathbb{R}^d; ' +
  'L(w) := \\tfrac12 \\| X w - y \\|^2; w := gradient descent of L from w_0 with step \\eta';

test.each([
  ['x_{k+1} = B x_k', LINEAR],
  ['\\|x_{k+1}\\|^2 = x_k^\\top B^\\top B x_k', LINEAR],
  ['x_k = \\frac{a}{2^k}', HALVES],
  ['x_k = a \\cdot \\left(\\frac{1}{2}\\right)^{k}', HALVES],
  ['w_{n+1} = w_n - \\eta X^\\top (X w_n - y)', DESCENT],
])('is proved: %s', (latex, declarations) => {
  expect(outcomeOf(latex, declarations)).toBe('equal');
});

test.each([
  ['x_{k+1} = x_k B', LINEAR],
  ['x_{k+1} = B^\\top x_k', LINEAR],
  ['x_k = \\frac{a}{3^k}', HALVES],
  ['x_k = \\frac{a}{2^k} + k', HALVES],
  ['w_{n+1} = w_n + \\eta X^\\top (X w_n - y)', DESCENT],
])('is not proved: %s', (latex, declarations) => {
  expect(outcomeOf(latex, declarations)).not.toBe('equal');
});
