/** The documents item by item, in their order: every claim with its verdict, folded; definitions and what was skipped too. */
import type { Report } from '../audit/result.ts';
import { fragment } from './fragment.ts';
import { claimSection } from './html-claim.ts';
import { prose } from './html-parts.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { byDocument, type DocumentClaims, type ItemOutline, itemsOf } from './outline.ts';
import type { Page } from './page.ts';
import { STRENGTHS, VERDICT_NAMES, VERDICTS } from './vocabulary.ts';

export function itemsSection(page: Page): Markup {
  const documents = byDocument(page.report).filter(({ claims }) => claims.length > 0);
  return html`<section aria-labelledby="claims"><h2 id="claims">Claims, in the order of the documents</h2>
${filterForm(page.report)}${documents.map((document) => documentPart(document, page))}</section>
`;
}

/** What the claims can be filtered by; the page's script shows the form. */
function filterForm({ claims, ledger }: Report): Markup {
  const option = ([value, label]: readonly [string, string]): Markup =>
    html`<option value="${value}">${label}</option>`;
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]): Markup =>
    html`<label>${label} <select name="${name}">${([['', 'any'], ...options] as const).map(option)}</select></label>\n`;
  const inGroups = claims.some(({ groups }) => groups.length > 0);
  const there = VERDICT_NAMES.filter((verdict) => claims.some((claim) => claim.verdict === verdict));
  return html`<form id="filter" role="search" aria-label="Filter the claims" hidden>
<label>Search <input type="search" name="search" placeholder="words, ids, LaTeX" autocomplete="off"></label>
${select(
  'verdict',
  'Verdict',
  there.map((verdict) => [verdict, `${VERDICTS[verdict].mark} ${VERDICTS[verdict].label}`]),
)}${select(
  'strength',
  'Strength',
  Object.keys(STRENGTHS).map((name) => [name, name]),
)}${
  inGroups
    ? select(
        'group',
        'Group',
        Object.entries(
          Object.assign({}, ...Object.values(ledger).map(({ groups }) => groups)) as Record<string, string>,
        ),
      )
    : NOTHING
}<button type="reset">Clear</button>
<button type="button" data-open="all" hidden>Open all</button> <button type="button" data-open="none" hidden>Close all</button>
<output id="found" aria-live="polite"></output>
</form>
`;
}

function documentPart(document: DocumentClaims, page: Page): Markup {
  const { document: id, title } = document;
  return html`<section aria-labelledby="document-${id}">
<h3 id="document-${id}">${prose(title)} <code class="quiet">${id}</code></h3>
${itemsOf(document).map((item) => itemPart(item, page))}</section>
`;
}

function itemPart({ anchor, item, place, claims, notes }: ItemOutline, page: Page): Markup {
  return html`<section class="item" id="${anchor}">
<h4>${place} <a class="permalink" href="#${fragment(anchor)}" aria-label="Permanent link to ${item}">#</a></h4>
${notes.length === 0 ? NOTHING : html`<ul class="notes">${notes.map(({ kind, text }) => html`<li><b>${kind}</b> ${prose(text)}</li>`)}</ul>`}
${claims.map((claim) => claimSection(claim, page))}</section>
`;
}
