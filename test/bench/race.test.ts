import { expect, test } from 'vitest';
import { slope } from '../../bench/growth.ts';
import { race, summary } from '../../bench/race.ts';

test('the median and the quartiles of the rounds', () => {
  expect(summary([5, 1, 4, 2, 3])).toEqual({ median: 3, lower: 2, upper: 4 });
});

test('contestants take turns, as often each, and seconds are those of one step', async () => {
  const turns: string[] = [];
  const contestant = (name: string, seconds: number) => ({
    name,
    run: (steps: number) => {
      turns.push(name);
      return steps * seconds;
    },
  });
  const found = await race([contestant('slow', 1), contestant('fast', 0.1)], 3);
  expect(found.slow?.median).toBeCloseTo(1, 12);
  expect(found.fast?.median).toBeCloseTo(0.1, 12);
  expect(turns.slice(-6)).toEqual(['slow', 'fast', 'slow', 'fast', 'slow', 'fast']);
});

test('the exponent of a power law is found', () => {
  const at = [8, 16, 32].map((value) => ({ value, seconds: { median: 3e-9 * value ** 2.5 } }));
  expect(slope(at)).toBeCloseTo(2.5, 12);
});
