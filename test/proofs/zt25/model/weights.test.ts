import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  classCounts,
  labelsFrom,
  sampleClasses,
  sampleCount,
} from '../../../../proofs/zt25/instruments/model/labels.ts';
import { groupWeights, sampleWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { SEEDED, someLabels } from './settings.ts';

test('Eq. (12): at γ = 1/2 and equal shares √((R+1)/R) and √(R+1), whatever the minority count', () => {
  for (const classes of [2, 4, 10]) {
    for (const ratio of [1, 2, 2.5, 10, 33]) {
      for (const multiple of [2, 4, 6]) {
        const labels = labelsFrom({ classes, ratio, minorityCount: multiple });
        const { majority, minority } = groupWeights(labels, 0.5);
        expect(majority).toBeCloseTo(Math.sqrt((ratio + 1) / ratio), 13);
        expect(minority).toBeCloseTo(Math.sqrt(ratio + 1), 13);
      }
    }
  }
});

test('ω_c = (2/(k π_c))^γ for the frequency counted from the labels, one weight a sample', () => {
  fc.assert(
    fc.property(someLabels, fc.double({ min: -2, max: 2, noNaN: true }), (labels, gamma) => {
      const weights = sampleWeights(labels, gamma);
      const classes = sampleClasses(labels);
      expect(weights.length).toBe(sampleCount(labels));
      weights.forEach((weight, i) => {
        const frequency = classes.filter((c) => c === classes[i]).length / classes.length;
        expect(weight / (2 / (labels.classes * frequency)) ** gamma).toBeCloseTo(1, 12);
      });
    }),
    { ...SEEDED, numRuns: 60 },
  );
});

test('minorities weigh R^γ times as much as majorities; γ = 0 is loss (4)', () => {
  fc.assert(
    fc.property(someLabels, fc.double({ min: -2, max: 2, noNaN: true }), (labels, gamma) => {
      const { majority, minority } = groupWeights(labels, gamma);
      const ratio = labels.majorityCount / labels.minorityCount;
      expect(minority / majority / ratio ** gamma).toBeCloseTo(1, 12);
      expect(groupWeights(labels, 0)).toEqual({ majority: 1, minority: 1 });
    }),
    SEEDED,
  );
});

test('at γ = 1 every class has the same total weight, 2n/k', () => {
  fc.assert(
    fc.property(someLabels, (labels) => {
      const { majority, minority } = groupWeights(labels, 1);
      classCounts(labels).forEach((count, c) => {
        const total = count * (c < labels.majorities ? majority : minority);
        expect(total / ((2 * sampleCount(labels)) / labels.classes)).toBeCloseTo(1, 12);
      });
    }),
    SEEDED,
  );
});
