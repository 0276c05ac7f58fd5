/**
 * Learning times and the learning window against R as δ → ∞: measured at some ratios by gradient flow of W and
 * H, printed and derived as curves.
 */
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { derivedSubject } from '../../../../src/audit/derivations.ts';
import { type CurvesFigure, rounded, type Series } from '../../../../src/audit/figures/figure.ts';
import type { Claims } from '../../../../src/audit/instruments.ts';
import { power } from '../../../../src/base/power.ts';
import { remembered } from '../../../../src/base/remembered.ts';
import type { Measured } from '../../../../src/measure/measured.ts';
import type { Family } from '../../../../src/theory/family.ts';
import type { Region } from '../../../../src/theory/region.ts';
import { learningWindow, limitLearningTimes } from '../measure/learning-times.ts';
import { FEATURE_GROUPS } from '../model/feature-group.ts';
import { pointOfStep } from '../step-setting.ts';
import { named } from '../symbols.ts';
import type { FigureOf } from './entry.ts';
import { type Point, printedFunction } from './printed.ts';
import { regionAt, settingAt } from './settings.ts';

type Curves = Pick<CurvesFigure, 'kind' | 'x' | 'y' | 'series'>;
type Over = Pick<FigureOf<'learning window'>, 'classes' | 'gamma' | 'ratios'>;

/** Steps of a curve from R = 1 to the largest ratio, in equal factors. */
const STEPS = 24;

/** Of the integration: a picture needs no more. */
const TOLERANCE = 1e-6;

const RATIO = { label: 'R', scale: 'log' } as const;

export function learningTimesFigure(entry: FigureOf<'learning times'>, claims: Claims, family: Family): Curves {
  const region = regionAt(entry.gamma, family);
  const series = FEATURE_GROUPS.flatMap((group): Series[] => [
    { ...theory(entry, printedFunction(entry.printed[group], claims, region)), witness: 'printed', group },
    { ...theory(entry, derivedFunction(`time.weighted.${group}`, region)), witness: 'derived', group },
    { ...measured(entry, (ratio) => timesAt(entry, ratio).times[group]), group },
  ]);
  return { kind: 'curves', x: RATIO, y: { label: 'learning time, in units of δ', scale: 'log' }, series };
}

export function learningWindowFigure(entry: FigureOf<'learning window'>, claims: Claims, family: Family): Curves {
  const region = regionAt(entry.gamma, family);
  const series: Series[] = [
    ...entry.printed.map((formula): Series => {
      const curve = theory(entry, printedFunction(formula, claims, region));
      return { ...curve, witness: 'printed', group: null, label: formula.label };
    }),
    { ...theory(entry, derivedFunction('window.weighted', region)), witness: 'derived', group: null },
    { ...measured(entry, (ratio) => learningWindow(timesAt(entry, ratio))), group: null },
  ];
  return { kind: 'curves', x: RATIO, y: { label: 'learning window ΔT', scale: 'linear' }, series };
}

const derivedFunction = (name: string, region: Region): ((at: Point) => number) => {
  const { value } = derivedSubject(name, region);
  return (at) => numberAt(value, named(at));
};

function theory({ classes, gamma, ratios }: Over, of: (at: Point) => number): Omit<Series, 'witness' | 'group'> {
  const most = Math.max(...ratios);
  const between = Array.from({ length: STEPS + 1 }, (_, i) => power(most, i / STEPS));
  // The measured ratios are among them, so that the witnesses can be compared there.
  const x = [...new Set([...between.map(rounded), ...ratios])].sort((a, b) => a - b);
  const fixed = pointOfStep(settingAt({ classes, ratio: 1, gamma }));
  return { start: null, label: '', x, y: x.map((R) => rounded(of({ ...fixed, R }))) };
}

function measured({ ratios }: Over, of: (ratio: number) => Measured | null): Omit<Series, 'group'> {
  const found = ratios.flatMap((ratio) => {
    const value = of(ratio)?.value;
    return value === undefined ? [] : [{ x: ratio, y: rounded(value) }];
  });
  return { witness: 'measured', start: 'spectral', label: '', x: found.map(({ x }) => x), y: found.map(({ y }) => y) };
}

/** The times and the window of one exponent are read off the same runs. */
const timesAt = remembered(
  ({ classes, gamma }: Over, ratio: number) => `${classes},${gamma},${ratio}`,
  ({ classes, gamma }, ratio) => {
    const setting = settingAt({ classes, ratio, gamma });
    return limitLearningTimes(setting, setting.gamma, { dimension: classes - 1, relativeTolerance: TOLERANCE });
  },
);
