/** One bar a group and witness, with its value beside it. */
import { axisFy, barX, ruleX, text } from '@observablehq/plot';
import type { BarsFigure } from '../../audit/result.ts';
import { shortNumber } from '../number.ts';
import { type Drawing, LETTERS, WIDTH, withoutLegend } from './drawing.ts';
import { lookOf, looksIn } from './palette.ts';

const ROW = 19;

export function drawBars(figure: BarsFigure): Drawing {
  const { y, bars } = figure;
  const looks = looksIn(figure);
  const data = bars.map((bar) => ({ ...bar, ...lookOf(looks, bar.group), words: shortNumber(bar.value) }));
  const common = { x: 'value', y: 'witness', fy: 'name' } as const;
  const colour = (d: (typeof data)[number]): string => d.colour;
  const of = (witness: (typeof data)[number]['witness']) => data.filter((bar) => bar.witness === witness);
  return withoutLegend({
    width: WIDTH,
    height: bars.length * ROW + 70,
    marginLeft: 134,
    marginRight: 46,
    marginTop: 6,
    marginBottom: 42,
    style: { fontSize: `${LETTERS}px` },
    x: { label: y, labelAnchor: 'center', labelArrow: 'none', ticks: 4, grid: true },
    y: { label: null, tickSize: 0, domain: ['printed', 'derived', 'measured'], padding: 0.15 },
    fy: {
      label: null,
      domain: [...new Set([...[...looks.values()].map(({ name }) => name), ...data.map(({ name }) => name)])],
      padding: 0.15,
    },
    marks: [
      axisFy({ anchor: 'left', dx: -58, fontWeight: 600 }),
      barX(of('measured'), { ...common, fill: colour, stroke: colour }),
      barX(of('derived'), { ...common, fill: colour, fillOpacity: 0.15, stroke: colour, strokeWidth: 1.3 }),
      barX(of('printed'), { ...common, fill: 'none', stroke: colour, strokeWidth: 1.6, strokeDasharray: '5 3' }),
      text(data, { ...common, text: 'words', textAnchor: 'start', dx: 5 }),
      ruleX([0]),
    ],
  });
}
