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
import { type Region, without } from '../../theory/region.ts';
import { derivedSubject, fixedSizes } from '../derivations.ts';
import { relationHolds } from '../examine/chain.ts';
import { definedIn } from '../examine/defined.ts';
import type { Examinable } from '../examine/examine.ts';
import { matricesHold } from '../examine/matrices.ts';
import { freeValues, meaningOf } from '../examine/symbols.ts';
import { lacking, noParts } from '../statement-region.ts';

type Fate = Hypothesis['without'];

export function hypothesesOf(statement: Examinable, formula: string, region: Region): Hypothesis[] {
  if (statement.kind !== 'relation' && statement.kind !== 'matrices') return [];
  return region.conditions.map(({ words }) => ({
    words,
    without: fateIn(without(region, [words]), statement, formula),
  }));
}

type Told = Extract<Examinable, { kind: 'relation' | 'matrices' }>;

function fateIn(region: Region, statement: Told, formula: string): Fate {
  if (lacking(statement, region, noParts).length > 0) return 'no statement';
  try {
    const answer =
      statement.kind === 'matrices' ? ofMatrices(region, statement, formula) : ofScalars(region, statement, formula);
    return ({ yes: 'true as well', no: 'refuted', unknown: 'open' } as const)[answer];
  } catch (error) {
    if (error instanceof ShapeMismatch || error instanceof NotReal) return 'no statement';
    // What cannot be derived is not decided.
    if (error instanceof Unable) return 'open';
    throw error;
  }
}

const ofMatrices = (
  region: Region,
  { rows, columns, inner = [] }: Extract<Told, { kind: 'matrices' }>,
  formula: string,
) => matricesHold(parseStatement(formula), { rows, columns, inner }, region);

function ofScalars(region: Region, { bind = {}, free = {} }: Extract<Told, { kind: 'relation' }>, formula: string) {
  const chain = parseStatement(formula);
  const bound = Object.fromEntries(
    Object.entries(bind).map(([name, subject]): [string, Scalar] => [
      name,
      substitute(derivedSubject(subject, region).value, fixedSizes(region)),
    ]),
  );
  const answer = relationHolds(chain, bound, free, region);
  if (answer !== 'yes') return answer;
  const meaning = meaningOf(region, bound, free);
  return definedIn(chain.sides, meaning, freeValues(free), { region }).answer === 'everywhere' ? 'yes' : 'unknown';
}
