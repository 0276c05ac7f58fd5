import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClaimEntry } from '../../../src/audit/claim.ts';
import { foldResults } from '../../../src/audit/fold.ts';
import { claimsOf, documents, type RegisteredClaim } from '../../../src/audit/registry.ts';
import type { ClaimResult } from '../../../src/audit/result.ts';
import { PAPER } from '../regions.ts';
import { resultOf as planted } from '../results.ts';

const claims = claimsOf(await documents());
const { claims: accepted } = JSON.parse(
  readFileSync(new URL('../../../reports/baseline.json', import.meta.url), 'utf8'),
) as { claims: Record<string, Pick<ClaimResult, 'verdict' | 'strength'>> };

/** A result that says nothing but its verdict. */
const resultOf = ({ id, entry }: RegisteredClaim, verdict: ClaimResult['verdict']): ClaimResult =>
  planted(id, {
    uses: entry.uses ?? [],
    verdict,
    strength: verdict === 'verified' || verdict === 'refuted' ? 'proved' : null,
    erratum: entry.erratum === undefined ? null : CORRECTED,
  });

const CORRECTED: NonNullable<ClaimResult['erratum']> = {
  ...{ formulas: [], prose: '', verdict: 'verified', strength: 'proved', why: '', evidence: [], power: null },
};

describe('blame in the documents', () => {
  const folded = foldResults(
    claims,
    claims.map((claim) => resultOf(claim, accepted[claim.id]?.verdict ?? 'undecided')),
  );
  const blame = (id: string) => folded.find((result) => result.id === id)?.blame ?? null;

  it.each([
    ['zt25/thm-C.2/change-of-variables', 'fails by itself', ['zt25/eq-18a', 'zt25/eq-18b']],
    ['zt25/eq-15', 'inherits the error', ['zt25/thm-C.2/change-of-variables']],
    ['zt25/eq-19b', 'inherits the error', ['zt25/thm-C.2/change-of-variables']],
    ['zt25/eq-17/time-majmin', 'inherits the error', ['zt25/eq-16/majmin']],
    ['zt25/eq-17/jump-majmin', 'inherits the error', ['zt25/eq-16/majmin', 'zt25/eq-17/time-majmin']],
    ['zt25/cor-C.3/weighted-gap', 'inherits the error', ['zt25/cor-C.3/weighted-majmin']],
    ['zt25/sec-4/window-weighted', 'fails by itself', ['zt25/thm-C.2', 'zt25/cor-C.3/weighted-majmin']],
    ['zt25/eq-13/value', 'fails by itself', ['zt25/eq-13/product']],
    ['zt25/eq-14/majmin', 'fails by itself', ['zt25/eq-13/value']],
    ['zt25/eq-14/majmaj', 'unaffected', ['zt25/eq-13/value']],
    ['zt25/eq-16/majmaj', 'unaffected', ['zt25/eq-15']],
    ['zt25/sec-4/window-weighted-bound', 'unaffected', ['zt25/sec-4/window-weighted']],
    ['zt25/cor-C.3/weighted-majmaj', 'unaffected', ['zt25/eq-15']],
    ['zt25/cor-C.3/product-majmin', 'holds with the correction', ['zt25/eq-14/majmin']],
    ['zt25/eq-19a', 'holds with the correction', ['zt25/eq-18a', 'zt25/thm-C.2/change-of-variables']],
    ['zt25/eq-21/majmaj', 'holds with the correction', ['zt25/eq-20a', 'zt25/eq-20b']],
  ] as const)('%s %s', (id, status, from) => {
    expect(blame(id)).toMatchObject({ status });
    expect(blame(id)?.from).toEqual(expect.arrayContaining([...from]));
  });

  it('blames what was tested to be needed only, and says what is taken as corrected', () => {
    expect(blame('zt25/eq-21/majmin')).toEqual({
      status: 'inherits the error',
      from: ['zt25/thm-C.2/change-of-variables'],
      why: 'it follows from zt25/thm-C.2/change-of-variables as printed, with zt25/eq-20a, zt25/eq-20b as corrected',
    });
    expect(blame('zt25/eq-19b')?.why).toBe(
      'it follows from zt25/thm-C.2/change-of-variables as printed, with zt25/eq-18b as corrected',
    );
    expect(blame('zt25/eq-17/jump-majmin')?.from).not.toContain('zt25/eq-15');
  });

  it('is silent where nothing refuted is used', () => {
    expect(blame('zt25/eq-11')).toBeNull();
    expect(blame('zt25/cor-C.3/vanilla-majmin')).toBeNull();
  });
});

describe('blame of planted errors', () => {
  const claim = (part: string, change: Partial<ClaimEntry>): RegisteredClaim => ({
    id: `zt25/x/${part}`,
    document: 'zt25',
    item: 'x',
    place: 'nowhere',
    region: PAPER,
    entry: {
      kind: 'claim',
      part,
      title: part,
      text: '',
      latex: 'as printed',
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'],
      statement: { kind: 'relation', bind: { q: 'sigma.majmaj' } },
      ...change,
    },
  });
  const premise = claim('premise', {
    latex: 'q = 2R',
    erratum: {
      kind: 'slip',
      prose: '',
      formulas: [{ latex: String.raw`q = \sqrt{R}`, statement: { kind: 'relation', bind: { q: 'sigma.majmaj' } } }],
    },
  });
  const blameOf = (latex: string, verdict: ClaimResult['verdict']) => {
    const user = claim('user', { latex, uses: [premise.id] });
    const folded = foldResults([premise, user], [resultOf(premise, 'refuted'), resultOf(user, verdict)]);
    return folded[1]?.blame?.status;
  };

  it.each([
    ['q^2 = R', 'verified', 'holds with the correction'],
    ['q > 0', 'verified', 'unaffected'],
    ['q/2 = R', 'refuted', 'inherits the error'],
    ['q = 3R', 'refuted', 'fails by itself'],
  ] as const)('%s, %s: %s', (latex, verdict, status) => {
    expect(blameOf(latex, verdict)).toBe(status);
  });

  it('takes no correction as a premise that is not verified itself', () => {
    const formulas = [{ latex: 'q = 3R', statement: { kind: 'relation', bind: { q: 'sigma.majmaj' } } }] as const;
    const wrong = claim('wrong', { latex: 'q = 2R', erratum: { kind: 'slip', prose: '', formulas } });
    const user = claim('user', { latex: 'q = 3R', uses: [wrong.id] });
    const why = (verdict: ClaimResult['verdict']) => {
      const premise = { ...resultOf(wrong, 'refuted'), erratum: { ...CORRECTED, verdict } };
      return foldResults([wrong, user], [premise, resultOf(user, 'refuted')])[1]?.blame?.why;
    };
    expect(why('refuted')).toBe('it follows neither from what it uses as printed nor as corrected');
    expect(why('verified')).toMatch(/^it follows from what it uses as corrected/);
  });

  it('a refuted claim that follows from what is corrected has its error from nothing that was not tested', () => {
    const below = claim('below', { latex: 'q = 5R', statement: { kind: 'relation', bind: { q: 'sigma.minmin' } } });
    const over = { ...premise, entry: { ...premise.entry, uses: [below.id] } };
    const user = claim('user', { latex: 'q^2 = R', uses: [over.id] });
    const all = [below, over, user];
    const folded = foldResults(
      all,
      all.map((one) => resultOf(one, 'refuted')),
    );
    expect(folded[2]?.blame).toEqual({
      status: 'fails by itself',
      from: [over.id],
      why: 'it follows from what it uses as corrected, and from no error that this rests on',
    });
  });

  it('says nothing of what is undecided', () => {
    expect(blameOf('q = 2R', 'undecided')).toBeUndefined();
  });
});
