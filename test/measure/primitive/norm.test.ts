/** Norms of singular values that are known. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { frobeniusNorm, nuclearNorm, spectralNorm } from '../../../src/measure/primitive/norm.ts';
import { exactly, numberIn } from '../../../src/measure/value.ts';
import { symmetricOf } from './same.ts';

test('norms of singular values that are known', () => {
  const A = symmetricOf(5, [3, -2, 0.5]);
  const [spectral, nuclear] = [spectralNorm, nuclearNorm].map((norm) => numberIn(norm.bounded(A)));
  expect(Math.abs((spectral?.value ?? 0) - 3)).toBeLessThanOrEqual((spectral?.error ?? 0) + 1e-14);
  expect(Math.abs((nuclear?.value ?? 0) - 5.5)).toBeLessThanOrEqual((nuclear?.error ?? 0) + 1e-14);
  expect(nuclear?.error).toBeLessThan(1e-11);
});

test('a norm of what is too small for its squares is not exactly zero', () => {
  const tiny = frobeniusNorm.bounded(exactly(Matrix.columnVector([1e-200, 0])));
  expect(tiny.error.get(0, 0)).toBeGreaterThanOrEqual(1e-200);
  const open = frobeniusNorm.bounded({ value: Matrix.zeros(2, 1), error: Matrix.columnVector([1e-200, 0]) });
  expect(open.error.get(0, 0)).toBeGreaterThanOrEqual(1e-200);
  expect(frobeniusNorm.bounded(exactly(Matrix.zeros(2, 1))).error.get(0, 0)).toBe(0);
});
