/** The run and the values of symbols as tables. */
import type { TheoryRun } from '../audit/theory-run.ts';
import type { SymbolValue } from '../audit/theory-values.ts';
import { html, type Markup, NOTHING } from '../report/markup.ts';
import { inlineMath } from '../report/math.ts';
import { shortNumber } from '../report/number.ts';

/** Rows of the run that are shown. */
const ROWS = 31;

export function runTable({ times, columns }: Pick<TheoryRun, 'times' | 'columns'>): Markup {
  const every = Math.max(1, Math.ceil((times.length - 1) / (ROWS - 1)));
  const shown = [...times.keys()].filter((i) => i % every === 0 || i === times.length - 1);
  const head = columns.map(({ name, budget }) => html`<th scope="col">${name} ± ${shortNumber(budget)}</th>`);
  const row = (i: number): Markup =>
    html`<tr><th scope="row">${shortNumber(times[i] as number)}</th>${columns.map(({ values }) => html`<td>${(values[i] ?? Number.NaN).toPrecision(7)}</td>`)}</tr>`;
  return html`<caption>What moves, and how far each number may be off</caption><thead><tr><th scope="col">time</th>${head}</tr></thead><tbody>${shown.map(row)}</tbody>`;
}

export const valuesMarkup = (values: readonly SymbolValue[], until: number): Markup =>
  html`${values.map(({ name, isMoving, found }) => html`<div class="value"><p class="name">${inlineMath(name)}${isMoving ? html`<span class="quiet"> at ${shortNumber(until)}</span>` : NOTHING}</p>${valueMarkup(name, found)}</div>`)}`;

function valueMarkup(name: string, found: SymbolValue['found']): Markup {
  if ('why' in found) return html`<p class="quiet">not computed: ${found.why}</p>`;
  const { size, entries, budget } = found;
  const [rows, columns] = size;
  const [first] = entries[0] ?? [];
  const off = budget === 0 ? '' : ` ± ${shortNumber(budget)}`;
  if (rows * columns === 1) return html`<p>${(first ?? Number.NaN).toPrecision(8)}${off}</p>`;
  const more = rows > entries.length || columns > (entries[0]?.length ?? 0) ? ', its first rows and columns' : '';
  const body = entries.map(
    (row) => html`<tr>${row.map((x) => html`<td>${Math.abs(x) <= budget ? 0 : Number(x.toPrecision(5))}</td>`)}</tr>`,
  );
  return html`<section class="scroll" aria-label="${name}" tabindex="0"><table><caption>${rows} × ${columns}${more}${off === '' ? '' : `; each${off}`}</caption><tbody>${body}</tbody></table></section>`;
}
