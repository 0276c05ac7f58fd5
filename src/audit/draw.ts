/**
 * Drawing settings and shrinking to the smallest failing one, by fast-check, from seeds that depend on nothing but the
 * run's seed and a name. Budgets are counted in settings, never in seconds.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { remembered } from '../base/remembered.ts';
import type { Setting } from '../model/setting.ts';
import { type Box, isEmpty, type Size, settingsIn, simplerSettings, usualBox, wholeBox } from './box.ts';
import { quotaOf, strataOf, stratumBox } from './quota.ts';
import type { Regime } from './regime.ts';
import type { Stratum } from './strata.ts';
import { contains } from './where.ts';

export interface Draw {
  readonly regime: Regime;
  readonly size: Size;
  /** How many settings; more where the strata need more. */
  readonly count: number;
  readonly seed: number;
  /** Seed of the settings that fill the strata; claims of one region share them. */
  readonly strataSeed: number;
  /** Settings that are tried beside those drawn. */
  readonly also?: readonly Setting[];
}

/** A number weighs nearly nothing beside other things that are remembered. */
const TINY = 1 / 32;

/** A 31-bit seed from the run's seed and a name. */
export const seedOf: (runSeed: number, name: string) => number = remembered(
  (runSeed: number, name: string) => `${runSeed}\n${name}`,
  (runSeed, name) => createHash('sha256').update(`${runSeed}\n${name}`).digest().readUInt32BE(0) >>> 1,
  () => TINY,
);

/** A simulated setting costs as much as this many decomposed ones. */
const DYNAMIC_COST = 25;
const LEAST_DYNAMIC = 8;

/**
 * The draw of a claim. Claims draw their own settings beyond the strata; simulated ones of the same region share theirs,
 * so that a run serves every claim about it.
 */
export function drawOf(claim: string, regime: Regime, size: Size, run: { seed: number; settings: number }): Draw {
  const strataSeed = seedOf(run.seed, `strata ${size}`);
  if (size !== 'dynamic') return { regime, size, count: run.settings, seed: seedOf(run.seed, claim), strataSeed };
  const count = Math.max(LEAST_DYNAMIC, Math.ceil(run.settings / DYNAMIC_COST));
  return { regime, size, count, seed: seedOf(run.seed, `simulated ${JSON.stringify(regime)}`), strataSeed };
}

/** The settings: those that fill the quotas of the strata, then others of the region's usual size. */
export const draw: (drawing: Draw) => readonly Setting[] = remembered(
  (drawing: Draw) => JSON.stringify(drawing),
  (drawing) => {
    const chosen = quotaSettings(drawing);
    const rest = drawing.count - chosen.length;
    const box = usualBox(drawing.regime, drawing.size);
    const usual = rest <= 0 || isEmpty(box) ? [] : fc.sample(settingsIn(box), { numRuns: rest, seed: drawing.seed });
    return [...chosen, ...usual, ...(drawing.also ?? [])];
  },
);

/**
 * Settings until every stratum that is possible has its quota. Each is drawn from as many strata at once as go together,
 * in an order that changes from one to the next, so that few settings serve all and meet in ever new combinations.
 * Claims of one region share them.
 */
const quotaSettings: (drawing: Draw) => readonly Setting[] = remembered(
  ({ regime, size, count, strataSeed }: Draw) => JSON.stringify([regime, size, count, strataSeed]),
  fillQuotas,
);

function fillQuotas({ regime, size, count, strataSeed }: Draw): Setting[] {
  const { possible } = strataOf(regime, size);
  const needs = new Map<Stratum, number>(possible.map((stratum) => [stratum, quotaOf(count)]));
  const chosen: Setting[] = [];
  while (needs.size > 0) {
    const seed = seedOf(strataSeed, `${chosen.length}`);
    const [setting] = fc.sample(settingsIn(together(regime, size, [...needs.keys()], seed)), { numRuns: 1, seed });
    for (const [stratum, need] of needs) {
      if (setting === undefined || !contains(stratum.where, setting)) continue;
      if (need > 1) needs.set(stratum, need - 1);
      else needs.delete(stratum);
    }
    if (setting !== undefined) chosen.push(setting);
  }
  return chosen;
}

/** The box of a first stratum and of all others that can be met in it as well. */
function together(regime: Regime, size: Size, strata: readonly Stratum[], seed: number): Box {
  const order = strata
    .map((stratum) => ({ stratum, key: seedOf(seed, stratum.name) }))
    .sort((a, b) => a.key - b.key)
    .map(({ stratum }) => stratum);
  return order.reduce(
    ({ met, box }, stratum) => {
      const next = stratumBox(regime, size, [...met, stratum]);
      return next === null ? { met, box } : { met: [...met, stratum], box: next };
    },
    { met: [] as Stratum[], box: usualBox(regime, size) },
  ).box;
}

/** The smallest setting found at which `fails`, by simplifying one at which it does. */
export function simplify({ regime, size }: Draw, start: Setting, fails: (setting: Setting) => boolean): Setting {
  const details = fc.check(
    fc.property(simplerSettings(wholeBox(regime, size)), (setting) => !fails(setting)),
    { examples: [[start]], numRuns: 1, seed: 1 },
  );
  return details.counterexample?.[0] ?? start;
}
