import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { effectiveWeights } from '../../../../proofs/zt25/instruments/derive/effective-weights.ts';
import { PAPER } from '../../../../proofs/zt25/instruments/derive/parameters.ts';
import { effectiveWeights as measuredWeights } from '../../../../proofs/zt25/instruments/measure/effective-weights.ts';
import { labelFeatures, orderedFeatures } from '../../../../proofs/zt25/instruments/measure/features.ts';
import { sampleWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { instantiate } from '../../../../src/algebra/blocks.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { add, divide, ONE, sqrt } from '../../../../src/algebra/scalar.ts';
import { areEqual } from '../../../../src/algebra/zero.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { named, symbol } from '../../../algebra/named.ts';
import { distance, SEEDED } from '../model/settings.ts';
import { basisOf, casesAt, expectDecided, pointOf, someSituation } from './settings.ts';

test('Λ is VᵀΩV of the numerical decomposition, zeros off the diagonal included', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const { labels, gamma } = situation;
      const measured = measuredWeights(labels, gamma);
      for (const given of casesAt(situation)) {
        const { value, steps } = effectiveWeights(given);
        expectDecided(steps);
        const Lambda = instantiate(value.Lambda, pointOf(situation), basisOf);
        expect(distance(Lambda, measured.matrix)).toBeLessThan(measured.budget + 1e-12 * Lambda.max());
        measured.groupOf.forEach((group, i) => {
          expect(numberAt(value.diagonal[group], pointOf(situation))).toBeCloseTo(Lambda.get(i, i), 10);
        });
      }
    }),
    { ...SEEDED, numRuns: 7 },
  );
});

test('a second way: the mean of the weights over the squares of a singular vector, from a vector we choose', () => {
  const { value } = effectiveWeights({});
  fc.assert(
    fc.property(someSituation, (situation) => {
      const { labels, gamma } = situation;
      const { right, groupOf } = orderedFeatures(labelFeatures(labels));
      const V = columnsOf(right);
      const weights = sampleWeights(labels, gamma);
      groupOf.forEach((group, j) => {
        const v = V.getColumnVector(j);
        const mean = Matrix.mul(v, v)
          .to1DArray()
          .reduce((sum, x, i) => sum + x * (weights[i] as number), 0);
        expect(numberAt(value.diagonal[group], pointOf(situation)) / mean).toBeCloseTo(1, 9);
      });
    }),
    { ...SEEDED, numRuns: 40 },
  );
});

test('in the paper’s case the middle entry is not the printed one', () => {
  const R = symbol('R');
  const { diagonal } = effectiveWeights(PAPER).value;
  const weight = sqrt(divide(add(R, ONE), R));
  expect(areEqual(diagonal.majmaj, weight)).toBe(true);
  expect(areEqual(diagonal.minmin, sqrt(add(R, ONE)))).toBe(true);
  expect(areEqual(diagonal.majmin, weight)).toBe(false);
  // v is −c on R majority samples for each minority sample where it is c: a share R/(R + 1) of its squares.
  expect(numberAt(diagonal.majmin, named({ R: 9 }))).toBeCloseTo((9 * Math.sqrt(10 / 9) + Math.sqrt(10)) / 10, 12);
});
