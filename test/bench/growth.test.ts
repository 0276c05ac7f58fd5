import { expect, test } from 'vitest';
import { type Growth, growth, slope } from '../../bench/growth.ts';
import { factsOf } from './facts-of.ts';
import { spread } from './spread.ts';

test('the exponent of a power law is found', () => {
  const at = [8, 16, 32].map((value) => ({ value, seconds: { median: 3e-9 * value ** 2.5 } }));
  expect(slope(at)).toBeCloseTo(2.5, 12);
});

const overR = (largest: number): Growth[] => [
  {
    name: 'R',
    at: [
      { value: 10, seconds: spread(1e-6) },
      { value: 100, seconds: spread(largest * 1e-6) },
    ],
    exponent: 0.01,
    upperExponent: 0.01,
    spread: largest,
  },
];

test.each([
  [1.1, 'holds'],
  [1.11, 'fails'],
])('a step that takes %d times as long at another R: %s', (largest, outcome) => {
  expect(growth.bars(overR(largest), factsOf())).toMatchObject([{ outcome, found: largest }]);
});

test('the table has a column for each value', () => {
  const [table] = growth.tables(overR(1.05));
  expect(table?.head).toEqual(['R', '10', '100']);
  expect(table?.rows).toEqual([['a step', '1.00 µs (1.00–1.00)', '1.05 µs (1.05–1.05)']]);
  expect(table?.caption).toContain('R^0.01');
});
