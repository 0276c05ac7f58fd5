/**
 * What may be told as true where a claim does not hold: a correction or mended hypotheses that are verified, and nothing
 * else. Outcome: the correction; or why none is told, in words.
 */
import type { ClaimResult, Erratum, Repair } from '../audit/result.ts';
import { VERDICTS } from './vocabulary.ts';

export type Correction =
  | { readonly kind: 'verified'; readonly erratum: Erratum }
  /** None was found, or the one that was proposed does not hold. */
  | { readonly kind: 'none'; readonly why: string };

export function correctionOf({ erratum, why }: Pick<ClaimResult, 'erratum' | 'why'>): Correction {
  if (erratum === null) return { kind: 'none', why: `${NO_CORRECTION} ${why}` };
  if (erratum.verdict === 'verified') return { kind: 'verified', erratum };
  return { kind: 'none', why: `${NO_CORRECTION} The one that was proposed is ${failing(erratum)}` };
}

export const NO_CORRECTION = 'No correction was found.';

const failing = ({ verdict, why }: Erratum): string => `${VERDICTS[verdict].label}, so it is not told: ${why}`;

/** What a correction is called: true only where it was verified. */
export const correctionLabel = ({ verdict }: Pick<Erratum, 'verdict'>): string =>
  verdict === 'verified' ? 'true instead' : 'proposed instead, not verified';

/** Null unless the mended hypotheses are verified. */
export const verifiedRepair = (repair: Repair | null): Repair | null =>
  repair?.verdict === 'verified' ? repair : null;

/** What mended hypotheses are called: where it holds only where they were verified. */
export const repairLabel = ({ verdict }: Repair): string =>
  verdict === 'verified' ? 'Where it holds: the hypotheses mended' : 'Hypotheses proposed, not verified';
