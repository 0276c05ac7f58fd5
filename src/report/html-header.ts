/** The head of the page: what was audited, the totals, and what the marks mean. */
import type { Report } from '../audit/result.ts';
import { fragment } from './fragment.ts';
import { badge, prose } from './html-parts.ts';
import { html, join, type Markup } from './markup.ts';
import { byDocument } from './outline.ts';
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
${totals(report)}
<nav aria-label="Contents"><a href="#refuted">Refuted</a> <a href="#ledger">Ledger</a> <a href="#distribution">Settings</a> <a href="#claims">Claims</a> ${contents(report)} <a href="#reproduce">Reproduce</a></nav>
${legend()}
</header>
`;
}

function totals(report: Report): Markup {
  const { counts } = report;
  const shares = VERDICT_NAMES.map((verdict) => ({ verdict, count: counts[VERDICTS[verdict].count] }));
  return html`<ul class="totals" aria-label="Totals">${shares.map(
    ({ verdict, count }) => html`<li><b>${count}</b> ${badge(verdict)}</li>`,
  )}</ul>
<div class="bar" aria-hidden="true">${shares.map(
    ({ verdict, count }) => html`<span class="${verdict}" style="flex-grow:${count}"></span>`,
  )}</div>
<p>${totalPowerLine(report)}</p>`;
}

function contents(report: Report): Markup {
  const documents = byDocument(report).filter(({ claims }) => claims.length > 0);
  return join(
    documents.map(({ document }) => html`<a href="#${fragment(`document-${document}`)}">${document}</a>`),
    ' ',
  );
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
