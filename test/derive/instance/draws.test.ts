import { expect, test } from 'vitest';
import { Draws } from '../../../src/derive/instance/draws.ts';

test('the same seed draws the same, another one others; in the bounds', () => {
  const take = (seed: number) => {
    const draws = new Draws(seed);
    return Array.from({ length: 50 }, () => draws.whole(4).valueOf());
  };
  expect(take(3)).toEqual(take(3));
  expect(take(3)).not.toEqual(take(4));
  expect(Math.max(...take(3).map(Math.abs))).toBe(4);
  const draws = new Draws(1);
  for (let i = 0; i < 50; i++) expect(draws.positive().sign).toBe(1);
});
