/**
 * What looking at one statement yields: everything the judge and the report need, and no verdict.
 */
import type { Statement } from '../../algebra/latex/index.ts';
import { Unable } from '../../algebra/scalar.ts';
import type { Step } from '../../derive/derivation.ts';
import type { Comparison, Sample } from '../../judge/comparison.ts';
import { ABSENT, compareSamples, REFUTATION_FACTOR } from '../../judge/comparison.ts';
import type { Counterexample, Strength, WorkedLine } from '../../judge/verdict.ts';
import { MeasurementError } from '../../measure/measurement-error.ts';
import type { Engine } from '../../model/engine.ts';
import type { Setting } from '../../model/setting.ts';
import { coverageOf, missing } from '../coverage.ts';
import { type Draw, draw, simplify } from '../draw.ts';
import { gathered } from '../engines.ts';
import { flagsOf } from '../regime.ts';
import type { Coverage } from '../result.ts';
import type { Context } from './context.ts';
import { settingLines } from './worked.ts';

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

/** One numeric comparison at a setting, with the two values in words. */
export interface Probe extends Sample {
  readonly printed: string;
  readonly actual: string;
  /** How the numbers come out of the formulas; only asked for at a counterexample. */
  readonly worked?: () => readonly WorkedLine[];
}

/** Numeric comparisons at one setting; empty where there is nothing that the statement speaks of. */
export type Prober = (setting: Setting) => readonly Probe[];

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
function attempt(prober: Prober, setting: Setting): readonly Probe[] | null {
  try {
    return prober(setting);
  } catch (error) {
    if (error instanceof MeasurementError) return null;
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
  const outcomes = probeAll(prober, draw(drawing), context);
  const failed = outcomes.filter(({ probes }) => probes === null).length;
  const spoken = outcomes.flatMap(({ setting, probes, engines }) =>
    probes === null || probes.length === 0 ? [] : [{ setting, worst: { ...worstOf(probes), engines } }],
  );
  const finite = spoken
    .filter(({ worst }) => Number.isFinite(worst.budget))
    .map(({ setting, worst }) => ({ setting, ratio: ratio(worst) }));
  const coverage = coverageOf(drawing, outcomes.length, finite);
  const least = Math.ceil(outcomes.length * LEAST_SHARE);
  const samples = spoken.map(({ worst }) => worst);
  const found = { coverage, settings: spoken.length, counterexample: null, failures: [] };
  const comparison = compareSamples(method, samples, least);
  if (comparison.outcome === 'agree') {
    const silent = outcomes.length - failed - spoken.length;
    const reason =
      failed > 0
        ? `${failed} measurements failed their own checks`
        : silent > 0
          ? `at ${silent} of ${outcomes.length} settings of its region there is nothing that it speaks of`
          : missing(drawing, coverage);
    return reason === null
      ? { ...found, comparison }
      : { ...found, comparison: { outcome: 'open', reason, evidence: comparison.evidence } };
  }
  if (comparison.outcome !== 'differ') return { ...found, comparison };
  const failures = spoken.filter(({ worst }) => ratio(worst) >= REFUTATION_FACTOR).map(({ setting }) => setting);
  const fails = (setting: Setting): boolean => {
    const probes = attempt(prober, setting);
    return probes !== null && probes.length > 0 && ratio(worstOf(probes)) >= REFUTATION_FACTOR;
  };
  const [first] = failures;
  const smallest =
    first === undefined ? null : context.variantOf === undefined ? simplify(drawing, first, fails) : first;
  const probe = smallest === null ? null : worstOf(prober(smallest));
  return {
    ...found,
    comparison,
    failures,
    counterexample:
      smallest === null || probe === null
        ? null
        : {
            setting: probe.setting,
            printed: probe.printed,
            actual: probe.actual,
            discrepancy: Number.isFinite(probe.discrepancy) ? probe.discrepancy : Number.MAX_VALUE,
            budget: probe.budget,
            replay: context.replay(smallest, flagsOf(smallest)),
            worked: [...settingLines(smallest), ...(probe.worked?.() ?? [])],
          },
  };
}

interface Outcome {
  readonly setting: Setting;
  /** Null where the measurement failed its own checks. */
  readonly probes: readonly Probe[] | null;
  readonly engines: ReadonlySet<Engine>;
}

/** Of a wrong variant only up to the first setting that refutes it. */
function probeAll(prober: Prober, settings: readonly Setting[], { variantOf }: Context): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const setting of settings) {
    const { value: probes, engines } = gathered(() => attempt(prober, setting));
    outcomes.push({ setting, probes, engines });
    const refutes = probes !== null && probes.length > 0 && ratio(worstOf(probes)) >= REFUTATION_FACTOR;
    if (refutes && variantOf !== undefined) break;
  }
  return outcomes;
}

/** Of the settings drawn, at least this share must be about the statement for an agreement to count. */
const LEAST_SHARE = 0.5;

const ratio = (sample: Sample): number => sample.discrepancy / sample.budget;

/**
 * The probe that speaks loudest: one that gave no number, or whose budget is none, before all others, so that those do not
 * hide it. Those with an infinite budget say nothing, and count only if all are so.
 */
const worstOf = (probes: readonly Probe[]): Probe => probes.reduce((a, b) => (rank(b) > rank(a) ? b : a));

function rank(probe: Probe): number {
  const size = ratio(probe);
  if (Number.isNaN(size) || !(probe.budget > 0)) return Number.POSITIVE_INFINITY;
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
export function disproved(steps: readonly Step[], method: string, size: number, where: string): Comparison {
  const failing = steps.find((step) => step.status === 'fails');
  if (failing !== undefined)
    return { outcome: 'open', reason: `a step of the derivation fails: ${failing.latex}`, evidence: [] };
  return { outcome: 'differ', strength: strengthOf(steps), evidence: [symbolic(method, size)], where };
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
