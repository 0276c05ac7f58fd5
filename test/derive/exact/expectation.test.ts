import { expect, test } from 'vitest';
import { outcomeOf } from './scopes.ts';

const NORMAL =
  '\\mu, a, b \\in \\mathbb{R}^n; \\Sigma \\in \\mathbb{S}^n_{++}; A, B \\in \\mathbb{R}^{n \\times n}; x \\sim \\mathcal{N}(\\mu, \\Sigma)';
const NUMBERS =
  '0 < p < 1; \\lambda > 0; m \\in \\mathbb{R}; v > 0; z \\sim \\mathrm{Bernoulli}(p); u \\sim \\mathrm{Uniform}(0, 1); ' +
  'w \\sim \\mathrm{Exponential}(\\lambda); g \\sim \\mathcal{N}(m, v); q \\sim \\mathrm{Poisson}(\\lambda)';

test.each([
  ['\\mathbb{E}[x] = \\mu', NORMAL],
  ['\\mathbb{E}[A x + b] = A \\mu + b', NORMAL],
  ['\\mathbb{E}[x x^\\top] = \\Sigma + \\mu \\mu^\\top', NORMAL],
  ['\\mathbb{E}[x^\\top A x] = \\operatorname{tr}(A \\Sigma) + \\mu^\\top A \\mu', NORMAL],
  ['\\mathbb{E}[\\|x\\|^2] = \\operatorname{tr}(\\Sigma) + \\|\\mu\\|^2', NORMAL],
  ['\\mathbb{E}[(a^\\top x - a^\\top \\mu)^2] = a^\\top \\Sigma a', NORMAL],
  ['\\mathbb{E}[(a^\\top x - a^\\top \\mu)^4] = 3 (a^\\top \\Sigma a)^2', NORMAL],
  ['\\mathbb{E}[(a^\\top x) x] = \\Sigma a + (a^\\top \\mu) \\mu', NORMAL],
  ['\\mathbb{E}[z^2] = p', NUMBERS],
  ['\\mathbb{E}[(z - p)^2] = p (1 - p)', NUMBERS],
  ['\\mathbb{E}[u^2] = \\frac{1}{3}', NUMBERS],
  ['\\mathbb{E}[w] = \\frac{1}{\\lambda}', NUMBERS],
  ['\\mathbb{E}[(w - \\frac{1}{\\lambda})^2] = \\frac{1}{\\lambda^2}', NUMBERS],
  ['\\mathbb{E}[(g - m)^4] = 3 v^2', NUMBERS],
  ['\\mathbb{E}[q^2] = \\lambda + \\lambda^2', NUMBERS],
])('is proved: %s', (latex, declarations) => {
  expect(outcomeOf(latex, declarations)).toBe('equal');
});

test.each([
  ['\\mathbb{E}[x x^\\top] = \\Sigma - \\mu \\mu^\\top', NORMAL],
  ['\\mathbb{E}[x^\\top A x] = \\operatorname{tr}(A) + \\mu^\\top A \\mu', NORMAL],
  ['\\mathbb{E}[(a^\\top x - a^\\top \\mu)^4] = (a^\\top \\Sigma a)^2', NORMAL],
  ['\\mathbb{E}[(a^\\top x) (b^\\top x)] = a^\\top \\Sigma b', NORMAL],
  ['\\mathbb{E}[(x x^\\top + \\Sigma)^{-1}] = (\\mu \\mu^\\top + \\Sigma)^{-1}', NORMAL],
  ['\\mathbb{E}[(x^\\top x + 1)^{-1} a^\\top x] = 0', NORMAL],
  ['\\mathbb{E}[\\ln(1 + x^\\top x)] = \\ln(1 + \\mu^\\top \\mu)', NORMAL],
  ['\\mathbb{E}[\\det(A + x x^\\top)] = \\det(A)', NORMAL],
  ['\\mathbb{E}[z u] = \\frac{p}{2}', NUMBERS],
  ['\\mathbb{E}[q^2] = \\lambda^2', NUMBERS],
  ['\\mathbb{E}[e^{g}] = e^{m}', NUMBERS],
  ['\\mathbb{E}\\left[\\frac{1}{w}\\right] = \\lambda', NUMBERS],
])('is not proved: %s', (latex, declarations) => {
  expect(outcomeOf(latex, declarations)).not.toBe('equal');
});
