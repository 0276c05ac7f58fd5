/** Every kind of statement with its examination: a table. */

import { NotReal, ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { UnreadableFormula } from '../../language/latex/index.ts';
import type { Statement } from '../claim.ts';
import { instrumentNamed } from '../instruments.ts';
import type { Context } from './context.ts';
import type { Examination, Prober } from './examination.ts';
import { examineExperiment, experimentProber } from './experiment.ts';
import { examineLimit, limitProber } from './limit.ts';
import { exactRelationProber, examineRelation, relationProber } from './relation.ts';
import { exactStatementProber } from './statement/exact.ts';
import { statementProber } from './statement/numbers.ts';
import { examineStatement } from './statement.ts';
import { illPosed, unread } from './unexamined.ts';

/** Statements that are examined by themselves; `all` is a fold over other verdicts. */
export type Examinable = Exclude<Statement, { kind: 'all' }>;

type Examiner<K extends Examinable['kind']> = (
  statement: Extract<Examinable, { kind: K }>,
  formula: string,
  context: Context,
) => Examination;

const EXAMINERS: { readonly [K in Examinable['kind']]: Examiner<K> } = {
  relation: (s, formula, context) => examineRelation(formula, s.bind ?? {}, s.free ?? {}, context),
  limit: (s, formula, context) => examineLimit(formula, s.free ?? {}, context),
  instrument: ({ by, given }, formula, context) =>
    instrumentNamed(by, context.region.family).examine(formula, given, context),
  statement: (_s, formula, context) => examineStatement(formula, context),
  experiment: (s, _formula, context) => examineExperiment(s.name, s.planted, context),
  'ill-posed': (s, formula) => illPosed(formula, s.why),
};

/** What a kind of statement compares at one setting; `exact` by values that the algebra gives, where it can. */
const PROBERS: {
  readonly [K in Examinable['kind']]: (
    statement: Extract<Examinable, { kind: K }>,
    formula: string,
    context: Context,
    exact: boolean,
  ) => Prober;
} = {
  relation: (s, formula, context, exact) =>
    exact
      ? exactRelationProber(formula, s.bind ?? {}, s.free ?? {}, context)
      : relationProber(formula, s.bind ?? {}, s.free ?? {}, context.region),
  limit: (s, formula, { region }) => limitProber(formula, s.free ?? {}, region),
  instrument: ({ by, given }, formula, { region }) => instrumentNamed(by, region.family).prober(formula, given, region),
  statement: (_s, formula, { region }, exact) =>
    exact ? exactStatementProber(formula, region) : statementProber(formula, region),
  experiment: (s, _formula, { region }) => experimentProber(s.name, s.planted, region),
  'ill-posed': () => () => [],
};

export function proberOf(statement: Examinable, formula: string, context: Context, exact: boolean): Prober {
  const make = PROBERS[statement.kind] as (s: Examinable, formula: string, context: Context, exact: boolean) => Prober;
  return make(statement, formula, context, exact);
}

/**
 * @param formula LaTeX of what is checked
 *
 * A formula that cannot be read, or that the algebra cannot give a value, is undecided, with the reason; sizes that do
 * not fit and roots of what is negative are ill-posed.
 */
export function examine(statement: Examinable, formula: string, context: Context): Examination {
  try {
    const examiner = EXAMINERS[statement.kind] as Examiner<Examinable['kind']>;
    return examiner(statement, formula, context);
  } catch (error) {
    if (error instanceof ShapeMismatch || error instanceof NotReal) return illPosed(formula, error.message);
    if (error instanceof UnreadableFormula || error instanceof Unable) return unread(formula, error.message);
    throw error;
  }
}
