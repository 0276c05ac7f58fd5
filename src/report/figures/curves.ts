/** Curves of the three witnesses: what is measured as points, what is printed as dashes, what is derived as a thin line. */
import { dot, line, type Markish, type PlotOptions, ruleY, text } from '@observablehq/plot';
import type { Axis, CurvesFigure, Series, WitnessName } from '../../audit/result.ts';
import { type Drawing, LETTERS, WIDTH } from './drawing.ts';
import { legendOf } from './legend.ts';
import { type Looks, lookOf, looksIn, OTHER_DASHES } from './palette.ts';

const FRAME = 250;
/** The order of painting: dashes lie on the line they agree with, points on both. */
const LAYERS: readonly WitnessName[] = ['derived', 'printed', 'measured'];

export function drawCurves(figure: CurvesFigure): Drawing {
  const { series } = figure;
  const looks = looksIn(figure);
  const { markup: legend, height } = legendOf(series, looks);
  const options: PlotOptions = {
    width: WIDTH,
    height: FRAME + height + 50,
    marginLeft: 58,
    marginRight: 14,
    marginTop: height + 12,
    marginBottom: 44,
    style: { fontSize: `${LETTERS}px` },
    insetTop: 8,
    insetBottom: 2,
    x: axisOf(
      figure.x,
      series.flatMap(({ x }) => x),
    ),
    y: {
      ...axisOf(
        figure.y,
        series.flatMap(({ y }) => y),
      ),
      nice: figure.y.scale === 'linear',
    },
    marks: [
      ...(figure.y.scale === 'linear' ? [ruleY([0], { strokeOpacity: 0.5 })] : []),
      ...LAYERS.flatMap((witness) => {
        const layer = series.filter((one) => one.witness === witness);
        return layer.flatMap((one, i) => [...MARKS[witness](one, i, series, looks), ...endLabel(one)]);
      }),
    ],
  };
  return { options, legend };
}

function axisOf({ label, scale }: Axis, values: readonly number[]) {
  const common = { label, type: scale, labelAnchor: 'center', labelArrow: 'none', grid: true } as const;
  if (scale === 'linear') return common;
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  return { ...common, ticks: LOG_TICKS.filter((tick) => tick >= least && tick <= most), tickFormat: String };
}

/** Of a logarithmic axis, as plain numbers. */
const LOG_TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

const points = ({ x, y }: Series) => x.map((value, i) => ({ x: value, y: y[i] as number }));
const XY = { x: 'x', y: 'y' } as const;

const MARKS: Readonly<
  Record<WitnessName, (one: Series, i: number, all: readonly Series[], looks: Looks) => Markish[]>
> = {
  derived: (one, _i, _all, looks) => [
    line(points(one), { ...XY, stroke: lookOf(looks, one.group).colour, strokeWidth: 1.2 }),
  ],
  printed: (one, i, _all, looks) => {
    const { colour, dashes } = lookOf(looks, one.group);
    return [
      line(points(one), {
        ...XY,
        stroke: colour,
        strokeWidth: 3,
        strokeDasharray: dashes.pattern || (OTHER_DASHES[i % OTHER_DASHES.length] ?? ''),
        strokeDashoffset: dashes.offset,
      }),
    ];
  },
  measured: (one, _i, all, looks) => {
    const { colour, symbol, size } = lookOf(looks, one.group);
    const alone = all.every(({ witness }) => witness === 'measured');
    const look = one.start === 'random' ? { fill: colour, r: size * 0.8 } : { fill: 'none', r: size };
    return [
      ...(alone ? [line(points(one), { ...XY, stroke: colour, strokeWidth: 1 })] : []),
      dot(points(one), { ...XY, symbol, stroke: colour, strokeWidth: 1.4, ...look }),
    ];
  },
};

/** What tells a curve from its like stands at its end. */
function endLabel(one: Series): Markish[] {
  if (one.label === '' || one.group !== null) return [];
  return [text(points(one).slice(-1), { ...XY, text: () => one.label, textAnchor: 'end', dy: -10, dx: -2 })];
}
