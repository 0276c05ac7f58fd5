/**
 * Each hypothesis of a statement left out: does it hold without, or is the hypothesis needed? By the exact tests, for the
 * wider region; no measurement is made, since a statement that holds further than it says is no error.
 * Inputs: a relation of scalars or a chain of matrices. Outcome: each hypothesis in words, with what becomes of the statement.
 */

import type { Scalar } from '../../algebra/scalar.ts';
import { substitute } from '../../algebra/substitute.ts';
import { NotReal, ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Hypothesis } from '../../judge/power.ts';
import { parseStatement } from '../../language/latex/index.ts';
import { derivedSubject } from '../derivations.ts';
import { relationHolds } from '../examine/chain.ts';
import { definedIn } from '../examine/defined.ts';
import type { Examinable } from '../examine/examine.ts';
import { matricesHold } from '../examine/matrices.ts';
import { fixedClasses, freeValues, meaningOf } from '../examine/symbols.ts';
import type { Regime } from '../regime.ts';
import { restrictionsOf } from '../region.ts';
import { lacking, noParts } from '../statement-region.ts';

type Fate = Hypothesis['without'];

/** What a regime asks, and the value that asks nothing. */
const FREE: Readonly<Partial<Regime>> = { share: null, minorityCount: null, gamma: null };
const ASKED = [
  ...['share', 'minorityCount', 'gamma', 'gammaFrom', 'gammaTo', 'imbalanced', 'ratioFrom', 'balanced', 'classes'],
  ...['allGroups', 'group'],
] as readonly (keyof Regime)[];

export function hypothesesOf(statement: Examinable, formula: string, regime: Regime): Hypothesis[] {
  if (statement.kind !== 'relation' && statement.kind !== 'matrices') return [];
  return ASKED.flatMap((field): Hypothesis[] => {
    const wider = without(regime, field);
    const kept = new Set<string>(restrictionsOf(wider));
    const words = restrictionsOf(regime).filter((word) => !kept.has(word));
    return words.length === 0 ? [] : [{ words: words.join('; '), without: fateIn(wider, statement, formula) }];
  });
}

function without(regime: Regime, field: keyof Regime): Regime {
  if (Object.hasOwn(FREE, field)) return { ...regime, [field]: null };
  const { [field]: _, ...rest } = regime;
  return rest as Regime;
}

type Told = Extract<Examinable, { kind: 'relation' | 'matrices' }>;

function fateIn(regime: Regime, statement: Told, formula: string): Fate {
  if (lacking(statement, regime, noParts).length > 0) return 'no statement';
  try {
    const answer =
      statement.kind === 'matrices' ? ofMatrices(regime, statement, formula) : ofScalars(regime, statement, formula);
    return ({ yes: 'true as well', no: 'refuted', unknown: 'open' } as const)[answer];
  } catch (error) {
    if (error instanceof ShapeMismatch || error instanceof NotReal) return 'no statement';
    // What cannot be derived is not decided.
    if (error instanceof Unable) return 'open';
    throw error;
  }
}

const ofMatrices = (
  regime: Regime,
  { rows, columns, inner = [] }: Extract<Told, { kind: 'matrices' }>,
  formula: string,
) => matricesHold(parseStatement(formula), { rows, columns, inner }, regime);

function ofScalars(regime: Regime, { bind = {}, free = {} }: Extract<Told, { kind: 'relation' }>, formula: string) {
  const chain = parseStatement(formula);
  const bound = Object.fromEntries(
    Object.entries(bind).map(([name, subject]): [string, Scalar] => [
      name,
      substitute(derivedSubject(subject, regime).value, fixedClasses(regime)),
    ]),
  );
  const answer = relationHolds(chain, bound, free, regime);
  if (answer !== 'yes') return answer;
  const meaning = meaningOf(regime, bound, free);
  return definedIn(chain.sides, meaning, freeValues(free), { regime }).answer === 'everywhere' ? 'yes' : 'unknown';
}
