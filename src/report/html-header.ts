/** The head of the page: what was audited, the totals, and what the marks mean. */
import type { ClaimResult, Report } from '../audit/result.ts';
import { fragment } from './fragment.ts';
import { badge, prose } from './html-parts.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { byDocument, itemsOf, withVerdict } from './outline.ts';
import { totalPowerLine } from './power.ts';
import { STEP_STATUS, STRENGTHS, VERDICT_NAMES, VERDICTS } from './vocabulary.ts';

export function header(report: Report): Markup {
  const documents = byDocument(report).map(
    ({ document, title }) => html`<li><code>${document}</code> ${prose(title)}</li>`,
  );
  return html`<header>
<h1>Errata</h1>
<p>What of the mathematics of these documents holds, what does not, and what is true instead.</p>
<ul class="documents">${documents}</ul>
${faults(report)}${totals(report)}
${legend()}
</header>
`;
}

/** Where there is one the audit failed, so it stands first. */
function faults(report: Report): Markup {
  if (report.faults.length === 0) return NOTHING;
  const lines = report.faults.map(({ id, fault }) => html`<li><code>${id}</code> ${fault}</li>`);
  return html`<p><strong>Faults of ours.</strong> The audit failed here; these say nothing of the document.</p>
<ul class="faults">${lines}</ul>
`;
}

/** The sections of the page, and the items of each document with the marks of their claims. */
export function contents(report: Report, sections: readonly (readonly [id: string, name: string])[]): Markup {
  const links = sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<nav aria-label="Contents"><ul class="sections">${links}</ul>
${byDocument(report).map(documentContents)}</nav>
`;
}

function documentContents(outline: ReturnType<typeof byDocument>[number]): Markup {
  if (outline.claims.length === 0) return NOTHING;
  const items = itemsOf(outline).filter(({ claims }) => claims.length > 0);
  const mark = ({ verdict }: ClaimResult): Markup => html`<i class="${verdict}">${VERDICTS[verdict].mark}</i>`;
  const said = (claims: readonly ClaimResult[]): string =>
    VERDICT_NAMES.flatMap((verdict) => {
      const { length } = withVerdict(claims, verdict);
      return length === 0 ? [] : [`${length} ${VERDICTS[verdict].label}`];
    }).join(', ');
  const line = ({ anchor, item, claims }: (typeof items)[number]): Markup =>
    html`<li><a href="#${fragment(anchor)}">${item}</a> <span class="marks" role="img" aria-label="${said(claims)}">${claims.map(mark)}</span></li>\n`;
  return html`<details class="items" open><summary>${outline.document}</summary><ol>${items.map(line)}</ol></details>
`;
}

function totals(report: Report): Markup {
  const { counts } = report;
  const shares = VERDICT_NAMES.map((verdict) => ({ verdict, count: counts[VERDICTS[verdict].count] }));
  return html`<ul class="totals" aria-label="Totals">${shares.map(
    ({ verdict, count }) =>
      html`<li><b>${count}</b> ${badge(verdict)}${strengthsOf(withVerdict(report.claims, verdict))}</li>`,
  )}</ul>
<div class="bar" aria-hidden="true">${shares.map(
    ({ verdict, count }) => html`<span class="${verdict}" style="flex-grow:${count}"></span>`,
  )}</div>
<p>${totalPowerLine(report)}</p>`;
}

/** "100 proved, 31 bounded": how sure, as far as it is said. */
function strengthsOf(claims: readonly ClaimResult[]): Markup {
  const counts = Object.keys(STRENGTHS).flatMap((strength) => {
    const { length } = claims.filter((claim) => claim.strength === strength);
    return length === 0 ? [] : [`${length} ${strength}`];
  });
  return counts.length === 0 ? NOTHING : html`<span class="quiet">${counts.join(', ')}</span>`;
}

function legend(): Markup {
  const term = (name: Markup | string, meaning: string): Markup => html`<dt>${name}</dt><dd>${meaning}</dd>\n`;
  return html`<details class="legend"><summary>What the marks mean</summary>
<dl>${VERDICT_NAMES.map((verdict) => term(badge(verdict), VERDICTS[verdict].meaning))}</dl>
<p>How sure a verdict is:</p>
<dl>${Object.entries(STRENGTHS).map(([name, meaning]) => term(name, meaning))}</dl>
<p>A step of a derivation:</p>
<dl>${Object.entries(STEP_STATUS).map(([name, { mark, meaning }]) => term(html`<span class="badge ${name}">${mark} ${name}</span>`, meaning))}</dl>
<p>A ratio is discrepancy / budget, the budget being what rounding, method and sampling explain.</p>
</details>`;
}
