import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { cellsOf, settingsIn } from '../../src/theory/cells.ts';
import { contains, everywhere, type Region, regionOf } from '../../src/theory/region.ts';
import { type Setting, textOf } from '../../src/theory/setting.ts';
import { isOf, strataOf } from '../../src/theory/strata.ts';
import { numberOf, RIDGE } from './families.ts';

/** Where runs are spoken of. */
const STEP = ['s = 1/2', 'at least two classes in each group', 'γ = 1/2', 'd ≥ k'];
const RUNS = regionOf(FAMILY, [...STEP, 'R ≥ 2']);
const ANY_RUNS = regionOf(FAMILY, [...STEP, 'R > 1']);

const all = (region: Region, count: number): Setting[] =>
  cellsOf(region, 'dynamic').flatMap((cell) => settingsIn(cell, 1, 0, count));

describe.each([
  ['R ≥ 2', RUNS, 'k, R and d at their least'],
  ['R > 1', ANY_RUNS, 'k, R and d at their least'],
  ['ridge', everywhere(RIDGE), 'n at its least'],
  ['ridge, d = n', regionOf(RIDGE, ['d = n', 'p ≤ 1/2']), 'n at its least'],
])('the kinds of setting of a region, %s', (_name, region, corner) => {
  it('lie in it', () => {
    const settings = all(region, 20);
    expect(settings.length % 20).toBe(0);
    for (const setting of settings) expect(contains(region, setting)).toBe(true);
  });

  it('reach every stratum of a scale that it reaches', () => {
    const settings = all(region, 8);
    for (const stratum of strataOf(region, 'dynamic').possible) {
      if (stratum.scale === null) continue;
      expect([stratum.name, settings.some((setting) => isOf(stratum, setting))]).toEqual([stratum.name, true]);
    }
  });

  it('have names of their own, the corner first', () => {
    const names = cellsOf(region, 'dynamic').map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe(corner);
  });
});

describe('the corner', () => {
  const corner = (region: Region) => {
    const [first] = cellsOf(region, 'dynamic');
    return first === undefined ? [] : settingsIn(first, 1, 0, 60);
  };

  it('is near the edge of what is wide, which it need not reach', () => {
    const any = corner(ANY_RUNS).map((setting) => numberOf(setting, 'R'));
    expect(Math.min(...any)).toBeGreaterThan(1);
    expect(Math.max(...any)).toBeLessThanOrEqual(1.1);
    const ratios = corner(RUNS).map((setting) => numberOf(setting, 'R'));
    expect(Math.min(...ratios)).toBe(2);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(2.2);
  });

  it('has the fewest classes and the smallest d', () => {
    const sizes = (region: Region) =>
      new Set(corner(region).map(({ values }) => `${values.k?.toFraction()} ${values.d?.toFraction()}`));
    expect(sizes(RUNS)).toEqual(new Set(['4 4']));
    expect(sizes(regionOf(FAMILY, [...STEP.filter((one) => one !== 'd ≥ k'), 'R ≥ 2']))).toEqual(new Set(['4 3']));
    expect(sizes(everywhere(FAMILY))).toEqual(new Set(['2 1']));
    expect(new Set(corner(everywhere(RIDGE)).map(({ values }) => `${values.n?.toFraction()}`))).toEqual(new Set(['2']));
  });

  it('is none of an empty region', () => {
    expect(cellsOf(regionOf(RIDGE, ['n ≥ 3', 'n < 3']), 'dynamic')).toEqual([]);
  });
});

describe.each([RUNS, everywhere(RIDGE)])('the runs of a kind', (region) => {
  const cell = () => {
    const found = cellsOf(region, 'dynamic').at(-1);
    if (found === undefined) throw new Error('no cell');
    return found;
  };

  it('have starts of their own', () => {
    const seeds = settingsIn(cell(), 1, 0, 400).map(({ seed }) => seed);
    // 400 draws of 2³¹ seeds collide with a probability of 4 in 100,000.
    expect(new Set(seeds).size).toBe(400);
  });

  it('are others after the first, and with another seed of the audit', () => {
    const texts = (seed: number, from: number, to: number) =>
      JSON.stringify(settingsIn(cell(), seed, from, to).map(textOf));
    expect(new Set([texts(1, 0, 16), texts(1, 16, 32), texts(2, 0, 16)]).size).toBe(3);
    expect(texts(1, 16, 32)).toBe(texts(1, 16, 32));
  });

  /** With a bias towards extremes the first draws would be other ones than the later. */
  it('are one population from the first to the last', () => {
    const values = (from: number, to: number) =>
      settingsIn(cell(), 1, from, to).map((setting) => numberOf(setting, 'd'));
    const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
    const [early, late] = [values(0, 400), values(400, 800)];
    const spread = Math.sqrt(mean(late.map((d) => (d - mean(late)) ** 2)));
    // Four standard deviations of the difference of two means of 400.
    expect(Math.abs(mean(early) - mean(late))).toBeLessThan((4 * spread) / Math.sqrt(200) + Number.EPSILON);
  });
});
