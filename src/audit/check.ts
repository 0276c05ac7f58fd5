/**
 * Is this formula right? A formula that a user typed for a quantity, judged like a printed one.
 * Outcome: verdict, evidence, counterexample and what was derived; @throws UnreadableFormula, InputError bad input.
 */
import { readScalarFormula } from '../algebra/latex/index.ts';
import { latex as print } from '../algebra/print.ts';
import { Unable } from '../algebra/scalar.ts';
import type { Step } from '../derive/derivation.ts';
import { deriveQuantity } from '../derive/quantities.ts';
import { judge } from '../judge/judge.ts';
import type { Counterexample, Evidence, Strength, VerdictName } from '../judge/verdict.ts';
import { type Quantity, quantityFrom } from '../model/quantity.ts';
import { type CaseOptions, regimeOf, requireMeasurable } from './case-options.ts';
import { examineRelation } from './examine/relation.ts';
import { caseOf, type Regime } from './regime.ts';
import { evidenceOf, type Run, requireRun } from './run-claim.ts';

export interface CheckResult {
  readonly quantity: Quantity;
  readonly latex: string;
  readonly readAs: string;
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
  readonly why: string;
  readonly evidence: readonly Evidence[];
  readonly counterexample: Counterexample | null;
  /** What the quantity is, derived; null where the algebra cannot. */
  readonly derived: { readonly latex: string; readonly steps: readonly Step[] } | null;
}

/** Symbols a typed formula may use; V is k. */
export const FORMULA_SYMBOLS = ['R', 'k', 'V'] as const;

/** Beyond this a typed formula is judged by numbers alone: less than a second, and more than any formula of a page. */
const MOST_WORK = 200_000;

export async function checkFormula(name: string, formula: string, options: CaseOptions & Run): Promise<CheckResult> {
  const quantity = quantityFrom(name);
  await readScalarFormula(formula, FORMULA_SYMBOLS);
  const regime = regimeOf(options);
  requireMeasurable(regime);
  requireRun(options);
  const flags = [
    ...(options.gamma === undefined ? [] : [` --gamma ${options.gamma}`]),
    ...(options.majorityShare === undefined ? [] : [` --majority-share ${options.majorityShare}`]),
  ].join('');
  const found = examineRelation(
    `q = ${formula}`,
    { q: quantity },
    {
      id: `check ${quantity}`,
      regime,
      run: { seed: options.seed, settings: options.settings },
      replay: (_setting, simulateFlags) =>
        `errata check ${quantity} '${formula}'${flags} --seed ${options.seed} (this setting: errata simulate ${simulateFlags})`,
      work: MOST_WORK,
    },
  );
  const verdict = judge(found);
  return {
    quantity,
    latex: formula,
    readAs: found.readAs,
    verdict: verdict.verdict,
    strength: verdict.verdict === 'verified' || verdict.verdict === 'refuted' ? verdict.strength : null,
    why: verdict.why,
    evidence: evidenceOf(found),
    counterexample: verdict.verdict === 'refuted' ? verdict.counterexample : null,
    derived: derivedForm(quantity, regime),
  };
}

function derivedForm(quantity: Quantity, regime: Regime): CheckResult['derived'] {
  try {
    const { value, steps } = deriveQuantity(quantity, caseOf(regime));
    return { latex: print(value), steps };
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}
