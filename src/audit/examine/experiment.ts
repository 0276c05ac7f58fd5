/** Examines a statement by its experiment, see the table in experiments.ts. */
import { Unable } from '../../algebra/scalar.ts';
import { type Comparison, enginesOf } from '../../judge/comparison.ts';
import { compareProportion } from '../../judge/proportion.ts';
import type { Counterexample } from '../../judge/verdict.ts';
import { MeasurementError } from '../../measure/measurement-error.ts';
import { type Setting, textOf } from '../../model/setting.ts';
import { coverageOf, missing } from '../coverage.ts';
import { draw, drawOf, simplify } from '../draw.ts';
import { gathered, simulated } from '../engines.ts';
import { caseOf, flagsOf, recordOf } from '../regime.ts';
import type { Context } from './context.ts';
import { ABSENT, disproved, type Examination, type Measurement, measure, type Prober, proved } from './examination.ts';
import type { Experiment, Trial } from './experiments/kind.ts';
import { EXPERIMENTS, type ExperimentName } from './experiments.ts';
import { settingLines } from './worked.ts';

/** Fewer trials than this cannot show that a statement holds in nine of ten runs, even if it always does. */
const LEAST = { bounded: 8, sampled: 32 } as const;

/** How far a run in which a statement does not hold is from one in which it does, as a share of one. */
const DISCREPANCY = 1;
const BUDGET = 0.05;

export function examineExperiment(name: ExperimentName, slip: string | undefined, context: Context): Examination {
  const experiment = slip === undefined ? (EXPERIMENTS[name] as Experiment) : spoilt(EXPERIMENTS[name], slip);
  const id = slip === undefined ? name : `${name} ${slip}`;
  const full = drawOf(context.id, context.regime, experiment.size, context.run);
  const count = Math.max(LEAST[experiment.kind], Math.ceil(experiment.share * context.run.settings));
  const drawing = { ...full, count };
  const derived = derivedWitness(experiment, context);
  const measurement =
    experiment.kind === 'bounded'
      ? measure(experiment.method, drawing, probes(id, experiment), context)
      : measureProportion(experiment, trials(id, experiment), drawing, context);
  return {
    readAs: experiment.method,
    derived: derived.shown,
    measured: `${experiment.method}, at ${measurement.settings} settings`,
    printedDerived: derived.comparison,
    derivedMeasured: agreementOf(derived.holds, measurement.comparison),
    printedMeasured: measurement.comparison,
    counterexample: measurement.counterexample,
    coverage: measurement.coverage,
    failures: measurement.failures,
    satisfiable: measurement.settings > 0,
    illPosed: null,
    meaningless: null,
  };
}

/** The experiment with a wrong variant in its place, of which nothing is derived. */
function spoilt({ derived: _, ...experiment }: Experiment, slip: string): Experiment {
  if (experiment.kind === 'bounded') {
    const probe = experiment.planted[slip];
    if (probe !== undefined) return { ...experiment, probe };
  } else {
    const trial = experiment.planted[slip];
    if (trial !== undefined) return { ...experiment, trial };
  }
  throw new RangeError(`the experiment has no variant called ${slip}`);
}

/** Claims that share an experiment share its runs. */
const keyOf = (name: string, setting: Setting): string => `${name} ${textOf(setting)}`;
const rememberedProbe = simulated(
  (name: string, _probe: Prober, setting: Setting) => keyOf(name, setting),
  (_name, probe, setting) => probe(setting),
);
const rememberedTrial = simulated(
  (name: string, _trial: Trial, setting: Setting) => keyOf(name, setting),
  (_name, trial, setting) => ({ outcome: trial(setting) }),
);
const probes = (name: string, { probe }: Extract<Experiment, { kind: 'bounded' }>): Prober => {
  return (setting) => rememberedProbe(name, probe, setting);
};
const trials = (name: string, { trial }: Extract<Experiment, { kind: 'sampled' }>): Trial => {
  return (setting) => rememberedTrial(name, trial, setting).outcome;
};

function derivedWitness(experiment: Experiment, context: Context) {
  if (experiment.derived === undefined) return { comparison: ABSENT, shown: null, holds: null };
  const method = 'the statement against what follows from the definitions';
  try {
    const { value, steps } = experiment.derived(caseOf(context.regime));
    const comparison = value ? proved(steps, method) : disproved(steps, method, 1, 'see the steps');
    return { comparison, shown: { latex: '', steps }, holds: value };
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    return {
      comparison: { outcome: 'open', reason: error.message, evidence: [] } as Comparison,
      shown: null,
      holds: null,
    };
  }
}

/** Does the measurement say of the statement what the derivation says of it? */
function agreementOf(derivedHolds: boolean | null, measured: Comparison): Comparison {
  if (derivedHolds === null || measured.outcome === 'absent' || measured.outcome === 'open') {
    return derivedHolds === null ? ABSENT : measured;
  }
  const measuredHolds = measured.outcome === 'agree';
  return measuredHolds === derivedHolds
    ? { outcome: 'agree', strength: measured.strength, evidence: [] }
    : { outcome: 'differ', strength: measured.strength, evidence: [], where: 'the statement' };
}

function measureProportion(
  experiment: Extract<Experiment, { kind: 'sampled' }>,
  remember: Trial,
  drawing: ReturnType<typeof drawOf>,
  context: Context,
): Measurement {
  const trial = (setting: Setting): boolean | null => {
    try {
      return remember(setting);
    } catch (error) {
      if (error instanceof MeasurementError) return null;
      throw error;
    }
  };
  const outcomes = draw(drawing).map((setting) => {
    const { value: holds, engines } = gathered(() => trial(setting));
    return { setting, holds, engines };
  });
  const decided = outcomes.filter(({ holds }) => holds !== null);
  const successes = decided.filter(({ holds }) => holds === true).length;
  const compared = compareProportion(experiment.method, successes, decided.length, enginesOf(decided));
  const coverage = coverageOf(
    drawing,
    outcomes.length,
    decided.map(({ setting, holds }) => ({ setting, ratio: holds ? 0 : DISCREPANCY / BUDGET })),
  );
  const short = compared.outcome === 'agree' ? missing(drawing, coverage) : null;
  const comparison: Comparison =
    short === null || compared.outcome === 'absent'
      ? compared
      : { outcome: 'open', reason: short, evidence: compared.evidence };
  const failures = comparison.outcome === 'differ' ? decided.filter(({ holds }) => holds === false) : [];
  const [first] = failures;
  const smallest =
    first === undefined
      ? null
      : context.variantOf === undefined
        ? simplify(drawing, first.setting, (setting) => trial(setting) === false)
        : first.setting;
  const counterexample: Counterexample | null =
    smallest === null
      ? null
      : {
          setting: recordOf(smallest, true),
          printed: 'holds',
          actual: 'does not hold',
          discrepancy: DISCREPANCY,
          budget: BUDGET,
          replay: context.replay(smallest, flagsOf(smallest)),
          worked: settingLines(smallest),
        };
  return {
    comparison,
    counterexample,
    coverage,
    failures: failures.map(({ setting }) => setting),
    settings: decided.length,
  };
}
