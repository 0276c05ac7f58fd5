import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { exactLoss, exactLossGradient } from '../../../proofs/zt25/instruments/model/exact-loss.ts';
import { loss, lossGradient } from '../../../src/measure/factors/loss.ts';
import { distance, doubles, SEEDED, someMatrix } from '../../proofs/zt25/model/settings.ts';

const problem = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([k, n, d]) =>
    fc.record({
      Z: someMatrix(k, n),
      W: someMatrix(k, d),
      H: someMatrix(d, n),
      weights: fc.array(fc.double({ min: 0.1, max: 4, noNaN: true }), { minLength: n, maxLength: n }),
    }),
  );

test('½ ‖(Z − WH) Ω^{1/2}‖²_F with an explicit Ω^{1/2}', () => {
  fc.assert(
    fc.property(problem, ({ Z, W, H, weights }) => {
      const root = Matrix.diag(weights.map(Math.sqrt));
      const norm = Matrix.sub(Z, W.mmul(H)).mmul(root).norm();
      expect(Math.abs(loss(Z, weights, W, H) - norm ** 2 / 2)).toBeLessThan(1e-11 * (1 + norm ** 2));
    }),
    SEEDED,
  );
});

test('one example by hand', () => {
  const [Z, W, H] = [new Matrix([[3, 1]]), new Matrix([[1]]), new Matrix([[1, 2]])];
  expect(loss(Z, [1, 10], W, H)).toBe((4 + 10) / 2);
  const gradient = lossGradient(Z, [1, 10], W, H);
  // −(2·1·1 + (−1)·10·2) and −(2·1, −1·10)
  expect(gradient.W.to2DArray()).toEqual([[18]]);
  expect(gradient.H.to2DArray()).toEqual([[-2, 10]]);
});

test('the gradient is the limit of differences: a central difference of a quartic, entry by entry', () => {
  fc.assert(
    fc.property(problem, ({ Z, W, H, weights }) => {
      const gradient = lossGradient(Z, weights, W, H);
      const step = 1e-4;
      const along = (which: 'W' | 'H', i: number, j: number, by: number) => {
        const [w, h] = [W.clone(), H.clone()];
        const moved = which === 'W' ? w : h;
        moved.set(i, j, moved.get(i, j) + by);
        return loss(Z, weights, w, h);
      };
      for (const which of ['W', 'H'] as const) {
        const exact = gradient[which];
        const like = which === 'W' ? W : H;
        expect([exact.rows, exact.columns]).toEqual([like.rows, like.columns]);
        for (let i = 0; i < exact.rows; i++) {
          for (let j = 0; j < exact.columns; j++) {
            const slope = (along(which, i, j, step) - along(which, i, j, -step)) / (2 * step);
            expect(Math.abs(slope - exact.get(i, j))).toBeLessThan(1e-6 * (1 + loss(Z, weights, W, H)));
          }
        }
      }
    }),
    { ...SEEDED, numRuns: 60 },
  );
});

test('loss and gradient are those of the definition over any arithmetic', () => {
  fc.assert(
    fc.property(problem, ({ Z, W, H, weights }) => {
      const [z, w, h] = [Z.to2DArray(), W.to2DArray(), H.to2DArray()];
      const value = loss(Z, weights, W, H);
      expect(Math.abs(exactLoss(doubles, z, weights, w, h) - value)).toBeLessThan(1e-11 * (1 + value));
      const exact = exactLossGradient(doubles, z, weights, w, h);
      const found = lossGradient(Z, weights, W, H);
      expect(distance(new Matrix(exact.W), found.W)).toBeLessThan(1e-10);
      expect(distance(new Matrix(exact.H), found.H)).toBeLessThan(1e-10);
    }),
    SEEDED,
  );
});

test('inputs stay as they were', () => {
  const [Z, W, H] = [Matrix.ones(2, 3), Matrix.ones(2, 2), Matrix.ones(2, 3)];
  lossGradient(Z, [1, 2, 3], W, H);
  loss(Z, [1, 2, 3], W, H);
  for (const A of [Z, W, H]) expect(A.to1DArray().every((x) => x === 1)).toBe(true);
});
