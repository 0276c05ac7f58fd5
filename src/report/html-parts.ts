/** The small parts every section of the page is made of. */
import type { ErratumFormula } from '../audit/result.ts';
import type { Strength, VerdictName } from '../judge/verdict.ts';
import { fragment } from './fragment.ts';
import { html, join, type Markup, NOTHING } from './markup.ts';
import { displayMath, inlineMath } from './math.ts';
import { proseParts } from './prose.ts';
import { regionLine } from './region.ts';
import { VERDICTS } from './vocabulary.ts';

/** Words, with the formulas among them typeset. */
export function prose(text: string): Markup {
  return join(proseParts(text).map(({ kind, value }) => (kind === 'math' ? inlineMath(value) : html`${value}`)));
}

export function paragraph(text: string): Markup {
  return text === '' ? NOTHING : html`<p>${prose(text)}</p>`;
}

export function formula(latex: string): Markup {
  return latex === '' ? NOTHING : displayMath(latex);
}

/** A formula of an erratum, and where it holds. */
export function correctedFormula(of: ErratumFormula): Markup {
  const region = regionLine(of.region);
  return html`${formula(of.latex)}${region === '' ? NOTHING : html`<p class="quiet">${region}</p>`}`;
}

export function badge(verdict: VerdictName): Markup {
  const { mark, label } = VERDICTS[verdict];
  return html`<span class="badge ${verdict}"><span aria-hidden="true">${mark} </span>${label}</span>`;
}

export function verdictLine(verdict: VerdictName, strength: Strength | null): Markup {
  return strength === null ? badge(verdict) : html`${badge(verdict)} <span class="quiet">${strength}</span>`;
}

/** A claim's id, linked where the page has that claim. */
export function reference(id: string, known: ReadonlySet<string>): Markup {
  return known.has(id) ? html`<a href="#${fragment(id)}"><code>${id}</code></a>` : html`<code>${id}</code>`;
}

export function list(items: readonly Markup[]): Markup {
  return items.length === 0 ? NOTHING : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** A command or a text to take away; the page's script shows the button. */
export function copyable(text: string): Markup {
  return html`<div class="copy"><pre tabindex="0"><code>${text}</code></pre><button type="button" hidden>Copy</button></div>`;
}

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Markup;
}

/** A box that scrolls when its table is wider than the page, reachable from the keyboard. */
export function tableBox(name: string, content: Markup): Markup {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${content}</div>`;
}

/** A table of rows alike; the first column heads its row. */
export function table<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[], kind: string): Markup {
  const heads = columns.map(({ head }) => html`<th scope="col">${head}</th>`);
  return tableBox(
    name,
    html`<table class="${kind}">
<thead><tr>${heads}</tr></thead>
<tbody>${rows.map((row) => tableRow(columns, row))}</tbody></table>`,
  );
}

function tableRow<Row>(columns: readonly Column<Row>[], row: Row): Markup {
  const cells = columns.map(({ cell }, i) =>
    i === 0 ? html`<th scope="row">${cell(row)}</th>` : html`<td>${cell(row)}</td>`,
  );
  return html`<tr>${cells}</tr>\n`;
}
