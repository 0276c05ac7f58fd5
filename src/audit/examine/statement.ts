/**
 * Examines a chain of formulas in the symbols of a theory: by normal forms for all sizes and members of the declared
 * structures, or an exact example in which they differ; and by numbers with error bounds at settings that are drawn.
 */
import type { Comparison } from '../../judge/comparison.ts';
import type { Statement } from '../../language/latex/index.ts';
import { cornerSeeds } from '../../measure/draw/corner.ts';
import { drawOf } from '../../theory/drawing.ts';
import { speakOf } from '../../theory/reached.ts';
import type { Region } from '../../theory/region.ts';
import type { Setting } from '../../theory/setting.ts';
import type { Context } from './context.ts';
import { ABSENT, type Examination, measure } from './examination.ts';
import { compareExactly, exampleOf, NOT_ASKED } from './statement/exact.ts';
import { statementProber } from './statement/numbers.ts';
import { readIn, type Scope, scopeOf } from './statement/read.ts';
import { DECIDED, EQUALITIES } from './statement/relations.ts';
import { isSampled } from './statement/sampled.ts';
import { hasThreshold } from './statement/threshold.ts';
import { unread } from './unexamined.ts';

/** Flows take long: a share of the settings is enough for numbers with bounds. */
const SHARE = 1 / 8;
const LEAST = 12;

export function examineStatement(printed: string, context: Context): Examination {
  const read = readIn(printed, context.region);
  const { chain, told: readAs } = read;
  const other = chain.relations.find((relation) => !DECIDED.has(relation));
  if (other !== undefined) return unread(readAs, `the relation ${other} is not decided here`);
  const drawing = {
    ...drawOf(context.id, context.region, moves(chain, context.region) ? 'dynamic' : 'matrix', context.run),
    count: Math.max(LEAST, Math.ceil(SHARE * context.run.settings)),
    corners: cornersIn(context.region),
  };
  const isVariant = context.variantOf !== undefined;
  const found = measure(METHOD, drawing, statementProber(printed, context.region, isVariant), context);
  const scope = scopeOf(read);
  // A wrong variant that numbers refute needs no proof.
  const exact = isVariant && found.comparison.outcome === 'differ' ? NOT_ASKED : compareExactly(chain, scope);
  // What is proved needs no numbers that prove it.
  const isWeighed = !isVariant && exact.comparison.outcome !== 'agree';
  const measured = isWeighed ? { ...found, comparison: weighed(found.comparison, chain, scope) } : found;
  return {
    readAs,
    derived: exact.steps.length === 0 ? null : { latex: '', steps: exact.steps },
    measured: `both sides at ${measured.settings} settings, by numbers with error bounds from the definitions`,
    printedDerived: exact.comparison,
    derivedMeasured: ABSENT,
    printedMeasured: measured.comparison,
    counterexample: measured.counterexample ?? exampleOf(exact.refutation, context),
    coverage: measured.coverage,
    failures: measured.failures,
    satisfiable: true,
    illPosed: null,
    meaningless: null,
  };
}

/** Does it speak of what moves, which is followed at each setting? */
function moves({ sides, where = [] }: Statement, { family: { theory } }: Region): boolean {
  const said = [...sides, ...where.flatMap((condition) => condition.sides)];
  return speakOf(said, theory.definitions, (one) => 'time' in one);
}

/**
 * What agreement at drawn settings is worth: two formulas without a threshold that agree at random members agree
 * everywhere, or nearly; an order, and what has steps, may hold at all that were tried and fail where nobody looked. Samples
 * do not tell 1 from 1.001.
 */
function weighed(comparison: Comparison, { sides, relations }: Statement, scope: Scope): Comparison {
  if (comparison.outcome !== 'agree') return comparison;
  const open = (what: string): Comparison => ({
    outcome: 'open',
    reason: `it holds at every setting that was tried, which proves no ${what}`,
    evidence: comparison.evidence,
  });
  if (relations.some((relation) => !EQUALITIES.has(relation))) return open('order');
  if (sides.some((side) => isSampled(side, scope)))
    return open('equality of expectations, which are known by samples alone');
  return sides.some((side) => hasThreshold(side, scope))
    ? open('equality of formulas with a threshold, such as ⌊x⌋, |x|, max, rank, roots of squares and 10^{−40}')
    : comparison;
}

/** Theories whose settings have parameters have strata instead. */
function cornersIn({ family }: Region): readonly Setting[] {
  if (family.parameters.length > 0) return [];
  const moves = family.theory.definitions.some((definition) => 'time' in definition);
  return cornerSeeds(moves).map((seed) => ({ values: {}, seed }));
}

const METHOD = 'the two sides by numbers, entry by entry';
