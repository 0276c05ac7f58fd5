/**
 * Which settings a claim speaks of, and how they are drawn. One way to make a setting: a fast-check arbitrary, so that
 * draws replay from a seed and counterexamples shrink towards small k, small R and γ = 1/2.
 */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { rational } from '../algebra/scalar.ts';
import type { Case } from '../derive/parameters.ts';
import type { SettingRecord } from '../judge/comparison.ts';
import { imbalanceRatio, type Labels } from '../model/labels.ts';
import { power } from '../model/power.ts';
import { type Setting, settingFrom } from '../model/setting.ts';

/** A region of settings. What is left out of the paper's restrictions is free. */
export interface Regime {
  /** A fraction such as '1/2' fixes the share of majority classes; null leaves it free. */
  readonly share: string | null;
  /** A count fixes the samples of each minority class; null leaves it free. */
  readonly minorityCount: number | null;
  /** A fraction fixes γ; null leaves it free. */
  readonly gamma: string | null;
  /** Leave out R = 1. */
  readonly imbalanced?: boolean;
  /** At least two classes in each group, so that all three feature groups exist. */
  readonly allGroups?: boolean;
}

/** Equal shares, one sample a minority class, γ = 1/2: where the formulas of zt25, App. C.2 are printed. */
export const PAPER_REGIME: Regime = { share: '1/2', minorityCount: 1, gamma: '1/2' };

/** Every setting of the model. */
export const ANY_REGIME: Regime = { share: null, minorityCount: null, gamma: null };

/** The symbols a regime fixes, for the derivation. */
export function caseOf(regime: Regime): Case {
  return {
    ...(regime.share === null ? {} : { majorityShare: rational(regime.share) }),
    ...(regime.minorityCount === null ? {} : { minorityCount: rational(regime.minorityCount) }),
    ...(regime.gamma === null ? {} : { gamma: rational(regime.gamma) }),
  };
}

/** How large settings get: `static` ones are decomposed, `dynamic` ones are simulated. */
export type Size = 'static' | 'dynamic';

const LIMITS = {
  static: { multiples: 6, freeClasses: 12, ratio: 32, freeRatio: 16, count: 3 },
  dynamic: { multiples: 3, freeClasses: 6, ratio: 12, freeRatio: 8, count: 2 },
} as const;

/** Largest γ that is drawn; 1/16 is the step, so that γ is exact in binary and in the algebra. */
const GAMMA_STEPS = 24;

/** Settings of a regime. */
export function settingsOf(regime: Regime, size: Size): fc.Arbitrary<Setting> {
  const limit = LIMITS[size];
  const least = regime.allGroups ? 2 : 1;
  const groups: fc.Arbitrary<[number, number]> =
    regime.share === null
      ? fc.tuple(
          fc.integer({ min: least, max: limit.freeClasses / 2 }),
          fc.integer({ min: least, max: limit.freeClasses / 2 }),
        )
      : sharesOf(regime.share, least, limit.multiples);
  const counts: fc.Arbitrary<[number, number]> =
    regime.minorityCount === null
      ? fc
          .tuple(fc.integer({ min: 1, max: limit.count }), fc.nat())
          .map(([m, extra]) => [m + (regime.imbalanced ? 1 : 0) + (extra % (m * limit.freeRatio)), m])
      : fc
          .integer({ min: regime.imbalanced ? 2 : 1, max: largestRatio(regime, size) })
          .map((ratio) => [ratio * (regime.minorityCount as number), regime.minorityCount as number]);
  const gamma: fc.Arbitrary<number> =
    regime.gamma === null
      ? fc.oneof(
          fc.constantFrom(0.5, 0, 1),
          fc.integer({ min: -4, max: GAMMA_STEPS }).map((g) => g / 16),
        )
      : fc.constant(rationalValue(regime.gamma));
  return fc
    .record({ groups, counts, gamma, spare: fc.nat({ max: 3 }), seed: fc.nat({ max: 999 }) })
    .map(({ groups: [majorities, others], counts: [majorityCount, minorityCount], gamma: exponent, spare, seed }) =>
      settingFrom(
        { classes: majorities + others, majorities, majorityCount, minorityCount },
        {
          gamma: exponent,
          dimension: majorities + others - 1 + spare,
          delta: 8,
          initialisation: 'spectral',
          seed,
        },
      ),
    );
}

/**
 * The largest R to draw. Rates of flow differ by up to R^|γ| and more, and an explicit integrator pays for it; a share
 * with a large denominator needs many classes, and pays for those.
 */
function largestRatio({ gamma, share }: Regime, size: Size): number {
  const most = LIMITS[size].ratio;
  if (size === 'static') return most;
  const stiff = Math.floor(power(STIFFEST, 1 / Math.max(1, Math.abs(rationalValue(gamma ?? '1')))));
  const classes = Number(share?.split('/')[1] ?? 1);
  return Math.max(2, Math.min(most, stiff, Math.floor(CLASSES_AND_RATIO / classes)));
}

const STIFFEST = 60;
const CLASSES_AND_RATIO = 60;

/** Class counts with an exact share a/b: multiples of (a, b − a). */
function sharesOf(share: string, least: number, multiples: number): fc.Arbitrary<[number, number]> {
  const value = new Fraction(share);
  const top = Number(value.n);
  const rest = Number(value.d) - top;
  const first = Math.ceil(least / Math.min(top, rest));
  return fc
    .integer({ min: first, max: Math.max(first, Math.ceil(multiples / Math.max(top, rest))) })
    .map((j) => [j * top, j * rest]);
}

const rationalValue = (text: string): number => new Fraction(text).valueOf();

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
