/** The next step as a slip: where it is planted, and where not. */
import { expect, it } from 'vitest';
import { regionDeclared } from '../../../src/audit/check-statement.ts';
import { STEP } from '../../../src/audit/power/mutations.ts';
import { variantsOf } from '../../../src/audit/power/variants.ts';

const R = String.raw;
const FLOW = R`w, a \in \mathbb{R}; L(w) := \frac{1}{2} (w - a)^2; w(t) := flow of L from 0; c > 50`;
const STEPS = R`a \in \mathbb{R}; x_{t+1} = \frac{1}{2} x_t + a, x_0 = 0; m := 60; n \in \mathbb{N}; s_i := \sum_{k=0}^{i} a^k for each i`;
const stepsOf = (statement: string, declared: string, assumed: readonly string[] = []): readonly string[] =>
  variantsOf({ kind: 'statement' }, statement, regionDeclared({ declared: [declared], assumed }))
    .filter(({ slip }) => slip === STEP)
    .map(({ latex }) => latex);

it.each([
  ['w(37.5) = 2 a', FLOW, [R`w\left(38.5\right) = 2 a`]],
  ['w(c) = 2 a', FLOW, [R`\left. w\left(t\right) \right|_{t = c + 1} = 2 a`]],
  ['w(t) = 2 a', FLOW, []],
  ['w(0) = 2 a', FLOW, []],
  [R`w(t) = 2 a \text{ for } t \ge 0`, FLOW, []],
  [
    R`w(t) = 2 a \text{ for } t \ge 50`,
    FLOW,
    [R`\left. w\left(t\right) \right|_{t = t + 1} = 2 a \text{ for } t \ge 50`],
  ],
  [R`\lim_{t \to \infty} w(t + c) = 2 a`, FLOW, []],
  ['x_{60} = 2 a', STEPS, [R`x_{\left(61\right)} = 2 a`]],
  ['x_m = 2 a', STEPS, ['x_{m + 1} = 2 a']],
  ['x_{n + 60} = 2 a', STEPS, ['x_{n + 60 + 1} = 2 a']],
  ['x_t = 2 a', STEPS, []],
  ['s_{40} = 2 a', STEPS, [R`s_{\left(41\right)} = 2 a`]],
  ['s_n = 2 a', STEPS, []],
  [R`\sum_{k=0}^{m} a^k = 2 a`, STEPS, [R`\sum_{k = 0}^{m + 1} a^{k} = 2 a`]],
  [R`\sum_{k=0}^{16} a^k = 2 a`, STEPS, [R`\sum_{k = 0}^{17} a^{k} = 2 a`]],
  [R`\sum_{k=0}^{n} a^k = 2 a`, STEPS, []],
])('of %s where %s', (statement, declared, steps) => {
  expect(stepsOf(statement, declared)).toEqual(steps);
});

it('of a time that is assumed to be late', () => {
  expect(stepsOf('w(t) = 2 a', FLOW, ['t > 50'])).toHaveLength(1);
  expect(stepsOf('w(t) = 2 a', FLOW, ['t < 50'])).toEqual([]);
});
