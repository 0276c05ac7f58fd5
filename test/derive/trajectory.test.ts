import { describe, expect, it } from 'vitest';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { amplitude, vanishingInitialisationLimit } from '../../src/derive/trajectory.ts';

const a = amplitude().value;
const points = [
  { sigma: 1.3, lambda: 0.7, delta: 1.1 },
  { sigma: 0.4, lambda: 2.1, delta: 2.2 },
];

describe('the amplitude', () => {
  it.each(points)('starts at e^-2δ/σ and obeys ȧ = 2σλ a(1 − a) at %j', (point) => {
    const at = (t: number) => numberAt(a, { ...point, t });
    expect(at(0)).toBeCloseTo(Math.exp(-2 * point.delta) / point.sigma, 13);
    for (const t of [0.2, 1, 3]) {
      const h = 1e-4;
      const slope = (8 * (at(t + h) - at(t - h)) - (at(t + 2 * h) - at(t - 2 * h))) / (12 * h);
      expect(slope).toBeCloseTo(2 * point.sigma * point.lambda * at(t) * (1 - at(t)), 10);
    }
  });

  it('has every step checked, derivatives by the other engines included', () => {
    const { steps } = amplitude();
    expect(steps.every((step) => step.status === 'checked')).toBe(true);
    expect(steps.some((step) => step.why.includes('mathjs: agrees'))).toBe(true);
  });
});

describe('its limit for vanishing initialisation', () => {
  const limit = vanishingInitialisationLimit().value;

  it.each(points)('is what large δ shows at %j', ({ sigma, lambda }) => {
    const time = numberAt(limit.time, { sigma, lambda });
    expect(time).toBeCloseTo(1 / (sigma * lambda), 14);
    const at = (tau: number) => numberAt(a, { sigma, lambda, delta: 40, t: 40 * tau });
    expect(at(0.8 * time)).toBeCloseTo(numberAt(limit.before, { sigma, lambda }), 5);
    expect(at(time)).toBeCloseTo(numberAt(limit.at, { sigma, lambda }), 12);
    expect(at(1.2 * time)).toBeCloseTo(numberAt(limit.after, { sigma, lambda }), 5);
  });
});
