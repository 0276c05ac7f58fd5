import { describe, expect, it } from 'vitest';
import type { ClaimEntry } from '../../src/audit/claim.ts';
import { ANY_REGIME, PAPER_REGIME, type Regime } from '../../src/audit/regime.ts';
import { restricted } from '../../src/audit/repair.ts';
import type { ClaimResult } from '../../src/audit/result.ts';
import { runClaim } from '../../src/audit/run-claim.ts';

/** A claim that no document makes. */
const planted = (given: Pick<ClaimEntry, 'latex' | 'statement'>, regime: Regime = ANY_REGIME): ClaimResult =>
  runClaim(
    {
      id: 'test/planted',
      document: 'test',
      item: 'planted',
      place: '',
      entry: { kind: 'claim', title: '', text: '', regime, ...given },
      region: { regime, runs: [] },
    },
    { seed: 5, settings: 24 },
  );

const relation = (latex: string, bind: Readonly<Record<string, string>> = {}) => ({
  latex,
  statement: { kind: 'relation', bind } as const,
});

describe('the hypotheses of a planted claim', () => {
  it.each([
    ['R > 1', 'undecided', relation(String.raw`\frac{R-1}{R-1} = 1`), 'R > 1'],
    ['k = 2', 'refuted', relation('r = 1', { r: 'rank' }), 'k = 2'],
    ['R = 1', 'refuted', relation('R = 1'), 'R = 1'],
    ['γ = 0', 'refuted', relation(String.raw`\omega = 1`, { omega: 'weight.majority' }), 'γ = 0'],
    ['equal shares', 'refuted', relation(String.raw`s = \frac12`), 's = 1/2'],
    ['m = 1', 'refuted', relation('m = 1'), 'm = 1'],
    [
      'the paper’s case',
      'refuted',
      relation(String.raw`\omega = \sqrt{R+1}`, { omega: 'weight.minority' }),
      's = 1/2, γ = 1/2',
    ],
  ] as const)('that holds only for %s are mended so', (_name, verdict, statement, region) => {
    const result = planted(statement);
    expect(result.verdict).toBe(verdict);
    expect(result.repair).toMatchObject({
      region,
      hypotheses: region.split(', '),
      verdict: 'verified',
      strength: 'proved',
    });
    expect(result.repair?.evidence.some(({ settings }) => settings > 0)).toBe(true);
  });

  it('are the largest that do: all weights are equal for γ = 0 and for R = 1', () => {
    const equal = relation(String.raw`\omega = \nu`, { omega: 'weight.majority', nu: 'weight.minority' });
    expect(planted(equal).repair?.region).toBe('γ = 0');
    expect(planted(equal, PAPER_REGIME).repair?.region).toBe('R = 1');
  });

  it('are mended by the side of γ on which it holds', () => {
    const window = (exponent: string) =>
      planted(relation(`w = R^{${exponent}} - 1`, { w: 'window.weighted' }), { ...ANY_REGIME, allGroups: true });
    expect(window(String.raw`1/2 - \gamma`).repair?.region).toBe('γ ≤ 1/2');
    expect(window(String.raw`\gamma - 1/2`).repair?.region).toBe('γ ≥ 1/2');
  });

  it('are not mended where it holds, or holds nowhere', () => {
    expect(planted(relation(String.raw`R \ge 1`))).toMatchObject({ verdict: 'verified', repair: null });
    expect(planted(relation('R = 0'))).toMatchObject({ verdict: 'refuted', repair: null });
  });

  it('are not mended by a part in which nothing is said', () => {
    const one = planted(relation(String.raw`\sigma = 0`, { sigma: 'sigma.majmaj' }), {
      ...ANY_REGIME,
      allGroups: true,
    });
    expect(one).toMatchObject({ verdict: 'refuted', repair: null });
  });
});

describe('a claim whose hypotheses no setting meets', () => {
  const statement = relation(String.raw`\sigma = \sqrt{R m}`, { sigma: 'sigma.majmaj' });

  it('is vacuous where the region has no such feature, or is empty', () => {
    expect(planted(statement, { ...ANY_REGIME, classes: 2, share: '1/2' }).verdict).toBe('vacuous');
    expect(planted(statement, { ...ANY_REGIME, balanced: true, imbalanced: true }).verdict).toBe('vacuous');
    expect(planted(statement, { ...ANY_REGIME, classes: 3, share: '1/2' }).verdict).toBe('vacuous');
  });

  it('is verified where it has one everywhere, and undecided where it has one somewhere', () => {
    expect(planted(statement, { ...ANY_REGIME, allGroups: true }).verdict).toBe('verified');
    expect(planted(statement)).toMatchObject({
      verdict: 'undecided',
      repair: { region: 'at least two majority classes', verdict: 'verified' },
    });
  });
});

describe('a part of a regime', () => {
  it('meets both, and is neither the whole nor empty', () => {
    expect(restricted(ANY_REGIME, { balanced: true })).toEqual({ ...ANY_REGIME, balanced: true });
    expect(restricted(PAPER_REGIME, { share: '1/2' })).toBeNull();
    expect(restricted(PAPER_REGIME, { gamma: '0' })).toBeNull();
    expect(restricted(PAPER_REGIME, { gammaTo: '1/2' })).toBeNull();
    expect(restricted({ ...ANY_REGIME, allGroups: true }, { group: 'majmaj' })).toBeNull();
    expect(restricted({ ...ANY_REGIME, gamma: '1' }, { gammaTo: '1/2' })).toBeNull();
    expect(restricted({ ...ANY_REGIME, imbalanced: true }, { balanced: true })).toBeNull();
    expect(restricted({ ...ANY_REGIME, allGroups: true }, { classes: 2, share: '1/2' })).toBeNull();
  });
});
