import { describe, expect, it } from 'vitest';
import language from '../../proofs/zt25/certificate.ts';
import { certify } from '../../src/audit/certificate/certify.ts';
import type { ClaimEntry } from '../../src/audit/claim.ts';
import { foldResults } from '../../src/audit/fold.ts';
import type { RegisteredClaim } from '../../src/audit/registry.ts';
import type { ClaimResult } from '../../src/audit/result.ts';
import { ANY, region } from './regions.ts';

const claim = (id: string, entry: Partial<ClaimEntry> = {}): RegisteredClaim => ({
  id: `d/${id}`,
  document: 'd',
  item: id,
  place: '',
  region: ANY,
  entry: {
    kind: 'claim',
    title: id,
    text: '',
    latex: 'x',
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
    certificate: { kind: 'none', reason: '' },
    faults: [],
  }) as unknown as ClaimResult;

const theorem = claim('t', { statement: { kind: 'all', of: ['a', 'b'] }, proof: ['a', 'b'] });
const fold = (a: ClaimResult, b: ClaimResult, erratum?: ClaimEntry['erratum']) =>
  foldResults(
    [claim('a', erratum === undefined ? {} : { erratum }), claim('b'), theorem],
    [a, b, result('t', 'undecided')],
  ).at(-1) as ClaimResult;

/** A proof of 1 = 1, and a counterexample of 1 = 2, by the same checker as any. */
const certifiedBy = (part: ClaimResult, latex: string): ClaimResult => {
  const statement = { kind: 'relation' } as const;
  const setting = { k: 4, majorities: 2, R: '2', 'minority count': 1, gamma: 0.5 };
  const certificate = certify(
    { ...claim('x', { latex, statement }).entry },
    ANY,
    { ...part, counterexample: { setting } },
    language,
  );
  if (certificate.kind === 'rejected') throw new Error(certificate.reason);
  return { ...part, certificate };
};

describe('the certificate of a conjunction', () => {
  const proved = (id: string) => certifiedBy(result(id, 'verified', 'proved'), '1 = 1');
  const refuted = certifiedBy(result('b', 'refuted', 'proved'), '1 = 2');

  it('holds those of all parts if they are verified', () => {
    expect(fold(proved('a'), proved('b')).certificate).toMatchObject({
      kind: 'parts',
      verdict: 'verified',
      parts: [{ claim: 'd/a' }, { claim: 'd/b' }],
    });
  });

  it('holds that of the part that is refuted', () => {
    expect(fold(proved('a'), refuted).certificate).toMatchObject({
      kind: 'parts',
      verdict: 'refuted',
      parts: [{ claim: 'd/b' }],
    });
  });

  it('is missing where that of a part is, which it names', () => {
    const { certificate } = fold(proved('a'), result('b', 'verified', 'bounded'));
    expect(certificate).toEqual({ kind: 'none', reason: 'without a certificate: its parts d/b' });
  });
});

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

  it.each([
    ['1', 'undecided', 'its part d/b is refuted, and not seen to fail where this speaks'],
    ['2', 'refuted', 'its part d/b is refuted: '],
  ])('that speaks of R ≥ 2 is not refuted by a part of every R that fails at R = %s: %s', (R, verdict, why) => {
    const counterexample = { setting: { R }, at: {} } as unknown as ClaimResult['counterexample'];
    const folded = foldResults(
      [claim('a'), claim('b'), { ...theorem, region: region('R ≥ 2') }],
      [
        result('a', 'verified', 'proved'),
        { ...result('b', 'refuted', 'proved'), counterexample },
        result('t', 'undecided'),
      ],
    ).at(-1);
    expect([folded?.verdict, folded?.why]).toEqual([verdict, why]);
  });

  it.each([
    [{ k: 4, majorities: 2 }, 'refuted'],
    [{ k: 4, majorities: 1 }, 'undecided'],
    [{ majorities: 2 }, 'undecided'],
    [{ k: 4 }, 'undecided'],
  ])('that speaks of s = 1/2 is, by a part that fails at %j, %s', (setting, verdict) => {
    const counterexample = { setting, at: {} } as unknown as ClaimResult['counterexample'];
    const folded = foldResults(
      [claim('a'), claim('b'), { ...theorem, region: region('s = 1/2') }],
      [result('a', 'verified'), { ...result('b', 'refuted', 'proved'), counterexample }, result('t', 'undecided')],
    ).at(-1);
    expect(folded?.verdict).toBe(verdict);
  });

  it('is certified by the part that refutes it', () => {
    const at = (R: string) => ({ setting: { R }, at: {} }) as unknown as ClaimResult['counterexample'];
    const failing = (id: string, R: string) => ({
      ...certifiedBy(result(id, 'refuted', 'proved'), '1 = 2'),
      counterexample: at(R),
    });
    const folded = foldResults(
      [claim('a'), claim('b'), { ...theorem, region: region('R ≥ 2') }],
      [failing('a', '1'), failing('b', '2'), result('t', 'undecided')],
    ).at(-1);
    expect(folded?.certificate).toMatchObject({ kind: 'parts', verdict: 'refuted', parts: [{ claim: 'd/b' }] });
  });

  it('passes over a step that is a mere slip', () => {
    const slip = { kind: 'slip', prose: '', formulas: [] } as const;
    expect(fold(result('a', 'refuted', 'proved'), result('b', 'refuted', 'bounded'), slip).brokenStep).toBe('d/b');
  });
});

describe('a fault of ours', () => {
  it('leaves a conjunction undecided whose certificate is rejected, and those that rest on it', () => {
    const proof = certifiedBy(result('a', 'verified', 'proved'), '1 = 1');
    const forged = { ...proof, certificate: { ...proof.certificate, latex: 'something else' } } as ClaimResult;
    const above = claim('u', { statement: { kind: 'all', of: ['t'] } });
    const folded = foldResults(
      [above, claim('a'), claim('b'), theorem],
      [
        result('u', 'undecided'),
        forged,
        certifiedBy(result('b', 'verified', 'proved'), '1 = 1'),
        result('t', 'undecided'),
      ],
    );
    expect(folded.map(({ verdict }) => verdict)).toEqual(['undecided', 'verified', 'verified', 'undecided']);
    expect(folded[3]?.faults).toEqual([expect.stringContaining('its certificate is rejected')]);
    expect(folded[0]?.why).toBe('its part d/t is undecided');
  });
});
