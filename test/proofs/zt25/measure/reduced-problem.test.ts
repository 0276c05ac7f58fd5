import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { type TrainingProblem, trainingProblem } from '../../../../proofs/zt25/instruments/measure/problem.ts';
import {
  reducedColumns,
  reducedLabels,
  reducedProblem,
  statisticalProblem,
} from '../../../../proofs/zt25/instruments/measure/reduced-problem.ts';
import { classSums } from '../../../../proofs/zt25/instruments/measure/statistics.ts';
import { sampleCount, simplexEncodedLabels } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { type Setting, settingFrom } from '../../../../proofs/zt25/instruments/model/setting.ts';
import { gradientDescent } from '../../../../src/measure/factors/descent.ts';
import { descentDirection } from '../../../../src/measure/factors/descent-direction.ts';
import { gradientFlow } from '../../../../src/measure/factors/flow.ts';
import { loss, lossGradient } from '../../../../src/measure/factors/loss.ts';
import { amplitudeReader, conservedMatrix, logitSingularValues } from '../../../../src/measure/factors/observables.ts';
import { unflatten } from '../../../../src/measure/factors/problem.ts';
import { defaultHorizon } from '../../../../src/measure/factors/trajectory.ts';
import { rowsOf } from '../../../../src/measure/rows.ts';
import { paperSetting, SEEDED, someSetting } from './settings.ts';

/** Both engines, each made from a setting. */
const ENGINES = {
  full: (setting: Setting) => trainingProblem(setting),
  reduced: (setting: Setting) => reducedProblem(trainingProblem(setting)),
  'reduced, drawn as statistics': statisticalProblem,
} as const;

const targetsOf = ({ classes, samples, targets }: TrainingProblem) =>
  Matrix.from1DArray(classes, samples, [...targets]);

for (const [name, engine] of Object.entries(ENGINES)) {
  test(`${name}: it descends the loss of model/loss.ts, and its observables are those of its matrices`, () => {
    fc.assert(
      fc.property(someSetting, (setting) => {
        const problem = engine(setting);
        const { W, H } = unflatten(problem, problem.start);
        const Z = targetsOf(problem);
        const change = new Float64Array(problem.start.length);
        const found = descentDirection(problem)(problem.start, change);
        expect(found).toBeCloseTo(loss(Z, problem.weights, W, H), 8);
        const gradient = lossGradient(Z, problem.weights, W, H);
        const direction = unflatten(problem, change);
        const size = 1 + Z.norm() * Math.max(...problem.weights);
        expect(Matrix.add(direction.W, gradient.W).norm()).toBeLessThan(1e-12 * size);
        expect(Matrix.add(direction.H, gradient.H).norm()).toBeLessThan(1e-12 * size);
        const C = Matrix.sub(W.transpose().mmul(W), H.mmul(H.transpose()));
        const conserved = Matrix.from1DArray(C.rows, C.columns, [...conservedMatrix(problem, problem.start)]);
        expect(Matrix.sub(C, conserved).norm()).toBeLessThan(1e-13);
      }),
      SEEDED,
    );
  });

  test(`${name}: WᵀW − HHᵀ is conserved by flow, and W H ends at the labels`, () => {
    for (const initialisation of ['spectral', 'random'] as const) {
      const problem = engine(paperSetting({ gamma: 0.5, delta: 5, initialisation }));
      const run = gradientFlow(problem, { horizon: 2 * defaultHorizon(problem) });
      expect(run.conservationDrift).toBeLessThan(1e-9);
      const { W, H } = run.end.parameters;
      expect(Matrix.sub(W.mmul(H), targetsOf(problem)).norm()).toBeLessThan(
        initialisation === 'spectral' ? 1e-7 : 1e-3,
      );
    }
  });
}

const relative = (a: Matrix, b: Matrix): number => Matrix.sub(a, b).norm() / b.norm();

test('descent: W, the class means of H, amplitudes, loss and the singular values of the logits are those of the full engine', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      const full = trainingProblem(setting);
      const reduced = reducedProblem(full);
      const stepSize = 0.02 / (1 + Math.max(...full.values) * Math.max(...full.weights));
      const horizon = 300 * stepSize;
      const options = { stepSize, times: [0, horizon / 2, horizon], singularValues: true };
      const a = gradientDescent(full, options);
      const b = gradientDescent(reduced, options);
      expect(relative(b.end.parameters.W, a.end.parameters.W)).toBeLessThan(1e-10);
      const sums = new Matrix(classSums(rowsOf(a.end.parameters.H), setting).map((row) => [...row]));
      const [rows, classes] = [setting.dimension, setting.classes];
      expect(relative(b.end.parameters.H.subMatrix(0, rows - 1, 0, classes - 1), sums)).toBeLessThan(1e-10);
      a.singularValues.forEach((values, i) => {
        values.forEach((value, j) => {
          expect(Math.abs((b.singularValues[i]?.[j] ?? 0) - value)).toBeLessThan(1e-10 * (values[0] as number));
        });
      });
      for (const { group } of full.spans) {
        a.groups[group]?.amplitude.forEach((value, i) => {
          expect(b.groups[group]?.amplitude[i]).toBeCloseTo(value, 10);
        });
      }
      a.losses.forEach((value, i) => {
        expect(Math.abs((b.losses[i] as number) / value - 1)).toBeLessThan(1e-10);
      });
    }),
    { ...SEEDED, numRuns: 40 },
  );
});

test('flow: learning times and conserved quantity are those of the full engine', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      const full = trainingProblem(setting);
      const reduced = reducedProblem(full);
      const [a, b] = [full, reduced].map((problem) => gradientFlow(problem, { stopWhenLearned: true }));
      for (const { group } of full.spans) {
        const [x, y] = [a?.groups[group]?.learningTime, b?.groups[group]?.learningTime];
        expect(x == null).toBe(y == null);
        if (x != null && y != null) expect(Math.abs(x - y)).toBeLessThan(1e-8 * (1 + x));
      }
      conservedMatrix(full, full.start).forEach((value, i) => {
        expect(conservedMatrix(reduced, reduced.start)[i]).toBeCloseTo(value, 14);
      });
    }),
    { ...SEEDED, numRuns: 15 },
  );
});

test('a reduced problem is not larger than its bound, and a spectral start needs only the classes', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      for (const problem of [ENGINES.reduced(setting), statisticalProblem(setting)]) {
        expect(problem.samples).toBe(reducedColumns(setting));
        expect(problem.samples).toBeLessThanOrEqual(sampleCount(setting));
        if (setting.initialisation === 'spectral') expect(problem.samples).toBe(setting.classes);
      }
    }),
    SEEDED,
  );
});

test('amplitudes and logit singular values at the start are those of the full engine, deviations included', () => {
  const setting = paperSetting({ initialisation: 'random', gamma: 0.5, ratio: 30, delta: 1 });
  const full = trainingProblem(setting);
  const reduced = reducedProblem(full);
  expect(reduced.samples).toBe(4 + 6);
  const [a, b] = [full, reduced].map((problem) => amplitudeReader(problem)(problem.start));
  b?.amplitude.forEach((value, g) => {
    expect(value).toBeCloseTo(a?.amplitude[g] as number, 13);
  });
  const [s, t] = [full, reduced].map((problem) => logitSingularValues(problem, problem.start));
  t?.forEach((value, j) => {
    expect(value).toBeCloseTo(s?.[j] as number, 13);
  });
  // Without the deviations they would be others.
  const { W, H } = unflatten(reduced, reduced.start);
  const means = W.mmul(H.subMatrix(0, 5, 0, 3));
  expect(Math.abs(means.norm() - Math.hypot(...(s as Float64Array)))).toBeGreaterThan(1e-2 * means.norm());
});

test('the labels of the statistics are Z on normalised classes', () => {
  const setting = paperSetting();
  const Z = new Matrix(classSums(rowsOf(simplexEncodedLabels(setting)), setting).map((row) => [...row]));
  expect(Matrix.sub(Z, reducedLabels(setting)).norm()).toBeLessThan(1e-13);
});

test('statistics that are drawn have the distribution of those that are formed', () => {
  // Means over seeds of ‖W H‖² at the start and of the random amplitude squared: the same within a few standard errors.
  const moments = (make: (setting: Setting) => TrainingProblem): [number, number][] => {
    const found = Array.from({ length: 400 }, (_, seed) => {
      const problem = make(paperSetting({ initialisation: 'random', delta: 1, seed, ratio: 12 }));
      const [largest, ...rest] = logitSingularValues(problem, problem.start);
      return [(largest as number) ** 2, ...rest.map((x) => x ** 2)];
    });
    return [0, 1, 2, 3].map((j) => {
      const values = found.map((row) => row[j] as number);
      const mean = values.reduce((a, b) => a + b) / values.length;
      const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
      return [mean, Math.sqrt(variance / values.length)];
    });
  };
  const [a, b] = [moments(ENGINES.reduced), moments(statisticalProblem)];
  a.forEach(([mean, error], j) => {
    const [other, otherError] = b[j] as [number, number];
    expect(Math.abs(mean - other)).toBeLessThan(4 * Math.hypot(error, otherError));
  });
});

test('a million samples a class are no more than one', () => {
  const labels = { classes: 6, majorities: 3, majorityCount: 1_000_000, minorityCount: 1 };
  for (const initialisation of ['spectral', 'random'] as const) {
    const setting = { ...paperSetting({ initialisation, gamma: 0.5 }), ...labels };
    const problem = statisticalProblem(setting);
    expect(problem.samples).toBe(initialisation === 'spectral' ? 6 : 12);
    const run = gradientFlow(problem, { stopWhenLearned: true });
    for (const { group } of problem.spans) expect(run.groups[group]?.learningTime).not.toBeNull();
  }
  expect(() => settingFrom(labels, paperSetting())).toThrow(/entries/);
});
