/**
 * Training over time: singular values of the logits, and amplitudes of the features with the theory beside them.
 * Measured is gradient flow of the full W and H; printed are the formulas of the document; derived are the reduced
 * equations. The theory is of the spectral start; beside a random one it is what that start is compared with.
 */
import { gradientFlow } from '../../measure/flow.ts';
import { trainingProblem } from '../../measure/problem.ts';
import { uniformTimes } from '../../measure/trajectory.ts';
import { FEATURE_GROUPS } from '../../model/feature-group.ts';
import type { Setting } from '../../model/setting.ts';
import { featuresOf } from '../measurements.ts';
import { pointOf } from '../regime.ts';
import type { FigureOf } from './entry.ts';
import { type CurvesFigure, rounded, type Series } from './figure.ts';
import { type Claims, printedFunction } from './printed.ts';
import { reducedAmplitudes } from './reduced-amplitudes.ts';
import { regimeAt, settingAt } from './settings.ts';

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

/** Each singular value over the one of the labels that it ends at, named by the group of that one. */
export function logitSpectrumFigure(entry: FigureOf<'logit spectrum'>): Curves {
  const times = sparse(uniformTimes(entry.until, STEPS + 1));
  const series = entry.starts.flatMap((start): Series[] => {
    const setting = settingAt({ ...entry, start });
    const { singularValues } = flowOf(setting, times, true);
    const { groups } = featuresOf(setting);
    const final = FEATURE_GROUPS.flatMap((group) => (groups[group]?.values ?? []).map((value) => ({ group, value })));
    return final
      .toSorted((a, b) => b.value - a.value)
      .map(({ group, value }, j) => ({
        witness: 'measured',
        group,
        start,
        label: '',
        x: times.map(rounded),
        y: singularValues.map((found) => rounded((found[j] as number) / value)),
      }));
  });
  return {
    kind: 'curves',
    x: TIME,
    y: { label: 'singular value over its end value', scale: 'linear' },
    series,
  };
}

export function amplitudesFigure(entry: FigureOf<'amplitudes'>, claims: Claims): Curves {
  const setting = settingAt(entry);
  const regime = regimeAt(entry.gamma);
  const times = uniformTimes(entry.until, STEPS + 1);
  const recorded = sparse(times);
  const run = flowOf(setting, recorded);
  const derived = reducedAmplitudes(regime, setting, times);
  const at = { ...pointOf(setting), delta: setting.delta };
  const series = FEATURE_GROUPS.flatMap((group): Series[] => {
    const measured = run.groups[group]?.amplitude;
    if (measured === undefined) return [];
    const printed = printedFunction(entry.printed[group], claims, regime);
    const theory = { group, start: null, label: '', x: times.map(rounded) };
    return [
      { ...theory, witness: 'printed', y: times.map((t) => rounded(printed({ ...at, t }))) },
      { ...theory, witness: 'derived', y: derived[group].map(rounded) },
      { ...theory, witness: 'measured', start: entry.start, x: recorded.map(rounded), y: [...measured].map(rounded) },
    ];
  });
  return { kind: 'curves', x: TIME, y: { label: 'amplitude', scale: 'linear' }, series };
}
