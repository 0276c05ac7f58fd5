import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balancedLoss, inverseFrequencyLoss } from '../../../../proofs/zt25/instruments/model/balanced-loss.ts';
import { sampleCount } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { SEEDED, someLabels } from './settings.ts';

const withLosses = someLabels.chain((labels) =>
  fc.tuple(
    fc.constant(labels),
    fc.array(fc.double({ min: 0, max: 10, noNaN: true }), {
      minLength: sampleCount(labels),
      maxLength: sampleCount(labels),
    }),
  ),
);

test('balanced: the mean over classes of the mean over their samples, class blocks taken by hand', () => {
  fc.assert(
    fc.property(withLosses, ([labels, losses]) => {
      let from = 0;
      let total = 0;
      for (let c = 0; c < labels.classes; c++) {
        const count = c < labels.majorities ? labels.majorityCount : labels.minorityCount;
        const own = losses.slice(from, from + count);
        total += own.reduce((a, b) => a + b, 0) / count;
        from += count;
      }
      expect(from).toBe(losses.length);
      expect(balancedLoss(labels, losses)).toBeCloseTo(total / labels.classes, 10);
    }),
    SEEDED,
  );
});

test('with inverse frequencies it is k times the balanced loss, and 1 and k for losses that are all 1', () => {
  fc.assert(
    fc.property(withLosses, ([labels, losses]) => {
      const balanced = balancedLoss(labels, losses);
      expect(inverseFrequencyLoss(labels, losses)).toBeCloseTo(labels.classes * balanced, 9);
      const ones = losses.map(() => 1);
      expect(balancedLoss(labels, ones)).toBeCloseTo(1, 12);
      expect(inverseFrequencyLoss(labels, ones)).toBeCloseTo(labels.classes, 11);
    }),
    SEEDED,
  );
});

test('one example by hand: counts 3 and 1, losses 1, 2, 3 and 10', () => {
  const labels = { classes: 2, majorities: 1, majorityCount: 3, minorityCount: 1 };
  expect(balancedLoss(labels, [1, 2, 3, 10])).toBe(6);
  // (1/4)(4/3·1 + 4/3·2 + 4/3·3 + 4·10)
  expect(inverseFrequencyLoss(labels, [1, 2, 3, 10])).toBeCloseTo(12, 12);
});
