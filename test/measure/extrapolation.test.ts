/** Sequences whose limits are known: the error stated is not smaller than the error, and what grows has no limit. */
import { expect, test } from 'vitest';
import { extrapolated } from '../../src/measure/extrapolation.ts';

const sequence = (f: (k: number) => number, error = 1e-15) =>
  Array.from({ length: 15 }, (_, k) => ({ value: f(k), error }));

test('sums of geometric terms, with noise', () => {
  for (const ratios of [[0.5], [0.5, 0.25, 0.125], [-0.3, 0.9], [0.7, 0.6]]) {
    for (const noise of [1e-15, 1e-9, 1e-6]) {
      const values = sequence((k) => 3 + ratios.reduce((sum, r) => sum + r ** k, 0) + noise * Math.cos(100 * k), noise);
      const found = extrapolated(values, true);
      if (found === null) continue;
      expect(Math.abs(found.value - 3)).toBeLessThanOrEqual(found.error);
    }
    const sharp = extrapolated(
      sequence((k) => 3 + ratios.reduce((sum, r) => sum + r ** k, 0)),
      true,
    );
    expect(sharp?.error).toBeLessThan(1e-6);
  }
});

test('what grows, or turns, has none; its formal limit is not taken for one', () => {
  expect(
    extrapolated(
      sequence((k) => 2 ** k),
      true,
    ),
  ).toBeNull();
  expect(
    extrapolated(
      sequence((k) => 2 ** k),
      false,
    ),
  ).toBeNull();
  expect(
    extrapolated(
      sequence((k) => (-1) ** k),
      true,
    ),
  ).toBeNull();
});

test('what becomes worse towards its end is judged where it was best', () => {
  const found = extrapolated(
    Array.from({ length: 20 }, (_, k) => ({ value: 1 + 4 ** -k + 1e-16 * 4 ** k, error: 1e-16 * 4 ** k })),
    false,
  );
  expect(Math.abs((found?.value ?? 0) - 1)).toBeLessThanOrEqual(found?.error ?? 0);
  expect(found?.error).toBeLessThan(1e-7);
});
