/** What the shapes, colours and lines of a figure stand for: samples with words, in rows above it, as SVG. */
import type { Series, WitnessName } from '../../audit/result.ts';
import { html, join, type Markup } from '../markup.ts';
import { LETTERS, WIDTH } from './drawing.ts';
import { type GroupLook, type Looks, lookOf, WITNESSES } from './palette.ts';

interface Entry {
  readonly sample: Markup;
  readonly words: string;
}

const ROW = 18;
const SAMPLE = 26;
const GAP = 14;
const LEFT = 6;
/** About how wide a letter is. */
const LETTER = LETTERS * 0.54;

export function legendOf(
  series: readonly Series[],
  looks: Looks,
): { readonly markup: Markup; readonly height: number } {
  const groups = distinct(series.flatMap(({ group }) => (group === null ? [] : [group]))).map((group): Entry => {
    const named = series.find((one) => one.group === group && one.label !== '');
    return { sample: shape(lookOf(looks, group)), words: named?.label ?? lookOf(looks, group).name };
  });
  const rows = [groups, starts(series), witnesses(series)].flatMap(wrapped);
  return {
    height: rows.length * ROW,
    markup: join(rows.map((row, i) => rowMarkup(row, i * ROW + ROW / 2 + 2))),
  };
}

const ORDER: readonly WitnessName[] = ['measured', 'printed', 'derived'];

const startsOf = (series: readonly Series[]) => distinct(series.flatMap(({ start }) => start ?? []));

/** What is measured from several starts is told apart by what fills its shapes. */
function starts(series: readonly Series[]): Entry[] {
  const all = startsOf(series);
  if (all.length < 2) return [];
  return all.map((start) => ({
    sample: dots(start === 'random'),
    words: `measured, ${start} start (${start === 'random' ? 'filled' : 'open'})`,
  }));
}

function witnesses(series: readonly Series[]): Entry[] {
  const all = startsOf(series);
  const told = (witness: WitnessName): boolean => witness === 'measured' && all.length > 1;
  const present = ORDER.filter((witness) => series.some((one) => one.witness === witness) && !told(witness));
  const filled = all.includes('random');
  return present.map((witness) => ({ sample: SAMPLES[witness](filled), words: WITNESSES[witness] }));
}

const SAMPLES: Readonly<Record<WitnessName, (filled: boolean) => Markup>> = {
  measured: (filled) => dots(filled),
  printed: () => html`<line x2="22" stroke="currentColor" stroke-width="3" stroke-dasharray="6 2"></line>`,
  derived: () => html`<line x2="22" stroke="currentColor" stroke-width="1.2"></line>`,
};

const dots = (filled: boolean): Markup =>
  join(
    [5, 17].map(
      (x) =>
        html`<circle cx="${x}" r="3.6" fill="${filled ? 'currentColor' : 'none'}" stroke="currentColor" stroke-width="1.4"></circle>`,
    ),
  );

const SHAPES: Readonly<Record<GroupLook['symbol'], string>> = {
  circle: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z',
  triangle: 'M0 -5.5L5.2 4L-5.2 4Z',
  square: 'M-4 -4H4V4H-4Z',
  diamond: 'M0 -6L4.5 0L0 6L-4.5 0Z',
};

const shape = ({ colour, symbol }: GroupLook): Markup =>
  html`<path transform="translate(11,0)" d="${SHAPES[symbol]}" fill="none" stroke="${colour}" stroke-width="2"></path>`;

const widthOf = ({ words }: Entry): number => SAMPLE + words.length * LETTER + GAP;

/** Entries that do not fit beside those before them begin a row of their own. */
function wrapped(entries: readonly Entry[]): Entry[][] {
  const rows: Entry[][] = [];
  let left = 0;
  for (const entry of entries) {
    left -= widthOf(entry);
    if (left < -GAP) {
      rows.push([]);
      left = WIDTH - LEFT - widthOf(entry);
    }
    rows.at(-1)?.push(entry);
  }
  return rows;
}

function rowMarkup(row: readonly Entry[], y: number): Markup {
  const widths = row.map(widthOf);
  const shrink = Math.min(1, (WIDTH - LEFT) / widths.reduce((a, b) => a + b, -GAP));
  let x = LEFT;
  const placed = row.map(({ sample, words }, i) => {
    const at = Math.round(x);
    x += (widths[i] as number) * shrink;
    return html`<g transform="translate(${at},${y})">${sample}<text x="${SAMPLE}" dy="0.33em" fill="currentColor">${words}</text></g>`;
  });
  return html`<g text-anchor="start">${placed}</g>`;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
