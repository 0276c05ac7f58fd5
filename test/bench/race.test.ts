import { expect, test } from 'vitest';
import { race, ratio, summary, takeTurns } from '../../bench/race.ts';
import { spread } from './spread.ts';

test('the median and the quartiles of the rounds', () => {
  expect(summary([5, 1, 4, 2, 3])).toEqual({ median: 3, lower: 2, upper: 4, rounds: [5, 1, 4, 2, 3] });
});

test('of three rounds the quartiles are the least and the most, of an even number the median lies between', () => {
  expect(summary([3, 9, 1])).toMatchObject({ median: 3, lower: 1, upper: 9 });
  expect(summary([4, 1, 2, 3]).median).toBe(2.5);
  expect(summary([7])).toMatchObject({ median: 7, lower: 7, upper: 7 });
});

const contestant = (turns: string[], name: string, seconds: number) => ({
  name,
  run: (steps: number) => {
    turns.push(name);
    return steps * seconds;
  },
});

test('contestants take turns, as often each, and seconds are those of one step', async () => {
  const turns: string[] = [];
  const found = await race([contestant(turns, 'slow', 1), contestant(turns, 'fast', 0.1)], 3);
  expect(found.slow?.median).toBeCloseTo(1, 12);
  expect(found.fast?.median).toBeCloseTo(0.1, 12);
  expect(turns.slice(-6)).toEqual(['slow', 'fast', 'slow', 'fast', 'slow', 'fast']);
});

test('a contestant with few turns takes part in the first rounds only', async () => {
  const turns: string[] = [];
  const found = await takeTurns([contestant(turns, 'a', 1), { ...contestant(turns, 'b', 2), turns: 1 }], 3);
  expect(turns).toEqual(['a', 'b', 'a', 'a']);
  expect(found.b?.rounds).toEqual([2]);
});

test('a ratio is that of each round, so a slow moment of the machine falls out', () => {
  expect(ratio(spread(10, 40, 20), spread(1, 4, 2))).toMatchObject({ median: 10, lower: 10, upper: 10 });
  expect(ratio(spread(8), spread(2, 100)).rounds).toEqual([4]);
  expect(ratio(spread(8, 8, 8), spread(2)).rounds).toEqual([4]);
});
