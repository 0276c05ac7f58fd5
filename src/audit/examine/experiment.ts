/** Examines a statement by its experiment, one of those that the document's instruments have. */
import { Unable } from '../../algebra/scalar.ts';
import type { Comparison } from '../../judge/comparison.ts';
import { drawOf } from '../../theory/drawing.ts';
import type { Family } from '../../theory/family.ts';
import type { Region } from '../../theory/region.ts';
import { type Setting, textOf } from '../../theory/setting.ts';
import { caseOf } from '../derivations.ts';
import { simulated } from '../engines.ts';
import type { Experiment, Trial } from '../experiment.ts';
import { experimentNamed } from '../instruments.ts';
import type { Context } from './context.ts';
import { ABSENT, disproved, type Examination, measure, type Prober, proved } from './examination.ts';
import { measureProportion, trialProbe } from './proportion.ts';

/** Settings of a bounded experiment, at least. */
const LEAST = 8;

export function examineExperiment(name: string, slip: string | undefined, context: Context): Examination {
  const experiment = experimentOf(name, slip, context.region.family);
  const derived = derivedWitness(experiment, context);
  const drawing = drawOf(context.id, context.region, experiment.size, context.run);
  const measurement =
    experiment.kind === 'bounded'
      ? measure(
          experiment.method,
          { ...drawing, count: countOf(experiment, context) },
          probes(idOf(name, slip, context.region.family), experiment),
          context,
        )
      : measureProportion(trials(idOf(name, slip, context.region.family), experiment), drawing, context);
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

const countOf = ({ share }: Extract<Experiment, { kind: 'bounded' }>, { run }: Context): number =>
  Math.max(LEAST, Math.ceil(share * run.settings));

function experimentOf(name: string, slip: string | undefined, family: Family): Experiment {
  const experiment = experimentNamed(name, family);
  return slip === undefined ? experiment : spoilt(experiment, slip);
}

const idOf = (name: string, slip: string | undefined, { id }: Family): string =>
  [id, name, ...(slip === undefined ? [] : [slip])].join(' ');

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

/** What a trial says weighs nearly nothing beside other things that are remembered. */
const SLIGHT = 1 / 64;

/** Claims that share an experiment share its runs. */
const keyOf = (name: string, setting: Setting): string => `${name} ${textOf(setting)}`;
const rememberedProbe = simulated(
  (name: string, _probe: Prober, setting: Setting) => keyOf(name, setting),
  (_name, probe, setting) => probe(setting),
);
const rememberedTrial = simulated(
  (name: string, _trial: Trial, setting: Setting) => keyOf(name, setting),
  (_name, trial, setting) => ({ outcome: trial(setting) }),
  () => SLIGHT,
);
const probes = (name: string, { probe }: Extract<Experiment, { kind: 'bounded' }>): Prober => {
  return (setting) => rememberedProbe(name, probe, setting);
};
const trials = (name: string, { trial }: Extract<Experiment, { kind: 'sampled' }>): Trial => {
  return (setting) => rememberedTrial(name, trial, setting).outcome;
};

/** What an experiment compares at one setting: numbers, or whether the statement holds in that run. */
export function experimentProber(name: string, slip: string | undefined, { family }: Region): Prober {
  const experiment = experimentOf(name, slip, family);
  if (experiment.kind === 'bounded') return probes(idOf(name, slip, family), experiment);
  const trial = trials(idOf(name, slip, family), experiment);
  return (setting) => {
    const holds = trial(setting);
    return holds === null ? [] : [trialProbe(setting, holds, family)];
  };
}

function derivedWitness(experiment: Experiment, context: Context) {
  if (experiment.derived === undefined) return { comparison: ABSENT, shown: null, holds: null };
  const method = 'the statement against what follows from the definitions';
  try {
    const { value, steps } = experiment.derived(caseOf(context.region));
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
  if (derivedHolds === null || (measured.outcome !== 'agree' && measured.outcome !== 'differ')) {
    return derivedHolds === null ? ABSENT : measured;
  }
  const measuredHolds = measured.outcome === 'agree';
  return measuredHolds === derivedHolds
    ? { outcome: 'agree', strength: measured.strength, evidence: [] }
    : { outcome: 'differ', strength: measured.strength, evidence: [], where: 'the statement' };
}
