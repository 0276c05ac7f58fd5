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

/** One item of a document: its claims, and what else the ledger says of it. */
export interface ItemOutline {
  readonly anchor: string;
  readonly item: string;
  readonly place: string;
  readonly claims: readonly ClaimResult[];
  readonly notes: readonly { readonly kind: string; readonly text: string }[];
}

/** The items in the order of the document; those of a document that has no ledger entry in the order of their claims. */
export function itemsOf({ document, entry, claims }: DocumentClaims): ItemOutline[] {
  const known = entry?.contents ?? [];
  const unknown = claims
    .filter(({ item }) => !known.some((one) => one.item === item))
    .map(({ item, place }) => ({ item, place }));
  const seen = new Set<string>();
  return [...known, ...unknown].flatMap(({ item, place }) => {
    if (seen.has(item)) return [];
    seen.add(item);
    const of = (id: string): boolean => id === item || id.startsWith(`${item}/`);
    const notes = [
      ...(entry?.defined ?? [])
        .filter((one) => of(one.item))
        .map(({ defines }) => ({ kind: 'defines', text: defines })),
      ...(entry?.skipped ?? [])
        .filter((one) => of(one.item))
        .map(({ reason, note }) => ({ kind: `skipped, ${reason}:`, text: note })),
    ];
    const here = claims.filter((claim) => claim.item === item);
    return here.length === 0 && notes.length === 0
      ? []
      : [{ anchor: `item-${document}/${item}`, item, place, claims: here, notes }];
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
  const letters = (text: string): string =>
    text
      .replace(/\\tag\*?\s*\{[^{}]*\}|\s+/g, '')
      .replace(/([_^])\{(\w)\}/g, '$1$2')
      .replace(/[.,]$/, '');
  return printed.readAs !== '' && letters(printed.readAs) !== letters(printed.latex);
}
