import { readFileSync } from 'node:fs';
import language from '../../proofs/zt25/certificate.ts';
import type { Certificate, Uncertified } from '../../src/audit/certificate/certificate.ts';
import {
  type Certifiable,
  type Certified,
  certify,
  certifyConjunction,
  sealed,
} from '../../src/audit/certificate/certify.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';
import { checkCertificate } from '../../src/certify/checker.ts';

/** Where every refuted claim of the documents fails; no audit is run. */
const SETTING = { k: 4, majorities: 2, R: '2', 'minority count': 1, gamma: 0.5, d: 3, delta: 8, t: 4.378 };

const baseline = JSON.parse(readFileSync(new URL('../../reports/baseline.json', import.meta.url), 'utf8')) as {
  claims: Record<string, Pick<Certifiable, 'verdict' | 'strength'>>;
};

/** A strict order between times that are equal. */
const EQUAL = 'zt25/cor-C.3/weighted-before';

const counterexampleOf = (id: string) => ({ setting: SETTING, ...(id === EQUAL ? { discrepancy: 0 } : {}) });

/** The claims that the baseline has as proved or refuted, with what certifies them, conjunctions last. */
export async function certified() {
  const claims = claimsOf(await documents()).flatMap((claim) => {
    const expected = baseline.claims[claim.id];
    const wanted = expected?.verdict === 'refuted' || expected?.strength === 'proved';
    return expected === undefined || !wanted
      ? []
      : [{ claim, result: { ...expected, id: claim.id, counterexample: counterexampleOf(claim.id) } }];
  });
  const single = claims
    .filter(({ claim }) => claim.entry.statement.kind !== 'all')
    .map(({ claim, result }) => ({
      ...result,
      certificate: notRejected(certify(claim.entry, claim.region, result, claim.language ?? null)),
    }));
  const refuted = single.find(({ id }) => id === 'zt25/cor-C.3/weighted-majmin');
  const corollary = claims.find(({ claim }) => claim.id === 'zt25/cor-C.3');
  if (refuted === undefined || corollary === undefined) throw new Error('the corollary is gone');
  const whole = notRejected(certifyConjunction(corollary.claim.entry, corollary.result, [refuted]));
  return [...single, { ...corollary.result, certificate: whole }];
}

function notRejected(certified: Certified): Certificate | Uncertified {
  if (certified.kind === 'rejected') throw new Error(certified.reason);
  return certified;
}

/** The certificate with something else in it, and a digest of that: what an adversary can do. */
export function resealed(certificate: Certificate, change: object): Certificate {
  const { digest: _, ...content } = { ...certificate, ...change };
  return sealed(content as Parameters<typeof sealed>[0]);
}

export const check = (certificate: unknown, points?: number) => checkCertificate(certificate, points);

/** The words of the documents. */
export const WORDS = language.words;

/** A region and a setting in it: every setting, and k = 4, R = 2, equal shares, m = 1, γ = 1/2. */
export const ANYWHERE = {
  region: [] as string[],
  at: { k: '4', R: '2', s: '1/2', m: '1', gamma: '1/2' } as Record<string, string>,
};

const HEAD = { schema: 'errata-certificate/3', claim: 'd/x', latex: 'x' } as const;
type Change = Record<string, unknown>;

/** A proof of a chain, all over a region, as anybody can write one. */
export const identity = (sides: readonly string[], more: Change = {}): Certificate =>
  sealed({
    ...{ ...HEAD, verdict: 'verified', kind: 'identity', sides, relations: sides.slice(1).map(() => '=') },
    ...{ ...ANYWHERE, words: WORDS, margins: sides.slice(1).map(() => null), derived: {}, generic: [], ...more },
  } as unknown as Parameters<typeof sealed>[0]);

/** A refutation of the first relation of a chain. */
export const counterexample = (sides: readonly string[], more: Change = {}): Certificate =>
  sealed({
    ...{ ...HEAD, verdict: 'refuted', kind: 'counterexample', sides, relations: sides.slice(1).map(() => '=') },
    ...{ ...ANYWHERE, words: WORDS, fails: ['0'], ...more },
  } as unknown as Parameters<typeof sealed>[0]);
