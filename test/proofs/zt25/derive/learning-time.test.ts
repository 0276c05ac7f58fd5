import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growthRates } from '../../../../proofs/zt25/instruments/derive/growth.ts';
import { labelBlocks } from '../../../../proofs/zt25/instruments/derive/label-blocks.ts';
import { featureDecomposition } from '../../../../proofs/zt25/instruments/derive/label-decomposition.ts';
import { learningTime } from '../../../../proofs/zt25/instruments/derive/learning-time.ts';
import { unweighted } from '../../../../proofs/zt25/instruments/derive/parameters.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import { imbalanceRatio, minorities } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { groupWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { multiply, ONE, rational } from '../../../../src/algebra/scalar.ts';
import { areEqual } from '../../../../src/algebra/zero.ts';
import { SEEDED } from '../model/settings.ts';
import { casesAt, countOf, pointOf, someSituation } from './settings.ts';

test('all steps are checked; one is argued, where the equation is not scalar: maj-min under weights that differ', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      for (const given of casesAt(situation).filter((_, i) => i % 3 === 0)) {
        const weighted = given.gamma === undefined || situation.gamma !== 0;
        for (const group of FEATURE_GROUPS) {
          const { steps } = learningTime(given, group);
          expect(countOf(steps, 'fails')).toBe(0);
          expect(countOf(steps, 'argued')).toBe(weighted && group === 'majmin' ? 1 : 0);
        }
      }
    }),
    { ...SEEDED, numRuns: 1 },
  );
});

test('1/g by hand: maj-maj σ ω, min-min σ ω, maj-min the root of the mean of their squares', () => {
  const times = FEATURE_GROUPS.map((group) => learningTime({}, group).value);
  fc.assert(
    fc.property(someSituation, (situation) => {
      const { labels, gamma } = situation;
      const { majority, minority } = groupWeights(labels, gamma);
      const high = majority * Math.sqrt(imbalanceRatio(labels) * labels.minorityCount);
      const low = minority * Math.sqrt(labels.minorityCount);
      const [p, q] = [labels.majorities, minorities(labels)];
      const middle = Math.sqrt((q * high ** 2 + p * low ** 2) / (p + q));
      [high, middle, low].forEach((rate, i) => {
        expect(numberAt(times[i] as NonNullable<(typeof times)[number]>, pointOf(situation)) * rate).toBeCloseTo(1, 10);
      });
    }),
    SEEDED,
  );
});

test('T g = 1, under loss (4) T σ = 1', () => {
  const rates = growthRates({}).value;
  const { singularValues } = featureDecomposition(labelBlocks({}).Z, 'Z').value;
  for (const group of FEATURE_GROUPS) {
    expect(areEqual(multiply(learningTime({}, group).value, rates[group]), ONE)).toBe(true);
    const vanilla = learningTime(unweighted({ gamma: rational(2) }), group).value;
    expect(areEqual(multiply(vanilla, singularValues[group]), ONE)).toBe(true);
  }
});
