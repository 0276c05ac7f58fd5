/**
 * Mended hypotheses: where a claim that is refuted or undecided is true after all. Inputs: a statement, its context, and the settings at
 * which it was seen to fail. Outcome: the first, that is the largest, of the theory's simple parts of its region in which
 * the same machinery verifies it; null where it does so in none; and the faults of ours that were met.
 */
import { hasSettings } from '../theory/drawing.ts';
import { beyond, narrowed } from '../theory/implies.ts';
import { contains, type Region } from '../theory/region.ts';
import type { Setting } from '../theory/setting.ts';
import type { Context } from './examine/context.ts';
import type { Examinable } from './examine/examine.ts';
import { type Judged, judged } from './judged.ts';

export interface Mended {
  /** What is asked beside the claim's own hypotheses, in words. */
  readonly region: string;
  readonly where: Region;
  readonly judged: Judged;
}

/** Settings of a first try; only a part that passes it is examined with all. */
const FIRST_TRY = 16;

export interface Mending {
  readonly mended: Mended | null;
  readonly faults: readonly string[];
}

export function mend(
  statement: Examinable,
  formula: string,
  context: Context,
  failures: readonly Setting[],
  parts: readonly (readonly string[])[] = context.region.family.parts,
): Mending {
  const faults: string[] = [];
  for (const asks of parts) {
    const text = beyond(context.region, asks).join(', ');
    const where = restricted(context.region, asks);
    if (where === null || failures.some((setting) => contains(where, setting))) continue;
    const within = (settings: number): Judged => {
      const found = judged(statement, formula, {
        ...context,
        id: `${context.id}#where ${text}`,
        region: where,
        run: { ...context.run, settings: Math.min(settings, context.run.settings) },
      });
      if (found.fault !== null) faults.push(`where ${text}: ${found.fault}`);
      return found;
    };
    if (!isVerified(within(FIRST_TRY))) continue;
    const found = within(context.run.settings);
    if (isVerified(found)) return { mended: { region: text, where, judged: found }, faults };
  }
  return { mended: null, faults };
}

const isVerified = ({ verdict }: Judged): boolean => verdict.verdict === 'verified';

/** The part of a region that meets what is asked; null if it is empty or the whole. */
export function restricted(region: Region, asks: readonly string[]): Region | null {
  if (beyond(region, asks).length === 0) return null;
  const part = narrowed(region, asks);
  return hasSettings(part) ? part : null;
}
