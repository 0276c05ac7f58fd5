/**
 * Refuted claims by what is wrong: one that only inherits an error is told with the claim it has the error from.
 * Inputs: a report. Outcome: the causes in the order of the report, every refuted claim in exactly one of them.
 */
import type { ClaimResult, Report } from '../../audit/result.ts';
import { withVerdict } from '../outline.ts';

export interface Cause {
  readonly root: ClaimResult;
  /** Refuted claims that have their error from the root, through others or at once. */
  readonly followers: readonly ClaimResult[];
}

export function causesOf({ claims }: Pick<Report, 'claims'>): Cause[] {
  const refuted = withVerdict(claims, 'refuted');
  const byId = new Map(refuted.map((claim) => [claim.id, claim]));
  const found = new Map(refuted.map((claim) => [claim, rootOf(claim, byId, new Set())]));
  // In a circle of errors no root is its own: its claims are told each by itself.
  const isRoot = (claim: ClaimResult | undefined): boolean => claim !== undefined && found.get(claim) === claim;
  const roots = new Map(refuted.map((claim) => [claim, isRoot(found.get(claim)) ? found.get(claim) : claim]));
  return refuted
    .filter((claim) => roots.get(claim) === claim)
    .map((root) => ({ root, followers: refuted.filter((claim) => claim !== root && roots.get(claim) === root) }));
}

type ById = ReadonlyMap<string, ClaimResult>;

/** The claim itself where its error is its own, or where errors lead in a circle. */
function rootOf(claim: ClaimResult, byId: ById, seen: ReadonlySet<string>): ClaimResult {
  const sources = sourcesOf(claim).flatMap((id) => byId.get(id) ?? []);
  const passed = new Set([...seen, claim.id]);
  if (sources.some(({ id }) => passed.has(id))) return claim;
  const found = sources.map((source) => rootOf(source, byId, passed));
  return commonest(found) ?? claim;
}

/** Where a claim has its error from: what it is blamed on, or, of a conjunction, the parts that decide it. */
function sourcesOf({ blame, certificate }: ClaimResult): readonly string[] {
  if (blame?.status === 'inherits the error') return blame.from;
  return certificate.kind === 'parts' ? certificate.parts.map(({ claim }) => claim) : [];
}

/** What most sources lead to; the first of them where several are as common. */
function commonest(roots: readonly ClaimResult[]): ClaimResult | undefined {
  const votes = (root: ClaimResult): number => roots.filter((other) => other === root).length;
  return roots.reduce<ClaimResult | undefined>(
    (best, root) => (best !== undefined && votes(best) >= votes(root) ? best : root),
    undefined,
  );
}
