import { InputError } from '../../../../src/base/input-error.ts';
import { once } from '../../../../src/base/once.ts';
import { type Extent, type Labels, sampleCount } from './labels.ts';

/** How W and H start. Source: zt25, Prop. C.1 (spectral) and Fig. 5 (random, scaled to the same norm). */
export type Initialisation = 'spectral' | 'random';

/** One concrete instance: everything a numeric witness needs, and nothing it could choose by itself. */
export interface Setting extends Labels {
  /** Weight exponent γ of ω ∝ π^-γ; 0 is the vanilla loss (4). */
  readonly gamma: number;
  /** Feature dimension d ≥ k − 1. */
  readonly dimension: number;
  /** The initialisation has scale e^-δ, δ > 0. */
  readonly delta: number;
  readonly initialisation: Initialisation;
  /** Seed of the random initialisation and of the random partial orthogonal matrix of the spectral one. */
  readonly seed: number;
}

/** A setting as text: what it is remembered under. */
export const textOf: (setting: Setting) => string = once((setting) => JSON.stringify(setting));

/** The most entries W and H may have over all samples, and in flow, whose series takes about a hundred doubles for each. */
export const MAX_SIMULATED = 2 ** 20;

/** Entries of W (k×d) and H (d×columns) together. */
export const entriesOf = ({ classes, dimension }: Pick<Setting, 'classes' | 'dimension'>, columns: number): number =>
  dimension * (classes + columns);

/** The largest δ that doubles carry: amplitudes start at e^-2δ and must stay normal numbers with room to grow. */
export const MAX_DELTA = 100;

/**
 * A setting, checked.
 * @throws InputError γ not finite, d < k − 1 (too small to interpolate Z, of rank k − 1), δ outside (0, 100],
 * a seed that is no 32-bit integer; if W and H over all samples are to be formed, that they would not fit in memory.
 */
export function settingFrom(labels: Labels, rest: Omit<Setting, keyof Labels>, extent: Extent = 'samples'): Setting {
  const { gamma, dimension, delta, seed } = rest;
  if (!Number.isFinite(gamma) || Math.abs(gamma) > 10) {
    throw new InputError(`gamma = ${gamma}`, 'the weight exponent must be a number from -10 to 10', 'give --gamma 0.5');
  }
  if (!Number.isSafeInteger(dimension) || dimension < labels.classes - 1) {
    throw new InputError(
      `d = ${dimension}`,
      `the feature dimension must be an integer of at least k − 1 = ${labels.classes - 1}, the rank of Z, or W H cannot interpolate it`,
      `give --d ${labels.classes}`,
    );
  }
  if (!(delta > 0 && delta <= MAX_DELTA)) {
    throw new InputError(
      `delta = ${delta}`,
      `the initialisation has scale e^-delta, and delta must be above 0 and at most ${MAX_DELTA}`,
      'give --delta 8',
    );
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
    throw new InputError(`seed = ${seed}`, 'a seed must be an integer from 0 to 4294967295', 'give --seed 1');
  }
  const setting = { ...labels, ...rest };
  const entries = entriesOf(setting, sampleCount(labels));
  if (extent === 'samples' && entries > MAX_SIMULATED) {
    throw new InputError(
      `d = ${dimension}, n = ${sampleCount(labels)}`,
      `W and H would have ${entries} entries, a simulation can hold ${MAX_SIMULATED}`,
      'lower d, k, R or the minority count',
    );
  }
  return setting;
}
