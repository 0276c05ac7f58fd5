/**
 * The comparisons of a claim on one axis: discrepancy against budget, and the nearest wrong variant beside them.
 * Outcome: a picture with its words; nothing where every comparison is exact, since an exact one has no budget.
 */
import { axisX, barX, dot, gridX, text, tickX } from '@observablehq/plot';
import type { ClaimResult } from '../audit/result.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { ratio, shortNumber } from './number.ts';
import { plotMarkup } from './plot.ts';

/** More comparisons than this are shown by those that come nearest to their budget. */
const MOST_ROWS = 6;
const ROW = 42;
const WIDTH = 480;
const FONT = { fontSize: '12px' };

interface Row {
  readonly name: string;
  readonly discrepancy: number;
  readonly budget: number;
  readonly kind: 'comparison' | 'wrong variant';
}

export function axis({ id, evidence, power }: ClaimResult): Markup {
  const compared = evidence
    .filter(({ budget }) => budget > 0)
    .map(({ method, discrepancy, budget }): Row => ({ name: method, discrepancy, budget, kind: 'comparison' }))
    .toSorted((a, b) => b.discrepancy / b.budget - a.discrepancy / a.budget)
    .slice(0, MOST_ROWS);
  if (compared.length === 0) return NOTHING;
  const nearest = power?.nearest ?? null;
  const rows: Row[] = [
    ...compared,
    ...(nearest === null || nearest.budget <= 0
      ? []
      : [{ name: `nearest wrong variant: ${nearest.slip}`, ...nearest, kind: 'wrong variant' as const }]),
  ];
  return html`<figure class="axis">${plotMarkup(optionsOf(rows), { title: `Discrepancies of ${id}`, description: wordsOf(rows) })}
<figcaption>Discrepancy (mark) against its budget (end of the bar). Beyond ten budgets (dashed) a measurement refutes.</figcaption></figure>
`;
}

const wordsOf = (rows: readonly Row[]): string =>
  rows
    .map(
      (row) =>
        `${row.name}, discrepancy ${shortNumber(row.discrepancy)}, budget ${shortNumber(row.budget)}, ratio ${ratio(row)}`,
    )
    .join('; ');

function optionsOf(rows: readonly Row[]) {
  const positive = rows.flatMap(({ discrepancy, budget }) => [discrepancy, budget, 10 * budget]).filter((x) => x > 0);
  const [least, most] = [exponent(Math.min(...positive)) - 1, exponent(Math.max(...positive)) + 1];
  const left = tenTo(least);
  const at = ({ discrepancy }: Row): number => Math.max(discrepancy, left);
  const y = (_: Row, i: number) => i;
  return {
    width: WIDTH,
    style: FONT,
    height: rows.length * ROW + 30,
    marginLeft: 18,
    marginRight: 16,
    marginTop: 4,
    marginBottom: 26,
    x: { type: 'log' as const, domain: [left, tenTo(most)], label: null },
    y: { type: 'band' as const, domain: rows.map(y), axis: null, padding: 0 },
    marks: [
      gridX({ ticks: ticksOf(least, most), strokeOpacity: 0.12 }),
      axisX({ ticks: ticksOf(least, most), tickFormat: powerOfTen, tickSize: 0 }),
      barX(rows, { x1: left, x2: 'budget', y, fill: 'currentColor', fillOpacity: 0.13, insetTop: 20, insetBottom: 7 }),
      tickX(rows, { x: 'budget', y, stroke: 'currentColor', strokeWidth: 2, insetTop: 18, insetBottom: 5 }),
      tickX(rows, {
        x: ({ budget }: Row) => 10 * budget,
        y,
        stroke: 'currentColor',
        strokeDasharray: '2,2',
        insetTop: 18,
        insetBottom: 5,
      }),
      dot(rows, { x: at, y, dy: 6.5, r: 4.5, fill: fillOf, stroke: 'currentColor', symbol: symbolOf }),
      text(rows, { x: () => left, y, dx: 2, dy: -11, text: label, textAnchor: 'start', fill: 'currentColor' }),
    ],
  };
}

/** Long methods end where the picture does; the table has them whole. */
const label = (row: Row): string => {
  const name = row.name.length > 50 ? `${row.name.slice(0, 49)}…` : row.name;
  return `${name} · ${row.discrepancy === 0 ? 'discrepancy 0' : `ratio ${ratio(row)}`}`;
};

/** Inside the budget, not decided, refuting; a wrong variant is to be far out. */
const fillOf = ({ discrepancy, budget, kind }: Row): string =>
  kind === 'wrong variant'
    ? '#cc79a7'
    : discrepancy <= budget
      ? '#009e73'
      : discrepancy < 10 * budget
        ? '#e69f00'
        : '#d55e00';
const symbolOf = ({ discrepancy, budget, kind }: Row): string =>
  kind === 'wrong variant'
    ? 'diamond'
    : discrepancy <= budget
      ? 'circle'
      : discrepancy < 10 * budget
        ? 'triangle'
        : 'times';

const tenTo = (e: number): number => Number(`1e${e}`);
const exponent = (x: number): number => Math.floor(Math.log10(x));

/** Whole powers of ten, about seven of them. */
function ticksOf(least: number, most: number): number[] {
  const every = Math.max(1, Math.ceil((most - least) / 7));
  const first = Math.ceil(least / every) * every;
  return Array.from({ length: Math.floor((most - first) / every) + 1 }, (_, i) => tenTo(first + i * every));
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const powerOfTen = (x: number): string => {
  const e = Math.round(Math.log10(x));
  return e === 0 ? '1' : `10${e < 0 ? '⁻' : ''}${[...`${Math.abs(e)}`].map((digit) => DIGITS[Number(digit)]).join('')}`;
};
