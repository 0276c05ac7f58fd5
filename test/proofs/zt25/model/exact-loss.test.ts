import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { exactLoss, exactLossGradient } from '../../../../proofs/zt25/instruments/model/exact-loss.ts';
import { fractions, SEEDED } from './settings.ts';

const rational = (a: number, b = 1) => new Fraction(a, b);

const small = fc.integer({ min: -4, max: 4 }).chain((a) => fc.integer({ min: 1, max: 3 }).map((b) => rational(a, b)));
const table = (rows: number, columns: number) =>
  fc.array(fc.array(small, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const problem = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([k, n, d]) =>
    fc.record({
      Z: table(k, n),
      W: table(k, d),
      H: table(d, n),
      weights: fc.array(
        fc.integer({ min: 1, max: 5 }).map((w) => rational(w, 2)),
        { minLength: n, maxLength: n },
      ),
    }),
  );

test('loss (9) over rationals: ½ Σ_i ω_i Σ_c (z_ci − Σ_f w_cf h_fi)², sample by sample, exactly', () => {
  fc.assert(
    fc.property(problem, ({ Z, W, H, weights }) => {
      let sum = rational(0);
      weights.forEach((weight, i) => {
        Z.forEach((row, c) => {
          let residual = row[i] as Fraction;
          H.forEach((h, f) => {
            const [w, x] = [W[c]?.[f], h[i]];
            if (w !== undefined && x !== undefined) residual = residual.sub(w.mul(x));
          });
          sum = sum.add(weight.mul(residual).mul(residual));
        });
      });
      expect(exactLoss(fractions, Z, weights, W, H).toFraction()).toBe(sum.div(2).toFraction());
    }),
    SEEDED,
  );
});

/** A quadratic's derivative is its central difference, without error: the loss is quadratic in each entry. */
test('its gradient over rationals is the central difference, exactly', () => {
  fc.assert(
    fc.property(problem, ({ Z, W, H, weights }) => {
      const gradient = exactLossGradient(fractions, Z, weights, W, H);
      const moved = (A: Fraction[][], i: number, j: number, by: number) =>
        A.map((row, a) => row.map((x, b) => (a === i && b === j ? x.add(by) : x)));
      const value = (w: Fraction[][], h: Fraction[][]) => exactLoss(fractions, Z, weights, w, h);
      W.forEach((row, i) => {
        row.forEach((_, j) => {
          const slope = value(moved(W, i, j, 1), H)
            .sub(value(moved(W, i, j, -1), H))
            .div(2);
          expect(gradient.W[i]?.[j]?.toFraction()).toBe(slope.toFraction());
        });
      });
      H.forEach((row, i) => {
        row.forEach((_, j) => {
          const slope = value(W, moved(H, i, j, 1))
            .sub(value(W, moved(H, i, j, -1)))
            .div(2);
          expect(gradient.H[i]?.[j]?.toFraction()).toBe(slope.toFraction());
        });
      });
    }),
    SEEDED,
  );
});
