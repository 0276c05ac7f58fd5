import { expect, test } from 'vitest';
import { outcomeOf } from './scopes.ts';

const FACTORS =
  'Z \\in \\mathbb{R}^{k \\times n}; W_0 \\in \\mathbb{R}^{k \\times d}; H_0 \\in \\mathbb{R}^{d \\times n}; ' +
  'W \\in \\mathbb{R}^{k \\times d}; H \\in \\mathbb{R}^{d \\times n}; \\mathcal L(W, H) := \\tfrac12 \\| Z - W H \\|_F^2; (W, H)(t) := flow of \\mathcal L from (W_0, H_0)';
const RIDGE =
  'n, d \\in \\mathbb{N}; X \\in \\mathbb{R}^{n \\times d}; y \\in \\mathbb{R}^n; \\lambda > 0; w \\in \\mathbb{R}^d; ' +
  'L(w) := \\tfrac12 \\| X w - y \\|^2 + \\tfrac{\\lambda}{2} \\| w \\|^2; w(t) := flow of L from 0';
const OJA =
  'C \\in \\mathbb{R}^{n \\times n} symmetric; w_0 \\in \\mathbb{R}^n; w(t) solves \\dot w = C w - (w^\\top C w) w, w(0) = w_0';
const DECOMPOSED =
  'Z \\in \\mathbb{R}^{n \\times d}; (U, \\Sigma, V) := \\operatorname{svd}(Z); A \\in \\mathbb{R}^{n \\times n} symmetric; ' +
  '(Q, \\Lambda) := \\operatorname{eigen}(A); \\lambda > 0; x_0 \\in \\mathbb{R}^n; x(t) solves \\dot x = A x, x(0) = x_0';
const SCALAR = 'x_0 > 0; a > 0; x(t) solves \\dot x = a x, x(0) = x_0';
const LINEAR =
  'A \\in \\mathbb{R}^{n \\times n}; S \\in \\mathbb{S}^n_{++}; x_0, y_0, b \\in \\mathbb{R}^n; x(t) solves \\dot x = A x, x(0) = x_0';

test.each([
  ['\\frac{d}{dt} (W^\\top W - H H^\\top) = 0', FACTORS],
  ['W(t)^\\top W(t) - H(t) H(t)^\\top = W_0^\\top W_0 - H_0 H_0^\\top', FACTORS],
  ['\\dot W = (Z - W H) H^\\top', FACTORS],
  ['\\dot w = -X^\\top (X w - y) - \\lambda w', RIDGE],
  ['w(t) = \\left(I - e^{-(X^\\top X + \\lambda I) t}\\right) (X^\\top X + \\lambda I)^{-1} X^\\top y', RIDGE],
  ['\\frac{d}{dt} L(w) = -\\|\\nabla_{w} L\\|^2', RIDGE],
  ['\\lim_{t \\to \\infty} \\left(I - e^{-(X^\\top X + \\lambda I) t}\\right) X^\\top y = X^\\top y', RIDGE],
  ['\\frac{d}{dt} \\|w\\|^2 = 2 (w^\\top C w) (1 - \\|w\\|^2)', OJA],
  ['Z Z^\\top = U \\Sigma^2 U^\\top', DECOMPOSED],
  ['Z V = U \\Sigma', DECOMPOSED],
  ['\\|Z\\|_F^2 = \\operatorname{tr}(\\Sigma^2)', DECOMPOSED],
  ['(Z^\\top Z + \\lambda I)^{-1} Z^\\top = V (\\Sigma^2 + \\lambda I)^{-1} \\Sigma U^\\top', DECOMPOSED],
  ['A Q = Q \\Lambda', DECOMPOSED],
  ['e^{A t} = Q e^{\\Lambda t} Q^\\top', DECOMPOSED],
  ['x(t) = Q e^{\\Lambda t} Q^\\top x_0', DECOMPOSED],
  ['\\det(A) = \\det(\\Lambda)', DECOMPOSED],
  ['x(t) = x_0 e^{a t}', SCALAR],
  ['x(t)^2 = x_0^2 e^{2 a t}', SCALAR],
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

test.each([
  ['\\frac{d}{dt} (W^\\top W + H H^\\top) = 0', FACTORS],
  ['\\dot W = (Z - W H) H', FACTORS],
  ['\\frac{d}{dt} \\mathcal L(W, H) = -\\|\\nabla_{W} \\mathcal L\\|_F^2', FACTORS],
  ['\\dot w = -X^\\top (X w - y) + \\lambda w', RIDGE],
  ['w(t) = \\left(I - e^{-X^\\top X t}\\right) (X^\\top X + \\lambda I)^{-1} X^\\top y', RIDGE],
  ['\\frac{d}{dt} \\|w\\|^2 = 2 (w^\\top C w) (1 + \\|w\\|^2)', OJA],
  ['Z Z^\\top = U \\Sigma U^\\top', DECOMPOSED],
  ['U U^\\top = I', DECOMPOSED],
  ['A \\Lambda = \\Lambda A', DECOMPOSED],
  ['x(t) = e^{-A t} x_0', LINEAR],
  ['x(t) = x_0', LINEAR],
  ['x(t) = x_0 e^{-a t}', SCALAR],
])('is not proved: %s', (latex, declarations) => {
  expect(outcomeOf(latex, declarations)).not.toBe('equal');
});
