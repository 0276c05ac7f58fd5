import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { has, sample } from '../../src/algebra/domain.ts';
import { rational, type Scalar, subtract } from '../../src/algebra/scalar.ts';
import { isZero } from '../../src/algebra/zero.ts';
import { parseFormula } from '../../src/language/latex/index.ts';
import { drawn } from '../../src/theory/draw.ts';
import { usualSpace, wholeSpace } from '../../src/theory/drawing.ts';
import { type Family, familyFrom } from '../../src/theory/family.ts';
import { regionOf } from '../../src/theory/region.ts';
import { boundsOf, domainOf, fixedBy, openIn, scalarIn, symbolIn } from '../../src/theory/region-domain.ts';
import { symbol } from '../algebra/named.ts';
import { RIDGE, WIDE, WIDE_DECLARED } from './families.ts';

const first = (family: Family, hypotheses: readonly string[], name: string): string[] | null => {
  const region = regionOf(family, hypotheses);
  const values = domainOf(region).values[symbolIn(region, name)];
  return values === undefined ? null : sample(values, 4).map((x) => x.toFraction());
};

const PAPER = ['s = 1/2', 'm = 1', 'γ = 1/2'];
const GROUPS = 'at least two classes in each group';

describe('the domain of a region', () => {
  it.each<[Family, readonly string[], string, readonly string[] | null]>([
    [FAMILY, PAPER, 'k', ['2', '4', '6', '8']],
    [FAMILY, PAPER, 'R', ['1', '2', '3', '4']],
    [FAMILY, [...PAPER, 'R > 1', GROUPS], 'k', ['4', '6', '8', '10']],
    [FAMILY, [...PAPER, 'R > 1'], 'R', ['2', '3', '4', '5']],
    [FAMILY, ['m = 3'], 'R', ['1', '4/3', '5/3', '2']],
    [FAMILY, ['s = 2/5', GROUPS], 'k', ['5', '10', '15', '20']],
    [FAMILY, ['k = 4'], 's', ['1/4', '1/2', '3/4']],
    [FAMILY, ['R = 1'], 'R', null],
    [FAMILY, ['k > 3'], 'k', ['4', '5', '6', '7']],
    [FAMILY, ['2*k ≥ 7'], 'k', ['4', '5', '6', '7']],
    [RIDGE, ['p = 1/3'], 'n', ['3', '6', '9', '12']],
    [RIDGE, ['n = 3'], 'p', ['1/3', '2/3']],
    [RIDGE, ['λ ≥ 1/2'], 'lambda', ['1', '2', '1/2', '3']],
    [RIDGE, ['1/2 < λ'], 'lambda', ['1', '2', '3', '3/2']],
  ])('of %#: has the values that are left', (family, hypotheses, name, values) => {
    expect(first(family, hypotheses, name)).toEqual(values);
  });

  const WHOLE = familyFrom('whole', {
    ...WIDE_DECLARED,
    parameters: [
      { name: 'z', meaning: 'an integer', domain: [], whole: 'z', drawn: { values: ['0', '-1', '3'] } },
      { name: 'n', meaning: 'a count', domain: ['n ≥ 0'], whole: 'n', drawn: { upTo: 9, usual: 9 } },
      { name: 'r', meaning: 'a ratio', domain: ['r ≥ 1/2'], whole: 'r*n', drawn: { values: ['1', '1/2', '2'] } },
      { name: 'y', meaning: 'a real', domain: [], drawn: { values: ['-2', '0', '2', '1/3'] } },
    ],
    strata: [],
  });

  const REGIONS: readonly (readonly [Family, readonly string[]])[] = [
    [FAMILY, []],
    [FAMILY, PAPER],
    [FAMILY, ['R > 1', GROUPS]],
    [FAMILY, ['s = 1/3', 'm = 2']],
    [FAMILY, ['R = 1', 'k = 6']],
    [FAMILY, ['at least two majority classes', 'γ ≤ 1/2']],
    [FAMILY, ['γ^2 = 1/16']],
    [FAMILY, ['R^2 ≤ 4', '(k-3)*(k-4) ≤ 0']],
    [FAMILY, ['d = k', 'γ = -1/4']],
    [RIDGE, []],
    [RIDGE, ['fewer features than samples', 'λ < 1']],
    [RIDGE, ['n = 4']],
    [RIDGE, ['p = 1/2', 'd = 2']],
    [WIDE, []],
    [WIDE, ['n = 4']],
    [WIDE, ['p = 0']],
    [WIDE, ['p = 1/2', 'x < 1']],
    [WIDE, ['x^2 = 1']],
    [WHOLE, []],
    [WHOLE, ['n = 0']],
    [WHOLE, ['r = 1/2']],
    [WHOLE, ['z < 1']],
    [WHOLE, ['y^2 ≥ 1']],
  ];

  it.each(REGIONS)('of %#: is never smaller than the region', (family, hypotheses) => {
    const region = regionOf(family, hypotheses);
    const { values } = domainOf(region);
    const settings = (['static', 'dynamic'] as const).flatMap((size) => [
      ...drawn(usualSpace(region, size), 60, 3),
      ...drawn(wholeSpace(region, size), 60, 4),
    ]);
    expect(settings.length).toBeGreaterThan(0);
    for (const setting of settings) {
      for (const { name } of family.parameters) {
        const value = setting.values[name];
        const range = values[symbolIn(region, name)];
        if (value === undefined) throw new Error(`no ${name}`);
        const isIn = range === undefined ? fixedBy(region)[name]?.equals(value) : has(range, value);
        expect([name, value.toFraction(), isIn]).toEqual([name, value.toFraction(), true]);
      }
    }
  });

  it('is that of the theory where a region has no settings', () => {
    expect(first(RIDGE, ['n = 4', 'p = 1/3'], 'd')).toEqual(['1', '2', '3', '4']);
    expect(fixedBy(regionOf(FAMILY, ['s = 1/3', 's = 1/2']))).toHaveProperty('s');
  });
});

describe('what a region fixes', () => {
  it('is what equations say of one symbol', () => {
    const fixed = fixedBy(regionOf(FAMILY, ['1/2 = s', 'γ = -1/4', 'd = k', 'R ≥ 1']));
    expect(Object.entries(fixed).map(([name, value]) => `${name} = ${value.toFraction()}`)).toEqual([
      's = 1/2',
      'gamma = -1/4',
    ]);
  });

  it('is put into its other conditions, and into formulas', () => {
    const region = regionOf(FAMILY, ['γ = -1/4', GROUPS, 's = 1/2']);
    expect(boundsOf(region).map(({ symbols }) => [...symbols])).toEqual([[], ['k'], ['k'], []]);
    const isSame = (a: Scalar, b: Scalar) => isZero(subtract(a, b));
    expect(isSame(scalarIn(parseFormula('γ + s'), region), rational('1/4'))).toBe(true);
    expect(isSame(scalarIn(parseFormula('k'), region), symbol('k'))).toBe(true);
  });
});

it('a parameter is open whose least value is left out', () => {
  expect([...openIn(regionOf(FAMILY, ['R > 1', 'k ≥ 2']))]).toEqual(['R:from1']);
  expect([...openIn(regionOf(FAMILY, ['R ≥ 2', 'm > 1']))]).toEqual(['R:from1', 'm:whole1']);
  expect([...openIn(regionOf(FAMILY, ['R ≤ 2']))]).toEqual([]);
  expect([...openIn(regionOf(RIDGE, ['λ ≥ 1', 'n > 1']))]).toEqual(['n:whole1', 'lambda:positive']);
});
