import { describe, expect, it } from 'vitest';
import language from '../../../proofs/zt25/certificate.ts';
import { type Certifiable, certify as certifyIn } from '../../../src/audit/certificate/certify.ts';
import type { ClaimEntry } from '../../../src/audit/claim.ts';
import { certified } from '../../certify/certificates.ts';
import { ALL, region } from '../regions.ts';

const certify = (entry: ClaimEntry, result: Certifiable) => certifyIn(entry, region(ALL), result, language);

const entry = (latex: string, bind: Record<string, string> = {}): ClaimEntry => ({
  kind: 'claim',
  title: '',
  text: '',
  latex,
  hypotheses: [ALL],
  statement: { kind: 'relation', bind },
});
const setting = { k: 4, majorities: 2, R: '2', 'minority count': 1, gamma: 0.5 };
const proved = { id: 'd/x', verdict: 'verified', strength: 'proved', counterexample: null } as const;
const refuted = { id: 'd/x', verdict: 'refuted', strength: 'proved', counterexample: { setting } } as const;

describe('the certificate of a claim', () => {
  it('is a proof of what is verified, and a counterexample of what is refuted', () => {
    const sigma = { x: 'sigma.majmaj' };
    expect(certify(entry(String.raw`x = \sqrt{R m}`, sigma), proved)).toMatchObject({
      kind: 'identity',
      verdict: 'verified',
    });
    expect(certify(entry('x = R', sigma), refuted)).toMatchObject({
      kind: 'counterexample',
      region: expect.arrayContaining(['s*k >= 2', 'R >= 1']),
      at: { k: '4', R: '2', s: '2/4', m: '1', gamma: '1/2' },
      fails: ['0'],
    });
  });

  it('is none where the checker does not define what is spoken of, and the verdict stays', () => {
    const multiplicity = { x: 'multiplicity.largest' };
    const tied = { ...setting, R: '1' };
    const at = (where: typeof setting) => ({ ...refuted, counterexample: { setting: where } });
    expect(certify(entry('x = s k', multiplicity), at(setting))).toMatchObject({ kind: 'counterexample' });
    expect(certify(entry('x = s k - 1', multiplicity), at(tied))).toEqual({
      kind: 'none',
      reason: 'the checker defines what it speaks of for R > 1 only',
    });
    expect(certify(entry('x = R', { x: 'window.vanilla' }), at({ ...setting, majorities: 1 }))).toEqual({
      kind: 'none',
      reason: 'the checker defines what it speaks of for at least two classes in each group only',
    });
    expect(certify(entry('x = s k - 1', multiplicity), proved)).toMatchObject({ kind: 'none' });
  });

  it('is never one that the checker rejects', () => {
    const sigma = { x: 'sigma.majmaj' };
    const of = (latex: string, result: Certifiable) => certify(entry(latex, sigma), result);
    expect(of('x = R', proved)).toEqual({ kind: 'rejected', reason: expect.stringContaining('the two sides differ') });
    expect(of(String.raw`x = \sqrt{R m}`, refuted)).toEqual({
      kind: 'rejected',
      reason: expect.stringContaining('does not see it fail'),
    });
  });

  it('is none where a strict order fails by an equality that can only be measured', () => {
    const times = entry('x < y', { x: 'time.weighted.majmaj', y: 'time.weighted.majmin' });
    const equal = { ...refuted, strength: 'bounded', counterexample: { setting, discrepancy: 0 } } as const;
    expect(certify(times, equal)).toEqual({
      kind: 'none',
      reason: expect.stringContaining('fails by equality'),
    });
    expect(certify(times, { ...equal, strength: 'proved' }).kind).toBe('none');
    expect(certify(times, { ...equal, counterexample: { setting, discrepancy: 1 } }).kind).toBe('rejected');
  });

  it.each(['undecided', 'ill-posed', 'vacuous'] as const)('is none for what is %s', (verdict) => {
    expect(certify(entry('x = 1'), { ...proved, verdict, strength: null }).kind).toBe('none');
  });

  it.each(['exact', 'bounded', 'sampled'] as const)('is none for what is verified as %s only', (strength) => {
    expect(certify(entry('1 = 1'), { ...proved, strength }).kind).toBe('none');
  });

  it('is missing for seven proofs and one equality only, each with its reason', async () => {
    const none = (await certified()).filter(({ certificate }) => certificate.kind === 'none');
    expect(none.map(({ id }) => id)).toEqual([
      'zt25/sec-3.2/signs',
      'zt25/eq-5',
      'zt25/eq-7/limit',
      'zt25/thm-C.2/diagonal',
      'zt25/eq-17/limit',
      'zt25/eq-19a',
      'zt25/eq-22/limit',
      'zt25/cor-C.3/weighted-before',
    ]);
  });
});
