import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../../../proofs/zt25/instruments/family.ts';
import { reducedCurves } from '../../../../proofs/zt25/instruments/figures/reduced-curves.ts';
import { regionAt, settingAt } from '../../../../proofs/zt25/instruments/figures/settings.ts';
import { uniformTimes } from '../../../../src/measure/factors/trajectory.ts';

const at = (gamma: string) => settingAt({ classes: 4, ratio: 10, gamma, delta: 6 });
const times = uniformTimes(6, 25);
const logistic = (rate: number, sigma: number, t: number) =>
  1 / (1 + (sigma * Math.exp(12) - 1) * Math.exp(-2 * rate * t));

describe('reduced amplitudes', () => {
  it('are logistic where the equation is scalar, at every time asked for', () => {
    const found = reducedCurves('amplitude', regionAt('0', FAMILY), at('0'), times);
    times.forEach((t, i) => {
      expect(found.majmaj[i]).toBeCloseTo(logistic(Math.sqrt(10), Math.sqrt(10), t), 7);
      expect(found.majmin[i]).toBeCloseTo(logistic(Math.sqrt(5.5), Math.sqrt(5.5), t), 7);
      expect(found.minmin[i]).toBeCloseTo(logistic(1, 1, t), 7);
    });
  });

  it('are logistic in no rate where weights differ within the feature', () => {
    const sigma = Math.sqrt(5.5);
    const { majmin } = reducedCurves('amplitude', regionAt('1/2', FAMILY), at('1/2'), times);
    const rates = majmin.flatMap((a, i) => {
      const t = times[i] as number;
      return a > 0.01 && a < 0.99 ? [-Math.log((1 / a - 1) / (sigma * Math.exp(12) - 1)) / (2 * t)] : [];
    });
    expect(rates.length).toBeGreaterThan(3);
    expect(Math.max(...rates) / Math.min(...rates)).toBeGreaterThan(1.02);
    expect(majmin.at(-1)).toBeCloseTo(1, 3);
  });
});
