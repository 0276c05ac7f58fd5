/** Samplers against quantiles that are known, and parameters that no distribution has. */
import { expect, test } from 'vitest';
import { Unable } from '../../src/algebra/unable.ts';
import type { Distribution } from '../../src/language/declare/index.ts';
import { sample, streamsOf } from '../../src/measure/distribution.ts';

/** Shares below a number: of so many draws each is within six standard deviations. */
const ROWS: readonly (readonly [Distribution, readonly number[], below: number, share: number])[] = [
  ['normal', [1, 4], 3, 0.8413447],
  ['bernoulli', [0.3], 0.5, 0.7],
  ['binomial', [4, 0.5], 1.5, 5 / 16],
  ['uniform', [-1, 3], 0, 0.25],
  ['exponential', [2], 0.5, 1 - Math.exp(-1)],
  ['gamma', [1, 3], 1, 1 - Math.exp(-3)],
  ['gamma', [0.5, 1], 0.5, 0.6826895],
  ['beta', [2, 1], 0.5, 0.25],
  ['poisson', [2], 1.5, 3 * Math.exp(-2)],
  ['poisson', [64], 64.5, 0.5331],
  ['chi-square', [2], 2, 1 - Math.exp(-1)],
  ['laplace', [0, 1], 1, 1 - Math.exp(-1) / 2],
  ['rademacher', [], 0, 0.5],
];
const DRAWS = 20_000;

test.each(ROWS)('%s of %j', (distribution, parameters, below, share) => {
  const streams = streamsOf(17);
  let count = 0;
  for (let i = 0; i < DRAWS; i++) if (sample(distribution, parameters, streams) < below) count += 1;
  expect(Math.abs(count / DRAWS - share)).toBeLessThan(6 * Math.sqrt((share * (1 - share)) / DRAWS) + 1e-3);
});

test('the same seed draws the same', () => {
  const [a, b, c] = [1, 1, 2].map((seed) => sample('gamma', [2, 1], streamsOf(seed)));
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

test.each([
  ['normal', [0, -1]],
  ['bernoulli', [1.5]],
  ['uniform', [2, 1]],
  ['exponential', [0]],
  ['binomial', [2.5, 0.5]],
] as const)('no %s of %j', (distribution, parameters) => {
  expect(() => sample(distribution, parameters, streamsOf(1))).toThrow(Unable);
});
