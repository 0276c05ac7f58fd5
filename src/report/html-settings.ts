/**
 * Every setting at which a claim was compared, as a point over one or two parameters, by how near the worst there came to
 * its budget.
 */
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

function picture(id: string, { axes = [], points }: Coverage): Markup {
  const [up, right] = axes;
  if (up === undefined || points.length === 0) return NOTHING;
  const classes = CLASSES.map((one, i) => ({
    ...one,
    points: points.filter((point) => ratioAt(point) <= one.upTo && ratioAt(point) > (CLASSES[i - 1]?.upTo ?? -1)),
  })).filter((one) => one.points.length > 0);
  const words = classes.map((one) => `${one.points.length} ${one.words}`).join(', ');
  const [point, all] = right === undefined ? [`a value of ${up}`, `values of ${up}`] : pairsOf(up, right);
  const description = `${points.length} ${all}, by the largest discrepancy there: ${words}`;
  const key = classes.map(
    ({ symbol, words: what, points: of }) =>
      html`<li><span class="key ${symbol}" aria-hidden="true"></span>${what}: ${of.length}</li>`,
  );
  const { markup } = plotMarkup(optionsOf(axes, points, classes), { title: `Settings of ${id}`, description });
  return html`<figure>${{ markup: markup.replaceAll(` r="${RADIUS}"`, '') }}
<figcaption>Each point is ${point}, coloured by the largest discrepancy / budget of the settings there.<ul class="keys">${key}</ul></figcaption>
${data(id, axes, points)}</figure>
`;
}

const pairsOf = (up: string, right: string): readonly [string, string] => [
  `a pair of ${up} and ${right}`,
  `pairs of ${up} and ${right}`,
];

/** The last of a point is its ratio, the one before it counts the settings. */
const ratioAt = (point: Point): number => point.at(-1) ?? 0;
const settingsAt = (point: Point): number => point.at(-2) ?? 0;

/** Ratios span orders of magnitude, and many are next to nothing. */
const LEAST_RATIO = 1e-4;

/** The first parameter upwards and the second to the right; one alone to the right, and upwards the ratio. */
function optionsOf(
  [first = '', second]: readonly string[],
  points: readonly Point[],
  classes: readonly ((typeof CLASSES)[number] & { points: readonly Point[] })[],
) {
  const pair = (point: Point): readonly [number, number] =>
    second === undefined ? [point[0] ?? 0, Math.max(LEAST_RATIO, ratioAt(point))] : [point[1] ?? 0, point[0] ?? 0];
  const [right, up] = second === undefined ? [first, 'discrepancy / budget'] : [second, first];
  const [x, y] = [points.map((point) => pair(point)[0]), points.map((point) => pair(point)[1])].map(scaleOf) as [
    Scale,
    Scale,
  ];
  return {
    width: 480,
    height: 230,
    style: { fontSize: '12px' },
    marginLeft: 38,
    marginTop: 18,
    x: { type: x.type, domain: x.domain, label: `${right} →` },
    y: { type: y.type, domain: y.domain, label: `↑ ${up}` },
    marks: [
      frame({ strokeOpacity: 0.3 }),
      axisX({ ticks: x.ticks, tickFormat: shortNumber, tickSize: 0 }),
      axisY({ ticks: y.ticks, tickFormat: shortNumber, tickSize: 0 }),
      ...classes.map(({ points: of, fill, symbol }) =>
        dot(of.map(pair), {
          x: '0',
          y: '1',
          ...(symbol === 'circle' ? {} : { symbol }),
          r: RADIUS,
          ...(symbol === 'times' ? { stroke: fill, strokeWidth: 2 } : { fill }),
        }),
      ),
    ],
  };
}

interface Scale {
  readonly type: 'log' | 'linear';
  readonly domain: [number, number];
  readonly ticks: number[];
}

/** By orders of magnitude where there are some, with ticks at powers of 2 or, where these are many, of 10. */
function scaleOf(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const margin = (most - least) / 20 || Math.abs(most) / 2 || 1;
  if (least <= 0 || most / least < 4)
    return { type: 'linear', domain: [least - margin, most + margin], ticks: [...new Set([least, most])] };
  const base = most / least < 100 ? 2 : 10;
  const [from, to] = [least, most].map((value) => Math.log(value) / Math.log(base)) as [number, number];
  const first = Math.ceil(from - 1e-9);
  const ticks = Array.from({ length: Math.floor(to + 1e-9) - first + 1 }, (_, i) => base ** (first + i));
  return { type: 'log', domain: [least / 1.1, most * 1.1], ticks };
}

/** A row for each value of the first parameter, with every one of the second and the ratio there. */
function data(id: string, [first = '', second]: readonly string[], points: readonly Point[]): Markup {
  const rows = [...new Set(points.map(([value = 0]) => value))].map((value) => {
    const at = points.filter(([of]) => of === value);
    const cells = at.map((point) =>
      second === undefined ? shortNumber(ratioAt(point)) : `${point[1]}: ${shortNumber(ratioAt(point))}`,
    );
    return html`<tr><th scope="row">${value}</th><td>${at.reduce((sum, point) => sum + settingsAt(point), 0)}</td><td>${cells.join(', ')}</td></tr>\n`;
  });
  const ratios = 'largest discrepancy / budget';
  const heads = [first, 'Settings', second === undefined ? ratios : `${second}: ${ratios}`];
  return html`<details><summary>The data of this picture</summary>${tableBox(
    `Settings of ${id} as numbers`,
    html`<table class="points"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`,
  )}</details>`;
}
