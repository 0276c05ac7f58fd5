/**
 * What looking at one statement yields: everything the judge and the report need, and no verdict.
 */

import { Unable } from '../../algebra/scalar.ts';
import type { Engine } from '../../base/engine.ts';
import type { Step } from '../../derive/derivation.ts';
import type { Comparison, Sample } from '../../judge/comparison.ts';
import { ABSENT, compareSamples, REFUTATION_FACTOR, tiedOrOpen } from '../../judge/comparison.ts';
import type { At, Counterexample, Strength, WorkedLine } from '../../judge/verdict.ts';
import type { Statement } from '../../language/latex/index.ts';
import { MeasurementError } from '../../measure/measurement-error.ts';
import { type Draw, settingsOf, simplify } from '../../theory/drawing.ts';
import type { Setting } from '../../theory/setting.ts';
import { coverageOf, missing } from '../coverage.ts';
import { gathered } from '../engines.ts';
import { instrumentsOf } from '../instruments.ts';
import type { Coverage } from '../result.ts';
import type { Context } from './context.ts';

export interface Examination {
  readonly readAs: string;
  readonly derived: { readonly latex: string; readonly steps: readonly Step[] } | null;
  readonly measured: string | null;
  readonly printedDerived: Comparison;
  readonly derivedMeasured: Comparison;
  readonly printedMeasured: Comparison;
  readonly counterexample: Counterexample | null;
  /** Of what is printed against what is measured; null where nothing is. */
  readonly coverage: Coverage | null;
  /** Drawn settings at which what is printed differs from what is measured. */
  readonly failures: readonly Setting[];
  readonly satisfiable: boolean;
  readonly illPosed: string | null;
  /** Where what is printed has no value; null where none was found. */
  readonly meaningless: string | null;
}

/** One numeric comparison at a setting, with the two values as text. */
export interface Probe extends Sample {
  readonly at: At;
  /** What the two values are, in words. */
  readonly of: readonly [printed: string, actual: string];
  readonly printed: string;
  readonly actual: string;
  /** Of an exact comparison, whether the statement fails there; any other fails by ten budgets. */
  readonly fails?: boolean;
  /** How the numbers come out of the formulas; only asked for at a counterexample. */
  readonly worked?: () => readonly WorkedLine[];
}

/**
 * Numeric comparisons at one setting; empty where there is nothing that the statement speaks of. Of matrices it is the
 * entry that differs most, unless another is asked for.
 */
export type Prober = (setting: Setting, entry?: At['entry']) => readonly Probe[];

export interface Measurement {
  readonly comparison: Comparison;
  readonly counterexample: Counterexample | null;
  readonly coverage: Coverage;
  /** Drawn settings at which the probe fails by ten budgets. */
  readonly failures: readonly Setting[];
  /** Settings the statement was about. */
  readonly settings: number;
}

/** A measurement that fails is an open comparison, not a crash and not an agreement. */
function attempt(prober: Prober, setting: Setting): readonly Probe[] | MeasurementError {
  try {
    return prober(setting);
  } catch (error) {
    if (error instanceof MeasurementError) return error;
    throw error;
  }
}

/** Derived against measured: a statement's variants leave it as it is. */
export function measureDerived(method: string, drawing: Draw, prober: Prober, context: Context): Comparison {
  return context.variantOf?.derivedMeasured ?? measure(method, drawing, prober, context).comparison;
}

/**
 * Probes drawn settings, and shrinks to the smallest setting at which the probe fails by ten budgets; of a wrong
 * variant the first such setting is kept as it is.
 */
export function measure(method: string, drawing: Draw, prober: Prober, context: Context): Measurement {
  const outcomes = probeAll(prober, drawing, context);
  const failed = outcomes.flatMap(({ probes }) => (probes instanceof MeasurementError ? [probes] : []));
  const spoken = outcomes.flatMap(({ setting, probes, engines }) =>
    probes instanceof MeasurementError || probes.length === 0
      ? []
      : [{ setting, worst: { ...worstOf(probes), engines } }],
  );
  const finite = spoken
    .filter(({ worst }) => Number.isFinite(worst.budget))
    .map(({ setting, worst }) => ({ setting, ratio: ratio(worst) }));
  const coverage = coverageOf(drawing, outcomes.length, finite);
  const least = Math.ceil(outcomes.length * LEAST_SHARE);
  const samples = spoken.map(({ worst }) => worst);
  const found = { coverage, settings: spoken.length, counterexample: null, failures: [] };
  const comparison =
    spoken.length === 0 && failed[0] !== undefined ? unmeasured(failed[0]) : compareSamples(method, samples, least);
  if (comparison.outcome === 'agree') {
    const silent = outcomes.length - failed.length - spoken.length;
    const open = samples.find((sample) => sample.open !== undefined)?.open;
    const reason =
      failed[0] !== undefined
        ? `${failed.length} measurements failed their own checks: ${failed[0].message}`
        : open !== undefined
          ? open
          : silent > 0
            ? `at ${silent} of ${outcomes.length} settings of its region there is nothing that it speaks of`
            : missing(drawing, coverage);
    return reason === null
      ? { ...found, comparison }
      : { ...found, comparison: tiedOrOpen(method, samples, reason, comparison.evidence) };
  }
  if (comparison.outcome !== 'differ') return { ...found, comparison };
  const failing = spoken.filter(({ worst }) => ratio(worst) >= REFUTATION_FACTOR);
  const failures = failing.map(({ setting }) => setting);
  const first = hasParameters(drawing) ? failures[0] : smallestOf(failing, drawing)?.setting;
  return {
    ...found,
    comparison,
    failures,
    counterexample: first === undefined ? null : smallestFailure(drawing, prober, first, context),
  };
}

/** What is drawn by declarations has a seed alone, of which none is simpler: the smallest is one of those that were drawn. */
const hasParameters = ({ region }: Draw): boolean => region.family.parameters.length > 0;

/** By its sizes, then by all numbers together; a corner of the declarations only where nothing else fails. */
function smallestOf<T extends { readonly setting: Setting; readonly worst: Sample }>(
  failing: readonly T[],
  { corners = [] }: Draw,
): T | undefined {
  const numbersIn = ({ worst: { setting } }: T): number[] =>
    Object.entries(setting).map(([name, x]) => (name === 'seed' ? 0 : Math.abs(Number(x) || 0)));
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0);
  const order = (a: readonly number[], b: readonly number[]): number =>
    total(a.filter(Number.isInteger)) - total(b.filter(Number.isInteger)) || total(a) - total(b);
  const usual = failing.filter(({ setting }) => !corners.includes(setting));
  return (usual.length > 0 ? usual : failing).toSorted((a, b) => order(numbersIn(a), numbersIn(b)))[0];
}

/** From a setting at which a statement fails, the smallest at which the same part of it does, by the number that fails most. */
function smallestFailure(drawing: Draw, prober: Prober, first: Setting, context: Context): Counterexample {
  const { at } = worstOf(prober(first));
  const failing = (probes: readonly Probe[] | MeasurementError): Probe | null => {
    if (probes instanceof MeasurementError) return null;
    const same = probes.filter((probe) => samePart(probe.at, at));
    const worst = same.length === 0 ? null : worstOf(same);
    return worst !== null && fails(worst) ? worst : null;
  };
  const smallest =
    context.variantOf === undefined && hasParameters(drawing)
      ? simplify(drawing, first, (setting) => failing(attempt(prober, setting)) !== null)
      : first;
  const probe = failing(prober(smallest)) as Probe;
  return {
    ...shownOf(probe),
    replay: context.replay(smallest, probe.at),
    worked: [
      ...instrumentsOf(context.region.family).settings.lines(smallest, probe.setting),
      ...(probe.worked?.() ?? []),
    ],
  };
}

/** Nothing could be measured anywhere. */
const unmeasured = ({ message }: MeasurementError): Comparison => ({ outcome: 'open', reason: message, evidence: [] });

/** Entries, times and components are others in a smaller setting; what the statement says of them is the same. */
const samePart = (a: At, b: At): boolean => a.relation === b.relation && a.part === b.part;

/** What a counterexample and its repetition show of a comparison. */
export const shownOf = ({ setting, at, of, printed, actual, discrepancy, budget }: Probe) => ({
  setting,
  at,
  of,
  printed,
  actual,
  discrepancy: Number.isFinite(discrepancy) ? discrepancy : Number.MAX_VALUE,
  budget,
});

interface Outcome {
  readonly setting: Setting;
  /** Or how the measurement failed its own checks. */
  readonly probes: readonly Probe[] | MeasurementError;
  readonly engines: ReadonlySet<Engine>;
}

/** Of a wrong variant only up to the first setting that refutes it. A corner that says nothing is left out. */
function probeAll(prober: Prober, drawing: Draw, { variantOf }: Context): Outcome[] {
  const outcomes: Outcome[] = [];
  const { corners = [] } = drawing;
  for (const setting of [...settingsOf(drawing), ...corners]) {
    const { value: probes, engines } = gathered(() => attempt(prober, setting));
    const speaks = !(probes instanceof MeasurementError) && probes.length > 0;
    const worst = speaks ? worstOf(probes) : null;
    const says = worst !== null && (Number.isFinite(worst.budget) || worst.open !== undefined);
    if (says || !corners.includes(setting)) outcomes.push({ setting, probes, engines });
    if (worst !== null && ratio(worst) >= REFUTATION_FACTOR && variantOf !== undefined) break;
  }
  return outcomes;
}

/** Of the settings drawn, at least this share must be about the statement for an agreement to count. */
const LEAST_SHARE = 0.5;

const ratio = (sample: Sample): number => sample.discrepancy / sample.budget;

/** Does the statement fail by this comparison? */
export const fails = (probe: Probe): boolean => probe.fails ?? ratio(probe) >= REFUTATION_FACTOR;

/**
 * The probe that speaks loudest: one that gave no number, or whose budget is none, before all others, so that those do not
 * hide it. A tie hides agreement, and no difference. Those with an infinite budget say nothing otherwise, and count only if
 * all are so.
 */
export const worstOf = (probes: readonly Probe[]): Probe => probes.reduce((a, b) => (rank(b) > rank(a) ? b : a));

function rank(probe: Probe): number {
  const size = ratio(probe);
  if (Number.isNaN(size) || !(probe.budget > 0)) return Number.POSITIVE_INFINITY;
  if (probe.tie !== undefined || probe.open !== undefined) return 1;
  return Number.isFinite(probe.budget) ? size : -1;
}

/** @throws Unable the chain holds a relation other than equality. */
export function requireEqualities({ relations }: Statement): void {
  const other = relations.find((relation) => relation !== '=' && relation !== ':=' && relation !== '=:');
  if (other !== undefined) throw new Unable(`the relation ${other} between matrices or functions`);
}

/** A proof of equality, weakened when the derivation it rests on has a step that is only argued or fails. */
export function proved(steps: readonly Step[], method: string): Comparison {
  const failing = steps.find((step) => step.status === 'fails');
  if (failing !== undefined)
    return { outcome: 'open', reason: `a step of the derivation fails: ${failing.latex}`, evidence: [] };
  return { outcome: 'agree', strength: strengthOf(steps), evidence: [symbolic(method, 0)] };
}

/** A proof of difference. */
export function disproved(
  steps: readonly Step[],
  method: string,
  size: number,
  where: string,
  equal = false,
): Comparison {
  const failing = steps.find((step) => step.status === 'fails');
  if (failing !== undefined)
    return { outcome: 'open', reason: `a step of the derivation fails: ${failing.latex}`, evidence: [] };
  return {
    outcome: 'differ',
    strength: strengthOf(steps),
    evidence: [symbolic(method, size)],
    where,
    ...(equal ? { equal } : {}),
  };
}

const strengthOf = (steps: readonly Step[]): Strength =>
  steps.some((step) => step.status === 'argued') ? 'bounded' : 'proved';

const symbolic = (method: string, discrepancy: number) => ({
  method,
  settings: 0,
  engines: null,
  discrepancy,
  budget: 0,
  worst: null,
});

export { ABSENT };
