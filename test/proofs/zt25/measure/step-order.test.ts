import { expect, test } from 'vitest';
import { trainingProblem } from '../../../../proofs/zt25/instruments/measure/problem.ts';
import { stepOrder } from '../../../../src/measure/factors/step-order.ts';
import { paperSetting } from './settings.ts';

test('descent is of first order in η, before, at and after learning, for both losses and starts', () => {
  for (const gamma of [0, 0.5]) {
    for (const initialisation of ['spectral', 'random'] as const) {
      for (const time of [1, 3, 4]) {
        const problem = trainingProblem(paperSetting({ gamma, initialisation }));
        const { order, distances } = stepOrder(problem, time, 0.005);
        expect(Math.abs(order.value - 1)).toBeLessThanOrEqual(order.budget);
        expect(order.budget).toBeLessThan(0.05);
        expect(distances.map(({ value }) => value)).toEqual(distances.map(({ value }) => value).sort((a, b) => b - a));
      }
    }
  }
});

test('steps divide the time', () => {
  const problem = trainingProblem(paperSetting({ delta: 2 }));
  const { stepSizes } = stepOrder(problem, 1, 0.03);
  expect(stepSizes).toEqual([1 / 33, 1 / 66, 1 / 132]);
});

test('bad input and a distance that cannot be seen are refused', () => {
  const problem = trainingProblem(paperSetting());
  expect(() => stepOrder(problem, -1, 0.01)).toThrow(/positive/);
  expect(() => stepOrder(problem, 1, 2)).toThrow(/at most the time/);
  expect(() => stepOrder(problem, 1e-6, 1e-9)).toThrow(/its own error/);
});
