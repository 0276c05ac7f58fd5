import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { InputError } from '../../src/base/input-error.ts';
import { conditionNamed, type FamilyDeclaration, familyFrom, SIZES } from '../../src/theory/family.ts';
import { messageOf } from '../proofs/zt25/model/settings.ts';
import { RIDGE, RIDGE_DECLARED, WIDE } from './families.ts';

describe('what words ask of settings', () => {
  it('is what a phrase says, under its own words', () => {
    const condition = conditionNamed(RIDGE, 'fewer features than samples');
    expect(condition).toMatchObject({ words: 'fewer features than samples', plain: ['d < n'] });
    expect(conditionNamed(FAMILY, 'at least two classes in each group')?.plain).toEqual(['s*k >= 2', '(1-s)*k >= 2']);
  });

  it('is a relation between parameters', () => {
    expect(conditionNamed(RIDGE, '1/2 ≤ λ < 2')).toMatchObject({
      words: '1/2 ≤ λ < 2',
      plain: ['lambda >= 1/2', 'lambda < 2'],
    });
  });

  it('is nothing of words about runs', () => {
    expect(conditionNamed(RIDGE, 'gradient flow')).toBeNull();
    expect(conditionNamed(FAMILY, 'δ → ∞, time in units of δ')).toBeNull();
    expect(conditionNamed(FAMILY, 'δ = 8')).toBeNull();
  });

  it.each([
    ['R > 1', /R is no parameter \(n, lambda, d, p\)/],
    ['few features', /no phrase of the theory/],
    ['gradient descent', /one of: fewer features than samples; balanced labels; gradient flow; from zero/],
    ['n ≠ 2', /write a relation/],
    ['', /no relation/],
  ])('is unknown of “%s”, in one line', (words, message) => {
    expect(() => conditionNamed(RIDGE, words)).toThrow(InputError);
    expect(messageOf(() => conditionNamed(RIDGE, words))).toMatch(message);
  });
});

describe('a family', () => {
  it.each([FAMILY, RIDGE, WIDE])('has sizes and strata that are read', ({ sizes, strata, drawn, parameters }) => {
    for (const size of SIZES) expect(sizes[size].costs.every(({ of }) => of.kind !== undefined)).toBe(true);
    expect(new Set(strata.map(({ name }) => name)).size).toBe(strata.length);
    expect(new Set(drawn)).toEqual(new Set(parameters));
  });

  it('has a stratum for what is in no other of its scale', () => {
    const another = RIDGE.strata.find(({ name }) => name === 'another λ');
    expect(another?.without.map(({ name }) => name)).toEqual(['λ = 1']);
    expect(RIDGE.strata.find(({ name }) => name === 'even n')?.without).toEqual([]);
  });

  it.each<[string, Partial<FamilyDeclaration>, RegExp]>([
    ['stratum', { strata: [{ name: 'large', scale: null, where: ['N > 3'] }] }, /^stratum large: N is no parameter/],
    ['whole number', { strata: [{ name: 'odd', scale: null, whole: ['N/2'] }] }, /^stratum odd: N is no parameter/],
    ['phrase', { phrases: { large: { relations: ['N > 3'] } } }, /^phrase large: N is no parameter/],
    ['covered one', { phrases: { large: { relations: ['n > 3'], covers: ['N'] } } }, /^phrase large: N is no/],
    [
      'cost',
      { sizes: { ...RIDGE_DECLARED.sizes, matrix: { costs: [{ of: 'N^2', usual: 1, largest: 2 }] } } },
      /^size matrix: N is no parameter/,
    ],
    [
      'idle one',
      { sizes: { ...RIDGE_DECLARED.sizes, static: { costs: [], idle: ['N'] } } },
      /^size static: N is no parameter/,
    ],
    [
      'bound',
      { sizes: { ...RIDGE_DECLARED.sizes, dynamic: { costs: [], largest: { N: 4 } } } },
      /^size dynamic: N is no parameter/,
    ],
  ])('is refused for a %s that no parameter is', (_what, changes, message) => {
    const declared: FamilyDeclaration = { ...RIDGE_DECLARED, ...changes };
    expect(() => familyFrom('bad', declared)).toThrow(InputError);
    expect(messageOf(() => familyFrom('bad', declared))).toMatch(message);
  });
});
