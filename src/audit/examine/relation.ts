/**
 * Examines a chain of scalars, a = b ≤ c: each neighbouring pair by the exact zero test on derived forms, and by
 * numbers on measured ones.
 */

import { latex } from '../../algebra/print.ts';
import { type Scalar, Unable } from '../../algebra/scalar.ts';
import { NotReal } from '../../algebra/unable.ts';
import { withWork } from '../../algebra/work.ts';
import type { Step } from '../../derive/derivation.ts';
import type { Comparison } from '../../judge/comparison.ts';
import type { Counterexample } from '../../judge/verdict.ts';
import type { Statement } from '../../language/latex/formula.ts';
import { parseStatement, printStatement } from '../../language/latex/index.ts';
import { type Draw, drawOf, hasSettings } from '../../theory/drawing.ts';
import { narrowed } from '../../theory/implies.ts';
import type { Region } from '../../theory/region.ts';
import { openIn } from '../../theory/region-domain.ts';
import type { Setting } from '../../theory/setting.ts';
import type { Free } from '../claim.ts';
import { atFixedSizes, derivedSubject } from '../derivations.ts';
import { type Subject, subjectNamed } from '../subject.ts';
import { compareChain, exactCounterexample, exactProber, telling } from './chain.ts';
import type { Context } from './context.ts';
import { definedIn, whereDefined } from './defined.ts';
import { ABSENT, type Examination, measure, measureDerived, type Prober } from './examination.ts';
import { type Bound, probeDerived, statementProber } from './numbers.ts';
import { freeValues, meaningOf, symbolicSides, symbolText } from './symbols.ts';

export function examineRelation(
  printed: string,
  bind: Readonly<Record<string, string>>,
  free: Free,
  context: Context,
): Examination {
  const statement = parseStatement(printed);
  const subjects = boundBy(bind, context.region);
  const size = subjects.some(([, s]) => s.size === 'dynamic') ? 'dynamic' : 'static';
  const drawing = drawOf(context.id, context.region, size, context.run);
  const derived = derive(statement, subjects, free, context);
  const measuredIn = (within: Draw) =>
    measure(
      subjects.length > 0 ? 'printed against measured' : 'both sides as numbers',
      within,
      statementProber(statement, subjects, free, context.region),
      context,
    );
  const drawn = measuredIn(drawing);
  const passedBy = drawn.comparison.outcome === 'agree' ? failingCorner(derived, context) : null;
  const printedMeasured = passedBy === null ? drawn : measuredIn({ ...drawing, also: [passedBy] });
  const derivedMeasured =
    subjects.length === 0 || derived.values === null
      ? ABSENT
      : measureDerived(
          'derived against measured',
          drawing,
          (setting) => probeDerived(derived.values ?? [], setting, context.region),
          context,
        );
  const found: Examination = {
    readAs: printStatement(statement),
    derived:
      subjects.length === 0 && derived.steps.length === 0 ? null : { latex: derived.latex, steps: derived.steps },
    measured:
      subjects.length === 0
        ? null
        : `${Object.values(bind).join(', ')} at ${printedMeasured.settings} settings${size === 'dynamic' ? ', each from simulated gradient flow of W and H (sufficient statistics; one in eight over all samples too) at several δ, extrapolated' : ', from the numerical decomposition of the explicit matrices'}`,
    printedDerived: derived.comparison,
    derivedMeasured,
    printedMeasured: printedMeasured.comparison,
    counterexample: printedMeasured.counterexample ?? exactFailure(derived, context),
    coverage: printedMeasured.coverage,
    failures: printedMeasured.failures,
    satisfiable: printedMeasured.settings > 0 || isSomewhere(subjects, context.region),
    illPosed: null,
    meaningless: null,
  };
  if (derived.values === null) return found;
  return whereDefined(found, () => {
    const meaning = meaningOf(context.region, derived.meaning, free);
    return definedIn(statement.sides, meaning, freeValues(free), context);
  });
}

/** Is there, in a setting of the region, all that is spoken of? Draws may have passed it by. */
const isSomewhere = (subjects: readonly Bound[], region: Region): boolean =>
  hasSettings(subjects.reduce((part, [, { exists }]) => narrowed(part, exists), region));

const boundBy = (bind: Readonly<Record<string, string>>, { family }: Region): Bound[] =>
  Object.entries(bind).map(([name, subject]) => [name, subjectNamed(subject, family), subject]);

/** Both sides of each relation by numbers, with measured values. */
export const relationProber = (
  printed: string,
  bind: Readonly<Record<string, string>>,
  free: Free,
  region: Region,
): Prober => statementProber(parseStatement(printed), boundBy(bind, region), free, region);

/** The same by exact derived values; no number where the algebra has none. */
export const exactRelationProber = (
  printed: string,
  bind: Readonly<Record<string, string>>,
  free: Free,
  context: Context,
): Prober => derive(parseStatement(printed), boundBy(bind, context.region), free, context).exact ?? (() => []);

/** A small setting at which two sides differ exactly, where the algebra shows one. */
const exactFailure = ({ comparison, exact }: DerivedSide, context: Context): Counterexample | null =>
  comparison.outcome === 'differ' && exact !== null
    ? withWork(context.work ?? Number.POSITIVE_INFINITY, () => exactCounterexample(exact, context))
    : null;

/** A corner at which the sides differ exactly. */
const failingCorner = ({ comparison, exact }: DerivedSide, { work, region }: Context): Setting | null =>
  comparison.outcome === 'differ' && exact !== null
    ? withWork(work ?? Number.POSITIVE_INFINITY, () => telling(exact, region))
    : null;

/** A chain held against what is derived, by the exact zero test alone. */
export const comparedExactly = (
  printed: string,
  bind: Readonly<Record<string, string>>,
  free: Free,
  context: Context,
): Comparison => derive(parseStatement(printed), boundBy(bind, context.region), free, context).comparison;

interface DerivedSide {
  /** The sides by exact values at a setting; null where the algebra has none. */
  readonly exact: Prober | null;
  readonly comparison: Comparison;
  readonly latex: string;
  readonly steps: readonly Step[];
  readonly values: readonly (readonly [Subject, Scalar])[] | null;
  /** Derived forms of what is bound, as far as they are derived. */
  readonly meaning: Readonly<Record<string, Scalar>>;
}

function derive(statement: Statement, subjects: readonly Bound[], free: Free, context: Context): DerivedSide {
  const steps: Step[] = [];
  const meaning: Record<string, Scalar> = {};
  const values: [Subject, Scalar][] = [];
  let text = '';
  try {
    for (const [name, subject, subjectName] of subjects) {
      const { value: anyClasses, steps: more } = derivedSubject(subjectName, context.region);
      const value = atFixedSizes(anyClasses, context.region);
      meaning[name] = value;
      values.push([subject, value]);
      steps.push(...more.filter((step) => !steps.some((s) => s.latex === step.latex)));
      text += `${text === '' ? '' : ', \\quad '}${symbolText(name)} = ${latex(value)}`;
    }
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    return {
      comparison: { outcome: 'open', reason: error.message, evidence: [] },
      latex: '',
      steps,
      values: null,
      meaning,
      exact: null,
    };
  }
  try {
    const granted = <T>(run: () => T): T => withWork(context.work ?? Number.POSITIVE_INFINITY, run);
    const scalars = granted(() => symbolicSides(statement, context.region, meaning, free));
    const open = openIn(context.region);
    const comparison = granted(() => compareChain(scalars, statement.relations, steps, open, context));
    const exact = exactProber(statement, scalars, new Set(subjects.map(([name]) => name)), context.region);
    return { comparison, latex: text, steps, values, meaning, exact };
  } catch (error) {
    if (!(error instanceof Unable) || error instanceof NotReal) throw error;
    return {
      comparison: { outcome: 'open', reason: error.message, evidence: [] },
      latex: text,
      steps,
      values,
      meaning,
      exact: null,
    };
  }
}
