import { expect, test } from 'vitest';
import { type DescentResult, descent, distance, SIZES } from '../../bench/descent.ts';
import { factsOf } from './facts-of.ts';
import { spread } from './spread.ts';

test('lists of other lengths are apart', () => {
  expect(distance([1, 2], [1])).toBe(Infinity);
  expect(distance([1, -4], [1, -2])).toBe(0.5);
});

const resultsWith = (numpy: number, random = 1): DescentResult[] =>
  SIZES.map(({ size }) => ({
    size,
    seconds: {
      errata: spread(1e-6),
      'errata, random start': spread(random * 1e-6),
      NumPy: spread(numpy * 1e-6),
    },
  }));

test.each([
  [0.9, 6],
  [2, 4],
  [50, 1],
  [200, 0],
])('if NumPy takes %d times as long at every size, %d bars fail', (times, fails) => {
  const outcomes = descent.bars(resultsWith(times), factsOf()).map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'fails')).toHaveLength(fails);
  expect(outcomes.filter((outcome) => outcome === 'holds')).toHaveLength(SIZES.length - fails);
});

test('the slower of the two starts is held against the bar', () => {
  expect(descent.bars(resultsWith(200, 4), factsOf()).map(({ found }) => found)).toEqual(SIZES.map(() => 50));
  expect(descent.bars(resultsWith(200, 0.5), factsOf()).map(({ found }) => found)).toEqual(SIZES.map(() => 200));
});

test('without NumPy no bar holds, and its column is empty', () => {
  const results: DescentResult[] = [{ size: [4, 10, 4], seconds: { errata: spread(1e-6), mathjs: spread(1e-4) } }];
  expect(descent.bars(results, factsOf()).map(({ outcome }) => outcome)).toEqual(SIZES.map(() => 'not measured'));
  expect(descent.tables(results)[0]?.rows[0]?.slice(0, 6)).toEqual([
    '4, 10, 4',
    '1000000',
    '1.00 µs (1.00–1.00)',
    '–',
    '–',
    '× 100 (100–100)',
  ]);
});
