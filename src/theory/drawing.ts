/**
 * The settings that a claim is compared at: those that fill the quotas of the strata, then others of the region's usual
 * size. They depend on the run's seed, the region and the claim's name alone.
 */
import { remembered } from '../base/remembered.ts';
import { drawn, seedOf, simplest } from './draw.ts';
import type { Size, Stratum } from './family.ts';
import { contains, type Region } from './region.ts';
import type { Setting } from './setting.ts';
import { isEmpty, type Space, spaceOf } from './space.ts';
import { isOf, quotaOf, strataOf, stratumSpace } from './strata.ts';

export interface Draw {
  readonly region: Region;
  readonly size: Size;
  /** How many settings; more where the strata need more. */
  readonly count: number;
  readonly seed: number;
  /** Seed of the settings that fill the strata; claims of one region share them. */
  readonly strataSeed: number;
  /** Settings that are tried beside those drawn. */
  readonly also?: readonly Setting[];
  /** Settings that are tried last, and count only where something is compared there. */
  readonly corners?: readonly Setting[];
}

/** A simulated setting costs as much as this many decomposed ones. */
const DYNAMIC_COST = 25;
const LEAST_DYNAMIC = 8;

/**
 * The draw of a claim. Claims draw their own settings beyond the strata; simulated ones of the same region share theirs,
 * so that a run serves every claim about it.
 */
export function drawOf(claim: string, region: Region, size: Size, run: { seed: number; settings: number }): Draw {
  const strataSeed = seedOf(run.seed, `strata ${size}`);
  if (size !== 'dynamic') return { region, size, count: run.settings, seed: seedOf(run.seed, claim), strataSeed };
  const count = Math.max(LEAST_DYNAMIC, Math.ceil(run.settings / DYNAMIC_COST));
  return { region, size, count, seed: seedOf(run.seed, `simulated ${region.key}`), strataSeed };
}

/** Most settings of a region are drawn here: small ones. */
export const usualSpace = (region: Region, size: Size): Space => spaceOf(region, size, { cost: 'usual' });

/** Every setting of a region that can be afforded. */
export const wholeSpace = (region: Region, size: Size): Space =>
  spaceOf(region, size, { wide: 'all', cost: 'largest' });

/** Is there any setting in a region, whatever it costs? */
export const hasSettings = (region: Region): boolean =>
  !isEmpty(spaceOf(region, 'dynamic', { wide: 'all', cost: 'any' }));

export const draw: (drawing: Draw) => readonly Setting[] = remembered(
  ({ region, size, count, seed, strataSeed }: Draw) => JSON.stringify([region.key, size, count, seed, strataSeed]),
  (drawing: Draw) => {
    const chosen = quotaSettings(drawing);
    const space = usualSpace(drawing.region, drawing.size);
    const usual = isEmpty(space) ? [] : drawn(space, drawing.count - chosen.length, drawing.seed);
    return [...chosen, ...usual];
  },
);

/** With those that are tried beside them. */
export const settingsOf = (drawing: Draw): readonly Setting[] => [...draw(drawing), ...(drawing.also ?? [])];

/**
 * Settings until every stratum that is possible has its quota. Each is drawn from as many strata at once as go together,
 * in an order that changes from one to the next, so that few settings serve all and meet in ever new combinations.
 * Claims of one region share them.
 */
const quotaSettings: (drawing: Draw) => readonly Setting[] = remembered(
  ({ region, size, count, strataSeed }: Draw) => JSON.stringify([region.key, size, count, strataSeed]),
  fillQuotas,
);

function fillQuotas({ region, size, count, strataSeed }: Draw): Setting[] {
  const { possible } = strataOf(region, size);
  const needs = new Map<Stratum, number>(possible.map((stratum) => [stratum, quotaOf(count)]));
  const chosen: Setting[] = [];
  while (needs.size > 0) {
    const seed = seedOf(strataSeed, `${chosen.length}`);
    const [setting] = drawn(together(region, size, [...needs.keys()], seed), 1, seed);
    for (const [stratum, need] of needs) {
      if (setting === undefined || !isOf(stratum, setting)) continue;
      if (need > 1) needs.set(stratum, need - 1);
      else needs.delete(stratum);
    }
    if (setting !== undefined) chosen.push(setting);
  }
  return chosen;
}

/** The space of a first stratum and of all others that can be met in it as well. */
function together(region: Region, size: Size, strata: readonly Stratum[], seed: number): Space {
  const order = strata
    .map((stratum) => ({ stratum, key: seedOf(seed, stratum.name) }))
    .sort((a, b) => a.key - b.key)
    .map(({ stratum }) => stratum);
  return order.reduce(
    ({ met, space }, stratum) => {
      // Two of one scale have no setting in common.
      if (stratum.scale !== null && met.some(({ scale }) => scale === stratum.scale)) return { met, space };
      const next = stratumSpace(region, size, [...met, stratum]);
      return next === null ? { met, space } : { met: [...met, stratum], space: next };
    },
    { met: [] as Stratum[], space: usualSpace(region, size) },
  ).space;
}

/** The smallest setting found at which `fails`, by simplifying one at which it does. */
export const simplify = ({ region, size }: Draw, start: Setting, fails: (setting: Setting) => boolean): Setting =>
  simplest(wholeSpace(region, size), start, (setting) => contains(region, setting) && fails(setting));
