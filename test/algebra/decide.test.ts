import { describe, expect, it } from 'vitest';
import { type Decision, decide, type Need } from '../../src/algebra/decide.ts';
import { type Domain, given, shownName } from '../../src/algebra/domain.ts';
import { type FractionLike, fraction } from '../../src/algebra/fraction.ts';
import { modelDomain } from './domains.ts';
import { nameOf } from './named.ts';
import { scalarFrom } from './read-scalar.ts';

const where = (domain: Domain, fixed: Readonly<Record<string, FractionLike>>): Domain =>
  Object.entries(fixed).reduce((rest, [name, value]) => given(rest, nameOf(name), fraction(value)) as Domain, domain);

/** Equal shares, two classes a group, one sample a minority class. */
const PAPER = where(modelDomain(2, false), { s: '1/2', m: 1, gamma: '1/2' });
const ANY = modelDomain(1, false);
const TWO = modelDomain(2, true);

const said = (decision: Decision): unknown =>
  decision.answer === 'fails'
    ? Object.fromEntries(Object.entries(decision.at).map(([name, value]) => [shownName(name), value.toFraction()]))
    : decision.answer;
const decided = (latex: string, need: Need, domain: Domain): unknown => said(decide(scalarFrom(latex), need, domain));

describe('other than zero', () => {
  it.each([
    ['R-1001', { R: '1001' }],
    ['k-130', { k: '130' }],
    [String.raw`\sqrt{R}-777`, { R: '603729' }],
    ['R-k', { R: '6', k: '6' }],
    ['R^2-2k^2-1', { R: '17', k: '12' }],
    ['R^3-k', { R: '2', k: '8' }],
    ['R-10^{20}', { R: `1${'0'.repeat(20)}` }],
    ['R-1', { R: '1' }],
    ['R-R', {}],
  ])('%s is not, at an exact setting', (latex, at) => {
    expect(decided(latex, 'nonzero', PAPER)).toEqual(at);
  });

  it.each([
    'R-3/2',
    'R-1/2',
    'k-5/2',
    'k-5',
    String.raw`R-\sqrt{12345}`,
    '2k-2R-1',
    'Rk-2003',
    'R^2-2k^2',
    'R^2+R-1',
    '(R-2)^2+1',
    'e^R-1000',
    'e^R-k',
    String.raw`\sqrt{R+1}-\sqrt{R}`,
    String.raw`\sqrt{R+k}-\sqrt{R}`,
  ])('%s is, where counts are whole and R is a ratio of them', (latex) => {
    expect(decided(latex, 'nonzero', PAPER)).toBe('holds');
  });

  it('depends on what the region fixes', () => {
    expect(decided('R-3/2', 'nonzero', ANY)).toEqual({ R: '3/2' });
    expect(decided('R-3/2', 'nonzero', where(ANY, { m: 3 }))).toBe('holds');
    expect(decided('R-1', 'nonzero', TWO)).toBe('holds');
    expect(decided('sk-1', 'nonzero', ANY)).toEqual({ s: '1/2', k: '2' });
    expect(decided('sk-1', 'nonzero', TWO)).toBe('holds');
    expect(decided('sk-3/2', 'nonzero', ANY)).toBe('holds');
    expect(decided('2Rm-3', 'nonzero', ANY)).toBe('holds');
    expect(decided(String.raw`Rm-\sqrt{7}`, 'nonzero', ANY)).toBe('holds');
    expect(decided(String.raw`R^{\gamma}-1`, 'nonzero', ANY)).toEqual({ gamma: '0' });
  });

  it('is found wherever a product of two counts is 2002, at a setting that exists', () => {
    const { R, k } = decided('Rk-2002', 'nonzero', PAPER) as Record<'R' | 'k', string>;
    expect([Number(R) * Number(k), Number(k) % 2]).toEqual([2002, 0]);
  });

  it('is not known of what may be zero at a real that is no fraction', () => {
    expect(decided(String.raw`\gamma^2-2`, 'nonzero', ANY)).toBe('unknown');
  });
});

describe('at least zero, and above it', () => {
  it.each([
    ['R-5', { R: '1' }],
    ['k-5', { k: '4' }],
    ['10^{12}-R', { R: '1000000000001' }],
    ['10^{12}-kR', { k: '4', R: '250000000001' }],
    [String.raw`\sqrt{R}-3`, { R: '4' }],
  ])('%s is not', (latex, at) => {
    expect(decided(latex, 'nonnegative', PAPER)).toEqual(at);
  });

  it.each(['k-3', 'k-4', 'R-1', '(R-3)(R-4)', 'R^2-3R+5/2', 'k^2-9k+20', '1-s^2', 'sR+1-s', 'sk-1'])(
    '%s is',
    (latex) => {
      expect(decided(latex, 'nonnegative', where(TWO, { m: 1 }))).toBe('holds');
    },
  );

  it('asks for both where zero is too little', () => {
    expect(decided('R-1', 'positive', PAPER)).toEqual({ R: '1' });
    expect(decided('R-1', 'positive', TWO)).toBe('holds');
  });

  it('of a quotient is that of both its parts', () => {
    expect(decided(String.raw`\frac{5-R}{3-R}`, 'nonnegative', where(TWO, { m: 1 }))).toEqual({ R: '4' });
    expect(decided(String.raw`\frac{-1-R}{-3-R}`, 'positive', ANY)).toBe('holds');
  });
});
