import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { columnsFor, fullProblem, mathjs, mlMatrix, ours, samplesOf, settingOf } from '../../bench/descending.ts';
import { distance } from '../../bench/descent.ts';
import { reducedProblem, statisticalProblem } from '../../proofs/zt25/instruments/measure/reduced-problem.ts';

const R = 5;
const setting = settingOf([4, R, 4], 'spectral');

test('all contestants do the same work: after five steps they have the same W', async () => {
  const samples = samplesOf(setting);
  const full = fullProblem(setting, samples);
  const [first, ...others] = [
    ours('full', full, R),
    ours('reduced', reducedProblem(full), R),
    mlMatrix(samples),
    await mathjs(samples),
  ] as const;
  await first.run(5);
  for (const other of others) {
    await other.run(4);
    expect(distance(first.W(), other.W())).toBeGreaterThan(1e-4);
    await other.run(1);
    expect(distance(first.W(), other.W())).toBeLessThan(1e-12);
  }
});

/** Descent as NumPy writes it, on the columns that it is given. */
function descended({ Z, w, W, H, eta }: ReturnType<typeof columnsFor>, steps: number): number[] {
  let [left, right] = [new Matrix(W), new Matrix(H)];
  for (let step = 0; step < steps; step++) {
    const G = Matrix.sub(left.mmul(right), new Matrix(Z)).mulRowVector(w);
    [left, right] = [
      Matrix.sub(left, Matrix.mul(G.mmul(right.transpose()), eta)),
      Matrix.sub(right, Matrix.mul(left.transpose().mmul(G), eta)),
    ];
  }
  return left.to1DArray();
}

test.each(['spectral', 'random'] as const)(
  'what is handed to a peer are the very columns that ours descends on, from a %s start',
  async (start) => {
    const problem = statisticalProblem(settingOf([6, R, 7], start));
    const own = ours('errata', problem, R);
    const given = columnsFor(problem, R);
    expect(given.Z[0]).toHaveLength(problem.samples);
    expect(distance(own.W(), descended(given, 5))).toBeGreaterThan(1e-4);
    await own.run(5);
    expect(distance(own.W(), descended(given, 5))).toBeLessThan(1e-12);
  },
);
