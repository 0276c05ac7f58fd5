import { describe, expect, it } from 'vitest';
import type { ClaimEntry } from '../../src/audit/claim.ts';
import { foldResults } from '../../src/audit/fold.ts';
import { ANY_REGIME } from '../../src/audit/regime.ts';
import type { RegisteredClaim } from '../../src/audit/registry.ts';
import type { ClaimResult } from '../../src/audit/result.ts';

const claim = (id: string, entry: Partial<ClaimEntry> = {}): RegisteredClaim => ({
  id: `d/${id}`,
  document: 'd',
  item: id,
  place: '',
  entry: {
    kind: 'claim',
    title: id,
    text: '',
    latex: '',
    regime: ANY_REGIME,
    statement: { kind: 'ill-posed', why: '' },
    ...entry,
  },
});
const result = (id: string, verdict: ClaimResult['verdict'], strength: ClaimResult['strength'] = null) =>
  ({
    id: `d/${id}`,
    verdict,
    strength,
    why: '',
    evidence: [],
    counterexample: null,
    erratum: null,
    brokenStep: null,
  }) as unknown as ClaimResult;

const theorem = claim('t', { statement: { kind: 'all', of: ['a', 'b'] }, proof: ['a', 'b'] });
const fold = (a: ClaimResult, b: ClaimResult, erratum?: ClaimEntry['erratum']) =>
  foldResults(
    [claim('a', erratum === undefined ? {} : { erratum }), claim('b'), theorem],
    [a, b, result('t', 'undecided')],
  ).at(-1) as ClaimResult;

describe('a conjunction', () => {
  it('is verified with the weakest strength when all parts are', () => {
    const folded = fold(result('a', 'verified', 'proved'), result('b', 'verified', 'bounded'));
    expect([folded.verdict, folded.strength, folded.brokenStep]).toEqual(['verified', 'bounded', null]);
  });

  it.each(['undecided', 'ill-posed', 'vacuous'] as const)('is undecided when a part is %s', (verdict) => {
    expect(fold(result('a', 'verified', 'proved'), result('b', verdict)).verdict).toBe('undecided');
  });

  it('is refuted when a part is, and names that step of the proof', () => {
    const folded = fold(result('a', 'verified', 'proved'), result('b', 'refuted', 'bounded'));
    expect([folded.verdict, folded.brokenStep]).toEqual(['refuted', 'd/b']);
  });

  it('passes over a step that is a mere slip', () => {
    const slip = { kind: 'slip', latex: '', prose: '', statement: { kind: 'ill-posed', why: '' } } as const;
    expect(fold(result('a', 'refuted', 'proved'), result('b', 'refuted', 'bounded'), slip).brokenStep).toBe('d/b');
  });
});
