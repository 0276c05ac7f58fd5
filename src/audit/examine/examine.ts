/** Every kind of statement with its examination: a table. */
import { UnreadableFormula } from '../../algebra/latex/index.ts';
import { NotReal, ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Statement } from '../claim.ts';
import type { Context } from './context.ts';
import type { Examination, Prober } from './examination.ts';
import { examineExperiment, experimentProber } from './experiment.ts';
import { examineFlowEquation, flowProber } from './flow-equation.ts';
import { examineLimit, limitProber } from './limit.ts';
import { examineMatrices, illPosed, type Layout, matricesProber, unread } from './matrices.ts';
import { exactRelationProber, examineRelation, relationProber } from './relation.ts';
import { examineTrajectory, trajectoryProber } from './trajectory.ts';

/** Statements that are examined by themselves; `all` is a fold over other verdicts. */
export type Examinable = Exclude<Statement, { kind: 'all' }>;

type Examiner<K extends Examinable['kind']> = (
  statement: Extract<Examinable, { kind: K }>,
  printed: string,
  context: Context,
) => Examination;

const EXAMINERS: { readonly [K in Examinable['kind']]: Examiner<K> } = {
  relation: (s, printed, context) => examineRelation(s.formal ?? printed, s.bind ?? {}, s.free ?? {}, context),
  limit: (s, printed, context) => examineLimit(s.formal ?? printed, s.free ?? {}, context),
  matrices: (s, printed, context) => examineMatrices(s.formal ?? printed, layoutOf(s), context),
  'flow-equation': (s, printed, context) => examineFlowEquation(s.formal ?? printed, s.at, context),
  trajectory: (s, printed, context) => examineTrajectory(s.formal ?? printed, s.loss, s.group, context),
  experiment: (s, _printed, context) => examineExperiment(s.name, s.planted, context),
  'ill-posed': (s, printed) => illPosed(printed, s.why),
};

const layoutOf = ({ rows, columns, inner }: Extract<Examinable, { kind: 'matrices' }>): Layout => ({
  rows,
  columns,
  inner: inner ?? [],
});

/** What a kind of statement compares at one setting; `exact` by values that the algebra gives, where it can. */
const PROBERS: {
  readonly [K in Examinable['kind']]: (
    statement: Extract<Examinable, { kind: K }>,
    printed: string,
    context: Context,
    exact: boolean,
  ) => Prober;
} = {
  relation: (s, printed, context, exact) =>
    exact
      ? exactRelationProber(s.formal ?? printed, s.bind ?? {}, s.free ?? {}, context)
      : relationProber(s.formal ?? printed, s.bind ?? {}, s.free ?? {}),
  limit: (s, printed, { regime }) => limitProber(s.formal ?? printed, s.free ?? {}, regime),
  matrices: (s, printed, { regime }) => matricesProber(s.formal ?? printed, layoutOf(s), regime),
  'flow-equation': (s, printed) => flowProber(s.formal ?? printed, s.at),
  trajectory: (s, printed) => trajectoryProber(s.formal ?? printed, s.loss, s.group),
  experiment: (s) => experimentProber(s.name, s.planted),
  'ill-posed': () => () => [],
};

export function proberOf(statement: Examinable, printed: string, context: Context, exact: boolean): Prober {
  const make = PROBERS[statement.kind] as (s: Examinable, printed: string, context: Context, exact: boolean) => Prober;
  return make(statement, printed, context, exact);
}

/**
 * A formula that cannot be read, or that the algebra cannot give a value, is undecided, with the reason; sizes that do
 * not fit and roots of what is negative are ill-posed.
 */
export function examine(statement: Examinable, printed: string, context: Context): Examination {
  try {
    const examiner = EXAMINERS[statement.kind] as Examiner<Examinable['kind']>;
    return examiner(statement, printed, context);
  } catch (error) {
    if (error instanceof ShapeMismatch || error instanceof NotReal) return illPosed(printed, error.message);
    if (error instanceof UnreadableFormula || error instanceof Unable) return unread(printed, error.message);
    throw error;
  }
}
