import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { trainingProblem } from '../../../../proofs/zt25/instruments/measure/problem.ts';
import { simplexEncodedLabels } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { descentDirection } from '../../../../src/measure/factors/descent-direction.ts';
import { loss, lossGradient } from '../../../../src/measure/factors/loss.ts';
import { flatten, unflatten } from '../../../../src/measure/factors/problem.ts';
import { normalStream } from '../../../../src/measure/random.ts';
import { SEEDED, someSetting } from './settings.ts';

test('it is minus the gradient of model/loss.ts, with its loss', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      const problem = trainingProblem(setting);
      const state = problem.start.map(normalStream(setting.seed));
      const out = new Float64Array(state.length);
      const value = descentDirection(problem)(state, out);
      const { W, H } = unflatten(problem, state);
      const Z = simplexEncodedLabels(setting);
      const expected = flatten(lossGradient(Z, problem.weights, W, H));
      const scale = new Matrix([Array.from(expected)]).norm();
      expected.forEach((x, i) => {
        expect(Math.abs((out[i] as number) + x)).toBeLessThan(1e-13 * scale);
      });
      expect(value / loss(Z, problem.weights, W, H)).toBeCloseTo(1, 12);
    }),
    SEEDED,
  );
});
