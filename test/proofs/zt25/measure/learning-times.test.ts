import { expect, test } from 'vitest';
import { learningWindow, limitLearningTimes } from '../../../../proofs/zt25/instruments/measure/learning-times.ts';
import { trainingProblem } from '../../../../proofs/zt25/instruments/measure/problem.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import { labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { gradientFlow } from '../../../../src/measure/factors/flow.ts';
import { agree, type Measured } from '../../../../src/measure/measured.ts';
import { paperSetting } from './settings.ts';

const labels = labelsFrom({ classes: 4, ratio: 10 });

test('other δ give the same limits, within budgets that are small', () => {
  for (const gamma of [0, 0.5, 1]) {
    const a = limitLearningTimes(labels, gamma);
    const b = limitLearningTimes(labels, gamma, { deltas: [6, 9, 12, 15], seed: 3, dimension: 7 });
    const c = limitLearningTimes(labels, gamma, { deltas: [10, 13, 16, 19, 22], relativeTolerance: 1e-10 });
    for (const group of FEATURE_GROUPS) {
      const [x, y, z] = [a, b, c].map(({ times }) => times[group] as Measured) as [Measured, Measured, Measured];
      expect(x.budget).toBeLessThan(1e-5);
      expect(y.budget).toBeLessThan(1e-4);
      expect(agree(x, y)).toBe(true);
      expect(agree(x, z)).toBe(true);
      // One-sided, so that a budget is not excused by the other's.
      expect(Math.abs(y.value - z.value)).toBeLessThanOrEqual(y.budget + 1e-7);
    }
  }
});

test('a random start has the limits of the spectral one, whatever its seed', () => {
  for (const gamma of [0, 0.5]) {
    const spectral = limitLearningTimes(labels, gamma);
    for (const seed of [1, 2, 3]) {
      const random = limitLearningTimes(labels, gamma, { initialisation: 'random', seed });
      for (const group of FEATURE_GROUPS) {
        expect(agree(spectral.times[group] as Measured, random.times[group] as Measured)).toBe(true);
        expect(random.times[group]?.budget).toBeLessThan(0.05);
      }
    }
  }
});

test('one seed has one offset c = t − T δ at every δ, another seed has another', () => {
  const offsets = (seed: number) => {
    const { times, crossings, deltas } = limitLearningTimes(labels, 0.5, { initialisation: 'random', seed });
    return deltas.map((delta, i) => (crossings.minmin?.[i]?.value as number) - (times.minmin?.value as number) * delta);
  };
  const one = offsets(1);
  expect(Math.max(...one) - Math.min(...one)).toBeLessThan(1e-3);
  expect(Math.abs((one[0] as number) - (offsets(2)[0] as number))).toBeGreaterThan(1e-2);
});

test('nearly tied groups in a random start: no limit shows, and the budget says so', () => {
  // At 5/4 the times still change, at 11/10 they hardly do, and are wrong all the same.
  for (const ratio of ['5/4', '11/10']) {
    const { times } = limitLearningTimes(labelsFrom({ classes: 4, ratio }), 0, { initialisation: 'random' });
    for (const group of FEATURE_GROUPS) expect(times[group]?.budget).toBe(Infinity);
  }
});

test('the limit is the slope of t(δ) at large δ, from single flows', () => {
  const time = (delta: number) =>
    gradientFlow(trainingProblem(paperSetting({ delta, dimension: 4 })), { stopWhenLearned: true }).groups.majmin
      ?.learningTime as number;
  const { value } = limitLearningTimes(labels, 0).times.majmin as Measured;
  expect(time(14) - time(12)).toBeCloseTo(2 * value, 8);
});

test('the window is the spread of the times over the first; null for a single group; zero at R = 1', () => {
  const limit = limitLearningTimes(labels, 0);
  const times = FEATURE_GROUPS.map((group) => limit.times[group]?.value as number);
  const expected = (Math.max(...times) - Math.min(...times)) / Math.min(...times);
  const window = learningWindow(limit) as Measured;
  expect(window.value).toBeCloseTo(expected, 12);
  expect(window.budget).toBeLessThan(1e-6);
  expect(learningWindow(limitLearningTimes(labelsFrom({ classes: 2, ratio: 3 }), 0))).toBeNull();
  const tied = learningWindow(limitLearningTimes(labelsFrom({ classes: 4, ratio: 1 }), 0)) as Measured;
  expect(tied.value).toBeLessThanOrEqual(tied.budget);
});

test('empty groups are null', () => {
  const { times, crossings } = limitLearningTimes(labelsFrom({ classes: 3, majorities: 1, ratio: 4 }), 0);
  expect([times.majmaj, crossings.majmaj]).toEqual([null, null]);
  expect(times.minmin?.value).toBeGreaterThan(0);
});

test('too few δ are refused', () => {
  expect(() => limitLearningTimes(labels, 0, { deltas: [8, 12, 16] })).toThrow(/at least four/);
  expect(() => limitLearningTimes(labels, 0, { deltas: [8, 12, 12, 16] })).toThrow(/ascending/);
});
