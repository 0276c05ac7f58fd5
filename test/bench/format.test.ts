import { expect, test } from 'vitest';
import { duration, figure, times } from '../../bench/format.ts';
import { spread } from './spread.ts';

test.each([
  [0.012345, '0.0123'],
  [1.2345, '1.23'],
  [12.345, '12.3'],
  [123.45, '123'],
  [1234567, '1234567'],
])('%d is written %s', (x, text) => {
  expect(figure(x)).toBe(text);
});

test.each([
  [[1.5], '1.50 s (1.50–1.50)'],
  [[0.0999, 0.1, 0.1201], '100 ms (99.9–120)'],
  [[2e-6], '2.00 µs (2.00–2.00)'],
  [[2e-9], '2.00 ns (2.00–2.00)'],
  [[5e-10], '0.500 ns (0.500–0.500)'],
])('%j seconds are written %s', (rounds, text) => {
  expect(duration(spread(...rounds))).toBe(text);
});

test('how many times as long', () => {
  expect(times(spread(2, 3, 4))).toBe('× 3.00 (2.00–4.00)');
});
