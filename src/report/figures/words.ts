/** What a figure shows, in a sentence or two computed from its data. */
import type { BarsFigure, CurvesFigure, Figure, MatrixFigure, Series } from '../../audit/result.ts';
import { shortNumber } from '../number.ts';
import { signed } from './matrix.ts';
import { lookOf, looksIn, nameOf, seriesName } from './palette.ts';

export function sentence(figure: Figure): string {
  switch (figure.kind) {
    case 'matrix':
      return matrixWords(figure);
    case 'bars':
      return barsWords(figure);
    case 'curves':
      return comparable(figure) ? theoryWords(figure) : halfWords(figure);
  }
}

/** Line by line, along the shorter side; what is repeated is counted. */
function matrixWords(figure: MatrixFigure): string {
  const { rows, columns, values } = figure;
  const looks = looksIn(figure);
  const byRow = rows.length <= columns.length;
  const lines = byRow ? values : columns.map((_, j) => values.map((row) => row[j] as number));
  const names = byRow ? rows : columns;
  return `${lines.map((line, i) => `${nameOf(looks, names[i] ?? '')}: ${runs(line)}`).join('; ')}.`;
}

function runs(line: readonly number[]): string {
  const found: { value: number; count: number }[] = [];
  for (const value of line) {
    const last = found.at(-1);
    if (last?.value === value) last.count++;
    else found.push({ value, count: 1 });
  }
  return found.map(({ value, count }) => `${count > 1 ? `${count} times ` : ''}${signed(value)}`).join(', ');
}

function barsWords(figure: BarsFigure): string {
  const { bars } = figure;
  const looks = looksIn(figure);
  const groups = [...new Set(bars.map(({ group }) => group))].map((group) => {
    const own = bars.filter((bar) => bar.group === group);
    return `${lookOf(looks, group).name}: ${own.map(({ witness, value }) => `${witness} ${shortNumber(value)}`).join(', ')}`;
  });
  return `${groups.join('; ')}.`;
}

/** The theory is of the spectral start. */
const comparable = ({ series }: CurvesFigure): boolean =>
  series.some(({ witness }) => witness === 'printed') && !series.some(({ start }) => start === 'random');

/** Curves closer than this share of the height of the picture are one to the eye. */
const VISIBLE = 0.01;

interface Gap {
  readonly name: string;
  readonly share: number;
  readonly x: number;
  readonly theory: number;
  readonly measured: number;
}

function theoryWords(figure: CurvesFigure): string {
  const [printed, derived] = (['printed', 'derived'] as const).map((witness) =>
    figure.series.filter((one) => one.witness === witness).flatMap((one) => widestGap(one, figure) ?? []),
  ) as [Gap[], Gap[]];
  if ([...printed, ...derived].every(isAlike)) return 'Printed, derived and measured agree throughout.';
  return `What is printed ${compared(printed, figure)}. What is derived ${compared(derived, figure)}.`;
}

const isAlike = ({ share }: Gap): boolean => share <= VISIBLE;

function compared(gaps: readonly Gap[], { x: axis }: CurvesFigure): string {
  const apart = gaps.filter((gap) => !isAlike(gap));
  const alike = gaps.filter(isAlike).map(({ name }) => name);
  if (apart.length === 0) return 'agrees with what is measured throughout';
  const parts = apart.map(({ name, x, theory, measured }) => {
    const where = `most apart at ${axis.label} = ${shortNumber(x)}: ${shortNumber(theory)} against ${shortNumber(measured)}`;
    return name === '' ? `(${where})` : `${name} (${where})`;
  });
  return alike.length === 0
    ? `differs from what is measured: ${parts.join('; ')}`
    : `agrees with what is measured for ${listed(alike)}, and not for ${listed(parts)}`;
}

const listed = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/, ' and $1');

/** Where a curve is furthest from what is measured of its group, at the points where something is. */
function widestGap(theory: Series, figure: CurvesFigure): Gap | null {
  const { series, y } = figure;
  const measured = series.find((one) => one.witness === 'measured' && one.group === theory.group);
  if (measured === undefined) return null;
  const height = (value: number): number => (y.scale === 'log' ? Math.log(value) : value);
  const all = series.flatMap((one) => one.y.map(height));
  const range = all.reduce((a, b) => Math.max(a, b)) - all.reduce((a, b) => Math.min(a, b)) || 1;
  const gaps = measured.x.flatMap((x, i): Gap[] => {
    const at = theory.x.indexOf(x);
    if (at < 0) return [];
    const [a, b] = [theory.y[at] as number, measured.y[i] as number];
    return [
      {
        name: seriesName(looksIn(figure), theory),
        share: Math.abs(height(a) - height(b)) / range,
        x,
        theory: a,
        measured: b,
      },
    ];
  });
  return gaps.length === 0 ? null : gaps.reduce((a, b) => (b.share > a.share ? b : a));
}

/** When each curve reaches one half. */
function halfWords(figure: CurvesFigure): string {
  const { series, x } = figure;
  const looks = looksIn(figure);
  const groups = [...new Set(series.map(({ group }) => group))].map((group) => {
    const said = series.flatMap((one) => {
      const at = one.group === group ? crossing(one) : null;
      return at === null ? [] : [`${one.start === null ? one.witness : `${one.start} start`} ${shortNumber(at)}`];
    });
    const [first] = series.filter((one) => one.group === group);
    return `${first === undefined ? '' : seriesName(looks, first)} ${said.join(', ')}`;
  });
  return `One half is reached, read off the points drawn, in ${x.label}: ${groups.join('; ')}.`;
}

function crossing({ x, y }: Series): number | null {
  const i = y.findIndex((value) => value >= 0.5);
  if (i < 1) return null;
  const [x0, x1, y0, y1] = [x[i - 1], x[i], y[i - 1], y[i]] as [number, number, number, number];
  return x0 + ((0.5 - y0) / (y1 - y0)) * (x1 - x0);
}
