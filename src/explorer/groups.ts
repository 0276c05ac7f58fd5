/** How a feature group and a witness look, everywhere on the page: a name and a colour, and a shape beside the colour. */
import type { FeatureGroup } from '../model/feature-group.ts';
import { GROUPS, type GroupMark } from '../report/vocabulary.ts';

export const GROUP: Readonly<Record<FeatureGroup, GroupMark & { readonly colour: string }>> = {
  majmaj: { ...GROUPS.majmaj, colour: 'var(--majmaj)' },
  majmin: { ...GROUPS.majmin, colour: 'var(--majmin)' },
  minmin: { ...GROUPS.minmin, colour: 'var(--minmin)' },
};

export const WITNESSES = ['printed', 'derived', 'measured'] as const;
export type Witness = (typeof WITNESSES)[number];

/** Thick and pale below, thin above it, dashes in the colour of the text on top: where they agree all three are seen. */
export const LINE: Readonly<
  Record<
    Witness,
    {
      readonly strokeWidth: number;
      readonly strokeOpacity: number;
      readonly strokeDasharray: string;
      readonly ink: boolean;
    }
  >
> = {
  measured: { strokeWidth: 7, strokeOpacity: 0.35, strokeDasharray: 'none', ink: false },
  derived: { strokeWidth: 1.8, strokeOpacity: 1, strokeDasharray: 'none', ink: false },
  printed: { strokeWidth: 1.4, strokeOpacity: 1, strokeDasharray: '5 5', ink: true },
};
