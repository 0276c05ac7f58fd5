import { describe, expect, it, test } from 'vitest';
import {
  type Domain,
  declaredName,
  given,
  has,
  ownName,
  rangeOf,
  sample,
  shownName,
  type Values,
} from '../../src/algebra/domain.ts';
import { type FractionLike, fraction } from '../../src/algebra/fraction.ts';
import { latex } from '../../src/algebra/print.ts';
import { symbol } from '../../src/algebra/scalar.ts';
import { Unable } from '../../src/algebra/unable.ts';
import { modelDomain } from './domains.ts';

/** The ranges are hypotheses of every proof of an inequality: here they stand a second time, from design.md and zt25. */
test('k ≥ 2, R ≥ 1, m ≥ 1, shares and ε in (0, 1), γ of any sign, what derivations name positive', () => {
  expect(rangeOf('k')).toEqual({ kind: 'atLeast', bound: 2 });
  expect(rangeOf('R')).toEqual({ kind: 'atLeast', bound: 1 });
  expect(rangeOf('m')).toEqual({ kind: 'atLeast', bound: 1 });
  expect(rangeOf('s')).toEqual({ kind: 'unitInterval' });
  expect(rangeOf('epsilon')).toEqual({ kind: 'unitInterval' });
  expect(rangeOf('gamma')).toEqual({ kind: 'real' });
  for (const name of ['sigma', 'lambda', 'delta', 't', 'w', 'h_1', 'z_2', "k'"])
    expect(rangeOf(name)).toEqual({ kind: 'positive' });
});

describe('a symbol that no table lists', () => {
  it.each(['alpha', 'rho', 'constructor', 'c:complex', 'toString', ':'])('has no range: %s', (name) => {
    expect(() => rangeOf(name)).toThrow(Unable);
  });

  it('carries the range that a document declares, and is shown without it', () => {
    const c = declaredName('c', 'positive');
    expect(rangeOf(c)).toEqual({ kind: 'positive' });
    expect([shownName(c), latex(symbol(c))]).toEqual(['c', 'c']);
    expect(latex(symbol(declaredName('ell_{maj}', 'positive')))).toBe(String.raw`ell_{\mathrm{maj}}`);
    // One whose range in the table is another keeps that to itself.
    expect(declaredName('sigma', 'positive')).toBe('sigma');
    expect(rangeOf(declaredName('epsilon', 'positive'))).toEqual({ kind: 'positive' });
    expect([ownName('k', 'positive'), ownName('k', 'real')].map(rangeOf)).toEqual([
      { kind: 'positive' },
      { kind: 'real' },
    ]);
  });
});

const texts = (values: Values | undefined, count = 4): string[] =>
  values === undefined ? [] : sample(values, count).map((x) => x.toFraction());
const where = (domain: Domain, fixed: Readonly<Record<string, FractionLike>>): Domain | null =>
  Object.entries(fixed).reduce<Domain | null>(
    (rest, [name, value]) => (rest === null ? null : given(rest, name, fraction(value))),
    domain,
  );

describe('the values of a region', () => {
  it('are what the others leave', () => {
    const any = modelDomain(1, false);
    expect(texts(where(any, { s: '1/3' })?.values.k)).toEqual(['3', '6', '9', '12']);
    expect(texts(where(any, { k: 4 })?.values.s)).toEqual(['1/4', '1/2', '3/4']);
    expect(texts(where(any, { m: 2 })?.values.R)).toEqual(['1', '3/2', '2', '5/2']);
    expect(texts(where(any, { R: '5/3' })?.values.m)).toEqual(['3', '6', '9', '12']);
    expect(texts(where(modelDomain(2, false), { s: '1/3' })?.values.k)).toEqual(['6', '9', '12', '15']);
    expect(texts(where(modelDomain(2, true), { m: 2 })?.values.R)).toEqual(['3/2', '2', '5/2', '3']);
    expect(texts(any.values.R, 3)).toEqual(['1', '2', '3']);
    expect(texts(any.values.gamma, 5)).toEqual(['0', '1', '-1', '2', '1/2']);
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
