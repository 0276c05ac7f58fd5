import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { InputError } from '../../src/base/input-error.ts';
import { settingsIn } from '../../src/theory/draw.ts';
import { wholeSpace } from '../../src/theory/drawing.ts';
import type { Family } from '../../src/theory/family.ts';
import {
  contains,
  everywhere,
  hypothesesOf,
  regionOf,
  relationsOf,
  unmetBy,
  without,
  wordsOf,
} from '../../src/theory/region.ts';
import { pointOf, type Setting } from '../../src/theory/setting.ts';
import { messageOf } from '../proofs/zt25/model/settings.ts';
import { at, labelled, RIDGE, WIDE } from './families.ts';

type Change = Readonly<Record<string, number | string>>;
const RIDGE_SETTING = at({ n: 6, lambda: '1/2', d: 3, p: '1/3' });
const changed = ({ values }: Setting, change: Change): Setting => ({
  values: { ...values, ...at(change).values },
  seed: 0,
});

/** What is asked, and a setting that does not have it. The setting of the family has it. */
const ASKS: readonly (readonly [Family, Setting, string, Change])[] = [
  [FAMILY, labelled(), 's = 1/3', { s: '1/2' }],
  [FAMILY, labelled(), 'm = 4', { m: 8 }],
  [FAMILY, labelled(), 'γ = 3/4', { gamma: '1/2' }],
  [FAMILY, labelled(), 'γ ≥ 3/4', { gamma: '1/2' }],
  [FAMILY, labelled(), 'γ ≤ 3/4', { gamma: 1 }],
  [FAMILY, labelled(), 'k = 6', { k: 3 }],
  [FAMILY, labelled(), 'at least two classes in each group', { s: '1/6' }],
  [FAMILY, labelled(), 'at least two classes in each group', { s: '5/6' }],
  [FAMILY, labelled(), 'at least two majority classes', { s: '1/6' }],
  [FAMILY, labelled(), 'at least two minority classes', { s: '5/6' }],
  [FAMILY, labelled(), 'R > 1', { R: 1 }],
  [FAMILY, labelled(), 'R ≥ 3/2', { R: '5/4' }],
  [FAMILY, labelled(), 'R ≥ 3/2', { R: '149999/100000', m: 100_000 }],
  [FAMILY, labelled(), 'd ≥ k', { d: 5 }],
  [FAMILY, labelled({ R: 1 }), 'R = 1', { R: '3/2' }],
  [RIDGE, RIDGE_SETTING, 'n = 6', { n: 3 }],
  [RIDGE, RIDGE_SETTING, 'fewer features than samples', { d: 6 }],
  [RIDGE, RIDGE_SETTING, '1/10 < λ < 1', { lambda: '1/10' }],
  [RIDGE, RIDGE_SETTING, '1/10 < λ < 1', { lambda: 1 }],
  [RIDGE, RIDGE_SETTING, 'λ^2 ≤ 1/4', { lambda: 2 }],
  [RIDGE, RIDGE_SETTING, '2*d = n', { d: 2 }],
  [WIDE, at({ n: 4, d: 2, p: 0, x: -1 }), 'x < 0', { x: 0 }],
];

describe('a condition', () => {
  it.each(ASKS)('of %#: is met by what has it, and by name not by what has not', (family, setting, words, change) => {
    const region = regionOf(family, [words]);
    expect(contains(region, setting)).toBe(true);
    expect(unmetBy(setting, region)).toEqual([]);
    const other = changed(setting, change);
    expect(contains(everywhere(family), other)).toBe(true);
    expect(contains(region, other)).toBe(false);
    expect(unmetBy(other, region)).toEqual([words]);
  });
});

describe('a setting of a theory', () => {
  it.each<[Family, Setting, Change]>([
    [FAMILY, labelled(), { k: 1 }],
    [FAMILY, labelled(), { s: '1/4' }],
    [FAMILY, labelled(), { s: 1 }],
    [FAMILY, labelled(), { R: '1/2' }],
    [FAMILY, labelled(), { R: '6/5' }],
    [FAMILY, labelled(), { d: 4 }],
    [FAMILY, labelled(), { d: '13/2' }],
    [FAMILY, labelled(), { delta: 0 }],
    [RIDGE, RIDGE_SETTING, { n: '13/2' }],
    [RIDGE, RIDGE_SETTING, { d: 7 }],
    [RIDGE, RIDGE_SETTING, { lambda: 0 }],
  ])('of %#: has every parameter in its domain', (family, setting, change) => {
    expect(contains(everywhere(family), setting)).toBe(true);
    expect(contains(everywhere(family), changed(setting, change))).toBe(false);
  });
});

describe('a region', () => {
  it('is told with what every setting has, and its hypotheses without', () => {
    expect(wordsOf(everywhere(FAMILY))).toEqual(['k ≥ 2', 'R ≥ 1']);
    expect(hypothesesOf(everywhere(FAMILY))).toEqual([]);
    const words = ['s = 1/2', 'at least two classes in each group', 'R > 1', 'm = 1', 'γ = 1/2'];
    const region = regionOf(FAMILY, ['gradient flow of loss (4)', ...words]);
    expect(wordsOf(region)).toEqual([...words, 'gradient flow of loss (4)']);
    expect(hypothesesOf(region)).toEqual([...words, 'gradient flow of loss (4)']);
  });

  it('tells runs in the order of the theory', () => {
    expect(regionOf(RIDGE, ['from zero', 'n = 2', 'gradient flow']).runs).toEqual(['gradient flow', 'from zero']);
    expect(wordsOf(regionOf(RIDGE, ['from zero', 'fewer features than samples']))).toEqual([
      'fewer features than samples',
      'from zero',
    ]);
  });

  it('tells what every setting has unless a condition says as much', () => {
    expect(wordsOf(regionOf(FAMILY, ['R < 2']))).toEqual(['k ≥ 2', 'R ≥ 1', 'R < 2']);
    expect(wordsOf(regionOf(FAMILY, ['R ≥ 2', 'k = 4']))).toEqual(['k = 4', 'R ≥ 2']);
    expect(wordsOf(regionOf(RIDGE, ['n ≤ 3']))).toEqual(['n ≥ 1', 'n ≤ 3']);
  });

  it('is written as relations of the symbols, but for what explicit matrices have not', () => {
    const always = ['k >= 2', 's > 0', 's < 1', 's*k >= 1', '(1-s)*k >= 1', 'R >= 1', 'm >= 1'];
    expect(relationsOf(everywhere(FAMILY))).toEqual(always);
    expect(relationsOf(regionOf(FAMILY, ['d ≥ k']))).toEqual(always);
    expect(relationsOf(regionOf(FAMILY, ['R = 1']))).toEqual([...always.filter((one) => one !== 'R >= 1'), 'R = 1']);
    const region = regionOf(FAMILY, ['k = 4', 's = 1/2', 'at least two classes in each group', 'R > 1', 'm = 1']);
    expect(relationsOf(region)).toEqual(['k = 4', 's = 1/2', 's*k >= 2', '(1-s)*k >= 2', 'R > 1', 'm = 1']);
  });

  it('can lose some of its conditions', () => {
    const region = regionOf(FAMILY, ['R > 1', 'm = 1', 'δ → ∞']);
    expect(hypothesesOf(without(region, ['R > 1']))).toEqual(['m = 1', 'δ → ∞']);
    expect(hypothesesOf(without(region, ['R > 1', 'δ → ∞']))).toEqual(['m = 1']);
  });

  it('is one by what it asks, whatever the words', () => {
    expect(regionOf(FAMILY, ['at least two majority classes']).key).toBe(regionOf(FAMILY, ['s*k ≥ 2']).key);
    expect(regionOf(FAMILY, ['R > 1']).key).not.toBe(regionOf(FAMILY, ['R ≥ 1']).key);
    expect(everywhere(FAMILY).key).not.toBe(everywhere(RIDGE).key);
  });

  it('is none of words that nobody knows, in one line', () => {
    expect(() => regionOf(RIDGE, ['n = 2', 'R > 1'])).toThrow(InputError);
    expect(messageOf(() => regionOf(RIDGE, ['n = 2', 'R > 1']))).toMatch(/^condition R > 1: R is no parameter/);
  });
});

const REGIONS = [
  ...ASKS.map(([family, , words]) => regionOf(family, [words])),
  ...[FAMILY, RIDGE].map(everywhere),
  regionOf(FAMILY, ['s = 1/2', 'm = 1', 'γ = 1/2']),
  regionOf(FAMILY, ['R < 2', 's ≥ 1/2', 'k ≤ 9']),
  regionOf(RIDGE, ['d = 3', 'p < 1/2']),
].filter(({ family }) => family !== WIDE);

/** A relation such as `s*k >= 2` at a setting, read by nothing of ours: JavaScript has the same text but for ^ and =. */
function satisfies(relation: string, setting: Setting): boolean {
  const [left = '', sign = '', right = ''] = relation.split(/ (>=|<=|=|<|>) /);
  const point = pointOf(setting);
  const value = (text: string): number =>
    new Function(...Object.keys(point), `return ${text.replaceAll('^', '**')}`)(...Object.values(point)) as number;
  const difference = value(left) - value(right);
  const near = Math.abs(difference) < 1e-9;
  const holds = {
    '=': near,
    '>=': near || difference > 0,
    '<=': near || difference < 0,
    '>': !near && difference > 0,
    '<': !near && difference < 0,
  };
  return holds[sign as '='];
}

describe('the relations of a region', () => {
  it.each(REGIONS)('hold at the settings that are in it, and at no others: $key', (region) => {
    const { family } = region;
    const speaksOfIdle = region.conditions.some(({ symbols }) =>
      [...symbols].some((s) => family.sizes.static.idle.has(s)),
    );
    fc.assert(
      fc.property(settingsIn(wholeSpace(everywhere(family), 'static')), (setting) => {
        const satisfied = relationsOf(region).every((relation) => satisfies(relation, setting));
        if (speaksOfIdle) expect(satisfied).toBe(true);
        else expect(contains(region, setting)).toBe(satisfied);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  /** What is no setting at all: a point whose counts are whole, and which breaks one declaration. */
  it.each<[Family, readonly string[], Setting]>([
    [FAMILY, ['R < 2'], labelled({ R: '1/2' })],
    [FAMILY, ['m ≤ 5'], labelled({ m: 0 })],
    [FAMILY, ['k ≤ 5'], labelled({ k: 1, s: '1/2' })],
    [FAMILY, ['s ≥ 1/2'], labelled({ s: 1 })],
    [FAMILY, ['s = 1/2'], labelled({ k: 0, s: '1/2' })],
    [RIDGE, ['d = 3'], at({ n: 2, lambda: 1, d: 3, p: '1/2' })],
    [RIDGE, ['n ≤ 3'], at({ n: 0, lambda: 1, d: 0, p: '1/2' })],
  ])('leave out what is no setting: %#', (family, hypotheses, setting) => {
    const region = regionOf(family, hypotheses);
    expect(contains(region, setting)).toBe(false);
    expect(unmetBy(setting, region)).toEqual([]);
    expect(relationsOf(region).every((relation) => satisfies(relation, setting))).toBe(false);
  });
});

describe('settings of a region', () => {
  it.each(REGIONS)('are drawn in it: $key', (region) => {
    fc.assert(
      fc.property(settingsIn(wholeSpace(region, 'static')), (setting) => {
        expect(unmetBy(setting, region)).toEqual([]);
        expect(contains(region, setting)).toBe(true);
      }),
      { seed: 6, numRuns: 50 },
    );
  });
});
