/** What most readers come for: what is printed, and what is true instead; errors of their own first, inherited ones after. */
import type { ClaimResult } from '../audit/result.ts';
import { correctionOf } from './correction.ts';
import { causesOf } from './errata/cause.ts';
import { correctedFormula, formula, paragraph, prose, reference, verdictLine } from './html-parts.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { Page } from './page.ts';
import { readAsOf } from './read-as.ts';
import { OURS } from './vocabulary.ts';

export function refutedSection(page: Page): Markup {
  const causes = causesOf(page.report);
  const followers = new Set(causes.flatMap((cause) => cause.followers));
  const body =
    causes.length === 0
      ? html`<p>No claim of this audit was refuted.</p>`
      : html`${cards(
          'Errors of their own',
          causes.map(({ root }) => root),
          page,
        )}${cards(
          'What follows from them',
          page.report.claims.filter((claim) => followers.has(claim)),
          page,
        )}`;
  return html`<section aria-labelledby="refuted"><h2 id="refuted">Refuted, and what is true instead</h2>\n${body}</section>\n`;
}

function cards(title: string, claims: readonly ClaimResult[], { known }: Page): Markup {
  if (claims.length === 0) return NOTHING;
  const card = (claim: ClaimResult): Markup => html`<li class="card">
<h4>${prose(claim.title)}</h4>
<p class="where">${reference(claim.id, known)} · ${prose(claim.place)}</p>
<dl>
${printed(claim)}
${corrected(claim)}
</dl>
</li>
`;
  return html`<h3>${title}: ${claims.length}</h3>\n<ul class="cards">${claims.map(card)}</ul>\n`;
}

function printed({ printed: it }: ClaimResult): Markup {
  const { latex, text, ours } = it;
  const term = (name: string, of: Markup): Markup => html`<dt>${name}</dt><dd class="wrong">${of}</dd>`;
  if (ours) return html`${term('Printed', paragraph(text))}\n${term(OURS, formula(latex))}`;
  const read = readAsOf(it);
  return read?.kind === 'formula'
    ? html`${term('Printed', formula(latex))}\n${term('Read as', formula(read.value))}`
    : term('Printed', formula(latex));
}

function corrected(claim: ClaimResult): Markup {
  const correction = correctionOf(claim);
  const right = (of: Markup): Markup => html`<dt>True instead</dt><dd class="right">${of}</dd>`;
  if (correction.kind === 'none') return html`<dt>No correction</dt><dd>${paragraph(correction.why)}</dd>`;
  const { formulas, prose: words, verdict, strength } = correction.erratum;
  return right(
    html`${formulas.map(correctedFormula)}<details><summary>Why</summary>${paragraph(words)}</details><p>${verdictLine(verdict, strength)}</p>`,
  );
}
