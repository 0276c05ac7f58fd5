/** What the judge said of a typed formula, as markup: verdict, why, of which settings, derived form, counterexample, evidence, steps. */
import type { CheckResult } from '../../../src/audit/check.ts';
import { comparisonRows } from '../../../src/report/counterexample.ts';
import { html, type Markup, NOTHING } from '../../../src/report/markup.ts';
import { displayMath, inlineMath } from '../../../src/report/math.ts';
import { VERDICTS } from '../../../src/report/vocabulary.ts';

const row = (name: string, value: Markup): Markup => html`<dt>${name}</dt><dd>${value}</dd>`;

/** Where what is unmet at the setting of the page is said. */
export const UNMET = 'unmet';

export function judgement(result: CheckResult): Markup {
  const { mark, label, fill } = VERDICTS[result.verdict];
  const strength = result.strength === null ? '' : ` (${result.strength})`;
  return html`<p><span class="badge" style="--fill:${fill}">${mark} ${label}</span>${`${result.quantity}${strength}: ${result.why}`}</p>
<p id="${UNMET}" class="refusal"></p>
<dl>${row('region', html`${result.region.words.join('; ')}`)}${row('read as', inlineMath(result.readAs))}${derived(result)}${counterexample(result)}${evidence(result)}</dl>${steps(result)}`;
}

/** That a verdict does not speak of the setting of the page; empty where it does. */
export const unmetText = (unmet: readonly string[]): string =>
  unmet.length === 0
    ? ''
    : `The setting above is not in the region of this verdict: it does not meet ${unmet.join(' and ')}.`;

const derived = ({ derived: found, quantity }: CheckResult): Markup =>
  found === null ? NOTHING : row('derived', html`${quantity} = ${inlineMath(found.latex)}`);

function counterexample({ counterexample: found }: CheckResult): Markup {
  if (found === null) return NOTHING;
  return row(
    'counterexample',
    html`${comparisonRows(found).map(([term, value]) => html`${term}: ${value}<br>`)}<code>${found.replay}</code>`,
  );
}

const evidence = ({ evidence: all }: CheckResult): Markup =>
  row(
    'evidence',
    html`${all.map(
      ({ method, discrepancy, budget, settings }) =>
        html`<div>${method}: discrepancy ${discrepancy}, budget ${budget}${settings > 0 ? `, ${settings} settings` : ''}</div>`,
    )}`,
  );

const steps = ({ derived: found }: CheckResult): Markup =>
  found === null
    ? NOTHING
    : html`<details><summary>The derivation, ${found.steps.length} steps</summary>${found.steps.map(
        ({ latex, why, status }) => html`${displayMath(latex)}<p class="quiet">${status}: ${why}</p>`,
      )}</details>`;
