import fc from 'fast-check';
import Fraction from 'fraction.js';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import {
  type ClassLevelParameters,
  classLevel,
  exactLoss,
  exactLossGradient,
} from '../../../../proofs/zt25/instruments/model/class-level.ts';
import {
  classCounts,
  type Labels,
  labelMatrix,
  minorities,
  sampleClasses,
  sampleCount,
  simplexEncodedLabels,
} from '../../../../proofs/zt25/instruments/model/labels.ts';
import { groupWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { doubles, fractions, SEEDED, someLabels } from './settings.ts';

const rational = (a: number, b = 1) => new Fraction(a, b);

const exactParameters = (labels: Labels, gamma: number): ClassLevelParameters<Fraction> => ({
  classes: rational(labels.classes),
  majorityShare: rational(labels.majorities, labels.classes),
  imbalanceRatio: rational(labels.majorityCount, labels.minorityCount),
  minorityCount: rational(labels.minorityCount),
  gamma: rational(gamma),
});

test('over rationals: counts, frequencies, n and centring equal those counted from the labels, exactly', () => {
  fc.assert(
    fc.property(someLabels, fc.constantFrom(-1, 0, 1, 2), (labels, gamma) => {
      const level = classLevel(fractions, exactParameters(labels, gamma));
      const classes = sampleClasses(labels);
      const counted = (c: number) => classes.filter((x) => x === c).length;
      const same = (a: Fraction, b: Fraction) => expect(a.toFraction()).toBe(b.toFraction());
      same(level.classes, rational(labels.classes));
      same(level.samples, rational(classes.length));
      for (const [group, c, size] of [
        [level.majority, 0, labels.majorities],
        [level.minority, labels.majorities, minorities(labels)],
      ] as const) {
        same(group.classes, rational(size));
        same(group.count, rational(counted(c)));
        same(group.frequency, rational(counted(c), classes.length));
        same(group.weight, rational(2 * classes.length, labels.classes * counted(c)).pow(rational(gamma)) as Fraction);
      }
      // Centring as the matrix that takes Y to Z: it keeps differences and kills the ones vector.
      same(level.centring.identity, rational(1));
      same(level.centring.identity.add(level.centring.ones.mul(labels.classes)), rational(0));
    }),
    SEEDED,
  );
});

test('over doubles: weights equal those of weights.ts, and Z those of labels.ts, for any γ', () => {
  fc.assert(
    fc.property(someLabels, fc.double({ min: -2, max: 2, noNaN: true }), (labels, gamma) => {
      const level = classLevel(doubles, {
        classes: labels.classes,
        majorityShare: labels.majorities / labels.classes,
        imbalanceRatio: labels.majorityCount / labels.minorityCount,
        minorityCount: labels.minorityCount,
        gamma,
      });
      const weights = groupWeights(labels, gamma);
      expect(level.majority.weight / weights.majority).toBeCloseTo(1, 12);
      expect(level.minority.weight / weights.minority).toBeCloseTo(1, 12);
      expect(level.samples).toBeCloseTo(sampleCount(labels), 9);
      expect(level.majority.count).toBeCloseTo(classCounts(labels)[0] as number, 9);
      const k = labels.classes;
      const centring = Matrix.eye(k).mul(level.centring.identity).add(Matrix.ones(k, k).mul(level.centring.ones));
      const Z = centring.mmul(labelMatrix(labels));
      expect(Matrix.sub(Z, simplexEncodedLabels(labels)).norm()).toBeLessThan(1e-12);
    }),
    SEEDED,
  );
});

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
