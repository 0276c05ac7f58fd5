import { describe, expect, it } from 'vitest';
import { cellsOf, settingsOf } from '../../src/audit/cells.ts';
import { strataOf } from '../../src/audit/quota.ts';
import { ANY_REGIME, ANY_RUN_REGIME, type Regime, RUN_REGIME } from '../../src/audit/regime.ts';
import { whereOf } from '../../src/audit/region.ts';
import { contains } from '../../src/audit/where.ts';
import { imbalanceRatio } from '../../src/model/labels.ts';
import type { Setting } from '../../src/model/setting.ts';

const all = (regime: Regime, count = 60): Setting[] =>
  cellsOf(regime, 'dynamic').flatMap((cell) => settingsOf(cell, 1, 0, count));

describe.each([
  ['R ≥ 2', RUN_REGIME],
  ['R > 1', ANY_RUN_REGIME],
  ['any', ANY_REGIME],
])('the kinds of setting of a region, %s', (_name, regime) => {
  it('lie in it', () => {
    for (const setting of all(regime)) expect(contains(whereOf(regime), setting)).toBe(true);
  });

  it('reach every stratum of a scale that it reaches', () => {
    const settings = all(regime, 16);
    for (const { name, where, scale } of strataOf(regime, 'dynamic').possible) {
      if (scale !== null) {
        expect(
          settings.some((setting) => contains(where, setting)),
          name,
        ).toBe(true);
      }
    }
  });

  it('have names of their own, the corner first', () => {
    const names = cellsOf(regime, 'dynamic').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe('k, R and d at their least');
  });
});

describe('the corner', () => {
  const corner = (regime: Regime) => {
    const [first] = cellsOf(regime, 'dynamic');
    return first === undefined ? [] : settingsOf(first, 1, 0, 100);
  };

  it('is near the edge of R, which it need not reach', () => {
    for (const setting of corner(ANY_RUN_REGIME)) {
      expect(imbalanceRatio(setting)).toBeGreaterThan(1);
      expect(imbalanceRatio(setting)).toBeLessThanOrEqual(1.1);
    }
    const ratios = corner(RUN_REGIME).map(imbalanceRatio);
    expect(Math.min(...ratios)).toBe(2);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(2.2);
  });

  it('has the fewest classes and the smallest d', () => {
    for (const { classes, dimension } of corner(RUN_REGIME)) expect([classes, dimension]).toEqual([4, 4]);
    const { overparameterised: _, ...rest } = RUN_REGIME;
    for (const { classes, dimension } of corner(rest)) expect([classes, dimension]).toEqual([4, 3]);
    for (const { classes, dimension } of corner(ANY_REGIME)) expect([classes, dimension]).toEqual([2, 1]);
  });
});

describe('the runs of a kind', () => {
  const [, cell] = cellsOf(RUN_REGIME, 'dynamic');
  if (cell === undefined) throw new Error('no cell');

  it('have starts of their own', () => {
    const seeds = settingsOf(cell, 1, 0, 1000).map(({ seed }) => seed);
    expect(new Set(seeds).size).toBeGreaterThan(995);
  });

  it('are others after the first, and with another seed of the audit', () => {
    const [first, later, other] = [
      settingsOf(cell, 1, 0, 16),
      settingsOf(cell, 1, 16, 32),
      settingsOf(cell, 2, 0, 16),
    ].map((list) => JSON.stringify(list));
    expect(new Set([first, later, other]).size).toBe(3);
    expect(later).toBe(JSON.stringify(settingsOf(cell, 1, 16, 32)));
  });

  /** With a bias towards extremes the first draws would be other ones than the later. */
  it('are one population from the first to the last', () => {
    const mean = (list: readonly Setting[]) => list.reduce((sum, { dimension }) => sum + dimension, 0) / list.length;
    const [early, late] = [settingsOf(cell, 1, 0, 400), settingsOf(cell, 1, 400, 800)];
    const spread = Math.sqrt(mean(late.map((s) => ({ ...s, dimension: (s.dimension - mean(late)) ** 2 }))));
    expect(Math.abs(mean(early) - mean(late))).toBeLessThan((4 * spread) / Math.sqrt(200));
  });
});
