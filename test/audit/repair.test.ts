import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import type { ClaimEntry } from '../../src/audit/claim.ts';
import { restricted } from '../../src/audit/repair.ts';
import type { ClaimResult } from '../../src/audit/result.ts';
import { runClaim } from '../../src/audit/run-claim.ts';
import { contains, hypothesesOf, regionOf } from '../../src/theory/region.ts';
import { labelled } from '../theory/families.ts';

const GROUPS = 'at least two classes in each group';
const PAPER = ['s = 1/2', 'm = 1', 'γ = 1/2'];

/** A claim that no document makes. */
const planted = (given: Pick<ClaimEntry, 'latex' | 'statement'>, hypotheses: readonly string[] = []): ClaimResult =>
  runClaim(
    {
      id: 'test/planted',
      document: 'test',
      item: 'planted',
      place: '',
      entry: { kind: 'claim', title: '', text: '', hypotheses, ...given },
      region: regionOf(FAMILY, hypotheses),
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
    expect(planted(equal, PAPER).repair?.region).toBe('R = 1');
  });

  it('are mended by the side of γ on which it holds', () => {
    const window = (exponent: string) =>
      planted(relation(`w = R^{${exponent}} - 1`, { w: 'window.weighted' }), [GROUPS]);
    expect(window(String.raw`1/2 - \gamma`).repair?.region).toBe('γ ≤ 1/2');
    expect(window(String.raw`\gamma - 1/2`).repair?.region).toBe('γ ≥ 1/2');
  });

  it('are not mended where it holds, or holds nowhere', () => {
    expect(planted(relation(String.raw`R \ge 1`))).toMatchObject({ verdict: 'verified', repair: null });
    expect(planted(relation('R = 0'))).toMatchObject({ verdict: 'refuted', repair: null });
  });

  it('are not mended by a part in which nothing is said', () => {
    const one = planted(relation(String.raw`\sigma = 0`, { sigma: 'sigma.majmaj' }), [GROUPS]);
    expect(one).toMatchObject({ verdict: 'refuted', repair: null });
  });
});

describe('a claim whose hypotheses no setting meets', () => {
  const statement = relation(String.raw`\sigma = \sqrt{R m}`, { sigma: 'sigma.majmaj' });

  it('is vacuous where the region has no such feature, or is empty', () => {
    expect(planted(statement, ['k = 2', 's = 1/2']).verdict).toBe('vacuous');
    expect(planted(statement, ['R = 1', 'R > 1']).verdict).toBe('vacuous');
    expect(planted(statement, ['k = 3', 's = 1/2']).verdict).toBe('vacuous');
  });

  it('is verified where it has one everywhere, and undecided where it has one somewhere', () => {
    expect(planted(statement, [GROUPS]).verdict).toBe('verified');
    expect(planted(statement)).toMatchObject({
      verdict: 'undecided',
      repair: { region: 'at least two majority classes', verdict: 'verified' },
    });
  });
});

describe('a part of a region', () => {
  const part = (has: readonly string[], asks: readonly string[]) => {
    const found = restricted(regionOf(FAMILY, has), asks);
    return found === null ? null : hypothesesOf(found);
  };

  it('meets both, without what is told twice', () => {
    expect(part([], ['R = 1'])).toEqual(['R = 1']);
    expect(part([GROUPS], ['γ = 0', 'R > 1'])).toEqual([GROUPS, 'γ = 0', 'R > 1']);
    expect(part(['at least two majority classes'], [GROUPS])).toEqual([GROUPS]);
    expect(part(['R > 1', 'δ → ∞'], ['m = 1'])).toEqual(['R > 1', 'm = 1', 'δ → ∞']);
    const both = restricted(regionOf(FAMILY, ['R > 1']), ['m = 4']);
    expect(both && contains(both, labelled())).toBe(true);
    expect(both && contains(both, labelled({ m: 8 }))).toBe(false);
    expect(both && contains(both, labelled({ R: 1 }))).toBe(false);
  });

  it.each([
    ['the whole', PAPER, ['s = 1/2']],
    ['the whole, by what follows', PAPER, ['γ ≤ 1/2']],
    ['the whole, in other words', [GROUPS], ['at least two majority classes']],
    ['empty: another γ', PAPER, ['γ = 0']],
    ['empty: beyond a bound', ['γ = 1'], ['γ ≤ 1/2']],
    ['empty: both R', ['R > 1'], ['R = 1']],
    ['empty: too few classes', [GROUPS], ['k = 2', 's = 1/2']],
  ] as const)('is neither %s', (_why, has, asks) => {
    expect(part(has, asks)).toBeNull();
  });
});
