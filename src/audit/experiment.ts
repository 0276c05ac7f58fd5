/** A statement about runs that no formula says, as a document's instruments declare it: what is run and compared. */
import type { Case } from '../derive/case.ts';
import type { Derived, Extent } from '../derive/derivation.ts';
import type { Size } from '../theory/family.ts';
import type { Setting } from '../theory/setting.ts';
import type { Prober } from './examine/examination.ts';

interface ExperimentBase {
  /** What is run and compared, for the report. */
  readonly method: string;
  /**
   * What it measures, as formulas in the notations of documents. No reader turns these into a measurement: a claim or an
   * erratum that names the experiment has to show one of them, token for token.
   */
  readonly formulas: readonly string[];
  readonly size: Size;
  /** Which settings it says something of; left out: all. */
  readonly exists?: Extent;
  /** The runs that the statement is about. */
  readonly runs: readonly string[];
  /** Does the statement follow from the definitions? Absent where nothing is derived. */
  readonly derived?: (given: Case) => Derived<boolean>;
}

/** Does the statement hold in the run of a setting? Null where the run says nothing. */
export type Trial = (setting: Setting) => boolean | null;

/** `planted` are wrong variants of the statement, by what is wrong with them; each has to be refuted. */
export type Experiment =
  | (ExperimentBase & {
      readonly kind: 'bounded';
      /** Share of the run's settings to use. */
      readonly share: number;
      readonly probe: Prober;
      readonly planted: Readonly<Record<string, Prober>>;
    })
  | (ExperimentBase & {
      readonly kind: 'sampled';
      /** Experiments that simulate the same share their runs. */
      readonly simulates: 'gradient flow' | 'gradient descent';
      readonly trial: Trial;
      readonly planted: Readonly<Record<string, Trial>>;
    });
