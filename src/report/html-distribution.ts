/** Which settings the claims of a report were compared at: a table of methods, and a histogram for each scale. */
import type { CoverageMethod, Report } from '../audit/result.ts';
import { type Histogram, histograms, largestText, METHOD_NAMES, METHODS } from './coverage.ts';
import { type Column, table } from './html-parts.ts';
import { html, type Markup, NOTHING } from './markup.ts';

type Row = Histogram['rows'][number];

/** Nothing of theories that tell no kinds of setting apart. */
export function distributionSection({ distribution }: Report): Markup {
  if (distribution.strata.length === 0) return NOTHING;
  const columns: readonly Column<CoverageMethod>[] = [
    { head: 'Method', cell: (method) => html`${method}` },
    { head: 'Claims', cell: (method) => html`${distribution.methods[method].claims}` },
    { head: 'Settings', cell: (method) => html`${distribution.methods[method].settings}` },
    { head: 'Largest', cell: (method) => html`${largestText(distribution.methods[method].largest)}` },
    { head: 'What it is', cell: (method) => html`${METHODS[method]}` },
  ];
  return html`<section aria-labelledby="distribution"><h2 id="distribution">Settings</h2>
<p>How often settings of each kind were compared with a measurement, added over the claims. A claim is verified only if every kind that its region has was tried.</p>
${table('Methods', columns, METHOD_NAMES, 'methods')}
${histograms(distribution).map(histogram)}</section>
`;
}

function histogram({ title, rows }: Histogram): Markup {
  const most = Math.max(1, ...rows.map(({ all }) => all));
  const columns: readonly Column<Row>[] = [
    { head: title, cell: ({ name }) => html`${name}` },
    ...METHOD_NAMES.map((method) => ({ head: method, cell: ({ settings }: Row) => html`${settings[method]}` })),
    { head: 'All', cell: ({ all }) => html`${all}` },
    { head: 'Bar', cell: (row) => bars(row, most) },
  ];
  return table(`Settings by ${title}`, columns, rows, 'histogram');
}

/** One bar, a part for each method; the numbers stand beside it. */
function bars({ settings, all }: Row, most: number): Markup {
  const parts = METHOD_NAMES.map(
    (method, i) => html`<span class="method-${i}" style="flex-grow:${settings[method]}"></span>`,
  );
  return html`<div class="bar" aria-hidden="true" style="width:${Math.round((100 * all) / most)}%">${parts}</div>`;
}
