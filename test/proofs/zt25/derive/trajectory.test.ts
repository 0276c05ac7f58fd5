import { expect, test } from 'vitest';
import { amplitude, vanishingInitialisationLimit } from '../../../../proofs/zt25/instruments/derive/trajectory.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { add, divide, ONE } from '../../../../src/algebra/scalar.ts';
import { areEqual, isZero } from '../../../../src/algebra/zero.ts';
import { named, symbol } from '../../../algebra/named.ts';
import { expectDecided } from './settings.ts';

const PARAMETERS = [
  { sigma: 1.7, lambda: 0.8, delta: 2 },
  { sigma: 0.6, lambda: 2.3, delta: 1 },
  { sigma: 3.1, lambda: 1, delta: 4 },
] as const;
const { value, steps } = amplitude();

test('every step was decided', () => {
  expectDecided(steps);
});

test('residual: ẋ = 2λx(σ − x) for x = σ a, by central differences, and x(0) = e^-2δ', () => {
  for (const p of PARAMETERS) {
    const x = (t: number) => p.sigma * numberAt(value, named({ ...p, t }));
    expect(x(0) / Math.exp(-2 * p.delta)).toBeCloseTo(1, 12);
    for (const t of [0, 0.3, 0.9, 1.7, 3]) {
      const slope = (x(t + 1e-5) - x(t - 1e-5)) / 2e-5;
      const right = 2 * p.lambda * x(t) * (p.sigma - x(t));
      expect(Math.abs(slope - right)).toBeLessThan(1e-8 * (1 + Math.abs(right)));
    }
  }
});

/** ẇ = λ(σ − wh)h, ḣ = λ(σ − wh)w from w = h = e^-δ by Runge and Kutta: no closed form. */
function integrate({ sigma, lambda, delta }: (typeof PARAMETERS)[number], until: number): number {
  let [w, h] = [Math.exp(-delta), Math.exp(-delta)];
  const count = 20_000;
  const step = until / count;
  const slope = (a: number, b: number): [number, number] => [
    lambda * (sigma - a * b) * b,
    lambda * (sigma - a * b) * a,
  ];
  for (let i = 0; i < count; i++) {
    const [a1, b1] = slope(w, h);
    const [a2, b2] = slope(w + (step / 2) * a1, h + (step / 2) * b1);
    const [a3, b3] = slope(w + (step / 2) * a2, h + (step / 2) * b2);
    const [a4, b4] = slope(w + step * a3, h + step * b3);
    w += (step / 6) * (a1 + 2 * a2 + 2 * a3 + a4);
    h += (step / 6) * (b1 + 2 * b2 + 2 * b3 + b4);
  }
  return (w * h) / sigma;
}

test('it is what the two equations do', () => {
  for (const p of PARAMETERS) {
    for (const t of [0.5, 1.2, 2.5]) {
      expect(Math.abs(integrate(p, t) - numberAt(value, named({ ...p, t })))).toBeLessThan(1e-10);
    }
  }
});

test('as δ → ∞ it jumps at 1/(σλ): 0 before, 1/(1 + σ) at, 1 after, as the numbers do', () => {
  const limit = vanishingInitialisationLimit();
  expectDecided(limit.steps);
  const [sigma, lambda] = [symbol('sigma'), symbol('lambda')];
  expect(areEqual(limit.value.time, divide(divide(ONE, sigma), lambda))).toBe(true);
  expect(isZero(limit.value.before)).toBe(true);
  expect(areEqual(limit.value.at, divide(ONE, add(ONE, sigma)))).toBe(true);
  expect(areEqual(limit.value.after, ONE)).toBe(true);
  for (const { sigma: s, lambda: l } of PARAMETERS) {
    const far = (tau: number) => numberAt(value, named({ sigma: s, lambda: l, delta: 60, t: 60 * tau }));
    const T = 1 / (s * l);
    expect(far(0.8 * T)).toBeLessThan(1e-9);
    expect(far(T)).toBeCloseTo(1 / (1 + s), 9);
    expect(far(1.2 * T)).toBeCloseTo(1, 9);
  }
});
