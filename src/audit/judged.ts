/**
 * A statement examined and judged: its own witnesses first and, where they agree, its wrong variants too.
 * Outcome: the verdict with everything it rests on; where a check throws, undecided, and the fault. @throws InputError.
 */

import { InputError } from '../base/input-error.ts';
import { judge, type Verdict } from '../judge/judge.ts';
import type { Power } from '../judge/power.ts';
import type { Evidence, Strength } from '../judge/verdict.ts';
import type { Context } from './examine/context.ts';
import type { Examination } from './examine/examination.ts';
import { type Examinable, examine } from './examine/examine.ts';
import { unread } from './examine/unexamined.ts';
import { faultText } from './fault.ts';
import { powerOf } from './power/power.ts';

export interface Judged {
  readonly found: Examination;
  readonly verdict: Verdict;
  readonly strength: Strength | null;
  readonly evidence: readonly Evidence[];
  /** What became of the wrong variants; null where the witnesses do not agree, so that nothing could be verified. */
  readonly power: Power | null;
  /** A fault of ours; null where there was none. */
  readonly fault: string | null;
}

export function judged(statement: Examinable, formula: string, context: Context): Judged {
  try {
    return judgedOf(statement, formula, context);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const fault = faultText(error);
    return {
      found: unread(formula, fault),
      verdict: { verdict: 'undecided', why: `a fault of ours: ${fault}` },
      strength: null,
      evidence: [],
      power: null,
      fault,
    };
  }
}

function judgedOf(statement: Examinable, formula: string, context: Context): Judged {
  const found = examine(statement, formula, context);
  const power = judge(found).verdict === 'verified' ? powerOf(statement, formula, found, context) : null;
  const verdict = judge(found, power);
  const strength = verdict.verdict === 'verified' || verdict.verdict === 'refuted' ? verdict.strength : null;
  return {
    found,
    verdict,
    strength,
    evidence: evidenceOf(found),
    power: power === null ? null : shown(power),
    fault: null,
  };
}

/** Evidence of all comparisons; three digits, more would only show rounding. */
const evidenceOf = (found: Examination): Evidence[] =>
  [found.printedDerived, found.derivedMeasured, found.printedMeasured]
    .flatMap((c) => (c.outcome === 'absent' ? [] : c.evidence))
    .map(rounded);

const shown = (power: Power): Power => ({
  ...power,
  nearest: power.nearest === null ? null : rounded(power.nearest),
});

const rounded = <T extends { readonly discrepancy: number; readonly budget: number }>(sizes: T): T => ({
  ...sizes,
  discrepancy: threeDigits(sizes.discrepancy),
  budget: threeDigits(sizes.budget),
});

const threeDigits = (value: number): number => Number(value.toPrecision(3));
