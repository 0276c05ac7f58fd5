import { describe, expect, it } from 'vitest';
import { measured } from '../../src/certify/flow.ts';
import { ANYWHERE, check, counterexample } from './certificates.ts';

/** One component with Z = σ, weight ω and vectors 1, which obeys the scalar equation. */
const single = (sigma: number, omega: number, more: Record<string, number> = {}) =>
  ((name: string) => [[{ Z: sigma, Omega: omega, U: 1, Vectors: 1, ...more }[name] ?? Number.NaN]]) as Parameters<
    typeof measured
  >[1];
const holds = ([low, high]: readonly [number, number], value: number) => low <= value && value <= high;

describe('a measured quantity', () => {
  it.each([
    [1.5, 1],
    [1, 0.05],
    [3, 4],
  ])('encloses its closed form, σ = %d and ω = %d, however slow it is', (sigma, omega) => {
    expect(holds(measured('time.weighted.majmin', single(sigma, omega)), 1 / (sigma * omega))).toBe(true);
    expect(holds(measured('time.vanilla.majmin', single(sigma, omega)), 1 / sigma)).toBe(true);
    expect(holds(measured('jump.weighted.majmaj', single(sigma, omega)), 1 / (1 + sigma))).toBe(true);
    expect(holds(measured('window.weighted', single(sigma, omega)), 0)).toBe(true);
    const [delta, t] = [6, 5 / (sigma * omega)];
    const amplitude = 1 / (1 + (sigma * Math.exp(2 * delta) - 1) * Math.exp(-2 * sigma * omega * t));
    expect(holds(measured('amplitude.weighted.minmin', single(sigma, omega, { delta, t })), amplitude)).toBe(true);
  });

  it('is narrow enough to tell one per cent apart', () => {
    const [low, high] = measured('time.weighted.majmin', single(1.5, 0.5));
    expect(high - low).toBeLessThan(0.01);
  });

  it.each([
    ['amplitude.weighted.majmaj', { delta: 40, t: 1 }],
    ['amplitude.weighted.majmaj', { delta: 5, t: -1 }],
    ['amplitude.weighted.majmaj', {}],
    ['something.weighted.majmaj', {}],
  ])('that cannot be run, %s with %j, is no number', (name, more) => {
    expect(measured(name, single(1, 1, more))).toEqual([Number.NaN, Number.NaN]);
  });
});

it('a certificate of what runs slowly is accepted, of a negative exponent too', () => {
  for (const gamma of ['-1', '2']) {
    const at = { ...ANYWHERE.at, gamma };
    const wrong = counterexample(['time.weighted.majmin', '1/sqrt(R+1)'], { at });
    expect(check(wrong)).toMatchObject({ accepted: true, premises: [expect.stringMatching(/^numerical/)] });
  }
});
