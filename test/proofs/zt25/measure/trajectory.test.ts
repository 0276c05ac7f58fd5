import { expect, test } from 'vitest';
import { trainingProblem } from '../../../../proofs/zt25/instruments/measure/problem.ts';
import { gradientFlow } from '../../../../src/measure/factors/flow.ts';
import { defaultHorizon, endOf, uniformTimes } from '../../../../src/measure/factors/trajectory.ts';
import { paperSetting } from './settings.ts';

test('uniform times include both ends', () => {
  expect(uniformTimes(2, 5)).toEqual([0, 0.5, 1, 1.5, 2]);
});

test('a run ends at the last sampled time, or later if asked, or at the default', () => {
  const problem = trainingProblem(paperSetting());
  expect(endOf(problem, { times: [1, 3] })).toBe(3);
  expect(endOf(problem, { times: [1, 3], horizon: 5 })).toBe(5);
  expect(endOf(problem, { times: [1, 3], horizon: 2 })).toBe(3);
  expect(endOf(problem, {})).toBe(defaultHorizon(problem));
  expect(() => endOf(problem, { times: [2, 1] })).toThrow(/ascending/);
  expect(() => endOf(problem, { times: [-1] })).toThrow(/negative/);
  expect(() => endOf(problem, { horizon: Number.NaN })).toThrow(/horizon/);
});

test('every group is learned by the default horizon, and the horizon is not wasteful', () => {
  for (const changes of [
    {},
    { gamma: 1 },
    { initialisation: 'random' as const, seed: 5 },
    { ratio: 100 },
    { delta: 1 },
  ]) {
    const problem = trainingProblem(paperSetting(changes));
    const last = Math.max(...Object.values(gradientFlow(problem).groups).map((group) => group?.learningTime as number));
    expect(last).toBeLessThan(defaultHorizon(problem));
    if (problem.setting.delta > 4) expect(defaultHorizon(problem)).toBeLessThan(6 * last);
  }
});
