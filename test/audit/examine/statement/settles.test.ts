import { describe, expect, it } from 'vitest';
import { readIn, scopeOf } from '../../../../src/audit/examine/statement/read.ts';
import { settles } from '../../../../src/audit/examine/statement/settles.ts';
import { hasThreshold } from '../../../../src/audit/examine/statement/threshold.ts';
import type { Formula } from '../../../../src/language/latex/index.ts';
import { familyFrom } from '../../../../src/theory/family.ts';
import { readTheory } from '../../../../src/theory/read-theory.ts';
import { regionOf } from '../../../../src/theory/region.ts';

const R = String.raw;
const of = (loss: string) =>
  R`X \in \mathbb{R}^{n \times d}; y \in \mathbb{R}^n; w \in \mathbb{R}^d; a \in \mathbb{R}; \lambda > 0; L(w) := ${loss}; w(t) := flow of L from 0`;
const scopeIn = (text: string) => {
  const region = regionOf(familyFrom(text, undefined, readTheory(text)), []);
  return { region, scope: scopeOf(readIn('1 = 1', region)) };
};

describe('a flow settles', () => {
  it.each([R`\|X w - y\|^2`, R`\frac{1}{2} \|X w - y\|^2 + \frac{\lambda}{2} \|w\|^2`, R`a^2 \|w\|^2 + \lambda`])(
    'where its loss is a sum of squares of degree two: %s',
    (loss) => {
      expect(settles('w', scopeIn(of(loss)).scope)).toBe(true);
    },
  );

  it.each([
    R`\frac{a}{2} \|w\|^2`,
    R`\|w\|^4`,
    R`\|w\|`,
    R`-\|w\|^2`,
    R`\|w\|^2 (1 + \|w\|^2)`,
    R`\frac{1}{1 + \|w\|^2}`,
  ])('not of itself where it is another: %s', (loss) => {
    expect(settles('w', scopeIn(of(loss)).scope)).toBe(false);
  });

  it('as no equation does', () => {
    expect(settles('x', scopeIn(R`x(t) \in \mathbb{R}; a \in [1, 2]; \dot x = x - x^3, x(0) = a`).scope)).toBe(false);
    expect(settles('y', scopeIn(of(R`\|w\|^2`)).scope)).toBe(false);
  });

  it('and so do polynomials in it', () => {
    const { region, scope } = scopeIn(of(R`\|X w - y\|^2`));
    const isSplit = (latex: string) => hasThreshold(readIn(`${latex} = 1`, region).chain.sides[0] as Formula, scope);
    expect(isSplit(R`\lim_{t \to \infty} y^\top X w(t)`)).toBe(false);
    expect(isSplit(R`\lim_{t \to \infty} e^{-a t}`)).toBe(true);
  });
});
