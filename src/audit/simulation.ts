/** One run of a theory's own simulation, as the command line asks for it: which groups it follows, its theory says. */
import type { Engine } from '../base/engine.ts';
import type { SettingRecord } from '../judge/comparison.ts';
import type { Measured } from '../measure/measured.ts';
import type { Flags } from './instruments.ts';

export interface Simulation {
  readonly setting: SettingRecord;
  readonly method: 'flow' | 'descent';
  readonly engine: Engine;
  /** Where it started: from all samples, or from statistics of the same distribution. */
  readonly drawn: 'samples' | 'statistics';
  readonly stepSize: number | null;
  readonly times: readonly number[];
  /** By group; null for a group without components. */
  readonly amplitudes: Readonly<Record<string, readonly number[] | null>>;
  /** When the amplitude first reaches 1/2, with its error budget; null if it does not. */
  readonly learningTimes: Readonly<Record<string, Measured | null>>;
  /** Largest relative drift of what the flow conserves; null where nothing is conserved. */
  readonly conservationDrift: number | null;
  readonly finalLoss: number;
}

export interface Watched {
  /** Told now and then how much of the run is done, from 0 to 1. */
  readonly progress: (share: number) => void;
  /** Told what is done before the first step, where that takes seconds. */
  readonly preparing: (what: string) => void;
}

export interface Simulator {
  /** @throws InputError flags that are none, a run that cannot be. MeasurementError a failed check. */
  readonly run: (flags: Flags, watched: Watched) => Simulation;
  /** What makes a run that cannot be measured smaller. */
  readonly smaller: string;
  /** The parameter that times are also given in units of, if any: as settings are recorded, and as it is written. */
  readonly unit: { readonly name: string; readonly symbol: string } | null;
}
