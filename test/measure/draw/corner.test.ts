import { expect, test } from 'vitest';
import { cornerNumber, cornerOf, cornerSeeds } from '../../../src/measure/draw/corner.ts';
import { UNBOUNDED } from '../../../src/measure/draw/number.ts';

const corners = cornerSeeds(false).map((seed) => cornerOf(seed) ?? {});

test('numbers without bounds visit large values of both signs, which are told to be large', () => {
  for (const large of [1e4, -1e4, 1e8, -1e8]) {
    const corner = corners.find(({ number }) => number === large) ?? {};
    expect(corner.isLarge).toBe(true);
    expect(cornerNumber(corner, 'real', UNBOUNDED, 'where nothing is bounded')).toBe(large);
    expect(cornerNumber(corner, 'real', { least: 0, most: 1 }, 'where nothing is bounded')).toBeNull();
    expect(cornerNumber(corner, 'integer', UNBOUNDED, 'up to the bounds')).toBeNull();
  }
});

test('a whole number that is no size is large too', () => {
  const corner = corners.find(({ count }) => count !== undefined) ?? {};
  expect(cornerNumber(corner, 'natural', UNBOUNDED, 'where nothing is bounded')).toBe(20);
  expect(cornerNumber(corner, 'natural', UNBOUNDED, 'where nothing is bounded', true)).toBeNull();
  expect(cornerNumber(corner, 'real', UNBOUNDED, 'where nothing is bounded')).toBeNull();
});

test('times have corners only where something moves', () => {
  expect(corners.some(({ clock }) => clock !== undefined)).toBe(false);
  expect(cornerSeeds(true).some((seed) => cornerOf(seed)?.clock === 25n)).toBe(true);
  expect(cornerOf(7)).toBeNull();
});

test('of what moves are none that an integrator takes forever for', () => {
  const numbers = (moves: boolean) => cornerSeeds(moves).map((seed) => Math.abs(cornerOf(seed)?.number ?? 0));
  expect(Math.max(...numbers(true))).toBe(100);
  expect(Math.max(...numbers(false))).toBe(1e8);
});
