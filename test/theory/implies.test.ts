import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { conditionOf } from '../../src/theory/condition.ts';
import { drawn, simplestSettings } from '../../src/theory/draw.ts';
import { hasSettings, usualSpace, wholeSpace } from '../../src/theory/drawing.ts';
import { type Family, familyFrom } from '../../src/theory/family.ts';
import { beyond, implies, narrowed } from '../../src/theory/implies.ts';
import { everywhere, hypothesesOf, type Region, regionOf, unmetBy } from '../../src/theory/region.ts';
import { RIDGE, WIDE, WIDE_DECLARED } from './families.ts';

const GROUPS = 'at least two classes in each group';
const MAJ = 'at least two majority classes';
const MIN = 'at least two minority classes';
const PAPER = ['s = 1/2', 'm = 1', 'γ = 1/2'];

/** What a region has, what is asked, and what of it the region's settings need not have. */
const PAIRS: readonly (readonly [Family, readonly string[], readonly string[], readonly string[]])[] = [
  [FAMILY, [], [], []],
  [FAMILY, ['R ≥ 2'], ['R > 1'], []],
  [FAMILY, ['R ≥ 1'], ['R > 1'], ['R > 1']],
  [FAMILY, ['R ≥ 2'], ['R ≥ 3/2'], []],
  [FAMILY, ['R ≥ 3/2'], ['R ≥ 2'], ['R ≥ 2']],
  [FAMILY, ['R > 1'], ['d ≥ k'], ['d ≥ k']],
  [FAMILY, PAPER, [], []],
  [FAMILY, [], PAPER, PAPER],
  [FAMILY, [GROUPS], [MAJ], []],
  [FAMILY, [GROUPS], [MIN], []],
  [FAMILY, [MAJ, MIN], [GROUPS], []],
  [FAMILY, [MAJ], [GROUPS], [GROUPS]],
  [FAMILY, ['s = 1/2', 'k = 4'], [GROUPS], []],
  [FAMILY, ['s = 2/3'], [MAJ], []],
  [FAMILY, ['s = 2/3'], [MIN], [MIN]],
  [FAMILY, ['s = 1/3', MAJ], [GROUPS], []],
  [FAMILY, ['s = 1/3', 'k = 3'], [MAJ], [MAJ]],
  [FAMILY, ['k = 2'], ['s = 1/2'], []],
  [FAMILY, ['k = 3'], ['s = 1/2'], ['s = 1/2']],
  [FAMILY, ['γ = 1/2'], ['γ ≤ 1/2'], []],
  [FAMILY, ['γ = 1'], ['γ ≤ 1/2'], ['γ ≤ 1/2']],
  [FAMILY, ['γ ≤ 1/4'], ['γ ≤ 1/2'], []],
  [FAMILY, ['γ ≥ 1/4'], ['γ ≥ 1/2'], ['γ ≥ 1/2']],
  [FAMILY, [], ['γ ≤ 1/2'], ['γ ≤ 1/2']],
  [FAMILY, ['R > 1'], ['R = 1'], ['R = 1']],
  [FAMILY, [], ['k ≥ 2', 'R ≥ 1', 's < 1'], []],
  [FAMILY, [GROUPS], ['k ≥ 5'], ['k ≥ 5']],
  [FAMILY, ['gradient flow of loss (4)'], ['gradient flow of loss (4)'], []],
  [FAMILY, ['gradient flow of loss (4)'], ['δ → ∞', 'R > 1'], ['δ → ∞', 'R > 1']],
  [RIDGE, [], ['n ≥ 1', 'λ > 0', 'd ≥ 1', 'd ≤ n'], []],
  [RIDGE, [], ['λ ≥ 1', 'd < n'], ['λ ≥ 1', 'd < n']],
  [RIDGE, ['n ≥ 3'], ['n > 2'], []],
  [RIDGE, ['n > 2'], ['n ≥ 3'], []],
  [RIDGE, ['n ≥ 3'], ['n > 3'], ['n > 3']],
  [RIDGE, ['balanced labels'], ['p = 1/2', 'p < 1'], []],
  [RIDGE, ['balanced labels'], ['p < 1/2'], ['p < 1/2']],
  [RIDGE, ['from zero'], ['gradient flow'], ['gradient flow']],
  [WIDE, [], ['p ≥ 0', 'p ≤ 1'], []],
  [WIDE, [], ['p > 0', 'p < 1', 'x^2 ≥ x'], ['p > 0', 'p < 1', 'x^2 ≥ x']],
];

/** Settings of a region: the simplest, the usual, and any. */
const settingsOf = (region: Region) =>
  (['static', 'dynamic'] as const).flatMap((size) => [
    ...simplestSettings(wholeSpace(region, size)),
    ...drawn(usualSpace(region, size), 30, 1),
    ...drawn(wholeSpace(region, size), 30, 2),
  ]);

describe('what a region need not have', () => {
  it.each(PAIRS)('of %#: is named', (family, has, asked, words) => {
    expect(beyond(regionOf(family, has), asked)).toEqual(words);
  });

  it.each(PAIRS.filter(([, , , words]) => words.length > 0))(
    'of %#: some setting has not, if it is of settings',
    (family, has, _, words) => {
      const region = regionOf(family, has);
      const settings = settingsOf(region);
      for (const one of words.filter((word) => !family.runs.includes(word))) {
        expect([one, settings.some((setting) => unmetBy(setting, regionOf(family, [one])).length > 0)]).toEqual([
          one,
          true,
        ]);
      }
    },
  );
});

describe('what a region is said to imply', () => {
  const asked = new Map(
    [FAMILY, RIDGE, WIDE].map((family) => {
      const mine = PAIRS.filter(([of]) => of === family);
      return [family, [...new Set(mine.flatMap(([, has, more]) => [...has, ...more]))]] as const;
    }),
  );

  it.each(PAIRS)('of %#: all of its settings have', (family, has) => {
    const region = regionOf(family, has);
    const known = (asked.get(family) ?? []).filter((words) => beyond(region, [words]).length === 0);
    const implied = regionOf(family, known);
    for (const setting of settingsOf(region)) expect(unmetBy(setting, implied)).toEqual([]);
  });

  it('is no more than is proved: unknown counts as no', () => {
    expect(beyond(regionOf(FAMILY, [GROUPS]), ['k ≥ 4'])).toEqual(['k ≥ 4']);
    expect(beyond(regionOf(WIDE, ['n = 1']), ['d ≤ 1'])).toEqual(['d ≤ 1']);
  });

  it('is not taken from another theory that has the same names', () => {
    const other = familyFrom('names', {
      ...WIDE_DECLARED,
      parameters: [
        { name: 'R', meaning: 'a real', domain: [], drawn: { values: ['1', '-1', '0'] } },
        { name: 'k', meaning: 'a count', domain: ['k ≥ 0'], whole: 'k', drawn: { upTo: 5, usual: 3 } },
        { name: 'sigma', meaning: 'a real', domain: [], drawn: { values: ['1', '-1'] } },
      ],
      strata: [],
    });
    for (const line of ['R ≥ 1', 'R > 0', 'k ≥ 2', 'k ≥ 1', 'k^2 ≥ 4', 'σ > 0', 'σ ≥ 0', 'R*σ ≥ 0']) {
      expect([line, implies(everywhere(other), conditionOf([line]))]).toEqual([line, false]);
    }
    expect(implies(everywhere(other), conditionOf(['k ≥ 0']))).toBe(true);
  });
});

describe('a region that is narrowed', () => {
  it('has what is asked, without what is told twice', () => {
    const words = (family: Family, has: readonly string[], more: readonly string[]) =>
      hypothesesOf(narrowed(regionOf(family, has), more));
    expect(words(FAMILY, ['R > 1'], ['R ≥ 1'])).toEqual(['R > 1']);
    expect(words(FAMILY, [MAJ], [GROUPS])).toEqual([GROUPS]);
    expect(words(FAMILY, [MAJ], [MIN, 'R > 1'])).toEqual([MAJ, MIN, 'R > 1']);
    expect(words(FAMILY, ['R > 1', 'δ → ∞'], ['R ≥ 2'])).toEqual(['R ≥ 2', 'δ → ∞']);
    expect(words(RIDGE, ['n ≥ 2'], ['n = 4'])).toEqual(['n = 4']);
    expect(words(RIDGE, [], ['d ≤ n'])).toEqual([]);
  });

  it('is the part of it that has both', () => {
    for (const [family, has, asked] of PAIRS) {
      const region = regionOf(family, has);
      const part = narrowed(region, asked);
      for (const setting of drawn(wholeSpace(region, 'static'), 30, 3)) {
        const inBoth = unmetBy(setting, region).length + unmetBy(setting, regionOf(family, asked)).length === 0;
        expect([hypothesesOf(part), unmetBy(setting, part).length === 0]).toEqual([hypothesesOf(part), inBoth]);
      }
    }
  });

  it('may be empty', () => {
    expect(hasSettings(narrowed(regionOf(FAMILY, ['γ = 1']), ['γ ≤ 1/2']))).toBe(false);
    expect(hasSettings(narrowed(regionOf(RIDGE, ['n ≥ 3']), ['n < 3']))).toBe(false);
    expect(hasSettings(narrowed(regionOf(RIDGE, ['n ≥ 3']), ['n < 4']))).toBe(true);
  });
});
