import { expect, test } from 'vitest';
import { outcomeOf } from './scopes.ts';

const FACTORS =
  'Z \\in \\mathbb{R}^{k \\times n}; W_0 \\in \\mathbb{R}^{k \\times d}; H_0 \\in \\mathbb{R}^{d \\times n}; ' +
  'W \\in \\mathbb{R}^{k \\times d}; H \\in \\mathbb{R}^{d \\times n}; \\mathcal L(W, H) := \\tfrac12 \\| Z - W H \\|_F^2; (W, H)(t) := flow of \\mathcal L from (W_0, H_0)';
const LINEAR =
  'A \\in \\mathbb{R}^{n \\times n}; S \\in \\mathbb{S}^n_{++}; x_0, y_0, b \\in \\mathbb{R}^n; x(t) solves \\dot x = A x, x(0) = x_0';

test.each([
  ['\\frac{d}{dt} (W^\\top W - H H^\\top) = 0', FACTORS],
  ['W(t)^\\top W(t) - H(t) H(t)^\\top = W_0^\\top W_0 - H_0 H_0^\\top', FACTORS],
  ['\\dot W = (Z - W H) H^\\top', FACTORS],
  ['\\dot H = W^\\top (Z - W H)', FACTORS],
  ['\\frac{d}{dt} \\mathcal L(W, H) = -\\|\\nabla_{W} \\mathcal L\\|_F^2 - \\|\\nabla_{H} \\mathcal L\\|_F^2', FACTORS],
  ['x(t) = e^{A t} x_0', LINEAR],
  ['e^{A t} x_0 = x(t)', LINEAR],
  ['\\frac{d}{dt} \\|x\\|^2 = x^\\top (A + A^\\top) x', LINEAR],
  ['\\ddot x = A^2 x', LINEAR],
  ['\\lim_{t \\to \\infty} e^{-S t} = 0', LINEAR],
  ['\\lim_{t \\to \\infty} e^{-S t} x_0 + b = b', LINEAR],
])('is proved: %s', (latex, declarations) => {
  expect(outcomeOf(latex, declarations)).toBe('equal');
});
