/** The verdict on a typed statement, as markup: verdict, why, where, counterexample, evidence, steps. */
import type { StatementResult } from '../audit/check-statement.ts';
import { comparisonRows } from '../report/counterexample.ts';
import { html, type Markup, NOTHING } from '../report/markup.ts';
import { displayMath, inlineMath } from '../report/math.ts';
import { VERDICTS } from '../report/vocabulary.ts';

const row = (name: string, value: Markup): Markup => html`<dt>${name}</dt><dd>${value}</dd>`;

export function judgement(result: StatementResult): Markup {
  const { mark, label, fill } = VERDICTS[result.verdict];
  const strength = result.strength === null ? '' : ` (${result.strength})`;
  const where = result.region.words.length === 0 ? NOTHING : row('for', html`${result.region.words.join('; ')}`);
  return html`<p><span class="badge" style="--fill:${fill}">${mark} ${label}${strength}</span>${result.why}</p>
<dl>${row('read as', inlineMath(result.readAs))}${where}${counterexample(result)}${evidence(result)}</dl>${steps(result)}`;
}

function counterexample({ counterexample: found }: StatementResult): Markup {
  if (found === null) return NOTHING;
  return row(
    'counterexample',
    html`${comparisonRows(found).map(([term, value]) => html`${term}: ${value}<br>`)}<code>${found.replay}</code>`,
  );
}

const evidence = ({ evidence: all }: StatementResult): Markup =>
  all.length === 0
    ? NOTHING
    : row(
        'evidence',
        html`${all.map(
          ({ method, discrepancy, budget, settings }) =>
            html`<div>${method}: discrepancy ${discrepancy}, budget ${budget}${settings > 0 ? `, ${settings} settings` : ''}</div>`,
        )}`,
      );

const steps = ({ steps: all }: StatementResult): Markup =>
  all.length === 0
    ? NOTHING
    : html`<details><summary>The derivation, ${all.length} steps</summary>${all.map(
        ({ latex, why, status }) => html`${displayMath(latex)}<p class="quiet">${status}: ${why}</p>`,
      )}</details>`;
