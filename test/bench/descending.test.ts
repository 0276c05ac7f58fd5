import { expect, test } from 'vitest';
import { fullProblem, mathjs, mlMatrix, ours, samplesOf, settingOf } from '../../bench/descending.ts';
import { distance } from '../../bench/descent.ts';
import { reducedProblem } from '../../src/measure/reduced-problem.ts';

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
