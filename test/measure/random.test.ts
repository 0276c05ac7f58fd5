import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { normalStream, partialOrthogonalMatrix, uniformStream } from '../../src/measure/random.ts';

test('one seed, one stream; the reference values of mulberry32', () => {
  const take = (seed: number) => Array.from({ length: 3 }, uniformStream(seed));
  expect(take(5)).toEqual(take(5));
  expect(take(5)).not.toEqual(take(6));
  expect(take(0)[0]).toBe(1144304738 / 2 ** 32);
  expect(take(1)[0]).toBe(2693262067 / 2 ** 32);
});

test('uniform numbers fill [0, 1) evenly', () => {
  const next = uniformStream(11);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) {
    const bin = Math.floor(10 * next());
    counts[bin] = (counts[bin] as number) + 1;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(33.7); // 9 degrees of freedom, 1 in 10,000
});

test('normal numbers have the moments 0, 1, 0, 3', () => {
  const next = normalStream(12);
  const count = 200_000;
  const moments = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const x = next();
    for (let p = 0; p < 4; p++) moments[p] = (moments[p] as number) + x ** (p + 1) / count;
  }
  // Four standard errors: √(1, 2, 15, 96)/√count.
  [0, 1, 0, 3].forEach((expected, p) => {
    const standard = Math.sqrt([1, 2, 15, 96][p] as number) / Math.sqrt(count);
    expect(Math.abs((moments[p] as number) - expected)).toBeLessThan(4 * standard);
  });
});

test('partial orthogonal matrices', () => {
  const R = partialOrthogonalMatrix(normalStream(3), 7, 4);
  expect([R.rows, R.columns]).toEqual([7, 4]);
  expect(Matrix.sub(R.transpose().mmul(R), Matrix.eye(4)).norm()).toBeLessThan(1e-14);
  expect(Matrix.sub(R, partialOrthogonalMatrix(normalStream(4), 7, 4)).norm()).toBeGreaterThan(0.1);
  expect(() => partialOrthogonalMatrix(normalStream(3), 2, 3)).toThrow(/at least the rank/);
});
