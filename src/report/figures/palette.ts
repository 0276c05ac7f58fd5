/**
 * How groups and witnesses look: one dictionary each. A group has a colour of Okabe and Ito's that stands out on light
 * and dark alike, and a shape; a witness a kind of line, or points. Nothing is told by colour alone.
 */
import type { Figure, Series, WitnessName } from '../../audit/result.ts';

export interface GroupLook {
  readonly name: string;
  readonly colour: string;
  /** Beside its colour, so that no group is told by colour alone. */
  readonly symbol: 'circle' | 'triangle' | 'square' | 'diamond';
  /** Shapes differ in size too, so that those of equal values are seen inside each other. */
  readonly size: number;
  /** Dashes stand one after another, so that those of equal curves are seen beside each other. */
  readonly dashes: { readonly pattern: string; readonly offset: number };
}

/** How the groups of a document look, in their order; a fifth looks like the first. */
const LOOKS = [
  { symbol: 'circle', colour: '#009e73', size: 5.5, dashes: { pattern: '6 12', offset: 0 } },
  { symbol: 'triangle', colour: '#d55e00', size: 3.8, dashes: { pattern: '6 12', offset: -6 } },
  { symbol: 'square', colour: '#0072b2', size: 2.4, dashes: { pattern: '6 12', offset: -12 } },
  { symbol: 'diamond', colour: '#cc79a7', size: 4.6, dashes: { pattern: '3 15', offset: -3 } },
] as const satisfies readonly Omit<GroupLook, 'name'>[];

/** What is of no single group. */
const NEUTRAL: GroupLook = {
  name: '',
  colour: 'currentColor',
  symbol: 'circle',
  size: 4,
  dashes: { pattern: '', offset: 0 },
};

/** The looks of a figure's groups, in their order. */
export const looksIn = ({ groups = {} }: Pick<Figure, 'groups'>): ReadonlyMap<string, GroupLook> =>
  new Map(
    Object.entries(groups).map(
      ([group, name], i) => [group, { ...(LOOKS[i % LOOKS.length] ?? LOOKS[0]), name }] as const,
    ),
  );

export type Looks = ReturnType<typeof looksIn>;

export const lookOf = (looks: Looks, group: string | null): GroupLook =>
  group === null ? NEUTRAL : (looks.get(group) ?? { ...NEUTRAL, name: group });

/** A series of a group goes by the group's name, or by a label that stands in its place. */
export const seriesName = (looks: Looks, { group, label }: Pick<Series, 'group' | 'label'>): string =>
  label === '' ? lookOf(looks, group).name : label;

/** The name of a row, a column or a series: groups by theirs, the rest as it is. */
export const nameOf = (looks: Looks, name: string): string => looks.get(name)?.name ?? name;

export const WITNESSES: Readonly<Record<WitnessName, string>> = {
  measured: 'measured (points)',
  printed: 'printed (dashes)',
  derived: 'derived (thin line)',
};

/** For several printed curves of no single group. */
export const OTHER_DASHES = ['9 5', '2 4', '9 4 2 4'] as const;

const END = { negative: [0, 0x72, 0xb2], positive: [0xd5, 0x5e, 0] } as const;
const ZERO = 0xf7;

/** Blue, white, orange for −1 to 1, and black or white, whichever is read better on it. */
export function diverging(value: number): { readonly fill: string; readonly ink: string } {
  const end = END[value < 0 ? 'negative' : 'positive'];
  const channels = end.map((channel) => Math.round(ZERO + (channel - ZERO) * Math.min(1, Math.abs(value))));
  const [red, green, blue] = channels.map((c) => luminanceOf(c / 255)) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const hex = channels.map((c) => c.toString(16).padStart(2, '0')).join('');
  // Contrast with black is (L + 0.05)/0.05, with white 1.05/(L + 0.05).
  return { fill: `#${hex}`, ink: (luminance + 0.05) ** 2 > 1.05 * 0.05 ? '#000' : '#fff' };
}

/** Gamma of a display, near enough to choose between two inks; a polynomial, so the same on every machine. */
const luminanceOf = (channel: number): number => channel * channel * (0.7 + 0.3 * channel);
