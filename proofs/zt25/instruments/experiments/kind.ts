import type { Probe } from '../../../../src/audit/examine/examination.ts';
import { formatNumber } from '../../../../src/audit/examine/format-number.ts';
import type { Experiment } from '../../../../src/audit/experiment.ts';
import type { At } from '../../../../src/judge/verdict.ts';
import { type TrainingProblem, trainingProblem } from '../measure/problem.ts';
import { featuresOf } from '../measurements.ts';
import type { Setting } from '../model/setting.ts';
import { recordOf } from '../step-setting.ts';

/** An experiment on the model's own settings; its formulas are in formulas.ts. */
type OnSteps<E, P> = Omit<E, 'formulas' | 'probe' | 'trial' | 'planted'> & P;
type Of<K extends Experiment['kind']> = Extract<Experiment, { kind: K }>;

export type StepExperiment =
  | OnSteps<Of<'bounded'>, { readonly probe: StepProber; readonly planted: Readonly<Record<string, StepProber>> }>
  | OnSteps<Of<'sampled'>, { readonly trial: StepTrial; readonly planted: Readonly<Record<string, StepTrial>> }>;

/** From the spectral start under one loss. */
export const spectralFlow = (loss: 4 | 9): readonly string[] => [
  `gradient flow of loss (${loss})`,
  'from the spectral initialisation',
];

/** What is compared at a setting of the model. */
export type StepProber = (setting: Setting, entry?: At['entry']) => readonly Probe[];

/** Does the statement hold in this run? Null where the run says nothing. */
export type StepTrial = (setting: Setting) => boolean | null;

export const vanilla = (setting: Setting): Setting => ({ ...setting, gamma: 0 });
export const random = (setting: Setting): Setting => ({ ...setting, initialisation: 'random' });

export const problemOf = (setting: Setting): TrainingProblem => trainingProblem(setting, featuresOf(setting));

/** A probe of a distance that should be zero. */
export const distance = (setting: Setting, value: number, budget: number, what = 'distance', at: At = {}): Probe => ({
  setting: recordOf(setting, true),
  at,
  of: [`${what}, as stated`, 'measured'],
  discrepancy: value,
  budget,
  printed: '0',
  actual: formatNumber(value),
});

/** How far the measured singular subspaces may be from the true ones; the flow starts in the measured ones. */
export const subspaceOf = (setting: Setting): number =>
  4 * Math.max(...Object.values(featuresOf(setting).groups).map((g) => g?.subspaceBudget ?? 0));

/** Largest rate of the flow, for a stable step: the largest weight times the largest singular value. */
export const stiffest = (problem: TrainingProblem): number =>
  Math.max(...problem.values) * Math.max(...problem.weights);
