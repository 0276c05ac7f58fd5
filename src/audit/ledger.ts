/** The ledger of a document: every entry exactly once, as a claim, a definition or skipped with a reason. */
import { claimId, type WrittenDocument } from './claim.ts';
import type { LedgerEntry } from './result.ts';

export function ledgerOf(document: WrittenDocument): LedgerEntry {
  const entries = document.items.flatMap((item) =>
    item.entries.map((entry) => ({
      entry,
      id: claimId(document.id, item.item, entry.part).slice(document.id.length + 1),
    })),
  );
  const claims = entries.filter(({ entry }) => entry.kind === 'claim').length;
  const defined = entries.flatMap(({ entry, id }) =>
    entry.kind === 'definition' ? [{ item: id, defines: entry.defines }] : [],
  );
  const skipped = entries.flatMap(({ entry, id }) =>
    entry.kind === 'skipped' ? [{ item: id, reason: entry.reason, note: entry.note }] : [],
  );
  return {
    title: document.title,
    source: document.source,
    items: entries.length,
    claims,
    definitions: defined.length,
    ...(Object.keys(document.groups).length === 0 ? {} : { groups: document.groups }),
    contents: document.items.map(({ item, place }) => ({ item, place })),
    defined,
    skipped,
  };
}
