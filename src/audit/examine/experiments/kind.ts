import type { Derived, Extent } from '../../../derive/derivation.ts';
import type { Case } from '../../../derive/parameters.ts';
import type { At } from '../../../judge/verdict.ts';
import { type TrainingProblem, trainingProblem } from '../../../measure/problem.ts';
import type { Setting } from '../../../model/setting.ts';
import type { Size } from '../../../theory/family.ts';
import { featuresOf } from '../../measurements.ts';
import { recordOf } from '../../step-setting.ts';
import type { Probe } from '../examination.ts';
import { formatNumber } from '../format-number.ts';

interface ExperimentBase {
  /** What is run and compared, for the report. */
  readonly method: string;
  readonly size: Size;
  /** Which settings it says something of; left out: all. */
  readonly exists?: Extent;
  /** The runs that the statement is about. */
  readonly runs: readonly string[];
  /** Does the statement follow from the definitions? Absent where nothing is derived. */
  readonly derived?: (given: Case) => Derived<boolean>;
}

/** `planted` are wrong variants of the statement, by what is wrong with them; each has to be refuted. */
export type Experiment =
  | (ExperimentBase & {
      readonly kind: 'bounded';
      /** Share of the run's settings to use. */
      readonly share: number;
      readonly probe: StepProber;
      readonly planted: Readonly<Record<string, StepProber>>;
    })
  | (ExperimentBase & {
      readonly kind: 'sampled';
      /** Experiments that simulate the same share their runs. */
      readonly simulates: 'gradient flow' | 'gradient descent';
      readonly trial: Trial;
      readonly planted: Readonly<Record<string, Trial>>;
    });

/** From the spectral start under one loss. */
export const spectralFlow = (loss: 4 | 9): readonly string[] => [
  `gradient flow of loss (${loss})`,
  'from the spectral initialisation',
];

/** What is compared at a setting of the model. */
export type StepProber = (setting: Setting, entry?: At['entry']) => readonly Probe[];

/** Does the statement hold in this run? Null where the run says nothing. */
export type Trial = (setting: Setting) => boolean | null;

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
