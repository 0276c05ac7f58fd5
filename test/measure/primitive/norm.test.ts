/** Norms of singular values that are known. */
import { expect, test } from 'vitest';
import { nuclearNorm, spectralNorm } from '../../../src/measure/primitive/norm.ts';
import { numberIn } from '../../../src/measure/value.ts';
import { symmetricOf } from './same.ts';

test('norms of singular values that are known', () => {
  const A = symmetricOf(5, [3, -2, 0.5]);
  const [spectral, nuclear] = [spectralNorm, nuclearNorm].map((norm) => numberIn(norm.bounded(A)));
  expect(Math.abs((spectral?.value ?? 0) - 3)).toBeLessThanOrEqual((spectral?.error ?? 0) + 1e-14);
  expect(Math.abs((nuclear?.value ?? 0) - 5.5)).toBeLessThanOrEqual((nuclear?.error ?? 0) + 1e-14);
  expect(nuclear?.error).toBeLessThan(1e-11);
});
