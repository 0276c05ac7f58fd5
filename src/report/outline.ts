/**
 * The order in which every page tells an audit: by document, in the order of the ledger.
 * Outcome: plain data; a document without a ledger entry (a report of one formula) is titled by its id.
 */
import type { ClaimResult, LedgerEntry, Report } from '../audit/result.ts';
import type { VerdictName } from '../judge/verdict.ts';
import { VERDICT_NAMES } from './vocabulary.ts';

export interface DocumentClaims {
  readonly document: string;
  readonly title: string;
  readonly entry: LedgerEntry | null;
  readonly claims: readonly ClaimResult[];
}

/** The document a claim id names: what stands before the first slash. */
export function documentOf(id: string): string {
  return id.split('/', 1)[0] ?? id;
}

export function byDocument(report: Report): DocumentClaims[] {
  const documents = new Set([...Object.keys(report.ledger), ...report.claims.map((claim) => documentOf(claim.id))]);
  return [...documents].map((document) => {
    const entry = report.ledger[document] ?? null;
    const claims = report.claims.filter((claim) => documentOf(claim.id) === document);
    return { document, title: entry?.title ?? document, entry, claims };
  });
}

export function withVerdict(claims: readonly ClaimResult[], verdict: VerdictName): ClaimResult[] {
  return claims.filter((claim) => claim.verdict === verdict);
}

/** How many claims have each verdict, zeros included. */
export function tally(claims: readonly ClaimResult[]): { verdict: VerdictName; count: number }[] {
  return VERDICT_NAMES.map((verdict) => ({ verdict, count: withVerdict(claims, verdict).length }));
}

/** The ids a page can link to. */
export function claimIds(report: Report): ReadonlySet<string> {
  return new Set(report.claims.map((claim) => claim.id));
}

/** Whether the reader took the formula otherwise than by its letters alone. */
export function isReadDifferently(printed: ClaimResult['printed']): boolean {
  const letters = (text: string): string => text.replace(/\s+/g, '');
  return printed.readAs !== '' && letters(printed.readAs) !== letters(printed.latex);
}
