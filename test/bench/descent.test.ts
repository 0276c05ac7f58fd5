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

/** The first row of the table, by its heads. */
function cellsOf(results: readonly DescentResult[]): Record<string, string> {
  const [table] = descent.tables([...results]);
  return Object.fromEntries((table?.head ?? []).map((head, i) => [head, table?.rows[0]?.[i] ?? '']));
}

test('NumPy on the same statistics stands beside NumPy on all samples, and no bar is about it', () => {
  const slow = resultsWith(200).map(({ size, seconds }) => ({
    size,
    seconds: {
      ...seconds,
      'NumPy, same statistics': spread(0.5e-6),
      'NumPy, same statistics, random start': spread(3e-6),
    },
  }));
  const cells = cellsOf(slow);
  expect(cells['NumPy, same statistics']).toBe('× 0.500 (0.500–0.500)');
  expect(cells['NumPy, same statistics, random start']).toBe('× 3.00 (3.00–3.00)');
  const heads = Object.keys(cells);
  expect(heads.indexOf('NumPy, same statistics')).toBe(heads.indexOf('NumPy') + 1);
  expect(descent.bars(slow, factsOf())).toEqual(descent.bars(resultsWith(200), factsOf()));
  expect(descent.bars(slow, factsOf()).map(({ what }) => what)).toEqual(
    SIZES.map(() => expect.stringMatching(/NumPy on all samples$/)),
  );
});

test('without NumPy no bar holds, and its column is empty', () => {
  const results: DescentResult[] = [{ size: [4, 10, 4], seconds: { errata: spread(1e-6), mathjs: spread(1e-4) } }];
  expect(descent.bars(results, factsOf()).map(({ outcome }) => outcome)).toEqual(SIZES.map(() => 'not measured'));
  expect(cellsOf(results)).toMatchObject({
    'k, R, d': '4, 10, 4',
    'steps a second': '1000000',
    errata: '1.00 µs (1.00–1.00)',
    NumPy: '–',
    'NumPy, same statistics': '–',
    mathjs: '× 100 (100–100)',
  });
});
