import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { descentDirection } from '../../src/measure/descent-direction.ts';
import { flatten, trainingProblem, unflatten } from '../../src/measure/problem.ts';
import { normalStream } from '../../src/measure/random.ts';
import { simplexEncodedLabels } from '../../src/model/labels.ts';
import { loss, lossGradient } from '../../src/model/loss.ts';
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
