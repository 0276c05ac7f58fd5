import { expect, test } from 'vitest';
import { runBar, timeLeft } from '../../src/cli/progress.ts';

test('the time left is what the rest takes at the mean pace, in a unit of which there are two', () => {
  expect(timeLeft(10_000, 0.5)).toBe('about 10 s');
  expect(timeLeft(10_000, 0.01)).toBe('about 17 min');
  expect(timeLeft(10_000, 1e-3)).toBe('about 3 h');
  expect(timeLeft(10_000, 1e-5)).toBe('about 12 days');
  expect(timeLeft(10_000, 1)).toBe('about 0 s');
});

test('where standard error is no terminal nothing is drawn', () => {
  const quiet = { out: () => undefined, err: () => undefined, terminal: false, colour: false, columns: 80 };
  const bar = runBar(quiet, () => {
    throw new Error('no clock is needed');
  });
  bar.update(0.5);
  expect(bar.stop()).toBeUndefined();
});
