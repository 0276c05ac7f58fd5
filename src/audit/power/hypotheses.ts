/**
 * Each hypothesis of a statement left out: does it hold without, or is the hypothesis needed? By the exact tests, for the
 * wider region; no measurement is made, since a statement that holds further than it says is no error.
 * Inputs: a relation of scalars or a chain of matrices. Outcome: each hypothesis in words, with what becomes of the statement.
 */

import type { Scalar } from '../../algebra/scalar.ts';
import { NotReal, ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Hypothesis } from '../../judge/power.ts';
import { parseStatement } from '../../language/latex/index.ts';
import type { Family } from '../../theory/family.ts';
import { type Region, without } from '../../theory/region.ts';
import { atFixedSizes, derivedSubject } from '../derivations.ts';
import { relationHolds } from '../examine/chain.ts';
import { definedIn } from '../examine/defined.ts';
import type { Examinable } from '../examine/examine.ts';
import { freeValues, meaningOf } from '../examine/symbols.ts';
import { instrumentNamed } from '../instruments.ts';
import { lacking, noParts } from '../statement-region.ts';

type Fate = Hypothesis['without'];

export function hypothesesOf(statement: Examinable, formula: string, region: Region): Hypothesis[] {
  const holds = heldBy(statement, region.family);
  if (holds === null) return [];
  return region.conditions.map(({ words }) => ({
    words,
    without: fateIn(without(region, [words]), statement, formula, holds),
  }));
}

/** Does a formula hold all over a region, by exact tests alone? */
type Holds = (formula: string, region: Region) => 'yes' | 'no' | 'unknown';

/** Null of a kind of statement of which that cannot be asked. */
function heldBy(statement: Examinable, family: Family): Holds | null {
  if (statement.kind === 'relation') return (formula, region) => ofScalars(region, statement, formula);
  if (statement.kind !== 'instrument') return null;
  const { holds } = instrumentNamed(statement.by, family);
  return holds === undefined ? null : (formula, region) => holds(formula, statement.given, region);
}

function fateIn(region: Region, statement: Examinable, formula: string, holds: Holds): Fate {
  if (lacking(statement, region, noParts).length > 0) return 'no statement';
  try {
    return ({ yes: 'true as well', no: 'refuted', unknown: 'open' } as const)[holds(formula, region)];
  } catch (error) {
    if (error instanceof ShapeMismatch || error instanceof NotReal) return 'no statement';
    // What cannot be derived is not decided.
    if (error instanceof Unable) return 'open';
    throw error;
  }
}

function ofScalars(
  region: Region,
  { bind = {}, free = {} }: Extract<Examinable, { kind: 'relation' }>,
  formula: string,
) {
  const chain = parseStatement(formula);
  const bound = Object.fromEntries(
    Object.entries(bind).map(([name, subject]): [string, Scalar] => [
      name,
      atFixedSizes(derivedSubject(subject, region).value, region),
    ]),
  );
  const answer = relationHolds(chain, bound, free, region);
  if (answer !== 'yes') return answer;
  const meaning = meaningOf(region, bound, free);
  return definedIn(chain.sides, meaning, freeValues(free), { region }).answer === 'everywhere' ? 'yes' : 'unknown';
}
