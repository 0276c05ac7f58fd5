/**
 * What is printed and what is derived at a setting, side by side: curves, σ, λ, learning times. Quick enough for every
 * frame. Outcome: a record that can be sent between threads; null for a group without components.
 */
import { uniformTimes } from '../../../src/measure/factors/trajectory.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../instruments/model/feature-group.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { type Curve, curveOf } from './curve.ts';
import { derivedCurve, derivedRate, derivedValue } from './derived.ts';
import {
  type Loss,
  printedAmplitude,
  printedLambda,
  printedSigma,
  printedTrajectory,
  TRAJECTORY_NAME,
} from './printed.ts';

export type PerGroup<T> = Readonly<Record<FeatureGroup, T | null>>;

/** A number that the paper prints, or null, and the same derived. */
export interface Pair {
  readonly printed: number | null;
  readonly derived: number;
}

export interface GroupTheory {
  /** How many components the group has. */
  readonly multiplicity: number;
  readonly sigma: Pair;
  readonly lambda: Pair;
  readonly printed: Curve;
  readonly derived: Curve;
  /** Learning time in units of δ as δ → ∞, derived. */
  readonly limit: number;
}

export interface Theory {
  readonly times: readonly number[];
  readonly groups: PerGroup<GroupTheory>;
  /** Where the printed curves and the values in them come from. */
  readonly source: string;
}

/** Over the whole time, and beside them around each rise, in units of one over the growth rate. */
const SAMPLES = 37;
const RISE = Array.from({ length: 21 }, (_, i) => i / 2 - 4);

/** Ascending from 0 to a time by which the slowest feature is learned; close together where one of them rises. */
function timesFor(rates: readonly number[], delta: number): number[] {
  const end = (2 * delta + 10) / Math.min(...rates);
  const rises = rates.flatMap((rate) => RISE.map((i) => (delta + i) / rate));
  const all = [...uniformTimes(end, SAMPLES), ...rises.filter((time) => time > 0 && time < end)];
  return [...new Set(all)].sort((a, b) => a - b);
}

export function theoryAt(setting: Setting): Theory {
  const counts: Readonly<Record<FeatureGroup, number>> = {
    majmaj: setting.majorities - 1,
    majmin: 1,
    minmin: setting.classes - setting.majorities - 1,
  };
  const present = FEATURE_GROUPS.filter((group) => counts[group] > 0);
  const times = timesFor(
    present.map((group) => derivedRate(group, setting)),
    setting.delta,
  );
  const loss: Loss = setting.gamma === 0 ? 'vanilla' : 'weighted';
  const groups = Object.fromEntries(
    FEATURE_GROUPS.map((group) => [
      group,
      counts[group] > 0 ? groupTheory(group, counts[group], setting, loss, times) : null,
    ]),
  ) as PerGroup<GroupTheory>;
  return {
    times,
    groups,
    source: sourceOf(
      loss,
      Object.values(groups).filter((group) => group !== null),
    ),
  };
}

function groupTheory(
  group: FeatureGroup,
  multiplicity: number,
  setting: Setting,
  loss: Loss,
  times: readonly number[],
): GroupTheory {
  const sigma = { printed: printedSigma(group, setting), derived: derivedValue('sigma', group, setting) };
  const lambda = { printed: printedLambda(group, setting), derived: derivedValue('lambda', group, setting) };
  const amplitude = printedAmplitude(
    printedTrajectory(loss, group),
    sigma.printed ?? sigma.derived,
    lambda.printed ?? lambda.derived,
    setting.delta,
  );
  return {
    multiplicity,
    sigma,
    lambda,
    printed: curveOf(amplitude, times),
    derived: derivedCurve(group, setting, times),
    limit: derivedValue('time.weighted', group, setting),
  };
}

function sourceOf(loss: Loss, groups: readonly GroupTheory[]): string {
  const sigma = groups.every((group) => group.sigma.printed !== null);
  const lambda = loss === 'vanilla' || groups.every((group) => group.lambda.printed !== null);
  const values = [
    ...(sigma
      ? ['σ of Eq. (11)']
      : ['σ by its definition, as the paper prints it for equal shares and one sample a minority class only']),
    ...(loss === 'vanilla'
      ? []
      : lambda
        ? ['λ of Eq. (14)']
        : ['λ by its definition, as the paper prints it for γ = 1/2 and equal shares only']),
  ];
  return `${TRAJECTORY_NAME[loss]} with ${values.join(' and ')}`;
}
