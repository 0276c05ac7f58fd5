/** All claims: a table to find one by, then a section each, by document. */
import type { ClaimResult, Report } from '../audit/result.ts';
import { claimSection } from './html-claim.ts';
import { type Column, prose, reference, table, verdictLine } from './html-parts.ts';
import { html, type Markup } from './markup.ts';
import { byDocument } from './outline.ts';

function columns(known: ReadonlySet<string>): readonly Column<ClaimResult>[] {
  return [
    { head: 'Claim', cell: ({ id }) => reference(id, known) },
    { head: 'Verdict', cell: ({ verdict, strength }) => verdictLine(verdict, strength) },
    { head: 'Title', cell: ({ title }) => prose(title) },
  ];
}

export function claimTableSection(report: Report, known: ReadonlySet<string>): Markup {
  const tables = byDocument(report)
    .filter(({ claims }) => claims.length > 0)
    .map(
      ({ document, title, claims }) => html`<h3>${prose(title)}</h3>
${table(`Claims of ${document}`, columns(known), claims, 'claims')}`,
    );
  return html`<section aria-labelledby="claims"><h2 id="claims">Claims</h2>\n${tables}</section>\n`;
}

export function documentSections(report: Report, known: ReadonlySet<string>): Markup {
  const sections = byDocument(report)
    .filter(({ claims }) => claims.length > 0)
    .map(
      ({ document, title, claims }) => html`<section aria-labelledby="document-${document}">
<h2 id="document-${document}">${prose(title)}</h2>
${claims.map((claim) => claimSection(claim, known))}</section>
`,
    );
  return html`${sections}`;
}
