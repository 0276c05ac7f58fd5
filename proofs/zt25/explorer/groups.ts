/** How a feature group and a witness look, everywhere on the page: a name and a colour, and a shape beside the colour. */

import { type GroupLook, looksIn } from '../../../src/report/figures/palette.ts';
import { FAMILY } from '../instruments/family.ts';
import type { FeatureGroup } from '../instruments/model/feature-group.ts';

/** The looks of the reports, in the colours of the page, which are others in the dark. */
export const GROUP = Object.fromEntries(
  [...looksIn(FAMILY)].map(([group, look]) => [group, { ...look, colour: `var(--${group})` }]),
) as Readonly<Record<FeatureGroup, GroupLook>>;

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
