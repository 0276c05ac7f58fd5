/** Every setting at which a claim was compared, as a point: k against R, by how near the worst there came to its budget. */
import { axisX, axisY, dot, frame } from '@observablehq/plot';
import type { ClaimResult, Coverage, Point } from '../audit/result.ts';
import { coverageHead, coverageRows } from './coverage.ts';
import { tableBox } from './html-parts.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { shortNumber } from './number.ts';
import { plotMarkup } from './plot.ts';

/** From near to beyond; told apart by shape as well. */
const CLASSES = [
  { upTo: 0.1, words: 'at most a tenth of the budget', fill: '#56b4e9', symbol: 'circle' },
  { upTo: 1, words: 'inside the budget', fill: '#0072b2', symbol: 'square' },
  { upTo: 10, words: 'up to ten budgets', fill: '#e69f00', symbol: 'triangle' },
  { upTo: Number.POSITIVE_INFINITY, words: 'beyond ten budgets', fill: '#d55e00', symbol: 'times' },
] as const;

export function settings({ id, coverage }: ClaimResult): Markup {
  if (coverage === null) return NOTHING;
  const rows = coverageRows(coverage).map(([name, count]) => html`<dt>${name}</dt><dd>${count}</dd>\n`);
  return html`<details class="settings"><summary>Settings, ${coverageHead(coverage)}</summary>
${picture(id, coverage)}<dl>${rows}</dl></details>
`;
}

/** Of circles the page's style says it, once. */
export const RADIUS = 2.5;

function picture(id: string, { points }: Coverage): Markup {
  if (points.length === 0) return NOTHING;
  const classes = CLASSES.map((one, i) => ({
    ...one,
    points: points.filter(([, , , ratio]) => ratio <= one.upTo && ratio > (CLASSES[i - 1]?.upTo ?? -1)),
  })).filter((one) => one.points.length > 0);
  const words = classes.map((one) => `${one.points.length} ${one.words}`).join(', ');
  const description = `${points.length} pairs of k and R, by the largest discrepancy there: ${words}`;
  const key = classes.map(
    ({ symbol, words: what, points: of }) =>
      html`<li><span class="key ${symbol}" aria-hidden="true"></span>${what}: ${of.length}</li>`,
  );
  const { markup } = plotMarkup(optionsOf(points, classes), { title: `Settings of ${id}`, description });
  return html`<figure>${{ markup: markup.replaceAll(` r="${RADIUS}"`, '') }}
<figcaption>Each point is a pair of k and R, coloured by the largest discrepancy / budget of the settings there.<ul class="keys">${key}</ul></figcaption>
${data(id, points)}</figure>
`;
}

function optionsOf(
  points: readonly Point[],
  classes: readonly ((typeof CLASSES)[number] & { points: readonly Point[] })[],
) {
  const [mostK, mostR] = [Math.max(4, ...points.map(([k]) => k)), Math.max(10, ...points.map(([, R]) => R))];
  const kTicks = [2, 4, 8, 16, 32, 64, 128].filter((k) => k <= mostK);
  const RTicks = [1, 10, 100, 1000, 10_000, 100_000].filter((R) => R <= mostR);
  return {
    width: 480,
    height: 230,
    style: { fontSize: '12px' },
    marginLeft: 38,
    marginTop: 18,
    x: { type: 'log' as const, domain: [1, mostR], label: 'R →' },
    y: { type: 'log' as const, domain: [1.8, mostK], label: '↑ k' },
    marks: [
      frame({ strokeOpacity: 0.3 }),
      axisX({ ticks: RTicks, tickFormat: String, tickSize: 0 }),
      axisY({ ticks: kTicks, tickFormat: String, tickSize: 0 }),
      ...classes.map(({ points: of, fill, symbol }) =>
        dot(of, {
          x: '1',
          y: '0',
          ...(symbol === 'circle' ? {} : { symbol }),
          r: RADIUS,
          ...(symbol === 'times' ? { stroke: fill, strokeWidth: 2 } : { fill }),
        }),
      ),
    ],
  };
}

/** A row for each k, with every R and the ratio there. */
function data(id: string, points: readonly Point[]): Markup {
  const rows = [...new Set(points.map(([k]) => k))].map((k) => {
    const at = points.filter(([of]) => of === k);
    const cells = at.map(([, R, , ratio]) => `${R}: ${shortNumber(ratio)}`).join(', ');
    return html`<tr><th scope="row">${k}</th><td>${at.reduce((sum, [, , settings]) => sum + settings, 0)}</td><td>${cells}</td></tr>\n`;
  });
  const heads = ['k', 'Settings', 'R: largest discrepancy / budget'].map((head) => html`<th scope="col">${head}</th>`);
  return html`<details><summary>The data of this picture</summary>${tableBox(
    `Settings of ${id} as numbers`,
    html`<table class="points"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
  )}</details>`;
}
