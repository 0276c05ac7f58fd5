import { describe, expect, it } from 'vitest';
import { readIn, scopeOf } from '../../../../src/audit/examine/statement/read.ts';
import { hasThreshold } from '../../../../src/audit/examine/statement/threshold.ts';
import { judged } from '../../../../src/audit/judged.ts';
import type { Formula } from '../../../../src/language/latex/index.ts';
import { familyFrom } from '../../../../src/theory/family.ts';
import { readTheory } from '../../../../src/theory/read-theory.ts';
import { type Region, regionOf } from '../../../../src/theory/region.ts';

const R = String.raw;
const THEORY = R`
  x, y, w, r \in \mathbb{R}; a > 0; c \ge 0; 0 < p < 1; n, m \in \mathbb{N}
  u \in \mathbb{R}^d; v \in \mathbb{R}^d; v \ne 0; A \in \mathbb{R}^{d \times d}
  h : \mathbb{R} \to \mathbb{R}; k : \mathbb{R} \to \mathbb{R}
  z := \max(x, 1000); q := x^2 + 1; h(s) := \sqrt{s^2 + 1}; k(s) := |s|
  w := \arg\min_{w \in \mathbb{R}} (w - x)^2; r := \arg\min_{r \in \mathbb{R}} (r - x)^2 subject to r \le 1000
`;
const regionIn = (text: string, ...hypotheses: readonly string[]): Region =>
  regionOf(familyFrom(text, undefined, readTheory(text)), hypotheses);
const REGION = regionIn(THEORY);

const found = (latex: string, region = REGION): boolean => {
  const read = readIn(`${latex} = 1`, region);
  return hasThreshold(read.chain.sides[0] as Formula, scopeOf(read));
};

describe('a threshold', () => {
  it.each([
    R`\lfloor x \rfloor`,
    R`\lceil x \rceil + 1`,
    R`\min(x, y)`,
    R`\operatorname{rank}(A)`,
    R`|x|`,
    R`\sqrt{(x - 1000)^2}`,
    R`((x - 1000)^2)^y`,
    R`\sqrt{x^2 + c}`,
    R`\|u\|_1`,
    R`\|A\|_2`,
    R`\|(x - 1000) u\|`,
    R`\|u - 1000 v\|`,
    R`\sum_{i=1000}^{n} i`,
    R`\binom{n}{100}`,
    R`\cos(10^{-40} x)`,
    R`\ln(10^{40} + e^{x})`,
    '0.00000001 x',
    R`\lim_{t \to \infty} \tanh(t (x - 1000))`,
    'e_m^\\top e_9^{(d)}',
    'e_{m + 9}^\\top u',
    '(I_d)_{m, 9}',
    'z + 1',
    'k(x)',
    'r',
  ])('is in %s', (latex) => expect(found(latex)).toBe(true));

  it.each([
    R`x^3 - e^{x}`,
    R`\sqrt{a} + \sqrt{c}`,
    R`\sqrt{a^2}`,
    R`\sqrt{x^2 + 1}`,
    R`\sqrt{1 - p}`,
    R`|a p|`,
    R`\|u\|^2`,
    R`\|u - 1000 v\|^2`,
    R`\|v\| + \|A u\|_2 + \|a A\|_F`,
    R`\sum_{i=1}^{n} \sqrt{i^2 + 1}`,
    R`\lim_{t \to \infty} \frac{x t + 1}{t + 5}`,
    R`\sum_{i=1}^{1000} x^i`,
    R`1000 x + 2^{10} x + 10^{-3}`,
    R`\binom{n}{m} + \binom{12}{5}`,
    R`(x - 1000)^{n}`,
    'e_m^\\top A e_2',
    'A_{9, 9}',
    'A_{m, 1}',
    'q',
    'h(x)',
    'w',
  ])('is not in %s', (latex) => expect(found(latex)).toBe(false));

  it('is gone where an assumption says the sign', () => {
    expect(found(R`\sqrt{y^2}`, regionIn(R`y \in \mathbb{R}`))).toBe(true);
    expect(found(R`\sqrt{y^2}`, regionIn(R`y \in \mathbb{R}`, R`y \ge 0`))).toBe(false);
  });
});

it.each([
  ['undecided', R`\sqrt{(x - 10^9)^2} = 10^9 - x`],
  ['undecided', R`\|(x - 10^9) u\| = (10^9 - x) \|u\|`],
  ['verified', R`\sqrt{x^2 + 1} \cdot \sqrt{x^2 + 1} = x^2 + 1`],
  ['verified', R`\|u\|^2 = u^\top u`],
  ['undecided', R`e^{10^{-40} x} = 1`],
  ['verified', R`|x (y + 1)| = |x + x y|`],
  ['verified', R`\sqrt{u^\top A^\top A u} = \|A u\|`],
])('%s, for nobody may have looked at the other side: %s', (verdict, latex) => {
  const context = { id: 't', region: REGION, run: { seed: 3, settings: 40 }, replay: () => '' };
  expect(judged({ kind: 'statement' }, latex, context).verdict.verdict).toBe(verdict);
});
