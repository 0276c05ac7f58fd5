/**
 * What a claim owes to other claims, as pure functions of their results: the verdict of a conjunction, the first step of
 * a refuted theorem's proof that fails and is no mere slip, and what refuted claims do to those that use them. Never
 * stored, always computed.
 */
import { weaker } from '../judge/verdict.ts';
import { blameOf } from './blame/blame.ts';
import { certifyConjunction } from './certificate/certify.ts';
import type { RegisteredClaim } from './registry.ts';
import type { ClaimResult } from './result.ts';

export function foldResults(claims: readonly RegisteredClaim[], results: readonly ClaimResult[]): ClaimResult[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const registered = new Map(claims.map((claim) => [claim.id, claim]));
  // Conjunctions may rest on conjunctions: they are folded in the order of the ledger until nothing changes.
  let folded = results;
  for (let round = 0; round < 4; round++) {
    folded = folded.map((result) => {
      const claim = registered.get(result.id);
      const next = claim === undefined ? result : withProof(claim, withParts(claim, result, byId), byId, registered);
      byId.set(next.id, next);
      return next;
    });
  }
  return folded.map((result) => {
    const claim = registered.get(result.id);
    const certified = withCertificate(result, byId, registered);
    return claim === undefined ? certified : { ...certified, blame: blameOf(claim, byId, registered) };
  });
}

const idOf = (claim: RegisteredClaim, name: string): string =>
  name.startsWith(`${claim.document}/`) ? name : `${claim.document}/${name}`;

/** Ids of the claims that a claim's verdict is made from. */
export function dependenciesOf(claim: RegisteredClaim): string[] {
  const { statement, proof } = claim.entry;
  const parts = statement.kind === 'all' ? statement.of : [];
  return [...parts, ...(proof ?? [])].map((name) => idOf(claim, name));
}

function withParts(claim: RegisteredClaim, result: ClaimResult, byId: ReadonlyMap<string, ClaimResult>): ClaimResult {
  const { statement } = claim.entry;
  if (statement.kind !== 'all') return result;
  const parts = statement.of.map((name) => byId.get(idOf(claim, name)));
  if (parts.some((part) => part === undefined)) return result;
  const known = parts as ClaimResult[];
  const broken = known.find((part) => part.verdict === 'refuted');
  if (broken !== undefined) {
    return {
      ...result,
      verdict: 'refuted',
      strength: broken.strength,
      why: `its part ${broken.id} is refuted: ${broken.why}`,
      counterexample: broken.counterexample,
      evidence: broken.evidence,
    };
  }
  const open = known.find((part) => part.verdict !== 'verified');
  if (open !== undefined) {
    return {
      ...result,
      verdict: 'undecided',
      strength: null,
      why: `its part ${open.id} is ${open.verdict}`,
      erratum: null,
    };
  }
  const weakest = known.map((part) => part.strength).reduce((a, b) => (weaker(b, a) ? b : a));
  return {
    ...result,
    verdict: 'verified',
    strength: weakest,
    why: `all ${known.length} parts are verified`,
    evidence: known.flatMap((part) => part.evidence),
    erratum: null,
  };
}

/** A conjunction is certified by its parts, and those that are conjunctions by theirs. */
function withCertificate(
  result: ClaimResult,
  byId: ReadonlyMap<string, ClaimResult>,
  registered: ReadonlyMap<string, RegisteredClaim>,
): ClaimResult {
  const claim = registered.get(result.id);
  if (claim?.entry.statement.kind !== 'all') return result;
  const parts = claim.entry.statement.of.flatMap((name) => byId.get(idOf(claim, name)) ?? []);
  const certified = parts.map((part) => withCertificate(part, byId, registered));
  return { ...result, certificate: certifyConjunction(claim.entry, result, certified) };
}

function withProof(
  claim: RegisteredClaim,
  result: ClaimResult,
  byId: ReadonlyMap<string, ClaimResult>,
  registered: ReadonlyMap<string, RegisteredClaim>,
): ClaimResult {
  const { proof } = claim.entry;
  if (proof === undefined || result.verdict !== 'refuted') return result;
  const steps = proof.map((name) => idOf(claim, name));
  const failing = steps.find(
    (id) => byId.get(id)?.verdict === 'refuted' && registered.get(id)?.entry.erratum?.kind !== 'slip',
  );
  return { ...result, brokenStep: failing ?? null };
}

/** What other claims decide, where there are any to decide it. */
const FOLDED: ReadonlySet<string> = new Set<keyof ClaimResult>([
  'verdict',
  'strength',
  'why',
  'evidence',
  'counterexample',
  'erratum',
  'brokenStep',
  'certificate',
]);

/** The part of a result that folding leaves as it is. */
export function unfolded(claim: RegisteredClaim, result: ClaimResult): Pick<ClaimResult, 'id'> {
  const alone = { ...result, blame: null };
  if (dependenciesOf(claim).length === 0) return alone;
  return { ...Object.fromEntries(Object.entries(alone).filter(([key]) => !FOLDED.has(key))), id: result.id };
}
