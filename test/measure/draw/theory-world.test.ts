/** Theories as people write them, drawn and measured: what is true of them holds within the bounds, what is not does not. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { formulaFrom, knownOf } from '../../../src/language/declare/index.ts';
import type { Formula } from '../../../src/language/latex/index.ts';
import { distances } from '../../../src/measure/distance.ts';
import { drawWorld } from '../../../src/measure/draw/theory-world.ts';
import { evaluateSides } from '../../../src/measure/evaluate.ts';
import { frobenius, numberIn, scalar } from '../../../src/measure/value.ts';
import { readClaim } from '../../../src/theory/read-claim.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';
import type { Theory } from '../../../src/theory/theory.ts';

/** Distance of two sides, in units of their bounds. */
function apart(theory: Theory, left: string, right: string, seed: number): number {
  const known = knownOf(theory.symbols.values());
  const sides = [left, right].map((latex): Formula => formulaFrom(latex, known));
  const world = drawWorld(theory, { seed, effort: { samples: 2 ** 13 } });
  const [a, b] = evaluateSides(sides, world);
  if (a === undefined || b === undefined) throw new Error('two sides');
  const isRandom = theory.definitions.some(({ kind }) => kind === 'random');
  expect(a.error.max() + b.error.max()).toBeLessThan(isRandom ? 10 : 1e-3 * (1 + frobenius(a.value)));
  return frobenius(Matrix.sub(a.value, b.value)) / (frobenius(a.error) + frobenius(b.error) + 1e-300);
}

function expectTrue(theory: Theory, ...sides: readonly (readonly [string, string])[]): void {
  for (const [left, right] of sides) {
    for (let seed = 0; seed < 5; seed++)
      expect([left, right, apart(theory, left, right, seed) <= 1]).toEqual([left, right, true]);
  }
}

function expectFalse(theory: Theory, ...sides: readonly (readonly [string, string])[]): void {
  for (const [left, right] of sides) {
    const seeds = [0, 1, 2, 3, 4].map((seed) => apart(theory, left, right, seed));
    expect([left, right, Math.max(...seeds) > 10]).toEqual([left, right, true]);
  }
}

test('ridge regression by gradient flow', () => {
  const theory = readTheory(
    String.raw`
    n, d \in \mathbb{N}; X \in \mathbb{R}^{n \times d}; y \in \mathbb{R}^n; w \in \mathbb{R}^d; \lambda > 0
    L(w) := \frac{1}{2n} \left\|X w - y\right\|^2 + \frac{\lambda}{2} \left\|w\right\|^2
    w(t) := flow of L from 0
  `
      .trim()
      .replaceAll('\n', ';'),
  );
  expectTrue(
    theory,
    ['\\dot w', '-\\frac{1}{n} X^\\top (X w - y) - \\lambda w'],
    ['\\frac{d}{dt} L(w)', '-\\left\\|\\nabla_w L(w)\\right\\|^2'],
    ['\\lim_{t \\to \\infty} w(t)', '(X^\\top X + n \\lambda I)^{-1} X^\\top y'],
    ['w(t)', '(I - e^{-(\\frac{1}{n} X^\\top X + \\lambda I) t}) (X^\\top X + n \\lambda I)^{-1} X^\\top y'],
  );
  expectFalse(
    theory,
    ['\\lim_{t \\to \\infty} w(t)', '(X^\\top X + \\lambda I)^{-1} X^\\top y'],
    ['\\dot w', '-X^\\top (X w - y) - \\lambda w'],
  );
});

test('Oja', () => {
  const theory = readTheory(
    String.raw`n \in \mathbb{N}; A \in \mathbb{R}^{n \times n} symmetric; w_0 \in \mathbb{R}^n; \dot w = A w - (w^\top A w) w, w(0) = w_0`,
  );
  expectTrue(theory, ['\\frac{d}{dt} \\left\\|w\\right\\|^2', '2 (1 - \\left\\|w\\right\\|^2) w^\\top A w']);
  expectFalse(theory, ['\\frac{d}{dt} \\left\\|w\\right\\|^2', '(1 - \\left\\|w\\right\\|^2) w^\\top A w']);
});

test('a linear network of two factors: what is conserved', () => {
  const theory = readTheory(
    String.raw`k,d,n \in \mathbb{N}; Z \in \mathbb{R}^{k \times n}; W_0, W \in \mathbb{R}^{k \times d}; H_0, H \in \mathbb{R}^{d \times n}; L(W, H) := \frac{1}{2} \|Z - W H\|_F^2; (W, H)(t) := flow of L from (W_0, H_0)`,
  );
  expectTrue(
    theory,
    ['W^\\top W - H H^\\top', 'W_0^\\top W_0 - H_0 H_0^\\top'],
    ['\\frac{d}{dt} (W H)', '(Z - W H) H^\\top H + W W^\\top (Z - W H)'],
  );
  expectFalse(theory, ['W^\\top W + H H^\\top', 'W_0^\\top W_0 + H_0 H_0^\\top']);
});

test('moments of samples, and of vectors', () => {
  const samples = readTheory(
    String.raw`n \in \mathbb{N}; \mu \in \mathbb{R}; \sigma > 0; x_1, \dots, x_n \sim \mathcal{N}(\mu, \sigma^2); m := \frac{1}{n} \sum_{i=1}^n x_i`,
  );
  expectTrue(
    samples,
    ['\\mathbb{E}[m]', '\\mu'],
    ['\\operatorname{Var}(m)', '\\frac{\\sigma^2}{n}'],
    ['\\mathbb{E}[x_1^2]', '\\mu^2 + \\sigma^2'],
  );
  expectFalse(samples, ['\\operatorname{Var}(m)', '\\sigma^2']);
  const vectors = readTheory(
    String.raw`d \in \mathbb{N}; S \in \mathbb{S}_{++}^d; A \in \mathbb{R}^{d \times d}; z \sim \mathcal{N}(0, S)`,
  );
  expectTrue(vectors, ['\\mathbb{E}[z^\\top A z]', '\\operatorname{tr}(A S)'], ['\\mathbb{E}[z z^\\top]', 'S']);
});

test('families, sequences, decompositions, structures of formulas', () => {
  const family = readTheory(
    String.raw`n, d \in \mathbb{N}; x_1, \dots, x_n \in \mathbb{R}^d; m := \frac{1}{n} \sum_{i=1}^n x_i`,
  );
  expectTrue(family, [
    '\\sum_{i=1}^n \\left\\|x_i - m\\right\\|^2',
    '\\sum_{i=1}^n \\left\\|x_i\\right\\|^2 - n \\left\\|m\\right\\|^2',
  ]);
  const decomposed = readTheory(
    String.raw`m, n \in \mathbb{N}; A \in \mathbb{R}^{m \times n}; (U, \Sigma, V) := svd(A)`,
  );
  expectTrue(
    decomposed,
    ['U \\Sigma V^\\top', 'A'],
    ['U^\\top U', 'I'],
    ['\\|A\\|_F^2', '\\operatorname{tr}(\\Sigma^2)'],
  );
  const two = readTheory(String.raw`n \in \mathbb{N}; A, B \in \mathbb{R}^{n \times n}; A, B, A + B invertible`);
  expectTrue(two, ['A (A + B)^{-1} B', '(A^{-1} + B^{-1})^{-1}']);
  expectFalse(two, ['A (A + B)^{-1} B', 'B (A + B)^{-1} A + A']);
});

test('a claim as it is read: what is not zero, constants, sizes that the claim tells', () => {
  for (const [declared, claim] of [
    ['a, b \\in \\mathbb{Z}; a \\ne 0', '\\frac{a b}{a} = b'],
    ['x \\in \\mathbb{R}', '\\sin(x + \\pi) = -\\sin(x)'],
    ['A, B invertible', '(A B)^{-1} = B^{-1} A^{-1}'],
    ['t \\in \\mathbb{R}', 'e^{t} e^{-t} = 1'],
  ] as const) {
    const { statement, theory } = readClaim(claim, readTheory(declared));
    for (let seed = 0; seed < 8; seed++) {
      for (const { discrepancy, budget } of distances(statement, drawWorld(theory, { seed }))) {
        expect([claim, seed, discrepancy <= budget]).toEqual([claim, seed, true]);
      }
    }
  }
});

test('what is given is not drawn', () => {
  const theory = readTheory(String.raw`n \in \mathbb{N}; A \in \mathbb{R}^{n \times n}`);
  const world = drawWorld(theory, { seed: 1, given: { n: scalar(4) } });
  expect(numberIn(world.value('n'))).toEqual({ value: 4, error: 0 });
  expect(world.value('A').value.rows).toBe(4);
  const flow = readTheory(String.raw`y(t) solves \dot y = -y, y(0) = 1`);
  const late = drawWorld(flow, { seed: 1, given: { t: scalar(7) } });
  expect(Math.abs(numberIn(late.value('y')).value - Math.exp(-7))).toBeLessThan(1e-12);
});

test('declared functions of a time that nobody declared, also with structure', () => {
  const theory = readTheory(
    String.raw`n \in \mathbb{N}; A(t) \in \mathbb{R}^{n \times n} invertible; S(t) \in \mathbb{S}_{++}^n`,
  );
  expectTrue(
    theory,
    ['\\frac{d}{dt} A(t)^{-1}', '-A(t)^{-1} \\dot A(t) A(t)^{-1}'],
    ['\\frac{d}{dt} \\ln(\\det(S(t)))', '\\operatorname{tr}(S(t)^{-1} \\dot S(t))'],
  );
  expectFalse(theory, ['\\frac{d}{dt} A(t)^{-1}', '-A(t)^{-2} \\dot A(t)']);
});
