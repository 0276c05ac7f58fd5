/**
 * The power of an examination: wrong variants of a statement are examined and judged by the same machinery, and each
 * has to be refuted. A check that accepts a wrong variant has not verified the statement.
 * Inputs: a statement that was examined. Outcome: how many variants were planted and what became of each.
 */
import { withWork } from '../../algebra/work.ts';
import { judge, type Verdict } from '../../judge/judge.ts';
import { nearer, type Power, type Survivor } from '../../judge/power.ts';
import { isFormula } from '../claim.ts';
import type { Context } from '../examine/context.ts';
import type { Examination } from '../examine/examination.ts';
import { type Examinable, examine } from '../examine/examine.ts';
import { experimentNamed } from '../instruments.ts';
import { lacking, noParts } from '../statement-region.ts';
import { hypothesesOf } from './hypotheses.ts';
import { isSame } from './same.ts';
import { conversed, type Variant, variantsOf } from './variants.ts';

type Fate = 'same' | 'no statement' | 'true as well' | 'refuted' | 'unseen' | 'survived';

/** All variants of a formula may take this many times the work that is granted to the formula itself. */
const VARIANTS_WORK = 20;

export const powerOf = (statement: Examinable, formula: string, found: Examination, context: Context): Power =>
  withWork(VARIANTS_WORK * (context.work ?? Number.POSITIVE_INFINITY), () => plant(statement, formula, found, context));

function plant(statement: Examinable, formula: string, found: Examination, context: Context): Power {
  const counts: Record<Fate, number> = {
    same: 0,
    'no statement': 0,
    'true as well': 0,
    refuted: 0,
    unseen: 0,
    survived: 0,
  };
  const survivors: Survivor[] = [];
  let nearest: Power['nearest'] = null;
  const planted = plantedIn(statement, formula, context);
  for (const variant of planted) {
    const { fate, why, seen } = fateOf(variant, statement, formula, found, context);
    counts[fate] += 1;
    if (fate === 'survived' || fate === 'unseen') survivors.push({ slip: variant.slip, latex: variant.latex, why });
    if (seen !== null) nearest = nearer(nearest, { slip: variant.slip, latex: variant.latex, ...seen });
  }
  return {
    planted: planted.length,
    same: counts.same,
    noStatement: counts['no statement'],
    trueAsWell: counts['true as well'],
    refuted: counts.refuted,
    survivors,
    nearest,
    hypotheses: hypothesesOf(statement, formula, context.region),
  };
}

function plantedIn(statement: Examinable, formula: string, { region }: Context): Variant[] {
  if (isFormula(statement)) return variantsOf(statement, formula, region);
  if (statement.kind !== 'experiment') return [];
  return Object.keys(experimentNamed(statement.name, region.family).planted).map((slip) => ({
    slip,
    latex: slip,
    statement: { ...statement, planted: slip },
    order: false,
  }));
}

interface Judged {
  readonly fate: Fate;
  readonly why: string;
  /** What the measurement saw of a variant that it refuted. */
  readonly seen: { readonly discrepancy: number; readonly budget: number } | null;
}

function fateOf(
  variant: Variant,
  statement: Examinable,
  formula: string,
  found: Examination,
  context: Context,
): Judged {
  const fate = (is: Fate, why: string, seen: Judged['seen'] = null): Judged => ({ fate: is, why, seen });
  if (isFormula(statement) && isSame(statement, formula, variant, context.region)) {
    return fate('same', 'proved equal to the statement');
  }
  if (variant.follows) return fate('true as well', 'it follows from the statement');
  const within = { ...context, variantOf: { derivedMeasured: found.derivedMeasured } };
  const judged = examine(variant.statement, variant.latex, within);
  const verdict = judge(judged);
  if (verdict.verdict === 'ill-posed') return fate('no statement', verdict.why);
  if (verdict.verdict !== 'refuted') {
    const missing = lacking(variant.statement, context.region, noParts);
    if (missing.length > 0) return fate('no statement', `it speaks of what is there for ${missing.join(', ')} only`);
    if (isTheorem(variant, verdict, judged) || isSeen(variant, judged, within))
      return fate('true as well', verdict.why);
  }
  if (verdict.verdict !== 'refuted' && judged.meaningless !== null) return fate('no statement', judged.meaningless);
  if (verdict.verdict !== 'refuted') return fate('survived', `${verdict.verdict}: ${verdict.why}`);
  const { printedMeasured } = judged;
  if (printedMeasured.outcome === 'absent') return fate('refuted', verdict.why);
  // What fails by equality only, no measurement can see.
  if (printedMeasured.outcome !== 'differ' && verdict.counterexample.discrepancy === 0 && variant.order) {
    return fate('refuted', verdict.why);
  }
  if (printedMeasured.outcome !== 'differ')
    return fate('unseen', 'refuted by proof only: the measurement cannot see it');
  const { discrepancy, budget } = verdict.counterexample;
  return fate('refuted', verdict.why, { discrepancy, budget });
}

/** Nothing derived speaks against an order, it is measured everywhere, and its converse is measured to fail. */
function isSeen(
  { statement, latex, order }: Variant,
  { printedDerived, printedMeasured }: Examination,
  within: Context,
): boolean {
  const silent = printedDerived.outcome === 'open' || printedDerived.outcome === 'absent';
  if (!order || !silent || printedMeasured.outcome !== 'agree') return false;
  return examine(statement, conversed(statement, latex, within.region), within).printedMeasured.outcome === 'differ';
}

/**
 * Derived and measured, both for itself: an order that holds, not a slip that was missed. So is an equation that is proved for
 * the whole region, as where all features have one value.
 */
const isTheorem = ({ order }: Variant, verdict: Verdict, { printedDerived, printedMeasured }: Examination): boolean =>
  verdict.verdict === 'verified' &&
  printedDerived.outcome === 'agree' &&
  (order || printedDerived.strength === 'proved') &&
  printedMeasured.outcome === 'agree';
