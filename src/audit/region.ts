/**
 * The region of a statement: which settings it is about and, of runs, how they start and what is taken to its limit.
 * One table says of each condition what it asks of a setting, its words, and its relations; whatever draws, decides
 * membership, prints, compares or certifies reads that table.
 */
import Fraction from 'fraction.js';
import { remembered } from '../base/remembered.ts';
import type { Extent } from '../derive/derivation.ts';
import type { Setting } from '../model/setting.ts';
import { ANY_REGIME, type Regime } from './regime.ts';
import type { RegionResult } from './result.ts';
import { type Axis, contains, type Where } from './where.ts';

/** What a statement asks of the runs that it speaks of, in the order in which it is told. */
export const RUN_CONDITIONS = [
  'gradient flow of loss (4)',
  'gradient flow of loss (9)',
  'gradient descent on loss (4) with a small step',
  'gradient descent on loss (9) with a small step',
  'from the spectral initialisation',
  'from a small random initialisation',
  'W = U W̄ Rᵀ and H = R H̄ Vᵀ',
  'δ = 8',
  'δ → ∞',
  'δ → ∞, time in units of δ',
  'in at least nine of ten runs',
] as const;
export type RunCondition = (typeof RUN_CONDITIONS)[number];

export interface Region {
  readonly regime: Regime;
  /** In the order of the table; none of a statement without runs. */
  readonly runs: readonly RunCondition[];
}

/** The words of a condition on settings that a document may write. */
export type SettingCondition =
  | `k = ${number}`
  | `s = ${string}`
  | 'at least two classes in each group'
  | 'at least two majority classes'
  | 'at least two minority classes'
  | 'R > 1'
  | 'R = 1'
  | `R ≥ ${string}`
  | 'd ≥ k'
  | `m = ${number}`
  | `γ ${'=' | '≥' | '≤'} ${string}`;

/** A hypothesis that can be held against a region. */
export type Hypothesis = SettingCondition | RunCondition;

interface Condition {
  /** Empty where people need not be told. */
  readonly words: SettingCondition | 'k ≥ 2' | '';
  /** In k, s, R, m and gamma, in the plain text of certificates. */
  readonly relations: readonly string[];
  /** What it asks of a setting; null of one that every setting meets, which is no hypothesis. */
  readonly asks: Where | null;
}

const given = (words: Condition['words'], relation: string): Condition => ({
  words,
  relations: [relation],
  asks: null,
});

/** Every condition of a regime, in the order in which it is told. */
function conditionsOf(regime: Regime): readonly Condition[] {
  return [
    ...classesOf(regime),
    ...groupsOf(regime),
    ...ratioOf(regime),
    ...countOf(regime),
    ...exponentOf(regime),
    ...dimensionOf(regime),
  ];
}

function classesOf({ share, classes, allGroups, group }: Regime): Condition[] {
  const least = allGroups || group !== undefined ? '' : 'k ≥ 2';
  // Two classes are one of each group.
  const fraction = share === null || (classes === 2 && share === '1/2') ? null : new Fraction(share);
  return [
    classes === undefined
      ? given(least, 'k >= 2')
      : {
          words: `k = ${classes}`,
          relations: [`k = ${classes}`],
          asks: { split: (a: number, b: number) => a + b === classes },
        },
    ...(fraction === null
      ? classes === 2
        ? [given('', 's = 1/2')]
        : []
      : [
          {
            words: `s = ${share}`,
            relations: [`s = ${share}`],
            asks: { split: (a: number, b: number) => fraction.equals(new Fraction(a, a + b)) },
          } as const,
        ]),
  ];
}

function groupsOf({ allGroups, group }: Regime): Condition[] {
  if (allGroups) {
    const relations = ['s*k >= 2', '(1-s)*k >= 2'];
    return [{ words: 'at least two classes in each group', relations, asks: { split: (a, b) => Math.min(a, b) >= 2 } }];
  }
  return [
    group === 'majmaj'
      ? { words: 'at least two majority classes', relations: ['s*k >= 2'], asks: { split: (a) => a >= 2 } }
      : given('', 's*k >= 1'),
    group === 'minmin'
      ? { words: 'at least two minority classes', relations: ['(1-s)*k >= 2'], asks: { split: (_, b) => b >= 2 } }
      : given('', '(1-s)*k >= 1'),
  ];
}

/** R is a ratio of counts: with fewer than a million samples in a minority class none lies between this and a bound. */
const JUST_BELOW = 1e-6;

function ratioOf({ balanced, imbalanced, ratioFrom }: Regime): Condition[] {
  const asked: Condition[] = [
    ...(imbalanced
      ? [{ words: 'R > 1', relations: ['R > 1'], asks: { ratio: { above: 1, upTo: Infinity } } } as const]
      : []),
    ...(ratioFrom === undefined
      ? []
      : [
          {
            words: `R ≥ ${ratioFrom}`,
            relations: [`R >= ${ratioFrom}`],
            asks: { ratio: { above: new Fraction(ratioFrom).valueOf() - JUST_BELOW, upTo: Infinity } },
          } as const,
        ]),
    ...(balanced ? [{ words: 'R = 1', relations: ['R = 1'], asks: { ratio: { above: 0, upTo: 1 } } } as const] : []),
  ];
  return asked.length === 0 ? [given('R ≥ 1', 'R >= 1')] : asked;
}

function countOf({ minorityCount: m }: Regime): Condition[] {
  return m === null
    ? [given('', 'm >= 1')]
    : [{ words: `m = ${m}`, relations: [`m = ${m}`], asks: { minorityCount: (count) => count === m } }];
}

function exponentOf({ gamma, gammaFrom, gammaTo }: Regime): Condition[] {
  const bound = (
    sign: '=' | '≥' | '≤',
    plain: string,
    value: string | null | undefined,
    met: (gamma: number, bound: number) => boolean,
  ): Condition[] => {
    if (value === null || value === undefined) return [];
    const number = new Fraction(value).valueOf();
    // A bound that the fixed exponent meets asks nothing more.
    if (sign !== '=' && gamma !== null && met(new Fraction(gamma).valueOf(), number)) return [];
    const asks = { gamma: (given: number) => met(given, number) };
    return [{ words: `γ ${sign} ${value}`, relations: [`gamma ${plain} ${value}`], asks }];
  };
  return [
    ...bound('=', '=', gamma, (a, b) => a === b),
    ...bound('≥', '>=', gammaFrom, (a, b) => a >= b),
    ...bound('≤', '<=', gammaTo, (a, b) => a <= b),
  ];
}

/** No relation: certificates do not speak of d. */
const dimensionOf = ({ overparameterised }: Regime): Condition[] =>
  overparameterised ? [{ words: 'd ≥ k', relations: [], asks: { dimension: (d, k) => d >= k } }] : [];

/** The settings of a regime. */
export const whereOf: (regime: Regime) => Where = remembered(
  (regime: Regime) => JSON.stringify(regime),
  (regime) =>
    conditionsOf(regime)
      .flatMap(({ asks }) => asks ?? [])
      .reduce(both, {}),
);

/** The part of the space that is in two. */
const both = (a: Where, b: Where): Where => ({ ...a, ...b, ...common(a, b) });

/** The axes that both ask something of. */
function common(a: Where, b: Where): Where {
  const [s, t] = [a.split, b.split];
  const [m, n] = [a.minorityCount, b.minorityCount];
  const [g, h] = [a.gamma, b.gamma];
  const [d, e] = [a.dimension, b.dimension];
  return {
    ...(s && t ? { split: (x: number, y: number) => s(x, y) && t(x, y) } : {}),
    ...(a.ratio && b.ratio
      ? { ratio: { above: Math.max(a.ratio.above, b.ratio.above), upTo: Math.min(a.ratio.upTo, b.ratio.upTo) } }
      : {}),
    ...(m && n ? { minorityCount: (count: number) => m(count) && n(count) } : {}),
    ...(g && h ? { gamma: (gamma: number) => g(gamma) && h(gamma) } : {}),
    ...(d && e ? { dimension: (x: number, k: number) => d(x, k) && e(x, k) } : {}),
  };
}

/**
 * Every relation that a setting of the regime satisfies and none other does, given what a setting is: k, s·k, (1−s)·k, m
 * and R·m are integers. What holds everywhere (k ≥ 2, R ≥ 1, …) is written too.
 */
export const regionRelations = (regime: Regime): readonly string[] =>
  conditionsOf(regime).flatMap(({ relations }) => relations);

/** A region in words, with what every setting has. */
export const regionWords = ({ regime, runs }: Region): readonly string[] => [
  ...conditionsOf(regime).flatMap(({ words }) => (words === '' ? [] : [words])),
  ...runs,
];

/** A region as a result holds it. */
export const shownRegion = (region: Region): RegionResult => ({
  words: regionWords(region),
  relations: regionRelations(region.regime),
});

/** The conditions of a regime that a setting does not meet, in words; none of one that is in it. */
export const unmetBy = (setting: Setting, regime: Regime): readonly SettingCondition[] =>
  conditionsOf(regime).flatMap(({ words, asks }) =>
    asks === null || contains(asks, setting) ? [] : [words as SettingCondition],
  );

/** What a regime asks of a setting, in words; of one axis, or of all. Empty where it asks nothing. */
export const restrictionsOf = (regime: Regime, axis?: Axis): readonly SettingCondition[] =>
  conditionsOf(regime).flatMap(({ words, asks }) =>
    asks !== null && (axis === undefined || Object.hasOwn(asks, axis)) ? [words as SettingCondition] : [],
  );

/** What a document has to write for the region to be what it says. */
export const hypothesesOf = ({ regime, runs }: Region): readonly Hypothesis[] => [...restrictionsOf(regime), ...runs];

/** The conditions of a regime that settings of another need not meet, in words; none where they all do. */
export const unmetIn = (inner: Regime, outer: Regime): readonly SettingCondition[] =>
  restrictionsOf(outer).filter((words) => !GUARANTEES.some((guarantee) => guarantee(inner, outer, words)));

type Guarantee = (inner: Regime, outer: Regime, words: SettingCondition) => boolean;

/** Why every setting of a regime meets a condition of another: it asks the same, or something that entails it. */
const GUARANTEES: readonly Guarantee[] = [
  (inner, _, words) => restrictionsOf(inner).includes(words),
  (inner, _, words) => words === 'at least two classes in each group' && leastOf(inner).every((count) => count >= 2),
  (inner, _, words) => words === 'at least two majority classes' && leastOf(inner)[0] >= 2,
  (inner, _, words) => words === 'at least two minority classes' && leastOf(inner)[1] >= 2,
  (inner, _, words) => words === 's = 1/2' && inner.classes === 2,
  ({ ratioFrom = '1' }, _, words) => words === 'R > 1' && new Fraction(ratioFrom).compare(1) > 0,
  ({ ratioFrom = '1' }, outer, words) =>
    words === `R ≥ ${outer.ratioFrom}` && isAtMost(outer.ratioFrom ?? null, ratioFrom),
  ({ gamma, gammaTo }, outer, words) =>
    words === `γ ≤ ${outer.gammaTo}` && isAtMost(gamma ?? gammaTo ?? null, outer.gammaTo ?? null),
  ({ gamma, gammaFrom }, outer, words) =>
    words === `γ ≥ ${outer.gammaFrom}` && isAtMost(outer.gammaFrom ?? null, gamma ?? gammaFrom ?? null),
];

const isAtMost = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && new Fraction(a).compare(b) <= 0;

/** The least number of majority and of minority classes that a setting of a regime has. */
function leastOf({ share, classes, allGroups, group }: Regime): readonly [majorities: number, minorities: number] {
  const asked = [allGroups || group === 'majmaj' ? 2 : 1, allGroups || group === 'minmin' ? 2 : 1] as const;
  if (share === null) return asked;
  const { n, d } = new Fraction(share);
  const [majorities, all] = [Number(n), Number(d)];
  const times = Math.max(1, (classes ?? 0) / all, asked[0] / majorities, asked[1] / (all - majorities));
  return [majorities * Math.ceil(times), (all - majorities) * Math.ceil(times)];
}

/** A regime where something of an extent holds: that part of it. */
export const within = (regime: Regime, { groups = [], gamma, untied }: Extent): Regime => {
  const [majmaj, minmin] = (['majmaj', 'minmin'] as const).map(
    (group) => groups.includes(group) || regime.allGroups || regime.group === group,
  );
  const { allGroups: _, group: __, ...rest } = regime;
  return {
    ...rest,
    ...(majmaj && minmin ? { allGroups: true } : majmaj ? { group: 'majmaj' } : minmin ? { group: 'minmin' } : {}),
    ...(regime.gamma === null && gamma?.from !== undefined ? { gammaFrom: gamma.from } : {}),
    ...(regime.gamma === null && gamma?.to !== undefined ? { gammaTo: gamma.to } : {}),
    ...(untied ? { imbalanced: true } : {}),
  };
};

/** What an extent asks that settings of a regime need not meet, in words. */
export const beyond = (regime: Regime, extent: Extent): readonly SettingCondition[] =>
  unmetIn(regime, within(ANY_REGIME, extent));
