/**
 * Examines a printed trajectory of a feature's amplitude, a formula in σ_i, λ_i, δ, t: against the solved equation where
 * the feature obeys a scalar one, else against the exact derivatives at t = 0; and against simulated gradient flow of
 * W and H.
 */
import { derivative } from '../../../../src/algebra/derivative.ts';
import { NONNEGATIVE, POSITIVE } from '../../../../src/algebra/domain.ts';
import { evaluate } from '../../../../src/algebra/evaluate.ts';
import { type Approximate, exactly, numberOf, type Values } from '../../../../src/algebra/formula-number.ts';
import { scalarOf } from '../../../../src/algebra/formula-scalar.ts';
import { fraction } from '../../../../src/algebra/fraction.ts';
import { latex } from '../../../../src/algebra/print.ts';
import { ONE, type Scalar, Unable, ZERO } from '../../../../src/algebra/scalar.ts';
import { substitute } from '../../../../src/algebra/substitute.ts';
import { NotReal } from '../../../../src/algebra/unable.ts';
import { areEqual, testEqual } from '../../../../src/algebra/zero.ts';
import { derivedSubject } from '../../../../src/audit/derivations.ts';
import type { Context } from '../../../../src/audit/examine/context.ts';
import { definedIn, whereDefined } from '../../../../src/audit/examine/defined.ts';
import {
  ABSENT,
  disproved,
  type Examination,
  measure,
  measureDerived,
  type Probe,
  type Prober,
  proved,
  requireEqualities,
} from '../../../../src/audit/examine/examination.ts';
import { formatNumber } from '../../../../src/audit/examine/format-number.ts';
import { symbolicSides } from '../../../../src/audit/examine/symbols.ts';
import { unread } from '../../../../src/audit/examine/unexamined.ts';
import { formulaLines } from '../../../../src/audit/examine/worked.ts';
import type { Step } from '../../../../src/derive/derivation.ts';
import type { Comparison } from '../../../../src/judge/comparison.ts';
import type { WorkedLine } from '../../../../src/judge/verdict.ts';
import type { Formula, Statement } from '../../../../src/language/latex/formula.ts';
import { parseStatement, printStatement } from '../../../../src/language/latex/index.ts';
import { drawOf } from '../../../../src/theory/drawing.ts';
import { type Region, regionOf } from '../../../../src/theory/region.ts';
import { pointOf, type Setting } from '../../../../src/theory/setting.ts';
import { derivedAmplitude, derivedReduction, derivedSlopes, type Loss } from '../derivations.ts';
import { flowOf } from '../measurements.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import { recordOf, stepOf } from '../step-setting.ts';
import { SUBJECTS } from '../subjects.ts';
import { letter, named, nameOf } from '../symbols.ts';

export function examineTrajectory(printed: string, loss: Loss, group: FeatureGroup, context: Context): Examination {
  const statement = parseStatement(printed);
  requireEqualities(statement);
  const formulas = formulasIn(statement);
  const readAs = printStatement(statement);
  if (formulas.length === 0) return unread(readAs, 'no formula for the trajectory');
  const derived = derive(formulas, loss, group, context);
  const drawing = drawOf(context.id, context.region, 'dynamic', context.run);
  const printedMeasured = measure(
    'printed against simulated gradient flow of W and H (sufficient statistics; one in eight over all samples too)',
    drawing,
    trajectoryProber(printed, loss, group),
    context,
  );
  const solved = derived.solved;
  const derivedMeasured =
    solved === null
      ? ABSENT
      : measureDerived(
          'derived against simulated gradient flow',
          drawing,
          (setting) => probe(() => (time) => [{ value: solvedAt(solved, setting, time) }], loss, group, setting),
          context,
        );
  const found: Examination = {
    readAs,
    derived: { latex: derived.latex, steps: derived.steps },
    measured: `amplitude of ${group} at ${TIMES} times of ${printedMeasured.settings} runs of gradient flow from the spectral initialisation`,
    printedDerived: derived.comparison,
    derivedMeasured,
    printedMeasured: printedMeasured.comparison,
    counterexample: printedMeasured.counterexample,
    coverage: printedMeasured.coverage,
    failures: printedMeasured.failures,
    satisfiable: printedMeasured.settings > 0,
    illPosed: null,
    meaningless: null,
  };
  return whereDefined(found, () => definedIn(formulas, MEANING, VALUES, context));
}

/** A formula in σ_i, λ_i, δ, t for the amplitude of a group under gradient flow. */
export interface TrajectoryGiven {
  readonly loss: Loss;
  readonly group: FeatureGroup;
}

/** What a formula of a trajectory speaks of. */
export const TRAJECTORY_SYMBOLS: ReadonlySet<string> = new Set(['sigma_i', 'lambda_i', 'delta', 't']);
const MEANING = { sigma_i: letter('sigma'), lambda_i: letter('lambda'), delta: letter('delta'), t: letter('t') };
const VALUES = named({ sigma: POSITIVE, lambda: POSITIVE, delta: POSITIVE, t: NONNEGATIVE });

/** The sides that are formulas for the amplitude, and not its name. */
const formulasIn = ({ sides }: Statement): Formula[] => sides.filter((side) => side.kind !== 'apply');

/** Each formula against a simulated run, at each of its times. */
export function trajectoryProber(printed: string, loss: Loss, group: FeatureGroup): Prober {
  const formulas = formulasIn(parseStatement(printed));
  return (setting) => probe(formulasAt(formulas), loss, group, setting);
}

/** The solved amplitude in σ, λ, δ, t, with σ and λ in the symbols of the setting; null where there is no closed form. */
interface SolvedAmplitude {
  readonly amplitude: Scalar;
  readonly sigma: Scalar;
  readonly lambda: Scalar;
}

interface DerivedTrajectory {
  readonly comparison: Comparison;
  readonly latex: string;
  readonly steps: readonly Step[];
  readonly solved: SolvedAmplitude | null;
}

function derive(formulas: readonly Formula[], loss: Loss, group: FeatureGroup, context: Context): DerivedTrajectory {
  const region = loss === 'vanilla' ? unweightedIn(context.region) : context.region;
  try {
    const printed = formulas.map((f) => scalarOf(f, MEANING));
    const reduced = derivedReduction(loss, context.region);
    if (!reduced.value.ansatzHolds[group]) return deriveFromSlopes(printed, region, group);
    const solution = derivedAmplitude();
    const unit = loss === 'vanilla' ? named({ lambda: ONE }) : {};
    const value = substitute(solution.value, unit);
    const steps = [...reduced.steps, ...solution.steps];
    const solved = {
      amplitude: value,
      sigma: derivedSubject(`sigma.${group}`, region).value,
      lambda: derivedSubject(`lambda.${group}`, region).value,
    };
    for (const formula of printed) {
      const test = testEqual(formula, value);
      if (test.outcome === 'zero') continue;
      const comparison: Comparison =
        test.outcome === 'nonzero'
          ? disproved(
              steps,
              'printed against the solved equation, by the exact zero test',
              Math.abs(test.value),
              latex(formula),
            )
          : { outcome: 'open', reason: 'the algebra cannot decide the trajectory', evidence: [] };
      return { comparison, latex: `a(t) = ${latex(value)}`, steps, solved };
    }
    return {
      comparison: proved(steps, 'printed against the solved equation, by the exact zero test'),
      latex: `a(t) = ${latex(value)}`,
      steps,
      solved,
    };
  } catch (error) {
    if (!(error instanceof Unable) || error instanceof NotReal) throw error;
    return { comparison: { outcome: 'open', reason: error.message, evidence: [] }, latex: '', steps: [], solved: null };
  }
}

/** The region of a loss without weights. */
const unweightedIn = (region: Region): Region =>
  regionOf(region.family, [
    ...region.conditions.filter(({ symbols }) => !symbols.has('gamma')).map(({ words }) => words),
    'γ = 0',
  ]);

/** No closed form: the printed one is compared by its first two derivatives at t = 0. */
function deriveFromSlopes(printed: readonly Scalar[], region: Region, group: FeatureGroup): DerivedTrajectory {
  const slopes = derivedSlopes(region, group);
  const values = named({
    sigma: derivedSubject(`sigma.${group}`, region).value,
    lambda: derivedSubject(`lambda.${group}`, region).value,
    t: ZERO,
  });
  const text = `\\dot a(0) = ${latex(slopes.value.first)}, \\quad \\ddot a(0) = ${latex(slopes.value.second)}`;
  for (const formula of printed) {
    const first = derivative(formula, nameOf('t'));
    const second = derivative(first, nameOf('t'));
    for (const [mine, theirs] of [
      [slopes.value.first, first],
      [slopes.value.second, second],
    ] as const) {
      const test = testEqual(mine, substitute(theirs, values));
      if (test.outcome === 'nonzero') {
        return {
          comparison: disproved(
            slopes.steps,
            'derivatives at t = 0, printed against derived, by the exact zero test',
            Math.abs(test.value),
            'a derivative at t = 0',
          ),
          latex: text,
          steps: slopes.steps,
          solved: null,
        };
      }
    }
  }
  return {
    comparison: {
      outcome: 'open',
      reason: 'the first two derivatives at t = 0 agree, and there is no closed form to compare with',
      evidence: [],
    },
    latex: text,
    steps: slopes.steps,
    solved: null,
  };
}

/** Its value at a time; the rounding of σ and λ is carried through by moving each to the end of its error. */
function solvedAt(solved: SolvedAmplitude, setting: Setting, time: number): Approximate {
  const values = pointOf(setting);
  const sigma = evaluate(solved.sigma, named(values));
  const lambda = evaluate(solved.lambda, named(values));
  const at = (s: number, l: number) =>
    evaluate(solved.amplitude, named({ sigma: s, lambda: l, delta: values.delta ?? 0, t: time }));
  const { value, error } = at(sigma.value, lambda.value);
  const moved = at(sigma.value + sigma.error, lambda.value + lambda.error).value;
  return { value, error: error + 2 * Math.abs(moved - value) };
}

/** How many times a run is compared at. */
const TIMES = 25;

/** From the values of σ_i, λ_i and δ at a setting, the values of the formulas at a time. */
type Evaluate = (known: Values) => (time: number) => readonly {
  readonly value: Approximate;
  readonly worked?: () => readonly WorkedLine[];
}[];

const formulasAt =
  (formulas: readonly Formula[]): Evaluate =>
  (known) =>
  (time) => {
    const at = { ...known, t: exactly(time) };
    return formulas.map((formula) => ({
      value: numberOf(formula, at),
      worked: () => formulaLines([formula], at),
    }));
  };

const measuredOf = (name: string, setting: Setting) => SUBJECTS.get(name)?.measured(setting)[0];

function probe(evaluate: Evaluate, loss: Loss, group: FeatureGroup, setting: Setting): Probe[] {
  const weighted: Setting =
    loss === 'vanilla' ? { ...setting, values: { ...setting.values, gamma: fraction(0) } } : setting;
  const sigma = measuredOf(`sigma.${group}`, setting);
  const lambda = measuredOf(`lambda.${group}`, weighted);
  if (sigma === undefined || lambda === undefined) return [];
  const flow = flowOf(stepOf(weighted), TIMES);
  const trajectory = flow.run.groups[group];
  const budget = flow.amplitudeBudgets[group];
  if (trajectory === null || budget === null) return [];
  const at = evaluate({
    sigma_i: { value: sigma.value, error: sigma.budget },
    lambda_i: { value: lambda.value, error: lambda.budget },
    delta: exactly(stepOf(setting).delta),
  });
  return [...flow.run.times].flatMap((time, i) => {
    const actual = trajectory.amplitude[i] as number;
    const formulas = at(time);
    return formulas.map(
      ({ value: { value, error }, worked }, f): Probe => ({
        ...(worked === undefined ? {} : { worked }),
        setting: { ...recordOf(weighted, true), t: time },
        at: { ...(formulas.length > 1 ? { part: `formula ${f + 1}` } : {}), t: time },
        of: ['the formula', 'simulated'],
        discrepancy: Math.abs(value - actual),
        budget: error + budget,
        printed: formatNumber(value),
        actual: formatNumber(actual),
      }),
    );
  });
}

/** Are two trajectories one? @throws Unable it cannot be said. */
export const sameTrajectory = (a: string, b: string, region: Region): boolean =>
  sameFormulas(withoutTrajectory(parseStatement(a)), withoutTrajectory(parseStatement(b)), region);

function sameFormulas(a: Statement, b: Statement, region: Region): boolean {
  const others = symbolicSides(b, region);
  return symbolicSides(a, region).every((side, i) => areEqual(side, others[i] as Scalar));
}

/** The left side β_i(t) is a name, not a scalar. */
const withoutTrajectory = ({ sides }: Statement): Statement => ({
  sides: sides.filter(({ kind }) => kind !== 'apply'),
  relations: [],
});
