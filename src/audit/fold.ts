/**
 * What a claim owes to other claims, as pure functions of their results: the verdict of a conjunction, the first step of
 * a refuted theorem's proof that fails and is no mere slip, and what refuted claims do to those that use them. Never
 * stored, always computed.
 */
import { weaker } from '../judge/verdict.ts';
import { blameOf } from './blame/blame.ts';
import { certifyConjunction } from './certificate/certify.ts';
import { faultText, withFault } from './fault.ts';
import { outside, valuesIn } from './outside.ts';
import type { RegisteredClaim } from './registry.ts';
import type { ClaimResult } from './result.ts';

export function foldResults(claims: readonly RegisteredClaim[], results: readonly ClaimResult[]): ClaimResult[] {
  const registered = new Map(claims.map((claim) => [claim.id, claim]));
  const folded = inDependencyOrder(results, registered);
  return results.map(({ id }) => {
    const [result, claim] = [folded.get(id) as ClaimResult, registered.get(id)];
    return claim === undefined
      ? result
      : guarded(result, () => ({ ...result, blame: blameOf(claim, folded, registered) }));
  });
}

/** Every claim after those its verdict is made from: conjunctions may rest on conjunctions. */
function inDependencyOrder(
  results: readonly ClaimResult[],
  registered: ReadonlyMap<string, RegisteredClaim>,
): ReadonlyMap<string, ClaimResult> {
  const known = new Map(results.map((result) => [result.id, result]));
  const folded = new Map<string, ClaimResult>();
  const beside = { results: folded, claims: registered };
  const fold = (id: string): void => {
    const [claim, result] = [registered.get(id), known.get(id)];
    if (result === undefined || folded.has(id)) return;
    folded.set(id, result);
    if (claim === undefined) return;
    dependenciesOf(claim).forEach(fold);
    folded.set(
      id,
      guarded(result, () =>
        certifiedByParts(claim, withProof(claim, withParts(claim, result, beside), beside), beside),
      ),
    );
  };
  for (const { id } of results) fold(id);
  return folded;
}

/** What is thrown here is a fault of ours, as anywhere. */
function guarded(result: ClaimResult, act: () => ClaimResult): ClaimResult {
  try {
    return act();
  } catch (error) {
    return withFault(result, faultText(error));
  }
}

/** The id of another claim, by its name in the document of a claim. */
export const idOf = (claim: Pick<RegisteredClaim, 'document'>, name: string): string =>
  name.startsWith(`${claim.document}/`) ? name : `${claim.document}/${name}`;

/** Ids of the claims that a claim's verdict is made from. */
export function dependenciesOf(claim: RegisteredClaim): string[] {
  const { statement, proof } = claim.entry;
  const parts = statement.kind === 'all' ? statement.of : [];
  return [...parts, ...(proof ?? [])].map((name) => idOf(claim, name));
}

/** Claims by id, with the results that are folded so far. */
interface Beside {
  readonly results: ReadonlyMap<string, ClaimResult>;
  readonly claims: ReadonlyMap<string, RegisteredClaim>;
}

function withParts(claim: RegisteredClaim, result: ClaimResult, beside: Beside): ClaimResult {
  const { statement } = claim.entry;
  if (statement.kind !== 'all') return result;
  const parts = statement.of.map((name) => beside.results.get(idOf(claim, name)));
  if (parts.some((part) => part === undefined)) return result;
  const known = parts as ClaimResult[];
  const broken = known.find((part) => refutes(part, claim, beside));
  if (broken !== undefined) {
    return {
      ...result,
      verdict: 'refuted',
      strength: broken.strength,
      why: `its part ${broken.id} is refuted: ${broken.why}`,
      counterexample: ofPart(broken),
      evidence: broken.evidence,
    };
  }
  const open = known.find((part) => part.verdict !== 'verified');
  if (open !== undefined) {
    return {
      ...result,
      verdict: 'undecided',
      strength: null,
      why: `its part ${open.id} is ${open.verdict}${open.verdict === 'refuted' ? ', and not seen to fail where this speaks' : ''}`,
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

/** Does a part that fails refute the whole? Where the whole does not speak it says nothing of it. */
function refutes(
  { id, verdict, counterexample }: ClaimResult,
  { region }: RegisteredClaim,
  { claims }: Beside,
): boolean {
  const own = claims.get(id)?.region ?? region;
  return verdict === 'refuted' && outside(region, own, valuesIn(counterexample?.setting ?? {}, region)).length === 0;
}

/** The counterexample of a conjunction is that of a part, which it names. */
const ofPart = ({ id, counterexample }: ClaimResult): ClaimResult['counterexample'] =>
  counterexample === null
    ? null
    : { ...counterexample, at: { ...counterexample.at, claim: counterexample.at.claim ?? id } };

/** A conjunction is certified by its parts, which are folded by then. */
function certifiedByParts(claim: RegisteredClaim, result: ClaimResult, beside: Beside): ClaimResult {
  const { statement } = claim.entry;
  if (statement.kind !== 'all') return result;
  const parts = statement.of.flatMap((name) => beside.results.get(idOf(claim, name)) ?? []);
  const deciding =
    result.verdict === 'verified' ? parts : parts.filter((part) => refutes(part, claim, beside)).slice(0, 1);
  const certificate = certifyConjunction(claim.entry, result, deciding);
  return certificate.kind === 'rejected' ? withFault(result, certificate.reason) : { ...result, certificate };
}

function withProof(claim: RegisteredClaim, result: ClaimResult, { results, claims }: Beside): ClaimResult {
  const { proof } = claim.entry;
  if (proof === undefined || result.verdict !== 'refuted') return result;
  const steps = proof.map((name) => idOf(claim, name));
  const failing = steps.find(
    (id) => results.get(id)?.verdict === 'refuted' && claims.get(id)?.entry.erratum?.kind !== 'slip',
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
  'faults',
]);

/** The part of a result that folding leaves as it is. */
export function unfolded(claim: RegisteredClaim, result: ClaimResult): Pick<ClaimResult, 'id'> {
  const alone = { ...result, blame: null };
  if (dependenciesOf(claim).length === 0) return alone;
  return { ...Object.fromEntries(Object.entries(alone).filter(([key]) => !FOLDED.has(key))), id: result.id };
}
