/** The verdict on a typed statement, as markup: verdict, why, where, counterexample, evidence, steps. */
import type { StatementResult } from '../audit/check-statement.ts';
import { html, type Markup, NOTHING } from '../report/markup.ts';
import { inlineMath } from '../report/math.ts';
import { badge, counterexampleRow, derivation, evidenceRow, row } from './page/judged.ts';

export function judgement(result: StatementResult): Markup {
  const { verdict, strength, why, readAs, region, counterexample, evidence, steps } = result;
  const where = region.words.length === 0 ? NOTHING : row('for', html`${region.words.join('; ')}`);
  return html`<p>${badge(verdict)}${strength === null ? '' : `${strength}: `}${why}</p>
<dl>${row('read as', inlineMath(readAs))}${where}${counterexampleRow(counterexample)}${evidenceRow(evidence)}</dl>${derivation(steps)}`;
}
