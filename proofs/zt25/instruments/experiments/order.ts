import { crossChecked } from '../../../../src/audit/cross-check.ts';
import { note, simulated } from '../../../../src/audit/engines.ts';
import { gradientDescent } from '../../../../src/measure/factors/descent.ts';
import { gradientFlow } from '../../../../src/measure/factors/flow.ts';
import { defaultHorizon } from '../../../../src/measure/factors/trajectory.ts';
import { ALL_GROUPS } from '../derive/extent.ts';
import { problemIn } from '../measure/reduced-problem.ts';
import { featuresOf } from '../measurements.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import { type Setting, textOf } from '../model/setting.ts';
import { random, type StepExperiment, type StepTrial, stiffest, vanilla } from './kind.ts';

/** Three numbers weigh nearly nothing beside other things that are remembered. */
const slight = () => 1 / 64;

/** Learning times by group of a run, in the order of FEATURE_GROUPS; null when a group is not learned. */
const timesOfDescent = simulated(textOf, descend, slight);

/** A step this much shorter than the fastest feature takes to grow e-fold is small. */
const STEP = 1 / 20;

function descend(setting: Setting): number[] | null {
  const problem = problemIn('reduced', setting, featuresOf(setting));
  const stepSize = STEP / (stiffest(problem) + 1);
  const horizon = 2 * defaultHorizon(problem);
  const run = crossChecked(
    textOf(setting),
    (engine) =>
      gradientDescent(problemIn(engine, setting, featuresOf(setting)), { stepSize, horizon, stopWhenLearned: true }),
    ({ learningTimes }) => FEATURE_GROUPS.flatMap((group) => learningTimes[group] ?? []),
  );
  return learned(FEATURE_GROUPS.map((group) => run.learningTimes[group]?.value ?? null));
}

const timesOfFlow = simulated(textOf, flow, slight);

/** Orders are told from times, and times that differ by less are rare: one run in a million. */
const FLOW_TOLERANCE = 1e-7;

function flow(setting: Setting): number[] | null {
  const problem = problemIn('reduced', setting, featuresOf(setting));
  note([problem.engine]);
  const run = gradientFlow(problem, {
    relativeTolerance: FLOW_TOLERANCE,
    horizon: 2 * defaultHorizon(problem),
    stopWhenLearned: true,
  });
  return learned(FEATURE_GROUPS.map((group) => run.groups[group]?.learningTime ?? null));
}

const learned = (times: readonly (number | null)[]): number[] | null =>
  times.every((time) => time !== null) ? (times as number[]) : null;

/** From a spectral start the seed only turns the feature space, so one run serves all. */
const spectral = (setting: Setting): Setting => ({ ...setting, seed: 0 });

/** Are the groups, in this order, learned one after the other? */
const ordered =
  (order: readonly FeatureGroup[]) =>
  (times: readonly number[] | null): boolean | null => {
    if (times === null) return null;
    const sorted = order.map((group) => times[FEATURE_GROUPS.indexOf(group)] as number);
    return sorted.every((time, i) => i === 0 || time > (sorted[i - 1] as number));
  };

const ASCENDING = ['majmaj', 'majmin', 'minmin'] as const;
const WRONG_ORDERS: Readonly<Record<string, readonly FeatureGroup[]>> = {
  'the order reversed': ['minmin', 'majmin', 'majmaj'],
  'maj-maj and maj-min exchanged': ['majmin', 'majmaj', 'minmin'],
  'maj-min and min-min exchanged': ['majmaj', 'minmin', 'majmin'],
};

/** A statement about an order, with the wrong orders. */
const aboutOrder = (trial: (order: readonly FeatureGroup[]) => StepTrial) => ({
  trial: trial(ASCENDING),
  planted: Object.fromEntries(Object.entries(WRONG_ORDERS).map(([slip, order]) => [slip, trial(order)])),
});

/** (T_max − T_min) / T_min of one run. */
const spread = (times: readonly number[]): number => Math.max(...times) / Math.min(...times) - 1;

type Times = (setting: Setting) => number[] | null;
type Compare = (weighted: number, plain: number) => boolean;

/** How does the spread of learning times with weights compare with the spread without? */
function spreads(times: Times, compare: Compare, setting: Setting): boolean | null {
  const [plain, weighted] = [times(vanilla(setting)), times(setting)];
  return plain === null || weighted === null ? null : compare(spread(weighted), spread(plain));
}

/** A statement that weights narrow the spread, with the wrong ones. */
const aboutSpread = (trial: (compare: Compare) => StepTrial) => ({
  trial: trial((weighted, plain) => weighted < plain),
  planted: {
    'wider for narrower': trial((weighted, plain) => weighted > plain),
    'equal for narrower': trial((weighted, plain) => Math.abs(weighted - plain) < 0.01 * plain),
  },
});

const both = (a: boolean | null, b: boolean | null): boolean | null => (a === null || b === null ? null : a && b);

export const ORDER = {
  'order-random-vanilla': {
    kind: 'sampled',
    simulates: 'gradient flow',
    method: 'order of learning of the three groups in gradient flow of loss (4) from random initialisation',
    size: 'dynamic',
    exists: ALL_GROUPS,
    runs: ['gradient flow of loss (4)', 'from a small random initialisation', 'δ = 8', 'in at least nine of ten runs'],
    ...aboutOrder((order) => (setting) => ordered(order)(timesOfFlow(random(vanilla(setting))))),
  },
  'order-descent-vanilla': {
    kind: 'sampled',
    simulates: 'gradient descent',
    method:
      'order of learning of the three groups in gradient descent on loss (4), from spectral and from random initialisation',
    size: 'dynamic',
    exists: ALL_GROUPS,
    runs: [
      'gradient descent on loss (4) with a small step',
      'from the spectral initialisation',
      'from a small random initialisation',
      'δ = 8',
      'in at least nine of ten runs',
    ],
    ...aboutOrder(
      (order) => (setting) =>
        both(
          ordered(order)(timesOfDescent(vanilla(spectral(setting)))),
          ordered(order)(timesOfDescent(random(vanilla(setting)))),
        ),
    ),
  },
  'window-narrows-descent': {
    kind: 'sampled',
    simulates: 'gradient descent',
    method:
      'spread of learning times in gradient descent, with weights against without, from spectral and random initialisation',
    size: 'dynamic',
    exists: ALL_GROUPS,
    runs: [
      'gradient descent on loss (4) with a small step',
      'gradient descent on loss (9) with a small step',
      'from the spectral initialisation',
      'from a small random initialisation',
      'δ = 8',
      'in at least nine of ten runs',
    ],
    ...aboutSpread(
      (compare) => (setting) =>
        both(spreads(timesOfDescent, compare, spectral(setting)), spreads(timesOfDescent, compare, random(setting))),
    ),
  },
  'window-narrows-flow': {
    kind: 'sampled',
    simulates: 'gradient flow',
    method: 'spread of learning times in gradient flow from random initialisation, with weights against without',
    size: 'dynamic',
    exists: ALL_GROUPS,
    runs: [
      'gradient flow of loss (4)',
      'gradient flow of loss (9)',
      'from a small random initialisation',
      'δ = 8',
      'in at least nine of ten runs',
    ],
    ...aboutSpread((compare) => (setting) => spreads(timesOfFlow, compare, random(setting))),
  },
} satisfies Record<string, StepExperiment>;
