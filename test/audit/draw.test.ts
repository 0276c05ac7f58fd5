import { describe, expect, it } from 'vitest';
import type { Size } from '../../src/audit/box.ts';
import { draw, drawOf, seedOf, simplify } from '../../src/audit/draw.ts';
import { quotaOf, strataOf } from '../../src/audit/quota.ts';
import { ANY_REGIME, PAPER_REGIME, type Regime } from '../../src/audit/regime.ts';
import { whereOf } from '../../src/audit/region.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';
import { contains } from '../../src/audit/where.ts';
import type { Setting } from '../../src/model/setting.ts';

const entries = claimsOf(await documents()).map(({ entry }) => entry);
const used = entries.flatMap(({ regime, erratum, readings }) => [
  regime,
  ...[...(erratum?.formulas ?? []), ...(readings ?? [])].flatMap((one) => one.regime ?? []),
]);
const REGIMES = [...new Map(used.map((regime) => [JSON.stringify(regime), regime])).values()];
const SIZES: readonly Size[] = ['static', 'matrix', 'dynamic'];

const drawing = (regime: Regime, size: Size, settings: number, seed = 3) =>
  drawOf('some claim', regime, size, { seed, settings });

describe('a draw', () => {
  it('replays from the seed', () => {
    const one = draw(drawing(ANY_REGIME, 'static', 50));
    expect(draw({ ...drawing(ANY_REGIME, 'static', 50) })).toEqual(one);
    expect(draw(drawing(ANY_REGIME, 'static', 50, 4))).not.toEqual(one);
    expect(seedOf(3, 'a')).not.toBe(seedOf(3, 'b'));
    expect(seedOf(3, 'a')).not.toBe(seedOf(4, 'a'));
  });

  it('has as many settings as were asked for, or as the strata need', () => {
    expect(draw(drawing(ANY_REGIME, 'static', 200))).toHaveLength(200);
    const least = draw(drawing(ANY_REGIME, 'static', 1));
    expect(least.length).toBeGreaterThan(5);
    expect(least.length).toBeLessThan(20);
  });

  it('has the settings that are to be tried beside it', () => {
    const given = drawing(ANY_REGIME, 'static', 50);
    const [other] = draw(drawing(ANY_REGIME, 'static', 50, 4));
    if (other === undefined) throw new Error('nothing drawn');
    expect(draw({ ...given, also: [other] })).toEqual([...draw(given), other]);
  });

  it.each(REGIMES)('meets every quota, whatever the seed: %j', (regime) => {
    for (const size of SIZES) {
      for (const settings of [60, 200]) {
        for (let seed = 0; seed < 4; seed++) {
          const given = drawing(regime, size, settings, seed);
          const settled = draw(given);
          expect(settled.every((setting) => contains(whereOf(regime), setting))).toBe(true);
          for (const { name, where } of strataOf(regime, size).possible) {
            const met = settled.filter((setting) => contains(where, setting)).length;
            expect([name, met >= quotaOf(given.count)]).toEqual([name, true]);
          }
        }
      }
    }
  });
});

describe('simplifying', () => {
  const given = drawing(ANY_REGIME, 'static', 50);
  const settings = draw(given);

  it('finds the smallest failure from any other', () => {
    const fails = (s: Setting) => s.classes >= 5;
    for (const start of settings.filter(fails).slice(0, 20)) expect(simplify(given, start, fails).classes).toBe(5);
  });

  it('stays in the region', () => {
    const paper = drawing({ ...PAPER_REGIME, allGroups: true, imbalanced: true }, 'dynamic', 50);
    const start = draw(paper)[0] as Setting;
    expect(simplify(paper, start, () => true)).toMatchObject({
      classes: 4,
      majorities: 2,
      majorityCount: 2,
      minorityCount: 1,
    });
  });

  it('gives back the start when nothing simpler fails', () => {
    const start = settings[0] as Setting;
    expect(simplify(given, start, (s) => JSON.stringify(s) === JSON.stringify(start))).toEqual(start);
  });
});
