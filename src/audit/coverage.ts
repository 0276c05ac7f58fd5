/**
 * Which kinds of setting a statement was compared at, and whether that is enough. Inputs: the draw and the settings at
 * which a comparison was possible. A stratum that is possible and was not compared keeps an agreement from counting.
 */
import type { Draw } from '../theory/drawing.ts';
import type { Family, Size, Stratum } from '../theory/family.ts';
import { pointOf, type Setting } from '../theory/setting.ts';
import { isOf, quotaOf, strataOf } from '../theory/strata.ts';
import type { ClaimResult, Coverage, CoverageMethod, Distribution, Largest, Point } from './result.ts';

const METHODS: Readonly<Record<Size, CoverageMethod>> = {
  static: 'decomposed',
  matrix: 'entry by entry',
  dynamic: 'simulated',
};

/** A setting at which a comparison was possible, and its discrepancy / budget. */
export interface Compared {
  readonly setting: Setting;
  readonly ratio: number;
}

/** @param drawn how many settings were drawn */
export function coverageOf({ region, size }: Draw, drawn: number, compared: readonly Compared[]): Coverage {
  const { possible, impossible } = strataOf(region, size);
  const { extent, sizes } = region.family;
  const axes = extent.slice(0, 2);
  const points = compared.map(({ setting }) => pointOf(setting));
  return {
    method: METHODS[size],
    drawn,
    compared: compared.length,
    strata: Object.fromEntries(
      possible.map((stratum) => [stratum.name, compared.filter(({ setting }) => isOf(stratum, setting)).length]),
    ),
    impossible: Object.fromEntries(impossible.map(({ stratum, why }) => [stratum.name, why])),
    largest: Object.fromEntries(
      extent.map((name) => [
        name,
        sizes[size].idle.has(name) ? 0 : Math.max(0, ...points.map((point) => point[name] ?? 0)),
      ]),
    ),
    axes,
    points: axes.length === 0 ? [] : pointsOf(axes, compared),
  };
}

/** One for each combination of values on the axes. */
function pointsOf(axes: readonly string[], compared: readonly Compared[]): Point[] {
  const points = new Map<string, { readonly at: readonly number[]; settings: number; worst: number }>();
  for (const { setting, ratio } of compared) {
    const values = pointOf(setting);
    const at = axes.map((name) => values[name] ?? 0);
    const point = points.get(at.join(' ')) ?? { at: at.map(short), settings: 0, worst: 0 };
    point.settings += 1;
    point.worst = Math.max(point.worst, short(ratio));
    points.set(at.join(' '), point);
  }
  return [...points.values()]
    .map(({ at, settings, worst }): Point => [...at, settings, worst])
    .sort((a, b) => axes.reduce((order, _, i) => order || (a[i] ?? 0) - (b[i] ?? 0), 0));
}

/** What a picture can show; a report holds finite numbers only. */
const short = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(4)) : Number.MAX_VALUE);

/** Of each parameter the largest among all. */
const largestOf = (all: readonly Largest[]): Largest =>
  Object.fromEntries(
    [...new Set(all.flatMap(Object.keys))].map((name) => [name, Math.max(...all.map((one) => one[name] ?? 0))]),
  );

/** Of a stratum's quota, at least this share must be compared. */
const LEAST_SHARE = 0.5;

/** Why an agreement does not count yet; null when it does. */
export function missing({ count }: Draw, { strata }: Coverage): string | null {
  const least = Math.ceil(quotaOf(count) * LEAST_SHARE);
  const short = Object.entries(strata).filter(([, compared]) => compared < least);
  if (short.length === 0) return null;
  const names = short.map(([name, compared]) => `${name} (${compared} of at least ${least})`);
  return `too few settings could be compared with ${names.join('; ')}`;
}

/** The settings of a whole report, by method and by stratum. @param families of its documents */
export function distributionOf(
  claims: readonly Pick<ClaimResult, 'coverage'>[],
  families: readonly Family[],
): Distribution {
  const of = (method: CoverageMethod) =>
    claims.flatMap(({ coverage }) => (coverage !== null && coverage.method === method ? [coverage] : []));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const byMethod = <T>(make: (coverages: readonly Coverage[]) => T): Readonly<Record<CoverageMethod, T>> => ({
    decomposed: make(of('decomposed')),
    'entry by entry': make(of('entry by entry')),
    simulated: make(of('simulated')),
  });
  const named = new Set(
    claims.flatMap(({ coverage }) =>
      coverage === null ? [] : [...Object.keys(coverage.strata), ...Object.keys(coverage.impossible)],
    ),
  );
  return {
    methods: byMethod((coverages) => ({
      claims: coverages.length,
      settings: sum(coverages.map(({ compared }) => compared)),
      largest: largestOf(coverages.map(({ largest }) => largest)),
    })),
    strata: strataIn(families)
      .filter(({ name }) => named.has(name))
      .map(({ name, scale }) => ({
        name,
        scale,
        settings: byMethod((coverages) => sum(coverages.map(({ strata }) => strata[name] ?? 0))),
      })),
  };
}

/** The strata of all theories, those of one name once. */
const strataIn = (families: readonly Family[]): Stratum[] => [
  ...new Map(families.flatMap(({ strata }) => strata.map((stratum) => [stratum.name, stratum] as const))).values(),
];
