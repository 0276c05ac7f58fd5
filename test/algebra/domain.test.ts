import { describe, expect, it, test } from 'vitest';
import {
  type Domain,
  given,
  has,
  isOfCounts,
  isWholeNumber,
  ownName,
  rangeOf,
  sample,
  shownName,
  symbolWithin,
  type Values,
} from '../../src/algebra/domain.ts';
import { type FractionLike, fraction } from '../../src/algebra/fraction.ts';
import { latex } from '../../src/algebra/print.ts';
import { Unable } from '../../src/algebra/unable.ts';
import { modelDomain } from './domains.ts';
import { nameOf, symbol } from './named.ts';

/** The ranges are hypotheses of every proof of an inequality: here they stand a second time. */
test.each([
  ['k:whole2', { kind: 'atLeast', bound: 2 }],
  ['R:from1', { kind: 'atLeast', bound: 1 }],
  ['x:from12', { kind: 'atLeast', bound: 12 }],
  ['d:whole', { kind: 'real' }],
  ['s:share', { kind: 'unitInterval' }],
  ['gamma:real', { kind: 'real' }],
  ['c:positive', { kind: 'positive' }],
  ['ell_{maj}:positive', { kind: 'positive' }],
  ["k:whole2'", { kind: 'positive' }],
  ['~\\ln\\left(R\\right)', { kind: 'real' }],
])('the range of %s stands in its name', (name, range) => {
  expect(rangeOf(name)).toEqual(range);
});

describe('a symbol without a range in its name', () => {
  it.each([
    ...['k', 'R', 'gamma', 'delta', 'constructor', 'toString'],
    ...['c:complex', ':', 'c:positive1', 'c:positive:real', 'c:from1x', 'c:whole-1'],
  ])('has none: %s', (name) => {
    expect(() => rangeOf(name)).toThrow(Unable);
  });
});

describe('a symbol with a range', () => {
  it('is shown without it', () => {
    const c = ownName('c', 'positive');
    expect([shownName(c), latex(symbol(c))]).toEqual(['c', 'c']);
    expect(latex(symbol(ownName('ell_{maj}', 'positive')))).toBe(String.raw`ell_{\mathrm{maj}}`);
    expect((['positive', 'share', 'real'] as const).map((range) => rangeOf(ownName('k', range)).kind)).toEqual([
      'positive',
      'unitInterval',
      'real',
    ]);
  });

  it('has the one that its bounds leave it', () => {
    const bound = (at: FractionLike, open = false) => ({ at: fraction(at), open });
    const name = (above: FractionLike[], below: FractionLike[], isWhole: boolean, open = false) =>
      symbolWithin('n', {
        above: above.map((at) => bound(at, open)),
        below: below.map((at) => bound(at, true)),
        isWhole,
      });
    expect(name([1, 2], [], true)).toBe('n:whole2');
    expect(name([0], [], true, true)).toBe('n:whole1');
    expect(name([], [], true)).toBe('n:whole');
    expect(name(['5/2'], [], false)).toBe('n:from2');
    expect(name([0], [1], false, true)).toBe('n:share');
    expect(name([0], [], false, true)).toBe('n:positive');
    expect(name([0], [], false)).toBe('n:real');
  });

  it('counts where it is whole, and may be whole where it is a ratio or a share of counts', () => {
    const names = ['n:whole', 'n:whole1', 'x:from1', 'p:share', 'c:positive', 'c:real', 'c', '~n:whole1'];
    expect(names.filter(isWholeNumber)).toEqual(['n:whole', 'n:whole1']);
    expect(names.filter(isOfCounts)).toEqual(['n:whole', 'n:whole1', 'x:from1', 'p:share']);
  });
});

const texts = (values: Values | undefined, count = 4): string[] =>
  values === undefined ? [] : sample(values, count).map((x) => x.toFraction());
const where = (domain: Domain, fixed: Readonly<Record<string, FractionLike>>): Domain | null =>
  Object.entries(fixed).reduce<Domain | null>(
    (rest, [name, value]) => (rest === null ? null : given(rest, nameOf(name), fraction(value))),
    domain,
  );

describe('the values of a region', () => {
  it('are what the others leave', () => {
    const any = modelDomain(1, false);
    expect(texts(where(any, { s: '1/3' })?.values[nameOf('k')])).toEqual(['3', '6', '9', '12']);
    expect(texts(where(any, { k: 4 })?.values[nameOf('s')])).toEqual(['1/4', '1/2', '3/4']);
    expect(texts(where(any, { m: 2 })?.values[nameOf('R')])).toEqual(['1', '3/2', '2', '5/2']);
    expect(texts(where(any, { R: '5/3' })?.values[nameOf('m')])).toEqual(['3', '6', '9', '12']);
    expect(texts(where(modelDomain(2, false), { s: '1/3' })?.values[nameOf('k')])).toEqual(['6', '9', '12', '15']);
    expect(texts(where(modelDomain(2, true), { m: 2 })?.values[nameOf('R')])).toEqual(['3/2', '2', '5/2', '3']);
    expect(texts(any.values[nameOf('R')], 3)).toEqual(['1', '2', '3']);
    expect(texts(any.values[nameOf('gamma')], 5)).toEqual(['0', '1', '-1', '2', '1/2']);
  });

  it('are none where they contradict each other', () => {
    const any = modelDomain(1, false);
    expect(where(any, { k: '5/2' })).toBeNull();
    expect(where(any, { s: 1 })).toBeNull();
    expect(where(any, { k: 4, s: '1/3' })).toBeNull();
    expect(where(any, { m: 2, R: '4/3' })).toBeNull();
    expect(where(modelDomain(2, false), { k: 3 })).toBeNull();
    expect(where(modelDomain(2, true), { R: 1 })).toBeNull();
  });

  it('hold their bounds where those are values', () => {
    const share: Values = { kind: 'fractions', from: fraction(0), open: true, below: fraction(1) };
    expect([0, '1/2', 1].map((x) => has(share, fraction(x)))).toEqual([false, true, false]);
  });
});
