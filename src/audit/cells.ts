/**
 * The kinds of setting at which a statement about runs is judged, each by itself: the corner of its region, where k, R
 * and d are least, and every combination of strata, one of each scale, that its region has and that can be afforded.
 * Each is a fixed population: settings drawn independently from its box, every one with a start of its own.
 */
import fc from 'fast-check';
import { remembered } from '../base/remembered.ts';
import type { Setting } from '../model/setting.ts';
import { type Box, type Size, settingsIn, usualBox } from './box.ts';
import { seedOf } from './draw.ts';
import { strataOf, stratumBox } from './quota.ts';
import type { Regime } from './regime.ts';
import { SCALES, type Stratum } from './strata.ts';

export interface Cell {
  /** In words. */
  readonly name: string;
  readonly box: Box;
  /** What its settings are drawn under. */
  readonly id: string;
}

/** The corner first: where a statement fails, it mostly fails there. */
export const cellsOf: (regime: Regime, size: Size) => readonly Cell[] = remembered(
  (regime: Regime, size: Size) => `${size} ${JSON.stringify(regime)}`,
  (regime, size) => {
    const { possible } = strataOf(regime, size);
    const scales = SCALES.map((scale) => possible.filter((stratum) => stratum.scale === scale)).filter(
      (strata) => strata.length > 0,
    );
    const combinations = scales.reduce<Stratum[][]>(
      (all, strata) => all.flatMap((chosen) => strata.map((stratum) => [...chosen, stratum])),
      [[]],
    );
    const told = (stratum: Stratum) => possible.filter(({ scale }) => scale === stratum.scale).length > 1;
    return [[cornerOf(regime, size)], ...combinations].flatMap((strata) => {
      const box = stratumBox(regime, size, strata);
      if (box === null) return [];
      const name = strata.filter((stratum) => stratum.scale === null || told(stratum)).map((stratum) => stratum.name);
      return [{ name: name.join(', '), box, id: `${size} ${JSON.stringify(regime)} ${name}` }];
    });
  },
);

/** R up to this many times its least value is at the edge. */
const EDGE = 1.1;

function cornerOf(regime: Regime, size: Size): Stratum {
  const { splits, ratio, dimensions } = usualBox(regime, size);
  const least = Math.min(...splits.map(([a, b]) => a + b));
  const [times, plus] = dimensions.reduce((a, b) => (3 * b[0] + b[1] < 3 * a[0] + a[1] ? b : a), [Infinity, 0]);
  return {
    name: 'k, R and d at their least',
    scale: null,
    where: {
      split: (a, b) => a + b === least,
      ratio: { above: ratio.above, upTo: EDGE * Math.max(1, ratio.above) },
      ...(size === 'static' ? {} : { dimension: (d, k) => d === times * k + plus }),
    },
  };
}

/** Settings of a cell, from one number of them to another; `unbiased`, for fast-check likes extremes. */
export const settingsOf: (cell: Cell, runSeed: number, from: number, to: number) => readonly Setting[] = remembered(
  ({ id }: Cell, runSeed: number, from: number, to: number) => `${runSeed} ${from} ${to} ${id}`,
  ({ id, box }, runSeed, from, to) => {
    const seed = seedOf(runSeed, `runs ${from} ${id}`);
    return fc
      .sample(settingsIn(box), { numRuns: to - from, seed, unbiased: true })
      .map((setting, i) => ({ ...setting, seed: seedOf(seed, `${i}`) }));
  },
);
