/** What moves, over time: a line for each column, told by its name at the end of it, a colour and dashes. */
import { line, ruleY, text } from '@observablehq/plot';
import type { TheoryRun } from '../audit/theory-run.ts';
import { shortNumber } from '../report/number.ts';
import { figure } from './page/figure.ts';

type Run = Pick<TheoryRun, 'times' | 'columns'>;

const [WIDE, HIGH] = [560, 360];

/** Okabe and Ito's, in the order of how well they stand out; dashes change with every round. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'];
const DASHES = ['none', '7 3', '2 3'];

export function drawRun(place: HTMLElement, run: Run): void {
  const width = Math.max(280, place.clientWidth);
  const heights = labelHeights(run);
  figure(place, describeRun(run), {
    width,
    height: width < WIDE ? (HIGH * 3) / 4 : HIGH,
    marginTop: 12,
    marginLeft: 52,
    marginRight: 56,
    marginBottom: 40,
    style: { fontSize: '12px', background: 'none' },
    x: { label: 'time' },
    y: { label: null, nice: true },
    marks: [
      ruleY([0], { stroke: 'var(--line)' }),
      ...run.columns.flatMap(({ name, values }, i) => {
        const points = values.map((value, n) => [run.times[n] as number, value] as [number, number]);
        const stroke = COLOURS[i % COLOURS.length] as string;
        const strokeDasharray = DASHES[Math.floor(i / COLOURS.length) % DASHES.length] as string;
        return [
          line(points, { stroke, strokeDasharray, strokeWidth: 2 }),
          text([[run.times.at(-1) as number, heights[i] as number]], {
            text: [name],
            dx: 6,
            textAnchor: 'start',
            fill: 'currentColor',
          }),
        ];
      }),
    ],
  });
}

/** Where names stand: at the ends of their lines, but never over each other. */
export function labelHeights({ columns }: Run): number[] {
  const all = columns.flatMap(({ values }) => values);
  const apart = LEADING * (Math.max(...all) - Math.min(...all));
  const ends = columns.map(({ values }) => values.at(-1) ?? 0);
  const heights = [...ends];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const i of [...ends.keys()].sort((a, b) => (ends[a] as number) - (ends[b] as number))) {
    lowest = Math.max(ends[i] as number, lowest + apart);
    heights[i] = lowest;
  }
  return heights;
}

/** A line of text beside the height of a chart. */
const LEADING = 0.05;

/** The chart in words. */
export function describeRun({ times, columns }: Run): string {
  const said = columns.map(
    ({ name, values }) =>
      `${name} from ${shortNumber(values[0] ?? Number.NaN)} to ${shortNumber(values.at(-1) ?? Number.NaN)}`,
  );
  return `From time ${shortNumber(times[0] ?? 0)} to ${shortNumber(times.at(-1) ?? 0)}: ${said.join('; ')}. The table below has the numbers.`;
}
