import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { trainingProblem } from '../../../../proofs/zt25/instruments/measure/problem.ts';
import { singularValueDecomposition } from '../../../../src/measure/decomposition.ts';
import {
  amplitudeReader,
  conservedMatrix,
  logitSingularValues,
  norm,
} from '../../../../src/measure/factors/observables.ts';
import { unflatten } from '../../../../src/measure/factors/problem.ts';
import { normalStream } from '../../../../src/measure/random.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { SEEDED, someSetting } from './settings.ts';

test('amplitudes, sizes, singular values and the conserved matrix, from the matrices', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      const problem = trainingProblem(setting);
      const state = problem.start.map(normalStream(setting.seed + 1));
      const { W, H } = unflatten(problem, state);
      const L = W.mmul(H);
      const { amplitude, size } = amplitudeReader(problem)(state);
      problem.spans.forEach(({ group }, g) => {
        const found = problem.features.groups[group];
        if (!found) throw new Error(group);
        const diagonal = found.U.transpose().mmul(L).mmul(columnsOf(found.right)).diagonal();
        const mean = diagonal.reduce((sum, x, j) => sum + x / (found.values[j] as number), 0) / diagonal.length;
        expect(amplitude[g]).toBeCloseTo(mean, 11);
        const left = found.U.transpose().mmul(W);
        const right = H.mmul(columnsOf(found.right));
        const sizes = diagonal.map((_, j) => Math.hypot(...left.getRow(j), ...right.getColumn(j)));
        expect(size[g]).toBeCloseTo(Math.min(...sizes), 11);
      });
      const expected = singularValueDecomposition(L);
      const values = logitSingularValues(problem, state);
      expect(values.length).toBe(Math.min(L.rows, L.columns));
      expected.values.forEach((x, i) => {
        expect(Math.abs((values[i] as number) - x)).toBeLessThan(10 * expected.budget);
      });
      const C = Matrix.sub(W.transpose().mmul(W), H.mmul(H.transpose()));
      expect(norm(conservedMatrix(problem, state).map((x, i) => x - (C.to1DArray()[i] as number)))).toBeLessThan(
        1e-12 * C.norm(),
      );
    }),
    SEEDED,
  );
});

test('amplitudes are 1 when L = Z', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      const problem = trainingProblem({ ...setting, dimension: setting.classes });
      const { classes: k, samples: n } = problem;
      // W = I, H = Z.
      const state = new Float64Array(k * k + k * n);
      for (let c = 0; c < k; c++) state[c * k + c] = 1;
      state.set(problem.targets, k * k);
      for (const a of amplitudeReader(problem)(state).amplitude) expect(a).toBeCloseTo(1, 12);
    }),
    SEEDED,
  );
});
