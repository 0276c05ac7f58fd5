import { describe, expect, it } from 'vitest';
import { contains, leastCount, mostCount } from '../../src/audit/where.ts';
import type { Setting } from '../../src/model/setting.ts';

const setting = (majorityCount: number, minorityCount: number): Setting => ({
  classes: 3,
  majorities: 1,
  majorityCount,
  minorityCount,
  gamma: 0,
  dimension: 2,
  delta: 8,
  initialisation: 'spectral',
  seed: 0,
});

describe('a range of R', () => {
  it('leaves out its lower end and has its upper end, decimals included', () => {
    const range = { ratio: { above: 1, upTo: 1.1 } };
    expect(contains(range, setting(10, 10))).toBe(false);
    expect(contains(range, setting(11, 10))).toBe(true);
    expect(contains(range, setting(33, 30))).toBe(true);
    expect(contains(range, setting(12, 10))).toBe(false);
    expect(contains({ ratio: { above: 1.1, upTo: 10 } }, setting(11, 10))).toBe(false);
  });

  it('is the same by its ends as by its members', () => {
    for (const above of [0, 1, 1.06, 1.1, 10, 9999.5]) {
      for (let m = 1; m <= 40; m++) {
        const least = leastCount(above, m);
        expect(contains({ ratio: { above, upTo: Infinity } }, setting(least, m))).toBe(true);
        if (least > m) expect(contains({ ratio: { above, upTo: Infinity } }, setting(least - 1, m))).toBe(false);
        const most = mostCount(above + 1, m);
        expect(contains({ ratio: { above: 0, upTo: above + 1 } }, setting(most, m))).toBe(true);
        expect(contains({ ratio: { above: 0, upTo: above + 1 } }, setting(most + 1, m))).toBe(false);
      }
    }
  });
});

describe('the other axes', () => {
  it('are asked for one by one', () => {
    expect(contains({}, setting(2, 1))).toBe(true);
    expect(contains({ split: (a, b) => a === 1 && b === 2 }, setting(2, 1))).toBe(true);
    expect(contains({ split: (a) => a === 2 }, setting(2, 1))).toBe(false);
    expect(contains({ minorityCount: (m) => m === 2 }, setting(2, 1))).toBe(false);
    expect(contains({ gamma: (g) => g > 0 }, setting(2, 1))).toBe(false);
    expect(contains({ dimension: (d, k) => d === k - 1 }, setting(2, 1))).toBe(true);
    expect(contains({ dimension: (d, k) => d >= k }, setting(2, 1))).toBe(false);
  });
});
