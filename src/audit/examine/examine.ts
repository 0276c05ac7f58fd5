/** Every kind of statement with its examination: a table. */
import { UnreadableFormula } from '../../algebra/latex/index.ts';
import { NotReal, ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Statement } from '../claim.ts';
import type { Context } from './context.ts';
import type { Examination } from './examination.ts';
import { examineExperiment } from './experiment.ts';
import { examineFlowEquation } from './flow-equation.ts';
import { examineLimit } from './limit.ts';
import { examineMatrices, illPosed, unread } from './matrices.ts';
import { examineRelation } from './relation.ts';
import { examineTrajectory } from './trajectory.ts';

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
  matrices: (s, printed, context) =>
    examineMatrices(s.formal ?? printed, { rows: s.rows, columns: s.columns, inner: s.inner ?? [] }, context),
  'flow-equation': (s, printed, context) => examineFlowEquation(s.formal ?? printed, s.at, context),
  trajectory: (s, printed, context) => examineTrajectory(s.formal ?? printed, s.loss, s.group, context),
  experiment: (s, _printed, context) => examineExperiment(s.name, s.planted, context),
  'ill-posed': (s, printed) => illPosed(printed, s.why),
};

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
