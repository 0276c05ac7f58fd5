import { expect, it } from 'vitest';
import { crossesOnce } from '../../../../src/audit/examine/statement/crosses-once.ts';
import { readTheory } from '../../../../src/theory/read-theory.ts';

const R = String.raw;
const DECAY = R`x(t) \in \mathbb{R}; a > 0; \dot x = -a x, x(0) = 1`;

it.each([
  [R`${DECAY}; T := first t such that x(t) = \frac{1}{2}`, true],
  [R`${DECAY}; T := first s such that \frac{a}{2} = x(s)`, true],
  [R`${DECAY}; c := \frac{a}{2}; T := first t such that x(t) = c`, true],
  [R`w \in \mathbb{R}; L(w) := (w - 2)^2; w(t) := flow of L from 0; T := first t such that w(t) = 1`, true],
  // What is made of it may turn.
  [R`${DECAY}; T := first t such that x(t)^2 - x(t) = -\frac{1}{5}`, false],
  // The level moves, by the time or by what moves.
  [R`${DECAY}; T := first t such that x(t) = \frac{t}{2}`, false],
  [R`${DECAY}; q := x^2; T := first t such that x(t) = q`, false],
  // What it is at another time is at rest, and no number that is reached.
  [R`${DECAY}; c > 0; T := first t such that x(c) = \frac{1}{2}`, false],
  // The rate tells the time, or it is not alone.
  [R`x(t), y(t) \in \mathbb{R}; \dot x = -y, x(0) = 1; \dot y = x, y(0) = 0; T := first t such that x(t) = 0`, false],
  [R`x(t) \in \mathbb{R}; \dot x = 1 - t, x(0) = 0; T := first t such that x(t) = \frac{1}{4}`, false],
  [
    R`${DECAY}; y(t) \in \mathbb{R}; \dot y = x - \frac{1}{2}, y(0) = 0; T := first t such that y(t) = \frac{1}{8}`,
    false,
  ],
  [
    R`x(t) \in \mathbb{R}^2; A \in \mathbb{R}^{2 \times 2}; \dot x = A x, x(0) = \mathbf{1}; T := first t such that \|x(t)\|^2 = 3`,
    false,
  ],
])('%s: %s', (text, is) => {
  const { definitions } = readTheory(text);
  const crossing = definitions.find(({ kind }) => kind === 'crossing');
  expect(crossesOnce(crossing as never, { definitions })).toBe(is);
});
