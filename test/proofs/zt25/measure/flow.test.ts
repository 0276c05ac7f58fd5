import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trainingProblem } from '../../../../proofs/zt25/instruments/measure/problem.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import { simplexEncodedLabels } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { gradientFlow, measuredFlow } from '../../../../src/measure/factors/flow.ts';
import { loss, lossGradient } from '../../../../src/measure/factors/loss.ts';
import { amplitudeReader, logitSingularValues } from '../../../../src/measure/factors/observables.ts';
import { flatten, unflatten } from '../../../../src/measure/factors/problem.ts';
import { uniformTimes } from '../../../../src/measure/factors/trajectory.ts';
import { paperSetting, someSetting } from './settings.ts';

const FEW = { seed: 41, numRuns: 15 };

/** The classical method of fourth order. */
function rungeKutta(
  start: Float64Array,
  time: number,
  steps: number,
  slope: (y: Float64Array) => Float64Array,
): Float64Array {
  const h = time / steps;
  const moved = (y: Float64Array, by: Float64Array, s: number) => y.map((x, i) => x + s * (by[i] as number));
  let y = start;
  for (let i = 0; i < steps; i++) {
    const a = slope(y);
    const b = slope(moved(y, a, h / 2));
    const c = slope(moved(y, b, h / 2));
    const d = slope(moved(y, c, h));
    y = [a, b, b, c, c, d].reduce((sum, part) => moved(sum, part, h / 6), y);
  }
  return y;
}

test('it is the flow of model/loss.ts: the plain integration of its gradient ends at the same state', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      const problem = trainingProblem(setting);
      const Z = simplexEncodedLabels(setting);
      const time = 1;
      const state = rungeKutta(problem.start, time, 400, (y) => {
        const { W, H } = unflatten(problem, y);
        return flatten(lossGradient(Z, problem.weights, W, H)).map((x) => -x);
      });
      const run = gradientFlow(problem, { horizon: time });
      const other = flatten(run.end.parameters);
      state.forEach((x, i) => {
        expect(Math.abs(x - (other[i] as number))).toBeLessThan(1e-7);
      });
      const { W, H } = run.end.parameters;
      expect(run.end.time).toBe(time);
      expect(run.end.loss / loss(Z, problem.weights, W, H)).toBeCloseTo(1, 10);
    }),
    FEW,
  );
});

test('WᵀW − HHᵀ is conserved, the loss falls, and from a spectral start the logits become Z', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      const problem = trainingProblem(setting);
      const run = gradientFlow(problem, { times: uniformTimes(20, 41), singularValues: true, horizon: 60 });
      expect(run.conservationDrift).toBeLessThan(1e-10);
      run.losses.forEach((x, i) => {
        if (i > 0) expect(x).toBeLessThanOrEqual((run.losses[i - 1] as number) * (1 + 1e-9) + 1e-18);
      });
      // A random start leaves up to e^-2δ in directions that W and H hardly have, and those decay slowly.
      if (setting.initialisation === 'random') return;
      expect(run.end.loss).toBeLessThan(1e-12);
      const values = Array.from(problem.values).sort((a, b) => b - a);
      const final = logitSingularValues(problem, flatten(run.end.parameters));
      values.forEach((value, j) => {
        expect(final[j]).toBeCloseTo(value, 5);
      });
    }),
    FEW,
  );
});

test('sampled amplitudes and singular values are those of the state at that time', () => {
  const problem = trainingProblem(paperSetting({ gamma: 0.5, initialisation: 'random' }));
  const times = [0, 0, 1, 2.5, 2.9, 3.4];
  const run = gradientFlow(problem, { times, singularValues: true });
  expect(Array.from(run.times)).toEqual(times);
  times.forEach((time, i) => {
    const state = flatten(gradientFlow(problem, { horizon: time }).end.parameters);
    const { amplitude } = amplitudeReader(problem)(state);
    problem.spans.forEach(({ group }, g) => {
      expect(run.groups[group]?.amplitude[i]).toBeCloseTo(amplitude[g] as number, 9);
    });
    logitSingularValues(problem, state).forEach((value, j) => {
      expect(run.singularValues[i]?.[j]).toBeCloseTo(value, 9);
    });
  });
});

test('at the learning time the amplitude is 1/2, before it less', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      const problem = trainingProblem(setting);
      const { groups } = gradientFlow(problem, { stopWhenLearned: true });
      problem.spans.forEach(({ group }) => {
        const time = groups[group]?.learningTime as number;
        if (time === 0) return;
        const at = gradientFlow(problem, { times: [...uniformTimes(time * 0.999, 30), time] }).groups[group]
          ?.amplitude as Float64Array;
        expect(at.at(-1)).toBeCloseTo(0.5, 8);
        for (const a of at.slice(0, -1)) expect(a).toBeLessThan(0.5);
      });
    }),
    FEW,
  );
});

test('a large start may be learned from the beginning, a short run learns nothing', () => {
  const large = trainingProblem(paperSetting({ delta: 0.01 }));
  expect(gradientFlow(large).groups.minmin?.learningTime).toBe(0);
  const short = gradientFlow(trainingProblem(paperSetting()), { horizon: 0.5 });
  for (const group of FEATURE_GROUPS) expect(short.groups[group]?.learningTime).toBeNull();
});

test('budgets are honest: a run at a much finer tolerance stays inside them', () => {
  for (const gamma of [0, 0.5]) {
    for (const initialisation of ['spectral', 'random'] as const) {
      for (const delta of [4, 8, 16]) {
        const problem = trainingProblem(paperSetting({ gamma, initialisation, delta }));
        const options = { times: uniformTimes(0.6 * delta, 9), singularValues: true, horizon: 1.5 * delta };
        const rough = measuredFlow(problem, { ...options, relativeTolerance: 1e-8 });
        const fine = gradientFlow(problem, { ...options, relativeTolerance: 1e-13 });
        for (const group of FEATURE_GROUPS) {
          const time = rough.learningTimes[group];
          const other = fine.groups[group]?.learningTime as number;
          expect(Math.abs((time?.value as number) - other)).toBeLessThanOrEqual(time?.budget as number);
          expect(time?.budget).toBeLessThan(1e-4);
          fine.groups[group]?.amplitude.forEach((a, i) => {
            const difference = Math.abs(a - (rough.run.groups[group]?.amplitude[i] as number));
            expect(difference).toBeLessThanOrEqual(rough.amplitudeBudgets[group] as number);
          });
        }
        fine.singularValues.forEach((values, i) => {
          values.forEach((value, j) => {
            const difference = Math.abs(value - (rough.run.singularValues[i]?.[j] as number));
            expect(difference).toBeLessThanOrEqual(rough.singularValueBudget);
          });
        });
      }
    }
  }
});

test('rounding budgets are honest: another orthogonal R, which changes nothing but rounding, stays inside', () => {
  for (const delta of [16, 22]) {
    const flows = [1, 2, 3, 4, 5, 6].map((seed) =>
      measuredFlow(trainingProblem(paperSetting({ delta, seed })), { stopWhenLearned: true }),
    );
    for (const group of FEATURE_GROUPS) {
      const times = flows.map(({ learningTimes }) => learningTimes[group]);
      for (const a of times) {
        for (const b of times) {
          const limit = (a?.budget as number) + (b?.budget as number);
          expect(Math.abs((a?.value as number) - (b?.value as number))).toBeLessThanOrEqual(limit);
        }
      }
    }
  }
});

test('a spectral run does not depend on d or on R, a random one does', () => {
  const time = (changes: Parameters<typeof paperSetting>[0]) =>
    gradientFlow(trainingProblem(paperSetting(changes)), { stopWhenLearned: true }).groups.majmin
      ?.learningTime as number;
  expect(time({ dimension: 3, seed: 1 })).toBeCloseTo(time({ dimension: 9, seed: 2 }), 9);
  expect(
    Math.abs(time({ initialisation: 'random', seed: 1 }) - time({ initialisation: 'random', seed: 2 })),
  ).toBeGreaterThan(0.01);
});

test('bad tolerances are refused', () => {
  const problem = trainingProblem(paperSetting());
  for (const relativeTolerance of [0, -1, 1, Number.NaN]) {
    expect(() => gradientFlow(problem, { relativeTolerance })).toThrow(/tolerance/);
  }
});
