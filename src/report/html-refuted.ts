/** The table most readers come for: what is printed, and what is true instead, one above the other to compare. */
import type { ClaimResult, Report } from '../audit/result.ts';
import { formula, paragraph, prose, reference, tableBox, verdictLine } from './html-parts.ts';
import { html, type Markup } from './markup.ts';
import { withVerdict } from './outline.ts';

export function refutedSection(report: Report, known: ReadonlySet<string>): Markup {
  const refuted = withVerdict(report.claims, 'refuted');
  const body = refuted.length === 0 ? html`<p>No claim of this audit was refuted.</p>` : comparison(refuted, known);
  return html`<section aria-labelledby="refuted"><h2 id="refuted">Refuted, and what is true instead</h2>\n${body}</section>\n`;
}

function comparison(refuted: readonly ClaimResult[], known: ReadonlySet<string>): Markup {
  const group = (claim: ClaimResult): Markup => html`<tbody>
<tr><th scope="rowgroup" colspan="2">${reference(claim.id, known)} ${prose(claim.title)}</th></tr>
<tr><th scope="row">Printed</th><td>${formula(claim.printed.latex)}</td></tr>
<tr><th scope="row">True instead</th><td>${corrected(claim)}</td></tr>
</tbody>
`;
  return tableBox(
    'Refuted claims, printed against corrected',
    html`<table class="refuted-claims"><colgroup><col></colgroup>\n${refuted.map(group)}</table>`,
  );
}

function corrected({ erratum, why }: ClaimResult): Markup {
  if (erratum === null) return html`<p>No correction found. ${prose(why)}</p>`;
  return html`${formula(erratum.latex)}${paragraph(erratum.prose)}<p>${verdictLine(erratum.verdict, erratum.strength)}</p>`;
}
