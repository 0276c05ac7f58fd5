/** What any verdict is shown with, as markup: a badge, rows of terms, the counterexample, the evidence, the derivation. */
import type { Step } from '../../derive/derivation.ts';
import type { Counterexample, Evidence, VerdictName } from '../../judge/verdict.ts';
import { comparisonRows } from '../../report/counterexample.ts';
import { html, type Markup, NOTHING } from '../../report/markup.ts';
import { displayMath } from '../../report/math.ts';
import { VERDICTS } from '../../report/vocabulary.ts';

export function badge(verdict: VerdictName): Markup {
  const { mark, label, fill } = VERDICTS[verdict];
  return html`<span class="badge" style="--fill:${fill}">${mark} ${label}</span>`;
}

export const row = (name: string, value: Markup): Markup => html`<dt>${name}</dt><dd>${value}</dd>`;

export const counterexampleRow = (found: Counterexample | null): Markup =>
  found === null
    ? NOTHING
    : row(
        'counterexample',
        html`${comparisonRows(found).map(([term, value]) => html`${term}: ${value}<br>`)}<code>${found.replay}</code>`,
      );

export const evidenceRow = (all: readonly Evidence[]): Markup =>
  all.length === 0
    ? NOTHING
    : row(
        'evidence',
        html`${all.map(
          ({ method, discrepancy, budget, settings }) =>
            html`<div>${method}: discrepancy ${discrepancy}, budget ${budget}${settings > 0 ? `, ${settings} settings` : ''}</div>`,
        )}`,
      );

export const derivation = (steps: readonly Step[]): Markup =>
  steps.length === 0
    ? NOTHING
    : html`<details><summary>The derivation, ${steps.length} steps</summary>${steps.map(
        ({ latex, why, status }) => html`${displayMath(latex)}<p class="quiet">${status}: ${why}</p>`,
      )}</details>`;
