/**
 * Identities of textbooks, declared in the words of a paper, drawn and measured: each holds within its bounds, and one
 * of its sides times a factor near 1 does not.
 */
import { expect, test } from 'vitest';
import { formulaFrom, knownOf } from '../../../../src/language/declare/index.ts';
import { type Formula, number } from '../../../../src/language/latex/index.ts';
import { distances } from '../../../../src/measure/distance.ts';
import { drawWorld } from '../../../../src/measure/draw/theory-world.ts';
import { readTheory } from '../../../../src/theory/read-theory.ts';

const tex = String.raw;
const n = tex`n \in \mathbb{N}; `;
const square = tex`${n} A, B \in \mathbb{R}^{n \times n}`;
const inverses = tex`${n} A, B \in \mathbb{R}^{n \times n} invertible`;
const definite = tex`${n} S \in \mathbb{S}_{++}^n; x \in \mathbb{R}^n`;
const rectangle = tex`m, n \in \mathbb{N}; A \in \mathbb{R}^{m \times n}`;
const symmetric = tex`${n} A \in \mathbb{R}^{n \times n} symmetric; (Q, \Lambda) := eigen(A); t \in \mathbb{R}`;

const IDENTITIES: readonly (readonly [theory: string, left: string, right: string])[] = [
  [inverses, '(A B)^{-1}', 'B^{-1} A^{-1}'],
  [inverses, tex`A^{-\top}`, tex`(A^{-1})^\top`],
  [
    tex`${inverses}; k \in \mathbb{N}; U \in \mathbb{R}^{n \times k}; V \in \mathbb{R}^{k \times n}`,
    tex`\det(A + U V)`,
    tex`\det(I_k + V A^{-1} U) \det(A)`,
  ],
  [
    tex`${inverses}; k \in \mathbb{N}; U \in \mathbb{R}^{n \times k}; C \in \mathbb{R}^{k \times k} invertible; V \in \mathbb{R}^{k \times n}`,
    '(A + U C V)^{-1}',
    'A^{-1} - A^{-1} U (C^{-1} + V A^{-1} U)^{-1} V A^{-1}',
  ],
  [
    tex`${inverses}; u, v \in \mathbb{R}^n`,
    tex`(A + u v^\top)^{-1}`,
    tex`A^{-1} - \frac{A^{-1} u v^\top A^{-1}}{1 + v^\top A^{-1} u}`,
  ],
  [inverses, tex`\det(\begin{bmatrix} A & B \\ B & I \end{bmatrix})`, tex`\det(A) \det(I - B A^{-1} B)`],
  [square, tex`\langle A, B \rangle`, tex`\operatorname{tr}(A^\top B)`],
  [definite, tex`S^{1/2} S^{1/2}`, 'S'],
  [definite, tex`S^{-1/2} S S^{-1/2}`, 'I'],
  [definite, tex`\nabla_x (x^\top S x)`, '2 S x'],
  [definite, tex`\nabla_S \ln(\det(S))`, 'S^{-1}'],
  [inverses, tex`\nabla_A \det(A)`, tex`\det(A) A^{-\top}`],
  [inverses, tex`\nabla_A \operatorname{tr}(A^{-1} B)`, tex`-(A^{-1} B A^{-1})^\top`],
  [rectangle, tex`A A^{\dagger} A`, 'A'],
  [rectangle, tex`\|A\|_F^2`, tex`\operatorname{tr}(A^\top A)`],
  [square, tex`(A \otimes B)(B \otimes A)`, tex`(A B) \otimes (B A)`],
  [square, tex`\operatorname{vec}(A B A)`, tex`(A^\top \otimes A) \operatorname{vec}(B)`],
  [
    tex`${square}; x \in \mathbb{R}^n`,
    tex`x^\top (A \odot B) x`,
    tex`\operatorname{tr}(\operatorname{diag}(x) A \operatorname{diag}(x) B^\top)`,
  ],
  [tex`${square}; Q \in O(n)`, tex`\|Q A\|_2`, tex`\|A\|_2`],
  [tex`${square}; t \in \mathbb{R}`, tex`\frac{d}{dt} e^{A t}`, 'A e^{A t}'],
  [tex`${square}; t \in \mathbb{R}`, tex`\det(e^{A t})`, tex`e^{t \operatorname{tr}(A)}`],
  [tex`${n} x \in \mathbb{R}^n`, tex`\sum_{i=1}^n x_i^2`, tex`\|x\|^2`],
  [square, tex`\sum_{i=1}^n \sum_{j=1}^n A_{ij} B_{ij}`, tex`\operatorname{tr}(A B^\top)`],
  [symmetric, tex`Q e^{\Lambda t} Q^\top`, 'e^{A t}'],
  [tex`${rectangle}; (U, S, V) := svd(A)`, tex`V S^{-1} U^\top`, tex`A^\dagger`],
  [
    tex`a, b > 0; y(t) solves \dot y = a y - b y^2, y(0) = \frac{1}{10}`,
    tex`\lim_{t \to \infty} y(t)`,
    tex`\frac{a}{b}`,
  ],
  [
    tex`${n} A \in \mathbb{S}_{++}^n; b, v \in \mathbb{R}^n; w := argmin_v \frac{1}{2} v^\top A v - b^\top v`,
    'w',
    'A^{-1} b',
  ],
  [tex`x_{n+1} = \frac{x_n}{2} + 1, x_0 = 3`, 'x_5', '2 + 2^{-5}'],
  [tex`x_{n+1} = \frac{x_n}{2} + 1, x_0 = 3`, tex`\lim_{n \to \infty} x_n`, '2'],
  [tex`n, k \in \mathbb{N}; k \le n`, tex`\binom{n}{k}`, tex`\binom{n-1}{k-1} + \binom{n-1}{k}`],
  [n, tex`\sum_{i=1}^n i^3`, tex`(\frac{n(n+1)}{2})^2`],
  [tex`x \in \mathbb{R}; |x| < 1`, tex`\lim_{n \to \infty} \sum_{i=0}^n x^i`, tex`\frac{1}{1-x}`],
  [
    tex`x, y \in \mathbb{R}; f(x, y) := x^2 y + \sin(x)`,
    tex`\frac{\partial}{\partial x} f(x, y)`,
    tex`2 x y + \cos(x)`,
  ],
];

test.each(IDENTITIES)('%s: %s = %s', (declared, left, right) => {
  const theory = readTheory(declared);
  const known = knownOf(theory.symbols.values());
  const [a, b] = [left, right].map((latex): Formula => formulaFrom(latex, known)) as [Formula, Formula];
  const near: Formula = { kind: 'multiply', factors: [number(1_000_001n, 1_000_000n), b] };
  let told = 0;
  for (let seed = 0; seed < 5; seed++) {
    const world = drawWorld(theory, { seed });
    for (const { discrepancy, budget } of distances({ sides: [a, b], relations: ['='] }, world)) {
      expect(discrepancy).toBeLessThanOrEqual(budget);
    }
    for (const { discrepancy, budget } of distances({ sides: [a, near], relations: ['='] }, world)) {
      if (discrepancy > 10 * budget) told += 1;
    }
  }
  expect(told).toBeGreaterThanOrEqual(4);
});
