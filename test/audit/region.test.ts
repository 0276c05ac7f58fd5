import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsIn, wholeBox } from '../../src/audit/box.ts';
import { ANY_REGIME, PAPER_REGIME, pointOf, type Regime } from '../../src/audit/regime.ts';
import {
  beyond,
  hypothesesOf,
  regionRelations,
  regionWords,
  restrictionsOf,
  unmetBy,
  unmetIn,
  whereOf,
  within,
} from '../../src/audit/region.ts';
import { contains } from '../../src/audit/where.ts';
import { FEATURE_GROUPS } from '../../src/model/feature-group.ts';
import type { Setting } from '../../src/model/setting.ts';
import { SEEDED } from '../model/settings.ts';

const SETTING: Setting = {
  classes: 6,
  majorities: 2,
  majorityCount: 6,
  minorityCount: 4,
  gamma: 0.75,
  dimension: 7,
  delta: 8,
  initialisation: 'spectral',
  seed: 3,
};
const any = (asks: Partial<Regime>): Regime => ({ ...ANY_REGIME, ...asks });

/** What is asked, a setting that does not have it, and its words. SETTING has it. */
const ASKS: readonly (readonly [Partial<Regime>, Partial<Setting>, string])[] = [
  [{ share: '1/3' }, { majorities: 3 }, 's = 1/3'],
  [{ minorityCount: 4 }, { minorityCount: 3 }, 'm = 4'],
  [{ gamma: '3/4' }, { gamma: 0.5 }, 'γ = 3/4'],
  [{ gammaFrom: '3/4' }, { gamma: 0.5 }, 'γ ≥ 3/4'],
  [{ gammaTo: '3/4' }, { gamma: 1 }, 'γ ≤ 3/4'],
  [{ classes: 6 }, { classes: 5 }, 'k = 6'],
  [{ allGroups: true }, { majorities: 1 }, 'at least two classes in each group'],
  [{ allGroups: true }, { majorities: 5 }, 'at least two classes in each group'],
  [{ group: 'majmaj' }, { majorities: 1 }, 'at least two majority classes'],
  [{ group: 'minmin' }, { majorities: 5 }, 'at least two minority classes'],
  [{ imbalanced: true }, { majorityCount: 4 }, 'R > 1'],
  [{ ratioFrom: '3/2' }, { majorityCount: 5 }, 'R ≥ 3/2'],
  [{ ratioFrom: '3/2' }, { majorityCount: 149_999, minorityCount: 100_000 }, 'R ≥ 3/2'],
];

/** d is no symbol of a relation. */
const BEYOND_RELATIONS: typeof ASKS = [[{ overparameterised: true }, { dimension: 5 }, 'd ≥ k']];

describe('a condition', () => {
  it.each([...ASKS, ...BEYOND_RELATIONS])(
    '%j is met by what has it, and by name not by what has not',
    (asks, change, words) => {
      const regime = any(asks);
      expect(contains(whereOf(regime), SETTING)).toBe(true);
      expect(unmetBy(SETTING, regime)).toEqual([]);
      expect(contains(whereOf(regime), { ...SETTING, ...change })).toBe(false);
      expect(unmetBy({ ...SETTING, ...change }, regime)).toEqual([words]);
      expect(restrictionsOf(regime)).toEqual([words]);
    },
  );

  it('R = 1 is one too', () => {
    expect(unmetBy(SETTING, any({ balanced: true }))).toEqual(['R = 1']);
    expect(unmetBy({ ...SETTING, majorityCount: 4 }, any({ balanced: true }))).toEqual([]);
  });

  it('is of an axis', () => {
    expect(restrictionsOf({ ...PAPER_REGIME, allGroups: true }, 'split')).toEqual([
      's = 1/2',
      'at least two classes in each group',
    ]);
    expect(restrictionsOf(ANY_REGIME, 'split')).toEqual([]);
    expect(restrictionsOf(any({ balanced: true }), 'ratio')).toEqual(['R = 1']);
  });
});

describe('a region', () => {
  it('is told with what every setting has, and its hypotheses without', () => {
    const runs = ['gradient flow of loss (4)'] as const;
    expect(regionWords({ regime: ANY_REGIME, runs: [] })).toEqual(['k ≥ 2', 'R ≥ 1']);
    expect(hypothesesOf({ regime: ANY_REGIME, runs: [] })).toEqual([]);
    const region = { regime: { ...PAPER_REGIME, imbalanced: true, allGroups: true }, runs };
    const words = ['s = 1/2', 'at least two classes in each group', 'R > 1', 'm = 1', 'γ = 1/2', ...runs];
    expect(regionWords(region)).toEqual(words);
    expect(hypothesesOf(region)).toEqual(words);
  });

  it('is written as relations of the symbols', () => {
    expect(regionRelations(ANY_REGIME)).toEqual(['k >= 2', 's*k >= 1', '(1-s)*k >= 1', 'R >= 1', 'm >= 1']);
    expect(regionRelations({ ...PAPER_REGIME, imbalanced: true, allGroups: true, classes: 4 })).toEqual([
      'k = 4',
      's = 1/2',
      's*k >= 2',
      '(1-s)*k >= 2',
      'R > 1',
      'm = 1',
      'gamma = 1/2',
    ]);
    expect(regionRelations(any({ balanced: true }))).toContain('R = 1');
  });

  it('has the settings whose values satisfy its relations, and no others', () => {
    const regimes = [...ASKS.map(([asks]) => any(asks)), any({ balanced: true }), PAPER_REGIME, ANY_REGIME];
    fc.assert(
      fc.property(settingsIn(wholeBox(ANY_REGIME, 'static')), fc.constantFrom(...regimes), (setting, regime) => {
        const satisfied = regionRelations(regime).every((relation) => satisfies(relation, setting));
        expect(contains(whereOf(regime), setting)).toBe(satisfied);
      }),
      { ...SEEDED, numRuns: 2000 },
    );
  });

  it('is where settings are drawn', () => {
    for (const [asks] of ASKS) {
      fc.assert(
        fc.property(settingsIn(wholeBox(any(asks), 'static')), (setting) => {
          expect(unmetBy(setting, any(asks))).toEqual([]);
        }),
        { ...SEEDED, numRuns: 50 },
      );
    }
  });
});

/** A relation such as `s*k >= 2` at a setting, read by nothing of ours. */
function satisfies(relation: string, setting: Setting): boolean {
  const [left = '', sign = '', right = ''] = relation.split(/ (>=|<=|=|>) /);
  const { k, s, R, m, gamma } = pointOf(setting) as Record<'k' | 's' | 'R' | 'm' | 'gamma', number>;
  const value = (text: string): number => {
    const known: Record<string, number> = { k, s, R, m, gamma, 's*k': s * k, '(1-s)*k': (1 - s) * k };
    const [top, bottom = '1'] = text.split('/');
    return known[text] ?? Number(top) / Number(bottom);
  };
  const difference = value(left) - value(right);
  const near = Math.abs(difference) < 1e-9;
  return { '=': near, '>=': near || difference > 0, '<=': near || difference < 0, '>': !near && difference > 0 }[
    sign as '='
  ];
}

describe('of two regions', () => {
  it.each<[Partial<Regime>, Partial<Regime>, string[]]>([
    [{}, {}, []],
    [{ ratioFrom: '2' }, { imbalanced: true }, []],
    [{ ratioFrom: '1' }, { imbalanced: true }, ['R > 1']],
    [{ ratioFrom: '2' }, { ratioFrom: '3/2' }, []],
    [{ ratioFrom: '3/2' }, { ratioFrom: '2' }, ['R ≥ 2']],
    [{ imbalanced: true }, { overparameterised: true }, ['d ≥ k']],
    [PAPER_REGIME, {}, []],
    [{}, PAPER_REGIME, ['s = 1/2', 'm = 1', 'γ = 1/2']],
    [{ allGroups: true }, { group: 'majmaj' }, []],
    [{ group: 'majmaj' }, { allGroups: true }, ['at least two classes in each group']],
    [{ share: '1/2', classes: 4 }, { allGroups: true }, []],
    [{ share: '2/3' }, { group: 'majmaj' }, []],
    [{ share: '2/3' }, { group: 'minmin' }, ['at least two minority classes']],
    [{ share: '1/3', group: 'majmaj' }, { allGroups: true }, []],
    [{ share: '1/3', classes: 3 }, { group: 'majmaj' }, ['at least two majority classes']],
    [{ classes: 2 }, { share: '1/2' }, []],
    [{ gamma: '1/2' }, { gammaTo: '1/2' }, []],
    [{ gamma: '1' }, { gammaTo: '1/2' }, ['γ ≤ 1/2']],
    [{ gammaTo: '1/4' }, { gammaTo: '1/2' }, []],
    [{ gammaFrom: '1/4' }, { gammaFrom: '1/2' }, ['γ ≥ 1/2']],
    [{}, { gammaTo: '1/2' }, ['γ ≤ 1/2']],
    [{ imbalanced: true }, { balanced: true }, ['R = 1']],
  ])('%j asks at least what %j asks, but for %j', (inner, outer, words) => {
    expect(unmetIn(any(inner), any(outer))).toEqual(words);
  });

  it('what one asks of every setting is what no setting of the other fails', () => {
    const regimes = [...ASKS.map(([asks]) => any(asks)), PAPER_REGIME, any({ share: '2/3' }), any({ classes: 2 })];
    for (const inner of regimes) {
      for (const outer of regimes) {
        if (unmetIn(inner, outer).length > 0) continue;
        fc.assert(
          fc.property(settingsIn(wholeBox(inner, 'static')), (setting) => {
            expect(unmetBy(setting, outer)).toEqual([]);
          }),
          { ...SEEDED, numRuns: 10 },
        );
      }
    }
  });
});

describe('the extent of a derivation', () => {
  it('is a part of a region, and is named where the region reaches beyond it', () => {
    expect(within(ANY_REGIME, { groups: ['minmin'] })).toEqual(any({ group: 'minmin' }));
    expect(within(any({ group: 'majmaj' }), { groups: ['minmin'], untied: true })).toEqual(
      any({ allGroups: true, imbalanced: true }),
    );
    expect(within(PAPER_REGIME, { gamma: { to: '1/2' } })).toEqual(PAPER_REGIME);
    expect(within(ANY_REGIME, { gamma: { to: '1/2' } })).toEqual(any({ gammaTo: '1/2' }));
    expect(beyond(ANY_REGIME, { groups: FEATURE_GROUPS, untied: true })).toEqual([
      'at least two classes in each group',
      'R > 1',
    ]);
    expect(beyond(ANY_REGIME, {})).toEqual([]);
    expect(beyond({ ...PAPER_REGIME, gamma: '1' }, { gamma: { to: '1/2' } })).toEqual(['γ ≤ 1/2']);
  });
});
