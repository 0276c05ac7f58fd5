/**
 * How groups and witnesses look: one dictionary each. A group has a colour of Okabe and Ito's that stands out on light
 * and dark alike, and a shape; a witness a kind of line, or points. Nothing is told by colour alone.
 */
import type { FeatureGroup, Series, WitnessName } from '../../audit/result.ts';
import { GROUPS, type GroupMark } from '../vocabulary.ts';

export interface GroupLook extends GroupMark {
  readonly colour: string;
  /** Shapes differ in size too, so that those of equal values are seen inside each other. */
  readonly size: number;
}

export const GROUP_LOOKS: Readonly<Record<FeatureGroup, GroupLook>> = {
  majmaj: { ...GROUPS.majmaj, colour: '#009e73', size: 5.5 },
  majmin: { ...GROUPS.majmin, colour: '#d55e00', size: 3.8 },
  minmin: { ...GROUPS.minmin, colour: '#0072b2', size: 2.4 },
};

/** What is of no single group. */
const NEUTRAL: GroupLook = { name: '', colour: 'currentColor', symbol: 'circle', size: 4 };

export const lookOf = (group: FeatureGroup | null): GroupLook => (group === null ? NEUTRAL : GROUP_LOOKS[group]);

/** A series of a group goes by the group's name, or by a label that stands in its place. */
export const seriesName = ({ group, label }: Pick<Series, 'group' | 'label'>): string =>
  label === '' ? lookOf(group).name : label;

/** The name of a row, a column or a series: groups by theirs, the rest as it is. */
export const nameOf = (name: string): string =>
  Object.hasOwn(GROUP_LOOKS, name) ? lookOf(name as FeatureGroup).name : name;

export const WITNESSES: Readonly<Record<WitnessName, string>> = {
  measured: 'measured (points)',
  printed: 'printed (dashes)',
  derived: 'derived (thin line)',
};

/** Dashes of length 6 every 18: those of three equal curves stand one after another. */
export const DASHES: Readonly<Record<FeatureGroup, { readonly pattern: string; readonly offset: number }>> = {
  majmaj: { pattern: '6 12', offset: 0 },
  majmin: { pattern: '6 12', offset: -6 },
  minmin: { pattern: '6 12', offset: -12 },
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
