import { expect, it } from 'vitest';
import { formulaFrom, knownOf } from '../../src/language/declare/index.ts';
import { readTheory } from '../../src/theory/read-theory.ts';
import { signIn } from '../../src/theory/sign.ts';

const R = String.raw;
const THEORY = readTheory(
  R`x, y \in \mathbb{R}; a > 0; c \ge 0; 0 < p < 1; q \ge -1; A \in \mathbb{R}^{n \times n}; b \in \mathbb{R}^n; b \ne 0; z \in \mathbb{R}^n`,
);

it.each([
  ['positive', R`1 + e^{-x}`],
  ['positive', R`a p`],
  ['positive', R`\frac{1}{a + x^2}`],
  ['positive', R`\|b\|`],
  ['positive', R`a^{x} + |y|`],
  ['positive', R`\sqrt{a} + c`],
  ['nonnegative', R`x^2 + c`],
  ['nonnegative', R`a c`],
  ['nonnegative', R`\|z\|^2`],
  [null, 'x'],
  [null, 'x^3'],
  [null, 'q'],
  [null, R`1 - p`],
  [null, R`\frac{1}{c}`],
  [null, R`A^2`],
  [null, R`e^{A}`],
  [null, R`c^{x}`],
  [null, R`x y`],
])('%s: %s', (sign, latex) => {
  expect(signIn(formulaFrom(latex, knownOf(THEORY.symbols.values())), THEORY)).toBe(sign);
});

it('is not seen where numbers may be complex', () => {
  const theory = readTheory(R`x \in \mathbb{C}`);
  expect(signIn(formulaFrom('x^2', knownOf(theory.symbols.values())), theory)).toBeNull();
});
