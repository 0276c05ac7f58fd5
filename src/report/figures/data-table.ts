/** The numbers of a figure as a table. Long ones are thinned; the JSON of the report holds all. */
import type { CurvesFigure, Figure, Series } from '../../audit/result.ts';
import { type Column, table } from '../html-parts.ts';
import { html, type Markup, NOTHING } from '../markup.ts';
import { shortNumber } from '../number.ts';
import { type Looks, lookOf, looksIn, nameOf, seriesName } from './palette.ts';

const MOST_ROWS = 12;

export function dataTable(figure: Figure): Markup {
  const { heads, rows, note } = tableOf(figure);
  const columns = heads.map((head, i): Column<readonly string[]> => ({ head, cell: (row) => html`${row[i] ?? ''}` }));
  return html`<details><summary>Numbers</summary>${note === '' ? NOTHING : html`<p>${note}</p>`}${table(`Numbers: ${figure.title} (${figure.id})`, columns, rows, 'numbers')}</details>`;
}

interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
}

function tableOf(figure: Figure): Table {
  const looks = looksIn(figure);
  const named = (name: string): string => nameOf(looks, name);
  switch (figure.kind) {
    case 'matrix':
      return {
        heads: ['Row', ...figure.columns.map(named)],
        rows: figure.values.map((row, i) => [named(figure.rows[i] ?? ''), ...row.map(shortNumber)]),
        note: '',
      };
    case 'bars':
      return {
        heads: ['Group', 'Witness', figure.y],
        rows: figure.bars.map(({ group, witness, value }) => [lookOf(looks, group).name, witness, shortNumber(value)]),
        note: '',
      };
    case 'curves':
      return curvesTable(figure, looks);
  }
}

/** At the points where something was measured. */
function curvesTable({ x, series }: CurvesFigure, looks: Looks): Table {
  const measured = series.filter(({ witness }) => witness === 'measured');
  const all = [...new Set(measured.flatMap((one) => one.x))].sort((a, b) => a - b);
  const every = Math.ceil(all.length / MOST_ROWS);
  const chosen = all.filter((_, i) => i % every === 0);
  const at = (one: Series, value: number): string => {
    const found = one.y[one.x.indexOf(value)];
    return found === undefined ? '–' : shortNumber(found);
  };
  return {
    heads: [x.label, ...series.map((one) => headOf(one, looks))],
    rows: chosen.map((value) => [shortNumber(value), ...series.map((one) => at(one, value))]),
    note: every > 1 ? `One in ${every} of the measured points; report.json holds all.` : '',
  };
}

const headOf = (series: Series, looks: Looks): string =>
  [seriesName(looks, series), series.witness, series.start === null ? '' : `${series.start} start`]
    .filter((part) => part !== '')
    .join(', ');
