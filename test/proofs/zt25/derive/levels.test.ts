import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levels } from '../../../../proofs/zt25/instruments/derive/levels.ts';
import { labelFeatures, valueMultiplicities } from '../../../../proofs/zt25/instruments/measure/features.ts';
import { labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { rational } from '../../../../src/algebra/scalar.ts';
import { SEEDED } from '../model/settings.ts';
import { casesWithFreeRatio, pointOf, someSituation } from './settings.ts';

test('how often each distinct singular value occurs: the decomposition agrees', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const measured = valueMultiplicities(labelFeatures(situation.labels));
      for (const given of casesWithFreeRatio(situation)) {
        const { value, extent, steps } = levels(given);
        expect(value.map(({ multiplicity }) => numberAt(multiplicity, pointOf(situation)))).toEqual(measured);
        expect(extent).toEqual(['at least two classes in each group', 'R > 1']);
        expect(steps.every(({ status }) => status === 'checked')).toBe(true);
      }
    }),
    { ...SEEDED, numRuns: 10 },
  );
});

test('all are tied at R = 1, whatever groups there are', () => {
  const { value, extent } = levels({ R: rational(1) });
  expect(extent).toBeUndefined();
  for (const [classes, majorities] of [
    [2, 1],
    [3, 1],
    [7, 3],
  ] as const) {
    const labels = labelsFrom({ classes, majorities, ratio: 1 });
    expect(valueMultiplicities(labelFeatures(labels))).toEqual([classes - 1]);
    const at = pointOf({ labels, gamma: 0 });
    expect(value.map(({ multiplicity }) => numberAt(multiplicity, at))).toEqual([classes - 1]);
  }
});
