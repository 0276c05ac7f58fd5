/** Which strata a region reaches, why it does not reach the others, and how many settings each must have. */

import { remembered } from '../base/remembered.ts';
import { type Box, isEmpty, narrow, type Size, unlimitedBox, usualBox, wholeBox, widen } from './box.ts';
import type { Regime } from './regime.ts';
import { restrictionsOf } from './region.ts';
import { STRATA, type Stratum } from './strata.ts';
import type { Axis } from './where.ts';

/** One setting in fifty for each stratum, and one at least. */
const SHARE = 1 / 50;
export const quotaOf = (count: number): number => Math.max(1, Math.floor(count * SHARE));

const axesOf = ({ where }: Stratum): Axis[] => Object.keys(where) as Axis[];

/** Settings of the usual size but for what the strata ask for; null where the region or the cost forbids it. */
export function stratumBox(regime: Regime, size: Size, strata: readonly Stratum[]): Box | null {
  const [usual, whole] = [usualBox(regime, size), wholeBox(regime, size)];
  const asked = [...new Set(strata.flatMap(axesOf))];
  const wider = [...asked, 'minorityCount'] as const;
  const bases = [usual, widen(usual, asked, whole), widen(usual, wider, whole)];
  for (const base of [...bases, { ...widen(usual, wider, whole), cost: whole.cost }]) {
    const box = strata.reduce((b, { where }) => narrow(b, where), base);
    if (!isEmpty(box)) return box;
  }
  return null;
}

/** Labels and weights have no d. */
const isIdle = ({ scale }: Stratum, size: Size): boolean => size === 'static' && scale === 'd';

export interface Reach {
  readonly possible: readonly Stratum[];
  readonly impossible: readonly { readonly stratum: Stratum; readonly why: string }[];
}

/** The strata that settings of a region and size can be in. */
export const strataOf: (regime: Regime, size: Size) => Reach = remembered(
  (regime: Regime, size: Size) => `${JSON.stringify(regime)} ${size}`,
  (regime, size) => {
    const sorted = STRATA.map((stratum) => ({
      stratum,
      possible: !isIdle(stratum, size) && stratumBox(regime, size, [stratum]) !== null,
    }));
    return {
      possible: sorted.flatMap(({ stratum, possible }) => (possible ? [stratum] : [])),
      impossible: sorted.flatMap(({ stratum, possible }) =>
        possible ? [] : [{ stratum, why: whyNot(regime, size, stratum) }],
      ),
    };
  },
);

const TOO_LARGE: Readonly<Record<Size, string>> = {
  static: 'more than is decomposed',
  matrix: 'more than is compared entry by entry',
  dynamic: 'more than is simulated',
};

function whyNot(regime: Regime, size: Size, stratum: Stratum): string {
  if (!isEmpty(narrow(unlimitedBox(regime), stratum.where))) {
    return isIdle(stratum, size) ? 'labels and weights have no d' : TOO_LARGE[size];
  }
  const axes: Axis[] = stratum.where.ratio === undefined ? axesOf(stratum) : [...axesOf(stratum), 'minorityCount'];
  return axes.flatMap((axis) => restrictionsOf(regime, axis)).join(', ');
}
