import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';
import { draw, drawOf, hasSettings, settingsOf, simplify } from '../../src/theory/drawing.ts';
import { SIZES, type Size } from '../../src/theory/family.ts';
import { contains, everywhere, type Region, regionOf } from '../../src/theory/region.ts';
import { type Setting, textOf } from '../../src/theory/setting.ts';
import { isOf, quotaOf, strataOf } from '../../src/theory/strata.ts';
import { numberOf, RIDGE, WIDE } from './families.ts';

const entries = claimsOf(await documents()).map(({ entry }) => entry);
const used = entries.flatMap(({ hypotheses = [], erratum, readings }) => [
  hypotheses,
  ...[...(erratum?.formulas ?? []), ...(readings ?? [])].flatMap((one) => (one.hypotheses ? [one.hypotheses] : [])),
]);
const REGIONS: readonly Region[] = [
  ...new Map(
    [
      ...used.map((hypotheses) => regionOf(FAMILY, hypotheses)),
      ...[[], ['d = n'], ['p = 1/3', 'λ < 1'], ['n ≥ 12']].map((hypotheses) => regionOf(RIDGE, hypotheses)),
      ...[[], ['d ≥ 5'], ['n^2 ≥ 400', 'p = 0']].map((hypotheses) => regionOf(WIDE, hypotheses)),
    ].map((region) => [region.key, region]),
  ).values(),
];

const drawing = (region: Region, size: Size, settings: number, seed = 3) =>
  drawOf('some claim', region, size, { seed, settings });
const texts = (settings: readonly Setting[]) => settings.map(textOf);

describe.each([FAMILY, RIDGE])('a draw', (family) => {
  const any = everywhere(family);

  it('replays from the seed', () => {
    const one = draw(drawing(any, 'static', 50));
    expect(texts(draw({ ...drawing(any, 'static', 50) }))).toEqual(texts(one));
    expect(texts(draw(drawing(any, 'static', 50, 4)))).not.toEqual(texts(one));
  });

  it('has as many settings as were asked for, or as the strata need', () => {
    expect(draw(drawing(any, 'static', 200))).toHaveLength(200);
    const least = draw(drawing(any, 'static', 1));
    expect(least.length).toBeGreaterThan(1);
    expect(least.length).toBeLessThan(20);
  });

  it('has the settings that are to be tried beside it', () => {
    const given = drawing(any, 'static', 50);
    const also = draw(drawing(any, 'static', 50, 4)).slice(0, 1);
    expect(settingsOf({ ...given, also })).toEqual([...draw(given), ...also]);
  });

  it('is each claim’s own but for what fills the strata, and of runs shared', () => {
    const of = (claim: string, size: Size) => texts(draw(drawOf(claim, any, size, { seed: 1, settings: 100 })));
    expect(of('a', 'static')).not.toEqual(of('b', 'static'));
    expect(of('a', 'static').slice(0, 3)).toEqual(of('b', 'static').slice(0, 3));
    expect(of('a', 'dynamic')).toEqual(of('b', 'dynamic'));
  });
});

describe('every quota is met, whatever the seed', () => {
  it.each(REGIONS)('$key', (region) => {
    for (const size of SIZES) {
      for (const [settings, seed] of [
        [60, 0],
        [100, 1],
      ] as const) {
        const given = drawing(region, size, settings, seed);
        const settled = draw(given);
        for (const setting of settled) expect(contains(region, setting)).toBe(true);
        for (const stratum of strataOf(region, size).possible) {
          const met = settled.filter((setting) => isOf(stratum, setting)).length;
          expect([size, stratum.name, met >= quotaOf(given.count)]).toEqual([size, stratum.name, true]);
        }
      }
    }
  });
});

describe('a region without settings', () => {
  it.each([['n ≥ 3', 'n < 3'], ['p = 1/3', 'n = 4'], ['d > n']])('has none to draw: %s %s', (...hypotheses) => {
    const region = regionOf(RIDGE, hypotheses);
    expect(hasSettings(region)).toBe(false);
    for (const size of SIZES) {
      expect(draw(drawing(region, size, 30))).toEqual([]);
      expect(strataOf(region, size).possible).toEqual([]);
    }
  });
});

describe('simplifying', () => {
  const given = drawing(everywhere(FAMILY), 'static', 50);
  const settings = draw(given);

  it('finds the smallest failure from any other', () => {
    const fails = (setting: Setting) => numberOf(setting, 'k') >= 5;
    for (const start of settings.filter(fails).slice(0, 20))
      expect(numberOf(simplify(given, start, fails), 'k')).toBe(5);
  });

  it('stays in the region', () => {
    const words = ['s = 1/2', 'm = 1', 'γ = 1/2', 'at least two classes in each group', 'R > 1'];
    const paper = drawing(regionOf(FAMILY, words), 'dynamic', 50);
    const [start] = draw(paper);
    if (start === undefined) throw new Error('nothing drawn');
    expect(textOf(simplify(paper, start, () => true))).toBe('k=4,s=1/2,m=1,gamma=1/2,d=4,delta=8,R=2;0');
  });

  it('gives back the start when nothing simpler fails', () => {
    const [start] = settings;
    if (start === undefined) throw new Error('nothing drawn');
    expect(textOf(simplify(given, start, (setting) => textOf(setting) === textOf(start)))).toBe(textOf(start));
  });
});
