import fc from 'fast-check';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { expect, test } from 'vitest';
import { growthRates } from '../../../../proofs/zt25/instruments/derive/growth.ts';
import { labelBlocks } from '../../../../proofs/zt25/instruments/derive/label-blocks.ts';
import { featureDecomposition } from '../../../../proofs/zt25/instruments/derive/label-decomposition.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import { minorities, simplexEncodedLabels } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { sampleWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { rational } from '../../../../src/algebra/scalar.ts';
import { areEqual } from '../../../../src/algebra/zero.ts';
import { named } from '../../../algebra/named.ts';
import { SEEDED } from '../model/settings.ts';
import { casesAt, expectDecided, pointOf, someSituation } from './settings.ts';

test('growth rates are the singular values of the explicit ZΩ, as often as the group has components', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const { labels, gamma } = situation;
      const weighted = simplexEncodedLabels(labels).mmul(Matrix.diag([...sampleWeights(labels, gamma)]));
      const svd = new SingularValueDecomposition(weighted, { autoTranspose: true });
      const measured = svd.diagonal.slice(0, labels.classes - 1);
      for (const given of casesAt(situation)) {
        const { value, steps } = growthRates(given);
        expectDecided(steps);
        const times = { majmaj: labels.majorities - 1, majmin: 1, minmin: minorities(labels) - 1 };
        const rates = FEATURE_GROUPS.flatMap((group) =>
          new Array<number>(times[group]).fill(numberAt(value[group], pointOf(situation))),
        ).sort((a, b) => b - a);
        rates.forEach((rate, i) => {
          expect(rate / (measured[i] as number)).toBeCloseTo(1, 10);
        });
      }
    }),
    { ...SEEDED, numRuns: 7 },
  );
});

test('for γ = 0 they are the singular values of Z', () => {
  const given = { gamma: rational(0) };
  const { singularValues } = featureDecomposition(labelBlocks(given).Z, 'Z').value;
  const rates = growthRates(given).value;
  for (const group of FEATURE_GROUPS) expect(areEqual(rates[group], singularValues[group])).toBe(true);
});

test('each group has its own rate: no two groups are swapped', () => {
  const at = named({ k: 6, s: 1 / 3, R: 16, m: 1, gamma: 0 });
  const { value } = growthRates({});
  expect(numberAt(value.majmaj, at)).toBeCloseTo(4, 12);
  expect(numberAt(value.minmin, at)).toBeCloseTo(1, 12);
  expect(numberAt(value.majmin, at)).toBeCloseTo(Math.sqrt((2 / 3) * 16 + 1 / 3), 12);
  // γ = 1: the weights are (2 (s R + 1 − s)) / R and the same without R.
  const mean = 2 * (16 / 3 + 2 / 3);
  expect(numberAt(value.majmaj, { ...at, ...named({ gamma: 1 }) })).toBeCloseTo((4 * mean) / 16, 12);
  expect(numberAt(value.minmin, { ...at, ...named({ gamma: 1 }) })).toBeCloseTo(mean, 12);
});
