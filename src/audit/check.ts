/**
 * Is this formula right? A formula that a user typed for a quantity, judged like a printed one.
 * Outcome: verdict, evidence, counterexample and what was derived; @throws UnreadableFormula, InputError bad input.
 */

import { latex as print } from '../algebra/print.ts';
import { Unable } from '../algebra/scalar.ts';
import type { Step } from '../derive/derivation.ts';
import type { Power } from '../judge/power.ts';
import type { Counterexample, Evidence, Strength, VerdictName } from '../judge/verdict.ts';
import { printStatement, readTyped } from '../language/latex/index.ts';
import { hypothesesOf, type Region } from '../theory/region.ts';
import { replayCommand } from './command.ts';
import { derivedSubject } from './derivations.ts';
import type { Flags } from './instruments.ts';
import { judged } from './judged.ts';
import type { Quantity } from './quantity.ts';
import type { RegionResult } from './result.ts';
import { type Run, requireRun } from './run.ts';
import { shownRegion } from './shown-region.ts';
import { regionOfQuantity } from './statement-region.ts';

export interface CheckResult {
  readonly quantity: string;
  readonly latex: string;
  readonly readAs: string;
  /** What the settings and runs have in common that the verdict is about; of the region what is not so everywhere. */
  readonly hypotheses: readonly string[];
  readonly region: RegionResult;
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
  readonly why: string;
  readonly evidence: readonly Evidence[];
  /** What became of the formula's wrong variants; null where it is not verified anyway. */
  readonly power: Power | null;
  readonly counterexample: Counterexample | null;
  /** A fault of ours, by which nothing was decided; null where there was none. */
  readonly fault: string | null;
  /** What the quantity is, derived; null where the algebra cannot. */
  readonly derived: { readonly latex: string; readonly steps: readonly Step[] } | null;
}

/** What stands for the quantity, beside them. */
const QUANTITY = 'q';

/** Beyond this a typed formula is judged by numbers alone: less than a second, and more than any formula of a page. */
const MOST_WORK = 200_000;

export function checkFormula(quantity: Quantity, formula: string, flags: Flags, run: Run): CheckResult {
  const { name, family, cases } = quantity;
  const { statement, printed } = statementOf(quantity, formula);
  const where = cases.judged(flags, family);
  requireRun(run);
  const region = regionOfQuantity(name, where);
  const { found, verdict, strength, evidence, power, fault } = judged(statement, printed, {
    id: `check ${name}`,
    region: where,
    run: { seed: run.seed, settings: run.settings },
    replay: (setting, at) => replayCommand([name, formula.trim()], setting, at, family),
    work: MOST_WORK,
  });
  return {
    quantity: name,
    latex: formula,
    readAs: found.readAs,
    hypotheses: hypothesesOf(region),
    region: shownRegion(region),
    verdict: verdict.verdict,
    strength,
    why: verdict.why,
    evidence,
    power,
    counterexample: verdict.verdict === 'refuted' ? verdict.counterexample : null,
    fault,
    derived: derivedForm(name, where),
  };
}

/** That a quantity is what a formula says. @throws UnreadableFormula bad input. */
export const statementOf = ({ name, cases }: Quantity, formula: string) => ({
  statement: { kind: 'relation', bind: { [QUANTITY]: name } } as const,
  printed: printStatement(readTyped(formula, QUANTITY, cases.symbols)),
});

function derivedForm(quantity: string, region: Region): CheckResult['derived'] {
  try {
    const { value, steps } = derivedSubject(quantity, region);
    return { latex: print(value), steps };
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}
