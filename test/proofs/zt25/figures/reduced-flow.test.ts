import { describe, expect, it } from 'vitest';
import { reducedFlow } from '../../../../proofs/zt25/instruments/figures/reduced-flow.ts';

const TIMES = [0, 1, 2, 3, 4, 8];

describe('the reduced flow of one feature', () => {
  it('is logistic where it has one direction, and then amplitude and singular value are the same', () => {
    const [sigma, lambda, delta] = [1.7, 0.8, 3];
    const directions = [{ target: sigma, weight: lambda }];
    const { values, learned } = reducedFlow('amplitude', directions, delta, TIMES);
    const growth = (t: number) => Math.exp(2 * sigma * lambda * t);
    values.forEach((value, i) => {
      const e = growth(TIMES[i] as number);
      expect(value).toBeCloseTo(e / (sigma * Math.exp(2 * delta) + e - 1), 7);
    });
    expect(learned).toBeCloseTo(Math.log(sigma * Math.exp(2 * delta) - 1) / (2 * sigma * lambda), 7);
    const other = reducedFlow('singular value', directions, delta, TIMES);
    expect(Math.max(...other.values.map((value, i) => Math.abs(value - (values[i] as number))))).toBeLessThan(1e-7);
  });

  it('tells amplitude and singular value apart where weights differ, until both are 1', () => {
    const directions = [
      { target: -2, weight: 0.5 },
      { target: 1, weight: 2 },
    ];
    const [amplitude, singular] = (['amplitude', 'singular value'] as const).map(
      (reading) => reducedFlow(reading, directions, 3, TIMES).values,
    ) as [number[], number[]];
    // By Cauchy and Schwarz the part along v is never the longer one.
    const apart = amplitude.map((value, i) => (singular[i] as number) - value);
    expect(Math.min(...apart)).toBeGreaterThan(-1e-9);
    expect(Math.max(...apart)).toBeGreaterThan(0.01);
    expect(amplitude.at(-1)).toBeCloseTo(1, 4);
    expect(singular.at(-1)).toBeCloseTo(1, 4);
  });
});
