/** Which settings a claim speaks of, and a setting's values, record and flags. */
import { rational } from '../algebra/scalar.ts';
import type { Case } from '../derive/parameters.ts';
import type { SettingRecord } from '../judge/comparison.ts';
import { imbalanceRatio, type Labels } from '../model/labels.ts';
import type { Setting } from '../model/setting.ts';

/** A region of settings. What is left out of the paper's restrictions is free. */
export interface Regime {
  /** A fraction such as '1/2' fixes the share of majority classes; null leaves it free. */
  readonly share: string | null;
  /** A count fixes the samples of each minority class; null leaves it free. */
  readonly minorityCount: number | null;
  /** A fraction fixes γ; null leaves it free. */
  readonly gamma: string | null;
  /** Where it is free, fractions that bound it; the bounds are in the region. */
  readonly gammaFrom?: string;
  readonly gammaTo?: string;
  /** Leave out R = 1. */
  readonly imbalanced?: boolean;
  /** A fraction bounds R from below; the bound is in the region. */
  readonly ratioFrom?: string;
  /** Only R = 1: all classes have as many samples. */
  readonly balanced?: boolean;
  /** A count fixes k, in results and in settings. */
  readonly classes?: number;
  /** At least two classes in each group, so that all three feature groups exist. */
  readonly allGroups?: boolean;
  /** At least two classes in one of the groups, so that this feature group exists. */
  readonly group?: 'majmaj' | 'minmin';
  /** Only d ≥ k, as the paper's section 3.1 has it; k − 1 is the rank of Z, and the least that a model can have. */
  readonly overparameterised?: boolean;
}

/** Equal shares, one sample a minority class, γ = 1/2: where the formulas of zt25, App. C.2 are printed. */
export const PAPER_REGIME: Regime = { share: '1/2', minorityCount: 1, gamma: '1/2' };

/** The paper's setup with all three groups, any number of samples a class. */
const STEP: Regime = { share: '1/2', minorityCount: null, gamma: '1/2', allGroups: true, overparameterised: true };

/** Runs whatever R > 1 is. */
export const ANY_RUN_REGIME: Regime = { ...STEP, imbalanced: true };

/**
 * Where runs from a random start of scale e^-8 are said to learn one group after the other. Not for every R > 1: a random
 * start moves the times at which groups are learned, by about as much whatever R is, and near R = 1 they lie close. At
 * k = d = 4 the order is seen in about 97 of 100 runs with R = 2, in 85 with R = 3/2, in 30 with R = 21/20.
 */
export const RUN_REGIME: Regime = { ...STEP, ratioFrom: '2' };

/** Every setting of the model. */
export const ANY_REGIME: Regime = { share: null, minorityCount: null, gamma: null };

/**
 * The symbols a regime fixes, for the derivation. Not k: a derivation tells the identity of a block from its ones, which
 * a group of a single class has not, so it keeps k a symbol and its results are given the value.
 */
export function caseOf(regime: Regime): Case {
  return {
    ...(regime.share === null ? {} : { majorityShare: rational(regime.share) }),
    ...(regime.minorityCount === null ? {} : { minorityCount: rational(regime.minorityCount) }),
    ...(regime.gamma === null ? {} : { gamma: rational(regime.gamma) }),
    ...(regime.balanced ? { imbalanceRatio: rational(1) } : {}),
  };
}

/** The values of the symbols at a setting, for printed and derived forms. */
export function pointOf(setting: Setting): Record<string, number> {
  return {
    k: setting.classes,
    R: imbalanceRatio(setting),
    s: setting.majorities / setting.classes,
    m: setting.minorityCount,
    gamma: setting.gamma,
  };
}

/** A setting as it is reported. */
export function recordOf(setting: Setting, initialised = false): SettingRecord {
  return {
    k: setting.classes,
    majorities: setting.majorities,
    R: ratioText(setting),
    'minority count': setting.minorityCount,
    gamma: setting.gamma,
    ...(initialised
      ? { d: setting.dimension, delta: setting.delta, init: setting.initialisation, seed: setting.seed }
      : {}),
  };
}

/** The region of the settings that are as one of a record, in all that a regime speaks of. */
export const pointRegime = (record: SettingRecord): Regime => ({
  share: `${record.majorities}/${record.k}`,
  minorityCount: Number(record['minority count']),
  gamma: `${record.gamma}`,
  classes: Number(record.k),
  ...(`${record.R}` === '1' ? { balanced: true } : { imbalanced: true }),
});

/** R as an integer or a fraction. */
export function ratioText({ majorityCount, minorityCount }: Labels): string {
  const divisor = gcd(majorityCount, minorityCount);
  const bottom = minorityCount / divisor;
  return bottom === 1 ? `${majorityCount / divisor}` : `${majorityCount / divisor}/${bottom}`;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Flags of `errata simulate` that make this setting. */
export const flagsOf = (setting: Setting): string =>
  [
    `--k ${setting.classes}`,
    `--majorities ${setting.majorities}`,
    `--R ${ratioText(setting)}`,
    `--minority-count ${setting.minorityCount}`,
    `--gamma ${setting.gamma}`,
    `--d ${setting.dimension}`,
    `--delta ${setting.delta}`,
    `--init ${setting.initialisation}`,
    `--seed ${setting.seed}`,
  ].join(' ');
