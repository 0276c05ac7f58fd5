/** A matrix as a heat map, with the sign or the value of each entry in its cell. */
import { cell, text } from '@observablehq/plot';
import type { MatrixFigure } from '../../audit/result.ts';
import { shortNumber } from '../number.ts';
import { type Drawing, LETTERS, WIDTH, withoutLegend } from './drawing.ts';
import { diverging, looksIn, nameOf } from './palette.ts';

/** So many columns leave room for a number in each cell. */
const ROOMY = 6;
const ROW = 30;

export function drawMatrix(figure: MatrixFigure): Drawing {
  const { rows, columns, values } = figure;
  const looks = looksIn(figure);
  const named = (name: string): string => nameOf(looks, name);
  const most = Math.max(...values.flat().map(Math.abs)) || 1;
  const roomy = columns.length <= ROOMY;
  const cells = values.flatMap((row, i) =>
    row.map((value, j) => ({
      row: named(rows[i] ?? ''),
      column: named(columns[j] ?? ''),
      value,
      ...diverging(value / most),
      words: roomy ? signed(value) : shortText(value),
    })),
  );
  const ticks = roomy ? undefined : columns.filter((_, j) => j === 0 || (j + 1) % 5 === 0);
  return withoutLegend({
    width: WIDTH,
    height: rows.length * ROW + 52,
    marginLeft: 122,
    marginRight: 6,
    marginTop: 10,
    marginBottom: 42,
    style: { fontSize: `${LETTERS}px` },
    x: {
      domain: columns.map(named),
      label: roomy ? null : 'sample',
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSize: 0,
      ...(ticks === undefined ? {} : { ticks }),
      padding: 0,
    },
    y: { domain: rows.map(named), label: null, tickSize: 0, padding: 0 },
    marks: [
      cell(cells, { x: 'column', y: 'row', fill: (d) => d.fill, stroke: '#8a8f98', strokeWidth: 0.6 }),
      text(cells, { x: 'column', y: 'row', text: 'words', fill: (d) => d.ink }),
    ],
  });
}

export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${shortNumber(Math.abs(value))}`;

const shortText = (value: number): string => (Number.isInteger(value) ? String(value) : value > 0 ? '+' : '−');
