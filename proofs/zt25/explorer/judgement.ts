/** What the judge said of a typed formula, as markup: verdict, why, of which settings, derived form, counterexample, evidence, steps. */
import type { CheckResult } from '../../../src/audit/check.ts';
import { badge, counterexampleRow, derivation, evidenceRow, row } from '../../../src/explorer/page/judged.ts';
import { html, type Markup, NOTHING } from '../../../src/report/markup.ts';
import { inlineMath } from '../../../src/report/math.ts';

/** Where what is unmet at the setting of the page is said. */
export const UNMET = 'unmet';

export function judgement(result: CheckResult): Markup {
  const { verdict, quantity, why, region, readAs, counterexample, evidence, derived: found } = result;
  const strength = result.strength === null ? '' : ` (${result.strength})`;
  return html`<p>${badge(verdict)}${`${quantity}${strength}: ${why}`}</p>
<p id="${UNMET}" class="refusal"></p>
<dl>${row('region', html`${region.words.join('; ')}`)}${row('read as', inlineMath(readAs))}${derived(result)}${counterexampleRow(counterexample)}${evidenceRow(evidence)}</dl>${derivation(found?.steps ?? [])}`;
}

/** That a verdict does not speak of the setting of the page; empty where it does. */
export const unmetText = (unmet: readonly string[]): string =>
  unmet.length === 0
    ? ''
    : `The setting above is not in the region of this verdict: it does not meet ${unmet.join(' and ')}.`;

const derived = ({ derived: found, quantity }: CheckResult): Markup =>
  found === null ? NOTHING : row('derived', html`${quantity} = ${inlineMath(found.latex)}`);
