/** What a verdict rests on, as a table: one line a comparison. */
import type { Evidence } from '../judge/verdict.ts';
import { type Column, prose, table } from './html-parts.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { ratio, settingsCount, settingText, shortNumber } from './number.ts';

const COLUMNS: readonly Column<Evidence>[] = [
  { head: 'Method', cell: ({ method }) => prose(method) },
  { head: 'Settings', cell: (evidence) => html`${settingsCount(evidence)}` },
  { head: 'Discrepancy', cell: ({ discrepancy }) => html`${shortNumber(discrepancy)}` },
  { head: 'Budget', cell: ({ budget }) => html`${shortNumber(budget)}` },
  { head: 'Ratio', cell: (evidence) => html`${ratio(evidence)}` },
  { head: 'Worst setting', cell: ({ worst }) => html`${settingText(worst)}` },
];

export function evidenceTable(name: string, evidence: readonly Evidence[]): Markup {
  return evidence.length === 0 ? NOTHING : table(name, COLUMNS, evidence, 'evidence');
}
