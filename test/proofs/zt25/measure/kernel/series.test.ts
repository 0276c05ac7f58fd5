import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trainingProblem } from '../../../../../proofs/zt25/instruments/measure/problem.ts';
import { reducedProblem } from '../../../../../proofs/zt25/instruments/measure/reduced-problem.ts';
import { descentDirection } from '../../../../../src/measure/factors/descent-direction.ts';
import { flowSeries } from '../../../../../src/measure/factors/kernel/series.ts';
import { SEEDED, someSetting } from '../settings.ts';

const ORDER = 6;

test('with WebAssembly and without it gives the same bits, whatever was in the memory before', () => {
  fc.assert(
    fc.property(someSetting, fc.boolean(), fc.integer({ min: 1, max: 12 }), (setting, reduce, order) => {
      const full = trainingProblem(setting);
      const problem = reduce ? reducedProblem(full) : full;
      const size = problem.start.length;
      const state = problem.start.map((x, i) => x + 0.1 * Math.sin(i));
      const [fast, plain] = (['fastest', 'plain'] as const).map((kind) => {
        const out = new Float64Array((order + 1) * size);
        flowSeries(problem, kind)(state, order, out);
        return out;
      });
      expect(fast).toEqual(plain);
      expect(fast?.slice(0, size)).toEqual(state);
      expect(fast?.every(Number.isFinite)).toBe(true);
    }),
    SEEDED,
  );
});

test('it solves the equation: the derivative of the polynomial is the gradient along it, term by term', () => {
  fc.assert(
    fc.property(someSetting, (setting) => {
      const problem = trainingProblem(setting);
      const size = problem.start.length;
      const state = problem.start.map((x, i) => x + 0.1 * Math.sin(i));
      const terms = new Float64Array((ORDER + 1) * size);
      flowSeries(problem)(state, ORDER, terms);
      const direction = descentDirection(problem);
      const along = (s: number, power: (j: number) => number) =>
        Float64Array.from({ length: size }, (_, i) => {
          let sum = 0;
          for (let j = 0; j <= ORDER; j++) sum += (terms[j * size + i] as number) * power(j) * s ** Math.max(0, j);
          return sum;
        });
      const defect = (s: number): number => {
        const gradient = new Float64Array(size);
        direction(
          along(s, () => 1),
          gradient,
        );
        const slope = along(s, (j) => j / s);
        return Math.max(...gradient.map((x, i) => Math.abs(x - (slope[i] as number))));
      };
      // The defect of a polynomial of degree p is of degree p in s: half of s leaves a 2^p-th of it.
      let s = 1;
      while (defect(s) > 1e-6) s /= 2;
      expect(defect(s / 2)).toBeLessThan((defect(s) / 2 ** ORDER) * 1.5 + 1e-12);
    }),
    SEEDED,
  );
});
