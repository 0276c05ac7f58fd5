import { describe, expect, it } from 'vitest';
import { ALL, and, region } from '../regions.ts';
import { ANY, judged, PAPER, shortly } from './judged.ts';

const relation = (formula: string, bind: Record<string, string> = {}) => ({ kind: 'relation' as const, formula, bind });

describe('a chain of scalars', () => {
  it.each([
    [String.raw`\sigma_i = \sqrt{R}`, { sigma_i: 'sigma.majmaj' }, 'verified proved'],
    [String.raw`\sigma_i = \sqrt{R} = R^{1/2}`, { sigma_i: 'sigma.majmaj' }, 'verified proved'],
    [String.raw`\sigma_i = \sqrt{R} = R`, { sigma_i: 'sigma.majmaj' }, 'refuted proved'],
    [String.raw`\sigma_i = R = \sqrt{R}`, { sigma_i: 'sigma.majmaj' }, 'refuted proved'],
    [String.raw`n = RV/2 + V/2 = (R+1)V/2`, { n: 'samples' }, 'verified proved'],
    [String.raw`r = V - 1`, { r: 'rank' }, 'verified proved'],
    [String.raw`r = V`, { r: 'rank' }, 'refuted proved'],
    [String.raw`\sigma_1 < \sigma_2`, { sigma_1: 'sigma.minmin', sigma_2: 'sigma.majmin' }, 'verified proved'],
    [String.raw`\sigma_1 > \sigma_2`, { sigma_1: 'sigma.minmin', sigma_2: 'sigma.majmin' }, 'refuted proved'],
    [String.raw`0 \le \sqrt{2} - 1`, {}, 'verified proved'],
    [String.raw`\sqrt{2} - 1 \le 0`, {}, 'refuted proved'],
  ])('%s', (formula, bind, expected) => {
    expect(shortly(judged(relation(formula, bind as Record<string, string>), and(PAPER, 'R > 1')))).toBe(expected);
  });

  it.each([
    [String.raw`x + x = 2x`, 'verified proved'],
    [String.raw`x + x = x^2`, 'refuted proved'],
  ])('%s, for every positive number', (formula, expected) => {
    const statement = { kind: 'relation', formula, free: { x: 'positive' } } as const;
    expect(shortly(judged(statement, PAPER))).toBe(expected);
    expect(shortly(judged(relation(formula)))).toBe('undecided');
  });

  it('that fails in a small part of its region only is refuted whatever the seed', () => {
    // Where s < 1/3 and R is large: few classes of many, and drawn settings are mostly small.
    const statement = relation(String.raw`\tau < T`, { tau: 'time.weighted.majmin', T: 'time.vanilla.majmin' });
    const where = region(ALL, 'γ = 1/2', 'R > 1');
    const verdicts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => judged(statement, where, 24, seed));
    expect(new Set(verdicts.map(shortly))).toEqual(new Set(['refuted bounded']));
  }, 300_000);

  it('holds for every share, count and exponent at once', () => {
    const right = String.raw`\sigma_i = \sqrt{m(R(1-s)+s)}`;
    const wrong = String.raw`\sigma_i = \sqrt{m(Rs+1-s)}`;
    expect(shortly(judged(relation(right, { sigma_i: 'sigma.majmin' }), ANY))).toBe('verified proved');
    expect(shortly(judged(relation(wrong, { sigma_i: 'sigma.majmin' }), ANY))).toBe('refuted proved');
  });

  it('gives a small counterexample', () => {
    const verdict = judged(relation(String.raw`\sigma_i = R`, { sigma_i: 'sigma.majmaj' }));
    expect(verdict).toMatchObject({
      counterexample: { setting: { k: 4, R: '2' }, printed: '2', actual: '1.41421356237' },
    });
  });

  describe('a strict order', () => {
    const region = and(PAPER, 'R > 1');
    const times = (...groups: string[]) =>
      Object.fromEntries(groups.map((group, i) => [`T_${i + 1}`, `time.${group}`]));

    it('of times that are derived to be equal, and are equal as far as can be measured, is refuted at an exact setting', () => {
      const order = relation('T_1 < T_2', times('weighted.majmaj', 'weighted.majmin'));
      expect(judged(order, region)).toMatchObject({
        ...{ verdict: 'refuted', strength: 'bounded' },
        counterexample: { setting: { k: 4, R: '2' }, discrepancy: 0, budget: 0 },
      });
    });

    it('is not verified beside another that holds', () => {
      const order = relation('T_3 > T_1 < T_2', times('weighted.majmaj', 'weighted.majmin', 'vanilla.minmin'));
      expect(judged(order, region).verdict).not.toBe('verified');
    });

    it('that holds is verified, where the numbers are further apart than their errors', () => {
      const order = relation('T_1 < T_2 < T_3', times('vanilla.majmaj', 'vanilla.majmin', 'vanilla.minmin'));
      expect(shortly(judged(order, region))).toBe('verified proved');
    });
  });

  it('is vacuous where no setting has the component', () => {
    const noMajorityPair = region('s = 1/4', 'm = 1', 'γ = 1/2');
    const bound = relation('x = 1', { x: 'sigma.majmaj' });
    expect(judged(bound, noMajorityPair).verdict).not.toBe('verified');
  });

  it('is undecided where it cannot be read', () => {
    expect(judged(relation(String.raw`\sigma_i = \foo`, { sigma_i: 'sigma.majmaj' })).verdict).toBe('undecided');
  });
});
