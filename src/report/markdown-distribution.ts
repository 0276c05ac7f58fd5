/** The distribution of settings as Markdown tables. */
import type { Report } from '../audit/result.ts';
import { type Histogram, histograms, largestText, METHOD_NAMES, METHODS } from './coverage.ts';
import { mdBlocks, mdTable, mdText } from './markdown-text.ts';

const LONGEST_BAR = 24;

export function mdDistribution({ distribution }: Report): string {
  if (distribution.strata.length === 0) return '';
  const methods = METHOD_NAMES.map((method) => {
    const { claims, settings, largest } = distribution.methods[method];
    return [method, String(claims), String(settings), largestText(largest), METHODS[method]];
  });
  return mdBlocks([
    '## Settings',
    'How often settings of each kind were compared with a measurement, added over the claims.',
    mdTable(['Method', 'Claims', 'Settings', 'Largest', 'What it is'], methods),
    ...histograms(distribution).map(histogram),
  ]);
}

function histogram({ title, rows }: Histogram): string {
  const most = Math.max(1, ...rows.map(({ all }) => all));
  return mdTable(
    [title, ...METHOD_NAMES, 'All', ''],
    rows.map(({ name, settings, all }) => [
      mdText(name),
      ...METHOD_NAMES.map((method) => String(settings[method])),
      String(all),
      '█'.repeat(Math.ceil((LONGEST_BAR * all) / most)),
    ]),
  );
}
