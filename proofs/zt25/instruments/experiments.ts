/** Statements about runs and about explicit matrices that are no formula for a quantity: a table of experiments. */
import type { Prober } from '../../../src/audit/examine/examination.ts';
import type { Experiment, Trial } from '../../../src/audit/experiment.ts';
import { DEFINITIONS } from './experiments/definitions.ts';
import { ENDINGS } from './experiments/endings.ts';
import { FORMS } from './experiments/forms.ts';
import { FORMULAS } from './experiments/formulas.ts';
import { INTEGRATION } from './experiments/integration.ts';
import type { StepExperiment, StepProber, StepTrial } from './experiments/kind.ts';
import { ORDER } from './experiments/order.ts';
import { stepOf } from './step-setting.ts';

const ON_STEPS = { ...DEFINITIONS, ...FORMS, ...ENDINGS, ...INTEGRATION, ...ORDER };

export type ExperimentName = keyof typeof ON_STEPS;

const eachOf = <A, B>(all: Readonly<Record<string, A>>, make: (one: A) => B): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, make(one)]));

const probed =
  (probe: StepProber): Prober =>
  (setting, entry) =>
    probe(stepOf(setting), entry);
const tried =
  (trial: StepTrial): Trial =>
  (setting) =>
    trial(stepOf(setting));

const onSettings = (name: ExperimentName, experiment: StepExperiment): Experiment =>
  experiment.kind === 'bounded'
    ? {
        ...experiment,
        formulas: FORMULAS[name],
        probe: probed(experiment.probe),
        planted: eachOf(experiment.planted, probed),
      }
    : {
        ...experiment,
        formulas: FORMULAS[name],
        trial: tried(experiment.trial),
        planted: eachOf(experiment.planted, tried),
      };

export const EXPERIMENTS: Readonly<Record<string, Experiment>> = Object.fromEntries(
  Object.entries(ON_STEPS).map(([name, experiment]) => [name, onSettings(name as ExperimentName, experiment)]),
);
