import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { trainingProblem } from '../../../../proofs/zt25/instruments/measure/problem.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import { simplexEncodedLabels } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { InputError } from '../../../../src/base/input-error.ts';
import { gradientDescent } from '../../../../src/measure/factors/descent.ts';
import { gradientFlow } from '../../../../src/measure/factors/flow.ts';
import { lossGradient } from '../../../../src/measure/factors/loss.ts';
import { amplitudeReader } from '../../../../src/measure/factors/observables.ts';
import { flatten, unflatten } from '../../../../src/measure/factors/problem.ts';
import { paperSetting } from './settings.ts';

test('steps are W − η ∂L/∂W and H − η ∂L/∂H of model/loss.ts, both from the old state', () => {
  for (const gamma of [0, 0.5]) {
    const problem = trainingProblem(paperSetting({ gamma, delta: 1, initialisation: 'random' }));
    const Z = simplexEncodedLabels(problem.setting);
    let { W, H } = unflatten(problem, problem.start);
    const eta = 0.02;
    for (let step = 0; step < 25; step++) {
      const gradient = lossGradient(Z, problem.weights, W, H);
      W = Matrix.sub(W, gradient.W.mul(eta));
      H = Matrix.sub(H, gradient.H.mul(eta));
    }
    const run = gradientDescent(problem, { stepSize: eta, horizon: 25 * eta });
    expect(run.steps).toBe(25);
    expect(Matrix.sub(run.end.parameters.W, W).norm()).toBeLessThan(1e-13);
    expect(Matrix.sub(run.end.parameters.H, H).norm()).toBeLessThan(1e-13);
  }
});

test('samples are taken at whole steps, and are those of a run that ends there', () => {
  const problem = trainingProblem(paperSetting({ delta: 3 }));
  const run = gradientDescent(problem, { stepSize: 0.01, times: [0, 0.333, 1, 2], singularValues: true });
  expect(Array.from(run.times)).toEqual([0, 0.33, 1, 2]);
  expect(run.singularValues.length).toBe(4);
  run.times.forEach((time, i) => {
    const short = gradientDescent(problem, { stepSize: 0.01, horizon: time });
    const { amplitude } = amplitudeReader(problem)(flatten(short.end.parameters));
    problem.spans.forEach(({ group }, g) => {
      expect(run.groups[group]?.amplitude[i]).toBe(amplitude[g]);
    });
    expect(run.losses[i]).toBe(short.end.loss);
  });
});

test('the crossing lies between the two steps around 1/2', () => {
  const problem = trainingProblem(paperSetting({ delta: 4, gamma: 0.5 }));
  const eta = 0.05;
  const { learningTimes } = gradientDescent(problem, { stepSize: eta, stopWhenLearned: true });
  problem.spans.forEach(({ group }, g) => {
    const { value, budget } = learningTimes[group] ?? { value: Number.NaN, budget: 0 };
    expect(budget).toBe(eta);
    const step = Math.floor(value / eta);
    const [before, after] = [step, step + 1].map((s) => {
      const { end } = gradientDescent(problem, { stepSize: eta, horizon: s * eta });
      return amplitudeReader(problem)(flatten(end.parameters)).amplitude[g] as number;
    }) as [number, number];
    expect(before).toBeLessThan(0.5);
    expect(after).toBeGreaterThanOrEqual(0.5);
    expect(value).toBeCloseTo(eta * (step + (0.5 - before) / (after - before)), 12);
  });
});

test('its learning times approach those of flow in proportion to η', () => {
  const problem = trainingProblem(paperSetting());
  const { groups } = gradientFlow(problem, { stopWhenLearned: true });
  const gaps = [0.02, 0.01, 0.005].map(
    (stepSize) => gradientDescent(problem, { stepSize, stopWhenLearned: true }).learningTimes,
  );
  for (const group of FEATURE_GROUPS) {
    const [a, b, c] = gaps.map(
      (times) => (times[group]?.value as number) - (groups[group]?.learningTime as number),
    ) as [number, number, number];
    expect(Math.abs(a / b - 2)).toBeLessThan(0.1);
    expect(Math.abs(b / c - 2)).toBeLessThan(0.05);
  }
});

test('step sizes that diverge are refused, with the mend', () => {
  const problem = trainingProblem(paperSetting());
  for (const stepSize of [0.5, 3, 1e3, 1e200]) {
    expect(() => gradientDescent(problem, { stepSize, horizon: Math.max(20, 40 * stepSize) })).toThrow(InputError);
    expect(() => gradientDescent(problem, { stepSize, horizon: Math.max(20, 40 * stepSize) })).toThrow(
      /too large.*give/,
    );
  }
  for (const stepSize of [0, -1, Number.NaN]) expect(() => gradientDescent(problem, { stepSize })).toThrow(/positive/);
  expect(() => gradientDescent(problem, { stepSize: 1e-9 })).toThrow(/more than/);
});

test('it ends at Z from a spectral start', () => {
  const problem = trainingProblem(paperSetting({ gamma: 0.5 }));
  const { end } = gradientDescent(problem, { stepSize: 0.02, horizon: 40 });
  const L = end.parameters.W.mmul(end.parameters.H);
  expect(Matrix.sub(L, simplexEncodedLabels(problem.setting)).norm()).toBeLessThan(1e-10);
});
