import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { directionalDerivative, numericGradient } from '../../../../src/measure/factors/gradient-check.ts';
import { lossGradient } from '../../../../src/measure/factors/loss.ts';
import { normalMatrix, normalStream } from '../../../../src/measure/random.ts';
import { SEEDED } from './settings.ts';

const someProblem = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 4 }),
    fc.nat(9999),
    fc.constantFrom(1e-4, 1, 30),
  )
  .map(([k, n, d, seed, scale]) => {
    const normal = normalStream(seed);
    return {
      Z: normalMatrix(normal, k, n),
      weights: Array.from({ length: n }, () => Math.exp(normal())),
      W: normalMatrix(normal, k, d).mul(scale),
      H: normalMatrix(normal, d, n).mul(scale),
      A: normalMatrix(normal, k, d),
      B: normalMatrix(normal, d, n),
    };
  });

test('entry by entry it is the gradient of model/loss.ts, within a budget that is rounding only', () => {
  fc.assert(
    fc.property(someProblem, ({ Z, weights, W, H }) => {
      const expected = lossGradient(Z, weights, W, H);
      const found = numericGradient(Z, weights, { W, H });
      expect(Matrix.sub(found.W, expected.W).abs().max()).toBeLessThanOrEqual(found.budget);
      expect(Matrix.sub(found.H, expected.H).abs().max()).toBeLessThanOrEqual(found.budget);
      const size = Math.max(expected.W.norm(), expected.H.norm(), Z.norm() ** 2);
      if (W.norm() > 1e-2) expect(found.budget).toBeLessThan(1e-9 * size * (1 + W.norm()));
    }),
    SEEDED,
  );
});

test('along a general line, where the loss is a quartic, the derivative is still exact', () => {
  fc.assert(
    fc.property(someProblem, ({ Z, weights, W, H, A, B }) => {
      const gradient = lossGradient(Z, weights, W, H);
      const expected = Matrix.mul(gradient.W, A).sum() + Matrix.mul(gradient.H, B).sum();
      const { value, budget } = directionalDerivative(Z, weights, { W, H }, { W: A, H: B });
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(budget);
    }),
    SEEDED,
  );
});
