import { gradientDescent } from '../../../measure/descent.ts';
import { gradientFlow } from '../../../measure/flow.ts';
import { defaultHorizon } from '../../../measure/trajectory.ts';
import { FEATURE_GROUPS } from '../../../model/feature-group.ts';
import type { Setting } from '../../../model/setting.ts';
import { type Experiment, problemOf, random, stiffest, vanilla } from './kind.ts';

/** Learning times by group of a run, in the order of FEATURE_GROUPS; null when a group is not learned. */
function timesOfDescent(setting: Setting): number[] | null {
  const problem = problemOf(setting);
  const stepSize = 0.02 / (stiffest(problem) + 1);
  const run = gradientDescent(problem, { stepSize, horizon: 2 * defaultHorizon(problem), stopWhenLearned: true });
  return learned(FEATURE_GROUPS.map((group) => run.learningTimes[group]?.value ?? null));
}

function timesOfFlow(setting: Setting): number[] | null {
  const problem = problemOf(setting);
  const run = gradientFlow(problem, {
    relativeTolerance: 1e-9,
    horizon: 2 * defaultHorizon(problem),
    stopWhenLearned: true,
  });
  return learned(FEATURE_GROUPS.map((group) => run.groups[group]?.learningTime ?? null));
}

const learned = (times: readonly (number | null)[]): number[] | null =>
  times.every((time) => time !== null) ? (times as number[]) : null;

const ascending = (times: readonly number[] | null): boolean | null =>
  times === null ? null : times.every((time, i) => i === 0 || time > (times[i - 1] as number));

/** (T_max − T_min) / T_min of one run. */
const spread = (times: readonly number[]): number => Math.max(...times) / Math.min(...times) - 1;

/** Is the spread of learning times smaller with weights than without? */
function narrower(times: (setting: Setting) => number[] | null, setting: Setting): boolean | null {
  const [plain, weighted] = [times(vanilla(setting)), times(setting)];
  return plain === null || weighted === null ? null : spread(weighted) < spread(plain);
}

const both = (a: boolean | null, b: boolean | null): boolean | null => (a === null || b === null ? null : a && b);

export const ORDER = {
  'order-random-vanilla': {
    kind: 'sampled',
    method: 'order of learning of the three groups in gradient flow of loss (4) from random initialisation',
    size: 'dynamic',
    share: 4 / 25,
    trial: (setting) => ascending(timesOfFlow(random(vanilla(setting)))),
  },
  'order-descent-vanilla': {
    kind: 'sampled',
    method:
      'order of learning of the three groups in gradient descent on loss (4), from spectral and from random initialisation',
    size: 'dynamic',
    share: 4 / 25,
    trial: (setting) =>
      both(ascending(timesOfDescent(vanilla(setting))), ascending(timesOfDescent(random(vanilla(setting))))),
  },
  'window-narrows-descent': {
    kind: 'sampled',
    method:
      'spread of learning times in gradient descent, with weights against without, from spectral and random initialisation',
    size: 'dynamic',
    share: 4 / 25,
    trial: (setting) => both(narrower(timesOfDescent, setting), narrower(timesOfDescent, random(setting))),
  },
  'window-narrows-flow': {
    kind: 'sampled',
    method: 'spread of learning times in gradient flow from random initialisation, with weights against without',
    size: 'dynamic',
    share: 4 / 25,
    trial: (setting) => narrower(timesOfFlow, random(setting)),
  },
} satisfies Record<string, Experiment>;
