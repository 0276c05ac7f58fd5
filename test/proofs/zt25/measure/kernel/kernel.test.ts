import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trainingProblem } from '../../../../../proofs/zt25/instruments/measure/problem.ts';
import { reducedProblem } from '../../../../../proofs/zt25/instruments/measure/reduced-problem.ts';
import { descentDirection } from '../../../../../src/measure/factors/descent-direction.ts';
import { kernelOf, kernelSize } from '../../../../../src/measure/factors/kernel/kernel.ts';
import { amplitudeReader } from '../../../../../src/measure/factors/observables.ts';
import { SEEDED, someSetting } from '../settings.ts';

test('with WebAssembly and without it gives the same bits, step after step', () => {
  fc.assert(
    fc.property(someSetting, fc.boolean(), (setting, reduce) => {
      const full = trainingProblem(setting);
      const problem = reduce ? reducedProblem(full) : full;
      const runs = (['fastest', 'plain'] as const).map((kind) => {
        const kernel = kernelOf(problem, kind);
        const losses = Array.from({ length: 20 }, () => {
          const loss = kernel.direction();
          kernel.advance(0.01);
          return loss;
        });
        const state = new Float64Array(problem.start.length);
        kernel.state(state);
        const amplitudes = new Float64Array(problem.spans.length);
        kernel.amplitudes(amplitudes);
        return { losses, state, amplitudes };
      });
      expect(runs[0]).toEqual(runs[1]);
    }),
    SEEDED,
  );
});

test('its direction, loss and amplitudes are those of the plain loops on flat states', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      const problem = trainingProblem(setting);
      const kernel = kernelOf(problem);
      const [ours, theirs] = [new Float64Array(problem.start.length), new Float64Array(problem.start.length)];
      const state = problem.start.map((x, i) => x + 0.1 * Math.sin(i));
      kernel.load(state);
      const loss = descentDirection(problem)(state, theirs);
      expect(Math.abs(kernel.direction() / loss - 1)).toBeLessThan(1e-13);
      kernel.change(ours);
      const size = Math.max(...theirs.map(Math.abs));
      ours.forEach((value, i) => {
        expect(Math.abs(value - (theirs[i] as number))).toBeLessThan(1e-13 * size);
      });
      const amplitudes = new Float64Array(problem.spans.length);
      kernel.amplitudes(amplitudes);
      amplitudeReader(problem)(state).amplitude.forEach((value, g) => {
        expect(amplitudes[g]).toBeCloseTo(value, 12);
      });
    }),
    SEEDED,
  );
});

test('its memory is what it says, linear in the columns', () => {
  expect(kernelSize(4, 4, 8, 0)).toBe(2 * 16 + 6 * 32 + 8 + 32);
  const growth = (n: number) => kernelSize(20, 20, 2 * n) - kernelSize(20, 20, n);
  expect(growth(800)).toBe(2 * growth(400));
});
