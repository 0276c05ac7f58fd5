import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/audit/certificate/against.ts';
import type { Certificate } from '../../../src/audit/certificate/certificate.ts';
import { claimsOf, documents } from '../../../src/audit/registry.ts';
import { certified, check, identity, resealed } from '../../certify/certificates.ts';

const claims = new Map(claimsOf(await documents()).map((claim) => [claim.id, claim]));
const all = (await certified()).flatMap(({ certificate }) => (certificate.kind === 'none' ? [] : [certificate]));
const of = (id: string): Certificate => {
  const found = all.find(({ claim }) => claim === id);
  if (found === undefined) throw new Error(`no certificate of ${id}`);
  return found;
};
type Chained = Exclude<Certificate, { kind: 'parts' }>;
const proof = of('zt25/eq-6/majmaj') as Chained;

describe('a certificate held against its claim', () => {
  it('differs in nothing if the audit wrote it', () => {
    for (const certificate of all)
      expect([certificate.claim, differences(certificate, claims)]).toEqual([certificate.claim, []]);
  });

  it('has no claim where no document has it', () => {
    expect(differences(identity(['R', 'R']), claims)).toBeNull();
  });

  it('differs where a part of what no document has is of a claim that one has', () => {
    const part = resealed(proof, { sides: ['R', 'R'] });
    const whole = (parts: readonly Certificate[]) => resealed(of('zt25/cor-C.3'), { claim: 'd/all', parts });
    expect(differences(whole([part]), claims)).toContain('its statement, or the region of it');
    expect(differences(whole([identity(['R', 'R']), whole([part])]), claims)).not.toBeNull();
    expect(differences(whole([identity(['R', 'R'])]), claims)).toBeNull();
  });

  it.each(['zt25/eq-6/majmaj#2', 'ZT25/eq-6', 'zt25'])('differs where its document has no claim %s', (claim) => {
    expect(differences(resealed(proof, { claim }), claims)).toEqual([`its id: there is no claim ${claim}`]);
  });

  const { words } = proof;
  it.each([
    ['a definition', { definitions: { ...words.definitions, rank: 'k' } }, 'definitions of rank'],
    ['a definition that is new', { definitions: { ...words.definitions, more: '7' } }, 'definitions of more'],
    ['a definition that is gone', { definitions: {} }, 'definitions of V'],
    ['what every setting is', { setting: words.setting.slice(1) }, 'setting of 0'],
    ['what shows it consistent', { zero: [] }, 'zero of 0'],
    ['what is whole', { whole: [] }, 'whole of 0'],
    ['where there is what', { exists: {} }, 'exists of s*k > 1'],
    ['a flow', { flows: { ...words.flows, vanilla: {} } }, 'flows of vanilla'],
    [
      'how a run is read off',
      { runs: { ...words.runs, 'window.vanilla': 'time of vanilla, part 0' } },
      'runs of window.vanilla',
    ],
    ['a premise', { because: 'it is so' }, 'because of it'],
  ])('differs in %s', (_name, more, difference) => {
    const other = resealed(proof, { words: { ...words, ...more } });
    expect(differences(other, claims)).toContain(difference);
  });

  it.each([
    ['its formula', { latex: '1 = 1' }, 'its formula'],
    ['its sides', { sides: ['R', 'R'] }, 'its statement, or the region of it'],
    [
      'its region',
      { region: [...proof.region, 'R = 1'], at: { ...proof.at, R: '1' } },
      'its statement, or the region of it',
    ],
  ])('differs in %s, which the checker accepts', (_name, more, difference) => {
    const other = resealed(proof, more);
    expect(check(other)).toMatchObject({ accepted: true });
    expect(differences(other, claims)).toContain(difference);
  });

  it('differs in a part of a conjunction that is left out, or of another one', () => {
    const whole = of('zt25/cor-C.3') as Extract<Certificate, { kind: 'parts' }>;
    const verified = resealed(whole, { verdict: 'verified', parts: [proof] });
    const found = differences(verified, claims);
    expect(found).toContain('the part zt25/eq-6/majmaj');
    expect(found).toContain('no part zt25/cor-C.3/weighted-majmin');
    const [part] = whole.parts as [Extract<Certificate, { kind: 'counterexample' }>];
    const elsewhere = resealed(whole, { parts: [resealed(part, { at: { ...part.at, R: '1' } })] });
    expect(differences(whole, claims)).toEqual([]);
    expect(differences(elsewhere, claims)).toContainEqual(
      expect.stringMatching(/^the place of .*, which need not be where R > 1$/),
    );
    expect(
      differences(resealed(proof, { claim: 'zt25/cor-C.3', kind: 'parts', parts: [] }), claims)?.length,
    ).toBeGreaterThan(0);
  });
});
