import { describe, expect, it } from 'vitest';
import { fraction } from '../../src/algebra/fraction.ts';
import { InputError } from '../../src/base/input-error.ts';
import { conditionOf, entails, givenBy, isMet } from '../../src/theory/condition.ts';
import { messageOf } from '../proofs/zt25/model/settings.ts';
import { at } from './families.ts';

describe('a condition', () => {
  it('is its relations, with a bound on the right', () => {
    expect(conditionOf(['0 < s < 1']).plain).toEqual(['s > 0', 's < 1']);
    expect(conditionOf(['1/2 ≤ x', '(1-s)*k ≥ 2']).plain).toEqual(['x >= 1/2', '(1-s)*k >= 2']);
    expect(conditionOf([String.raw`\gamma \le \frac12`]).plain).toEqual(['gamma <= 1/2']);
    expect(conditionOf(['d ≥ k-1']).symbols).toEqual(new Set(['d', 'k']));
    expect(conditionOf([]).plain).toEqual([]);
  });

  it('has the words that people are told, or its lines', () => {
    expect(conditionOf(['s*k ≥ 2'], 'at least two').words).toBe('at least two');
    expect(conditionOf(['s > 0', 's < 1']).words).toBe('s > 0, s < 1');
    expect(conditionOf(['s*k ≥ 2'], 'others').words).toBe('others');
  });

  it.each([
    ['x = 1/3', '1/3', true],
    ['x = 1/3', '33333333333/100000000000', false],
    ['x < 1/3', '1/3', false],
    ['x < 1/3', '33333333333/100000000000', true],
    ['x ≤ 1/3', '1/3', true],
    ['x > 1/3', '1/3', false],
    ['x ≥ 1/3', '1/3', true],
    ['0 < x < 1', '1', false],
    ['0 < x < 1', '0', false],
    ['1 < x ≤ 1.1', '11/10', true],
    ['1 < x ≤ 1.1', '110000000001/100000000000', false],
    ['x^2 ≤ 4', '-2', true],
    ['x^2 ≤ 4', '-3', false],
    ['x^2 - x = x*(x-1)', '7/3', true],
  ])('%s at %s is decided exactly: %s', (line, value, met) => {
    expect(isMet(conditionOf([line]), at({ x: value }).values)).toBe(met);
  });

  it('gives a symbol a value, or none', () => {
    expect(givenBy(conditionOf(['s = 1/2']), 's')).toMatchObject({ kind: 'divide' });
    expect(givenBy(conditionOf(['1/2 = s']), 's')).not.toBeNull();
    expect(givenBy(conditionOf(['s = 1/2']), 'k')).toBeNull();
    expect(givenBy(conditionOf(['d = k']), 'd')).toBeNull();
    expect(givenBy(conditionOf(['s ≥ 1/2']), 's')).toBeNull();
  });
});

describe('of two bounds of one formula one follows from the other', () => {
  const only = (line: string) => conditionOf([line]).comparisons[0] as NonNullable<ReturnType<typeof one>>;
  const one = (line: string) => conditionOf([line]).comparisons[0];
  const ORDERS = ['=', '<', '≤', '>', '≥'];
  const bounds = ORDERS.flatMap((order) => ['1/2', '1', '2'].map((bound) => `x ${order} ${bound}`));
  /** Every place between bounds, and every bound: a relation of bounds is decided by these. */
  const places = ['0', '1/2', '3/4', '1', '3/2', '2', '3'];

  it.each(bounds)('%s, as at all values', (known) => {
    for (const asked of bounds) {
      const follows = places.every(
        (x) => !isMet(conditionOf([known]), { x: fraction(x) }) || isMet(conditionOf([asked]), { x: fraction(x) }),
      );
      expect([known, asked, entails(only(known), only(asked))]).toEqual([known, asked, follows]);
    }
  });

  it('of nothing else', () => {
    expect(entails(only('s*k ≥ 2'), only('s*k ≥ 1'))).toBe(true);
    expect(entails(only('x ≥ 2'), only('y ≥ 1'))).toBe(false);
    expect(entails(only('d ≥ k'), only('d ≥ k-1'))).toBe(false);
  });
});

it.each([
  ['k', /relation is missing/],
  ['R ≠ 1', /condition R ≠ 1/],
  ['k + ≥ 2', /write relations/],
  ['|x| ≥ 1', /no arithmetic/],
  ['1/x ≥ 1', /divides by a parameter.*multiply/],
  ['k^x ≥ 1', /whole powers/],
  ['x^{-1} ≥ 1', /whole powers/],
  [String.raw`\sqrt{x} ≥ 1`, /whole powers/],
])('%s is refused in one line', (line, message) => {
  expect(() => conditionOf([line])).toThrow(InputError);
  expect(messageOf(() => conditionOf([line]))).toMatch(message);
  expect(messageOf(() => conditionOf([line]))).not.toContain('\n');
});
