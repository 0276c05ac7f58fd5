/**
 * Training over time: singular values of the logits, and amplitudes of the features with the theory beside them.
 * Measured is gradient flow of the full W and H; printed are the formulas of the document; derived are the reduced
 * equations. The theory is of the spectral start; beside a random one it is what that start is compared with.
 */

import { type CurvesFigure, rounded, type Series } from '../../../../src/audit/figures/figure.ts';
import type { Claims } from '../../../../src/audit/instruments.ts';
import { gradientFlow } from '../../../../src/measure/factors/flow.ts';
import { uniformTimes } from '../../../../src/measure/factors/trajectory.ts';
import type { Family } from '../../../../src/theory/family.ts';
import { trainingProblem } from '../measure/problem.ts';
import { featuresOf } from '../measurements.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import type { Setting } from '../model/setting.ts';
import { pointOfStep } from '../step-setting.ts';
import type { FigureOf } from './entry.ts';
import { printedFunction } from './printed.ts';
import { reducedCurves } from './reduced-curves.ts';
import { regionAt, settingAt } from './settings.ts';

type Curves = Pick<CurvesFigure, 'kind' | 'x' | 'y' | 'series'>;

/** Steps of a curve, and every how many of them a measured point stands. */
const STEPS = 96;
const EVERY = 3;

/** Of the integration: a picture needs no more. */
const TOLERANCE = 1e-7;

const TIME = { label: 't', scale: 'linear' } as const;

const flowOf = (setting: Setting, times: readonly number[], singularValues = false) =>
  gradientFlow(trainingProblem(setting, featuresOf(setting)), { times, singularValues, relativeTolerance: TOLERANCE });

const sparse = (times: readonly number[]): number[] => times.filter((_, i) => i % EVERY === 0);

/**
 * Each singular value over the one of the labels that it ends at. A matrix has no names for its singular values, so they
 * are counted from the largest at every time, the theory's like the measured ones: where two features cross, the curves
 * of both change. Colours are those of the features in the end.
 */
export function logitSpectrumFigure(entry: FigureOf<'logit spectrum'>, claims: Claims, family: Family): Curves {
  const region = regionAt(entry.gamma, family);
  const times = uniformTimes(entry.until, STEPS + 1);
  const recorded = sparse(times);
  const setting = settingAt({ ...entry, start: 'spectral' });
  const { groups } = featuresOf(setting);
  const components = FEATURE_GROUPS.flatMap((group) =>
    (groups[group]?.values ?? []).map((value) => ({ group, value })),
  ).toSorted((a, b) => b.value - a.value);
  const seriesOf = (
    facts: Pick<Series, 'witness' | 'start'>,
    at: readonly number[],
    sorted: readonly ArrayLike<number>[],
  ): Series[] =>
    components.map(({ group, value }, j) => ({
      ...facts,
      group,
      label: ordinal(j + 1),
      x: at.map(rounded),
      y: sorted.map((found) => rounded((found[j] as number) / value)),
    }));
  const sortedAt = (curves: Theory) =>
    times.map((_, i) =>
      components.map(({ group, value }) => value * (curves[group][i] as number)).sort((a, b) => b - a),
    );
  const point = { ...pointOfStep(setting), delta: setting.delta };
  const printedAt = (group: FeatureGroup): number[] => {
    const formula = printedFunction(entry.printed[group], claims, region);
    return times.map((t) => formula({ ...point, t }));
  };
  const printed = { majmaj: printedAt('majmaj'), majmin: printedAt('majmin'), minmin: printedAt('minmin') };
  const derived = reducedCurves('singular value', region, setting, times);
  return {
    kind: 'curves',
    x: TIME,
    y: { label: 'singular value over its end value', scale: 'linear' },
    series: [
      ...seriesOf({ witness: 'printed', start: null }, times, sortedAt(printed)),
      ...seriesOf({ witness: 'derived', start: null }, times, sortedAt(derived)),
      ...entry.starts.flatMap((start) =>
        seriesOf(
          { witness: 'measured', start },
          recorded,
          flowOf({ ...setting, initialisation: start }, recorded, true).singularValues,
        ),
      ),
    ],
  };
}

/** 1st, 2nd, 3rd, 4th. */
function ordinal(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

type Theory = Readonly<Record<FeatureGroup, readonly number[]>>;

export function amplitudesFigure(entry: FigureOf<'amplitudes'>, claims: Claims, family: Family): Curves {
  const setting = settingAt(entry);
  const region = regionAt(entry.gamma, family);
  const times = uniformTimes(entry.until, STEPS + 1);
  const recorded = sparse(times);
  const run = flowOf(setting, recorded);
  const derived = reducedCurves('amplitude', region, setting, times);
  const at = { ...pointOfStep(setting), delta: setting.delta };
  const series = FEATURE_GROUPS.flatMap((group): Series[] => {
    const measured = run.groups[group]?.amplitude;
    if (measured === undefined) return [];
    const printed = printedFunction(entry.printed[group], claims, region);
    const theory = { group, start: null, label: '', x: times.map(rounded) };
    return [
      { ...theory, witness: 'printed', y: times.map((t) => rounded(printed({ ...at, t }))) },
      { ...theory, witness: 'derived', y: derived[group].map(rounded) },
      { ...theory, witness: 'measured', start: entry.start, x: recorded.map(rounded), y: [...measured].map(rounded) },
    ];
  });
  return { kind: 'curves', x: TIME, y: { label: 'amplitude', scale: 'linear' }, series };
}
