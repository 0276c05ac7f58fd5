import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { cornersOf, drawn, seedOf, settingsIn, simplest, simplestSettings } from '../../src/theory/draw.ts';
import { usualSpace, wholeSpace } from '../../src/theory/drawing.ts';
import { contains, everywhere, regionOf } from '../../src/theory/region.ts';
import { type Setting, textOf } from '../../src/theory/setting.ts';
import { numberOf, RIDGE, WIDE } from './families.ts';

const GROUPS = 'at least two classes in each group';
const REGIONS = [
  ...[[], ['s = 1/2', 'm = 1', 'γ = 1/2'], ['R > 1', GROUPS], ['s = 1/24', 'γ = 1', GROUPS], ['R = 1']].map((lines) =>
    regionOf(FAMILY, lines),
  ),
  ...[[], ['d = n'], ['p < 1/2']].map((lines) => regionOf(RIDGE, lines)),
  ...[[], ['d ≥ 5', 'n ≤ 30']].map((lines) => regionOf(WIDE, lines)),
];

describe('a seed', () => {
  it('depends on the run and the name, and is a number of 31 bits', () => {
    expect(seedOf(3, 'a')).toBe(seedOf(3, 'a'));
    expect(seedOf(3, 'a')).not.toBe(seedOf(3, 'b'));
    expect(seedOf(3, 'a')).not.toBe(seedOf(4, 'a'));
    for (const name of ['a', 'b', 'c', 'd', 'e']) expect(seedOf(1, name)).toBeLessThan(2 ** 31);
  });
});

describe('what is drawn', () => {
  const space = usualSpace(everywhere(RIDGE), 'static');

  it('replays from the seed', () => {
    expect(drawn(space, 20, 1)).toEqual(drawn(space, 20, 1));
    expect(drawn(space, 20, 1)).not.toEqual(drawn(space, 20, 2));
  });

  it('is nothing of an empty space, or where nothing is asked for', () => {
    expect(drawn(space, 0, 1)).toEqual([]);
    expect(drawn(usualSpace(regionOf(RIDGE, ['n ≥ 3', 'n < 3']), 'static'), 5, 1)).toEqual([]);
  });

  it('has in half of all settings the values that it often has', () => {
    for (const [family, name, often] of [
      [RIDGE, 'lambda', [1]],
      [FAMILY, 'gamma', [0, 0.5, 1]],
    ] as const) {
      const settings = drawn(wholeSpace(everywhere(family), 'static'), 600, 5, true);
      const share = settings.filter((setting) => (often as readonly number[]).includes(numberOf(setting, name))).length;
      // Five standard deviations of 600 fair coins.
      expect(Math.abs(share - 300)).toBeLessThan(5 * Math.sqrt(600 / 4));
    }
  });

  it('spreads what is wide over its orders of magnitude', () => {
    const settings = drawn(wholeSpace(everywhere(WIDE), 'static'), 600, 6, true);
    const below = settings.filter((setting) => numberOf(setting, 'n') < Math.sqrt(1001)).length;
    expect(Math.abs(below - 300)).toBeLessThan(5 * Math.sqrt(600 / 4));
  });
});

describe('corners', () => {
  it.each(REGIONS)('lie in their region, and no seed changes them: $key', (region) => {
    for (const size of ['static', 'dynamic'] as const) {
      const corners = cornersOf(wholeSpace(region, size));
      expect(corners.length).toBeGreaterThan(0);
      expect(new Set(corners.map(textOf)).size).toBe(corners.length);
      for (const setting of corners) expect(contains(region, setting)).toBe(true);
    }
  });

  it('are of every size and share, with the ends of what is wide', () => {
    const region = regionOf(FAMILY, ['γ = 1/2', 'R > 1']);
    const corners = cornersOf(wholeSpace(region, 'dynamic'));
    const ratios = corners
      .filter(({ values }) => values.k?.equals(7) && values.s?.equals('2/7'))
      .map((setting) => numberOf(setting, 'R'));
    expect(Math.min(...ratios)).toBe(2);
    // d (k + n) is 7 (7 + 5 + 2 R): 294 at R = 15, and above 300 at 16.
    expect(Math.max(...ratios)).toBe(15);
  });

  it('have the ends of a list, and what it often has', () => {
    const corners = cornersOf(wholeSpace(regionOf(RIDGE, ['n = 3']), 'static'));
    const penalties = new Set(corners.map((setting) => numberOf(setting, 'lambda')));
    expect(penalties).toEqual(new Set([0.1, 1, 10]));
    expect(new Set(corners.map((setting) => numberOf(setting, 'd')))).toEqual(new Set([1, 2, 3]));
  });
});

describe('the simplest settings', () => {
  it.each(REGIONS)('lie in their region, the simplest first: $key', (region) => {
    const space = wholeSpace(region, 'static');
    const settings = simplestSettings(space);
    expect(settings.length).toBeGreaterThan(0);
    expect(new Set(settings.map(textOf)).size).toBe(settings.length);
    for (const setting of settings) expect(contains(region, setting)).toBe(true);
  });

  it('begin with the least', () => {
    const [first] = simplestSettings(wholeSpace(everywhere(RIDGE), 'static'));
    expect(first && textOf(first)).toBe('n=2,lambda=1,d=1,p=1/2;1');
  });
});

describe('simplifying', () => {
  const space = wholeSpace(everywhere(FAMILY), 'static');
  const starts = fc.sample(settingsIn(space), { seed: 11, numRuns: 300 });

  it('leads from any setting to the simplest that fails', () => {
    const fails = (setting: Setting) => numberOf(setting, 'k') >= 5;
    for (const start of starts.filter(fails).slice(0, 30)) {
      expect(textOf(simplest(space, start, fails))).toBe('k=5,s=1/5,m=1,gamma=1/2,d=5,delta=8,R=1;0');
    }
  });

  it('keeps what is wide only as far as the failure needs it', () => {
    const fails = (setting: Setting) => numberOf(setting, 'R') > 40.5;
    const large = starts.filter(fails).slice(0, 20);
    expect(large.length).toBeGreaterThan(5);
    for (const start of large) {
      expect(textOf(simplest(space, start, fails))).toMatch(/^k=2,s=1\/2,m=1,.*R=41;/);
    }
  });

  it('does the same in another theory', () => {
    const ridge = wholeSpace(everywhere(RIDGE), 'static');
    const fails = (setting: Setting) => numberOf(setting, 'd') >= 3;
    for (const start of drawn(ridge, 100, 3).filter(fails).slice(0, 30)) {
      expect(textOf(simplest(ridge, start, fails))).toBe('n=3,lambda=1,d=3,p=1/3;0');
    }
  });

  it('gives back the start where nothing simpler fails', () => {
    const [start] = starts;
    if (start === undefined) throw new Error('nothing drawn');
    expect(textOf(simplest(space, start, (setting) => textOf(setting) === textOf(start)))).toBe(textOf(start));
  });
});
