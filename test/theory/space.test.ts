import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { fraction } from '../../src/algebra/fraction.ts';
import { costAt } from '../../src/theory/cost.ts';
import { drawn } from '../../src/theory/draw.ts';
import { hasSettings, usualSpace, wholeSpace } from '../../src/theory/drawing.ts';
import { type Family, SIZES } from '../../src/theory/family.ts';
import { contains, everywhere, regionOf } from '../../src/theory/region.ts';
import { pointOf, type Setting } from '../../src/theory/setting.ts';
import {
  choiceAt,
  choicesOf,
  countIn,
  isEmpty,
  SIMPLEST,
  search,
  settingOf,
  settingsBy,
  spaceOf,
} from '../../src/theory/space.ts';
import { isOf } from '../../src/theory/strata.ts';
import { numberOf, RIDGE, WIDE } from './families.ts';

const PAPER = ['s = 1/2', 'm = 1', 'γ = 1/2'];
const GROUPS = 'at least two classes in each group';
const REGIONS = [
  ...[[], PAPER, ['R > 1', GROUPS], ['s = 1/24', 'm = 1', 'γ = 1', GROUPS], ['R = 1'], ['k = 2', 's = 1/2']].map(
    (hypotheses) => regionOf(FAMILY, hypotheses),
  ),
  ...[['R^2 ≤ 4'], ['R*(R-2) ≥ 0', 'R ≤ 9'], ['(k-2)*R ≥ 5'], ['γ = 1/3'], ['R = 7/3', 'd = 2*k']].map((hypotheses) =>
    regionOf(FAMILY, hypotheses),
  ),
  ...[[], ['d = n'], ['p < 1/2', 'λ > 1'], ['λ = 3'], ['n ≥ 20']].map((hypotheses) => regionOf(RIDGE, hypotheses)),
  ...[[], ['d ≥ 5'], ['n^2 ≥ 400'], ['n^2 = 400'], ['p = 1'], ['d^2 = n', 'n > 100']].map((hypotheses) =>
    regionOf(WIDE, hypotheses),
  ),
];

describe.each(SIZES)('%s settings', (size) => {
  it.each(REGIONS)('are of their region: $key', (region) => {
    for (const space of [usualSpace(region, size), wholeSpace(region, size)]) {
      const settings = drawn(space, 60, 11);
      expect(settings.length).toBe(isEmpty(space) ? 0 : 60);
      for (const setting of settings) expect(contains(region, setting)).toBe(true);
    }
  });

  it.each([FAMILY, RIDGE])('stay within what can be afforded', (family) => {
    const { costs } = family.sizes[size];
    for (const setting of drawn(wholeSpace(everywhere(family), size), 300, 11)) {
      for (const { of, largest } of costs) expect(costAt(of, pointOf(setting))).toBeLessThanOrEqual(largest);
    }
    for (const setting of drawn(usualSpace(everywhere(family), size), 300, 11)) {
      for (const { of, usual } of costs) expect(costAt(of, pointOf(setting))).toBeLessThanOrEqual(usual);
    }
  });
});

describe('the least setting of a region', () => {
  it('is had even if it is dear', () => {
    const region = regionOf(RIDGE, ['n = 24', 'd = 24']);
    expect(isEmpty(wholeSpace(region, 'static'))).toBe(false);
    expect(drawn(wholeSpace(region, 'static'), 5, 1).map((setting) => numberOf(setting, 'd'))).toEqual(
      Array(5).fill(24),
    );
    expect(isEmpty(wholeSpace(regionOf(FAMILY, ['s = 1/24', GROUPS]), 'dynamic'))).toBe(false);
  });
});

const named = (family: Family, name: string) => {
  const found = family.strata.find((stratum) => stratum.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

describe('a space', () => {
  it('is narrowed to strata', () => {
    const [large, one] = [named(FAMILY, '100 < R ≤ 5000'), named(FAMILY, 'γ = 1')];
    const space = spaceOf(everywhere(FAMILY), 'static', { strata: [large, one], wide: 'all', cost: 'largest' });
    for (const setting of drawn(space, 200, 11)) {
      expect(numberOf(setting, 'R')).toBeGreaterThan(100);
      expect(numberOf(setting, 'gamma')).toBe(1);
    }
  });

  it.each(['even n', 'another n', 'n = 1'])('is so where what is wide is asked for: %s', (name) => {
    const stratum = named(WIDE, name);
    const space = spaceOf(everywhere(WIDE), 'static', { strata: [stratum], cost: 'usual' });
    const settings = drawn(space, 100, 5);
    expect(settings).toHaveLength(100);
    for (const setting of settings) expect(isOf(stratum, setting)).toBe(true);
  });

  it('is empty where nothing is left, or nothing that can be afforded', () => {
    const within = (lines: readonly string[]) => isEmpty(wholeSpace(regionOf(FAMILY, [...PAPER, ...lines]), 'dynamic'));
    expect(within([])).toBe(false);
    expect(within(['k = 5'])).toBe(true);
    expect(within(['1 < R < 2'])).toBe(true);
    expect(within(['γ = 1'])).toBe(true);
    const large = { strata: [named(FAMILY, 'k = 64')], wide: 'all' } as const;
    const paper = regionOf(FAMILY, PAPER);
    expect(isEmpty(spaceOf(paper, 'dynamic', { ...large, cost: 'largest' }))).toBe(true);
    expect(isEmpty(spaceOf(paper, 'dynamic', { ...large, cost: 'any' }))).toBe(false);
  });

  it.each<[Family, readonly string[], boolean]>([
    [RIDGE, ['n ≥ 3', 'n < 3'], false],
    [RIDGE, ['n ≥ 3', 'n < 4'], true],
    [RIDGE, ['2 < n < 3'], false],
    [RIDGE, ['n = 4', 'p = 1/3'], false],
    [RIDGE, ['n = 2', 'd = 3'], false],
    [RIDGE, ['d > n'], false],
    [RIDGE, ['λ = -1'], false],
    [RIDGE, ['p = 1/2', 'p = 1/3'], false],
    [RIDGE, ['1 = 2'], false],
    [FAMILY, ['R = 1', 'R > 1'], false],
    [FAMILY, ['k = 3', 's = 1/2'], false],
    [FAMILY, ['k = 2', GROUPS], false],
    [FAMILY, ['(k-2)*R ≥ 5', 'k = 2'], false],
    [WIDE, ['d ≥ 5'], true],
    [WIDE, ['d ≥ 5', 'n ≤ 4'], false],
    [WIDE, ['d ≥ 5', 'n ≤ 5'], true],
    [WIDE, ['p = 1/2', 'd = 40'], true],
    [WIDE, ['n^2 = 90000'], true],
    [WIDE, ['n^2 = 90001'], false],
  ])('of %#: a region has settings, or conditions that contradict each other', (family, hypotheses, has) => {
    expect(hasSettings(regionOf(family, hypotheses))).toBe(has);
    const space = wholeSpace(regionOf(family, hypotheses), 'dynamic');
    expect(drawn(space, 3, 1)).toHaveLength(has ? 3 : 0);
  });
});

describe('choices', () => {
  const space = wholeSpace(everywhere(RIDGE), 'static');

  it('are those that what came before leaves', () => {
    const before = { n: fraction(4), lambda: fraction(1) };
    const choices = choicesOf(space, 2, before);
    expect(Array.from({ length: countIn(choices) }, (_, i) => choiceAt(choices, i).valueOf())).toEqual([1, 2, 3, 4]);
    const shares = choicesOf(space, 3, { ...before, d: fraction(2) });
    expect(Array.from({ length: countIn(shares) }, (_, i) => choiceAt(shares, i).toFraction())).toEqual([
      '1/4',
      '1/2',
      '3/4',
    ]);
  });

  it('are a range of what is wide, with its ends', () => {
    const wide = wholeSpace(regionOf(FAMILY, ['1 < R ≤ 2']), 'static');
    const last = wide.steps.length - 1;
    const before = Object.fromEntries(
      Object.entries({ k: 4, s: '1/2', m: 3, gamma: 0, d: 4, delta: 8 }).map(([name, x]) => [name, fraction(x)]),
    );
    const choices = choicesOf(wide, last, before);
    expect(choices.kind).toBe('range');
    expect(Array.from({ length: countIn(choices) }, (_, i) => choiceAt(choices, i).toFraction())).toEqual([
      '4/3',
      '5/3',
      '2',
    ]);
  });

  it('are tried from the simplest', () => {
    const simplest = search(space, SIMPLEST);
    expect(simplest && settingOf(simplest, 1)).toEqual({
      values: { n: fraction(2), lambda: fraction(1), d: fraction(1), p: fraction('1/2') },
      seed: 1,
    });
    expect(search(wholeSpace(regionOf(RIDGE, ['d > n']), 'static'), SIMPLEST)).toBeNull();
  });

  it('all together are all settings', () => {
    const small = wholeSpace(regionOf(RIDGE, ['n ≤ 4', 'λ = 1']), 'static');
    const all: Setting[] = [...settingsBy(small, (_, choices) => [...Array(countIn(choices)).keys()])].map((values) =>
      settingOf(values, 1),
    );
    // For each n from 2: n values of d, and n − 1 counts.
    expect(all).toHaveLength(2 * 1 + 3 * 2 + 4 * 3);
    for (const setting of all) expect(contains(regionOf(RIDGE, ['n ≤ 4', 'λ = 1']), setting)).toBe(true);
  });
});
