/**
 * Drawing settings and shrinking to the smallest failing one, by fast-check, from seeds that depend on nothing but the
 * run's seed and a name. Budgets are counted in settings, never in seconds.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Setting } from '../model/setting.ts';
import { type Regime, type Size, settingsOf } from './regime.ts';

export interface Draw {
  readonly regime: Regime;
  readonly size: Size;
  /** How many settings. */
  readonly count: number;
  readonly seed: number;
}

/** A 31-bit seed from the run's seed and a name. */
export function seedOf(runSeed: number, name: string): number {
  return createHash('sha256').update(`${runSeed}\n${name}`).digest().readUInt32BE(0) >>> 1;
}

/** A simulated setting costs as much as this many decomposed ones. */
const DYNAMIC_COST = 16;
const LEAST_DYNAMIC = 8;

/**
 * The draw of a claim. Static claims draw their own settings; simulated ones of the same region share theirs, so that
 * a run serves every claim about it.
 */
export function drawOf(claim: string, regime: Regime, size: Size, run: { seed: number; settings: number }): Draw {
  if (size === 'static') return { regime, size, count: run.settings, seed: seedOf(run.seed, claim) };
  const count = Math.max(LEAST_DYNAMIC, Math.ceil(run.settings / DYNAMIC_COST));
  return { regime, size, count, seed: seedOf(run.seed, `simulated ${JSON.stringify(regime)}`) };
}

/** The settings, borders of the region first among them. */
export const draw = ({ regime, size, count, seed }: Draw): Setting[] =>
  fc.sample(settingsOf(regime, size), { numRuns: count, seed });

/** The smallest setting found at which `fails`, or null when none fails. */
export function shrink({ regime, size, count, seed }: Draw, fails: (setting: Setting) => boolean): Setting | null {
  const details = fc.check(
    fc.property(settingsOf(regime, size), (setting) => !fails(setting)),
    { seed, numRuns: count, endOnFailure: false },
  );
  return details.counterexample?.[0] ?? null;
}
