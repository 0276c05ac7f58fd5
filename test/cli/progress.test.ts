import { expect, test } from 'vitest';
import { runBar, timeLeft } from '../../src/cli/progress.ts';

test('the time left is told in the largest unit of which there are two', () => {
  expect(timeLeft(20_000, 0.5)).toBe('about 10 s');
  expect(timeLeft(1_000_000, 0.99)).toBe('about 17 min');
  expect(timeLeft(10_000_000, 0.999)).toBe('about 3 h');
  expect(timeLeft(1_000_000_000, 1)).toBe('about 12 days');
  expect(timeLeft(10_000, 0)).toBe('about 0 s');
});

test('where standard error is no terminal nothing is drawn', () => {
  const quiet = { out: () => undefined, err: () => undefined, terminal: false, colour: false, columns: 80 };
  const bar = runBar(quiet, () => {
    throw new Error('no clock is needed');
  });
  bar.preparing('what takes long');
  bar.update(0.5);
  expect(bar.stop()).toBeUndefined();
});
