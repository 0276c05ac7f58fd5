/** The definitions on trial: of each how many of its wrong variants a claim notices, and those that none does. */
import type { Report, TrialResult } from '../audit/result.ts';
import { type Column, list, prose, table } from './html-parts.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { definitionProse, noticedText, TRIALS } from './trials.ts';

const COLUMNS: readonly Column<TrialResult>[] = [
  { head: 'Definition', cell: ({ definition }) => prose(definitionProse(definition)) },
  { head: 'Wrong variants', cell: (trial) => html`${noticedText(trial)}` },
  { head: 'Not noticed', cell: ({ missed }) => list(missed.map(missedItem)) },
];

const missedItem = ({ slip, latex }: TrialResult['missed'][number]): Markup =>
  html`${slip}: ${prose(definitionProse(latex))}`;

export function trialsSection({ trials }: Report): Markup {
  if (trials.length === 0) return NOTHING;
  return html`<section aria-labelledby="trials"><h2 id="trials">Definitions on trial</h2>
<p>${TRIALS}</p>
${table('Definitions on trial', COLUMNS, trials, 'trials')}</section>
`;
}
