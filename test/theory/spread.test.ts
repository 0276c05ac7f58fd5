import { describe, expect, it } from 'vitest';
import { spread } from '../../src/theory/spread.ts';

describe('places in a range', () => {
  it('are all of a short one, and none of an empty one', () => {
    expect(spread(3, 7, [])).toEqual([3, 4, 5, 6, 7]);
    expect(spread(3, 2, [])).toEqual([]);
    expect(spread(5, 5, [])).toEqual([5]);
  });

  it('are few of a long one, with its ends', () => {
    const places = spread(10, 1_000_000, []);
    expect(places.length).toBeLessThan(120);
    expect([places[0], places.at(-1)]).toEqual([10, 1_000_000]);
    expect(places.slice(0, 60)).toEqual(Array.from({ length: 60 }, (_, i) => 10 + i));
  });

  it.each([70, 777, 12_345, 999_999])('have both sides of where a sign changes, at %s', (root) => {
    const places = spread(0, 1_000_000, [(n) => Math.sign(n - root)]);
    expect(places).toEqual(expect.arrayContaining([root - 1, root, root + 1]));
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });
});
