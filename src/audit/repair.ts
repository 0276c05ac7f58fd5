/**
 * Mended hypotheses: where a claim that is refuted or undecided is true after all. Inputs: a statement, its context, and the settings at
 * which it was seen to fail. Outcome: the first, that is the largest, of a table of simple parts of its region in which
 * the same machinery verifies it; null where it does so in none; and the faults of ours that were met.
 */
import type { Setting } from '../model/setting.ts';
import { isEmpty, unlimitedBox } from './box.ts';
import type { Context } from './examine/context.ts';
import type { Examinable } from './examine/examine.ts';
import { type Judged, judged } from './judged.ts';
import { ANY_REGIME, type Regime } from './regime.ts';
import { unmetIn, whereOf } from './region.ts';
import { contains } from './where.ts';

/** From the largest to the smallest: open conditions, then one equation, then several. */
const PARTS: readonly Partial<Regime>[] = [
  { imbalanced: true },
  { group: 'majmaj' },
  { group: 'minmin' },
  { allGroups: true },
  { imbalanced: true, allGroups: true },
  { share: '1/2' },
  { minorityCount: 1 },
  { gammaTo: '1/2' },
  { gammaFrom: '1/2' },
  { gamma: '1/2' },
  { gamma: '0' },
  { gamma: '1' },
  { balanced: true },
  { classes: 2, share: '1/2' },
  { share: '1/2', minorityCount: 1 },
  { share: '1/2', gamma: '1/2' },
  { share: '1/2', minorityCount: 1, gamma: '1/2' },
  { balanced: true, share: '1/2' },
  { balanced: true, minorityCount: 1 },
  { balanced: true, share: '1/2', minorityCount: 1 },
];

export interface Mended {
  readonly region: string;
  readonly regime: Regime;
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
  parts: readonly Partial<Regime>[] = PARTS,
): Mending {
  const faults: string[] = [];
  for (const asks of parts) {
    const text = unmetIn(context.regime, { ...ANY_REGIME, ...asks }).join(', ');
    const regime = restricted(context.regime, asks);
    if (regime === null || failures.some((setting) => contains(whereOf(regime), setting))) continue;
    const within = (settings: number): Judged => {
      const found = judged(statement, formula, {
        ...context,
        id: `${context.id}#where ${text}`,
        regime,
        run: { ...context.run, settings: Math.min(settings, context.run.settings) },
      });
      if (found.fault !== null) faults.push(`where ${text}: ${found.fault}`);
      return found;
    };
    if (!isVerified(within(FIRST_TRY))) continue;
    const found = within(context.run.settings);
    if (isVerified(found)) return { mended: { region: text, regime, judged: found }, faults };
  }
  return { mended: null, faults };
}

const isVerified = ({ verdict }: Judged): boolean => verdict.verdict === 'verified';

/** The part of a regime that meets what is asked; null if it is empty or the whole. */
export function restricted(regime: Regime, asks: Partial<Regime>): Regime | null {
  const before: Readonly<Record<string, unknown>> = { ...regime };
  const open = (value: unknown) => value === null || value === undefined || value === false;
  const changes = Object.entries(asks).filter(([name, value]) => before[name] !== value);
  if (unmetIn(regime, { ...ANY_REGIME, ...asks }).length === 0 || changes.some(([name]) => !open(before[name])))
    return null;
  const part = { ...regime, ...asks };
  return (part.balanced && part.imbalanced) || isEmpty(unlimitedBox(part)) ? null : part;
}
