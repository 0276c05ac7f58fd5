import { expect, test } from 'vitest';
import { initialise } from '../../../../proofs/zt25/instruments/measure/initialise.ts';
import { trainingProblem } from '../../../../proofs/zt25/instruments/measure/problem.ts';
import { labelsFrom, simplexEncodedLabels } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { settingFrom } from '../../../../proofs/zt25/instruments/model/setting.ts';
import { sampleWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { flatten, perGroup, unflatten } from '../../../../src/measure/factors/problem.ts';
import { paperSetting } from './settings.ts';

test('a problem holds the definitions by rows, and its state is [W, H]', () => {
  const setting = paperSetting({ gamma: 0.5 });
  const problem = trainingProblem(setting);
  expect(Array.from(problem.targets)).toEqual(simplexEncodedLabels(setting).to1DArray());
  expect(problem.weights).toEqual(sampleWeights(setting, 0.5));
  const start = initialise(setting, problem.features);
  expect(problem.start).toEqual(flatten(start));
  expect(unflatten(problem, problem.start).W.to2DArray()).toEqual(start.W.to2DArray());
  expect(unflatten(problem, problem.start).H.to2DArray()).toEqual(start.H.to2DArray());
  expect(problem.spans.map(({ group, from, to }) => [group, from, to])).toEqual([
    ['majmaj', 0, 1],
    ['majmin', 1, 2],
    ['minmin', 2, 3],
  ]);
});

test('empty groups have no span and are null in records', () => {
  const labels = labelsFrom({ classes: 3, majorities: 1, ratio: 2 });
  const problem = trainingProblem(
    settingFrom(labels, { gamma: 0, dimension: 3, delta: 2, initialisation: 'random', seed: 1 }),
  );
  expect(perGroup(problem, ({ from, to }, index) => [from, to, index])).toEqual({
    majmaj: null,
    majmin: [0, 1, 0],
    minmin: [1, 2, 1],
  });
});
