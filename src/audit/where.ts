/**
 * A part of the space of settings: what it asks of each axis. Regions of claims, strata and candidates for mended
 * hypotheses are all such parts, so that asking whether a setting is in one and drawing from it cannot disagree.
 */
import type { Setting } from '../model/setting.ts';

/** above < R ≤ upTo */
export interface Range {
  readonly above: number;
  readonly upTo: number;
}

/** An axis that is left out is free. */
export interface Where {
  readonly split?: (majorities: number, minorities: number) => boolean;
  readonly ratio?: Range;
  readonly minorityCount?: (count: number) => boolean;
  readonly gamma?: (gamma: number) => boolean;
  readonly dimension?: (dimension: number, classes: number) => boolean;
}

export type Axis = keyof Where;

/** Is the setting in the part? */
export function contains(where: Where, setting: Setting): boolean {
  const { classes, majorities, majorityCount, minorityCount, gamma, dimension } = setting;
  const { above, upTo } = where.ratio ?? { above: 0, upTo: Infinity };
  return (
    (where.split?.(majorities, classes - majorities) ?? true) &&
    majorityCount >= leastCount(above, minorityCount) &&
    majorityCount <= mostCount(upTo, minorityCount) &&
    (where.minorityCount?.(minorityCount) ?? true) &&
    (where.gamma?.(gamma) ?? true) &&
    (where.dimension?.(dimension, classes) ?? true)
  );
}

/** R = M/m is compared by the integers M and m; bounds such as 1.1 are decimals, and rounding must not move them. */
const SLACK = 1e-9;

/** The smallest M ≥ m with M/m > above. */
export const leastCount = (above: number, minorityCount: number): number =>
  Math.max(minorityCount, Math.floor(above * minorityCount + SLACK) + 1);

/** The largest M with M/m ≤ upTo. */
export const mostCount = (upTo: number, minorityCount: number): number => Math.floor(upTo * minorityCount + SLACK);
