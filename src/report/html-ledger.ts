/** The ledger: every numbered item of a document, each exactly once. */
import type { LedgerEntry, Report } from '../audit/result.ts';
import { type Column, list, prose, table } from './html-parts.ts';
import { html, type Markup, NOTHING } from './markup.ts';

type Line = readonly [document: string, entry: LedgerEntry];

const COLUMNS: readonly Column<Line>[] = [
  { head: 'Document', cell: ([document]) => html`<code>${document}</code>` },
  { head: 'Items', cell: ([, { items }]) => html`${items}` },
  { head: 'Claims', cell: ([, { claims }]) => html`${claims}` },
  { head: 'Definitions', cell: ([, { definitions }]) => html`${definitions}` },
  { head: 'Skipped', cell: ([, { skipped }]) => html`${skipped.length}` },
];

export function ledgerSection(report: Report): Markup {
  const lines = Object.entries(report.ledger);
  return html`<section aria-labelledby="ledger"><h2 id="ledger">Ledger</h2>
<p>Every numbered item of a document, each exactly once: a claim, a definition, or skipped for a reason.</p>
${table('Entries by document', COLUMNS, lines, 'ledger')}
${lines.map(details)}</section>
`;
}

function details([document, { title, source, defined, skipped }]: Line): Markup {
  const definitions = defined.map(({ item, defines }) => html`<code>${item}</code> ${prose(defines)}`);
  const reasons = skipped.map(({ item, reason, note }) => html`<code>${item}</code> <b>${reason}</b> ${prose(note)}`);
  return html`<p><code>${document}</code> ${prose(title)}, read from ${source}.</p>
${folded(`Definitions only in ${document}: ${defined.length}`, definitions)}${folded(`Skipped in ${document}: ${skipped.length}`, reasons)}`;
}

function folded(summary: string, items: readonly Markup[]): Markup {
  return items.length === 0 ? NOTHING : html`<details><summary>${summary}</summary>${list(items)}</details>\n`;
}
