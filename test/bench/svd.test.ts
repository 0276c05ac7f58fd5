import { expect, test } from 'vitest';
import { apart, svd } from '../../bench/svd.ts';
import { spread } from './spread.ts';

test('singular values are compared in order, and what was cut off as zero is zero', () => {
  expect(apart([1, 4, 2], [4, 2, 1, 0])).toBe(0);
  expect(apart([4, 2, 1], [4, 2, 1, 0.5])).toBe(0.125);
  expect(apart([4, 2, 1], [4, 2.5, 1])).toBe(0.125);
  expect(apart([4, 2, 1], [4, 2])).toBe(Infinity);
});

test('a peer that takes less time is shown below 1', () => {
  const result = { name: 'some', matrices: 3, mostSamples: 22, seconds: { errata: spread(1), NumPy: spread(0.25) } };
  expect(svd.tables([result])[0]?.rows).toEqual([
    ['3: some, n up to 22', '1.00 s (1.00–1.00)', '× 0.250 (0.250–0.250)', '–', '–', '–'],
  ]);
});
