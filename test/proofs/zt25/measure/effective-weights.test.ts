import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveWeights } from '../../../../proofs/zt25/instruments/measure/effective-weights.ts';
import { labelFeatures, orderedFeatures } from '../../../../proofs/zt25/instruments/measure/features.ts';
import { sampleWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { SEEDED, someLabels } from './settings.ts';

test('unit weights give the identity', () => {
  fc.assert(
    fc.property(someLabels, (labels) => {
      const { matrix, budget } = effectiveWeights(labels, 0);
      expect(budget).toBeLessThan(1e-11);
      for (let i = 0; i < matrix.rows; i++) {
        for (let j = 0; j < matrix.columns; j++) {
          expect(Math.abs(matrix.get(i, j) - (i === j ? 1 : 0))).toBeLessThanOrEqual(budget);
        }
      }
    }),
    SEEDED,
  );
});

test('entries are Σ_i v_i ω_i v_i′, summed one by one; groups supported on one side have that side’s weight', () => {
  fc.assert(
    fc.property(someLabels, fc.constantFrom(0.5, 1, -0.7), (labels, gamma) => {
      const features = labelFeatures(labels);
      const { matrix, groupOf, budget } = effectiveWeights(labels, gamma, features);
      const { right } = orderedFeatures(features);
      const V = columnsOf(right);
      const weights = sampleWeights(labels, gamma);
      for (let a = 0; a < matrix.rows; a++) {
        for (let b = 0; b < matrix.columns; b++) {
          const sum = weights.reduce((total, weight, i) => total + V.get(i, a) * weight * V.get(i, b), 0);
          expect(Math.abs(matrix.get(a, b) - sum)).toBeLessThanOrEqual(budget);
        }
        if (groupOf[a] === 'majmaj')
          expect(Math.abs(matrix.get(a, a) - (weights[0] as number))).toBeLessThanOrEqual(budget);
        if (groupOf[a] === 'minmin')
          expect(Math.abs(matrix.get(a, a) - (weights.at(-1) as number))).toBeLessThanOrEqual(budget);
      }
    }),
    SEEDED,
  );
});
