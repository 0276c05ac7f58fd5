/** Experiments on where training ends. */
import { Matrix } from 'ml-matrix';
import { note, simulated } from '../../../../src/audit/engines.ts';
import type { Probe } from '../../../../src/audit/examine/examination.ts';
import { gradientFlow } from '../../../../src/measure/factors/flow.ts';
import { unflatten } from '../../../../src/measure/factors/problem.ts';
import { defaultHorizon } from '../../../../src/measure/factors/trajectory.ts';
import { UNIT_ROUNDOFF } from '../../../../src/measure/measured.ts';
import { matrixOf } from '../../../../src/measure/rows.ts';
import { orderedFeatures } from '../measure/features.ts';
import type { TrainingProblem } from '../measure/problem.ts';
import { labelMatrix, sampleCount, simplexEncodedLabels } from '../model/labels.ts';
import { type Setting, textOf } from '../model/setting.ts';
import {
  distance,
  problemOf,
  random,
  type StepExperiment,
  type StepProber,
  spectralFlow,
  subspaceOf,
  vanilla,
} from './kind.ts';

/** W and H late and later, the latter by two tolerances. */
const lateRuns = simulated(textOf, (setting) => {
  const problem = problemOf(setting);
  note([problem.engine]);
  const late = defaultHorizon(problem);
  const at = (horizon: number, relativeTolerance: number) =>
    gradientFlow(problem, { horizon, relativeTolerance }).end.parameters;
  return { late: at(late, 1e-12), later: at(1.5 * late, 1e-12), coarse: at(1.5 * late, 1e-10), t: 1.5 * late };
});

/** Which of the runs that are made at one setting. */
const runInWords = ({ gamma, initialisation }: Setting): string =>
  `${gamma === 0 ? 'loss (4)' : 'loss (9)'}, ${initialisation} start`;

/** Late in training: distances at two times. A limit is reached when the second is as far below the first as decay allows. */
function probeLimit(setting: Setting, target: (p: TrainingProblem) => (W: Matrix, H: Matrix) => number): Probe[] {
  const problem = problemOf(setting);
  const to = target(problem);
  const { late, later, coarse, t } = lateRuns(setting);
  const error = Math.hypot(Matrix.sub(later.W, coarse.W).norm(), Matrix.sub(later.H, coarse.H).norm());
  const size = 1 + later.W.norm() * later.H.norm();
  // From a random start the parts of W and H that Z does not need shrink at a rate of their own size squared, so a
  // remainder of the size of W(0)H(0), of order e^-2δ, stays for ever longer; it vanishes with the initialisation.
  const start = unflatten(problem, problem.start);
  const remainder = setting.initialisation === 'random' ? start.W.norm() * start.H.norm() : 0;
  // defaultHorizon is (2δ + 10) / (slowest rate): over half of it anything that decays has lost at least e^-(δ + 5)/2.
  const decayed = to(late.W, late.H) * Math.exp(-(setting.delta + 5) / 2);
  return [
    distance(
      setting,
      to(later.W, later.H),
      decayed + remainder + size * (4 * error + 64 * sampleCount(setting) * UNIT_ROUNDOFF + subspaceOf(setting)),
      'distance from the limit',
      { part: runInWords(setting), t },
    ),
  ];
}

/** W and H against U Σ^power Rᵀ and sign · R Σ^power Vᵀ. */
const factorsTarget = (power: number, sign: 1 | -1) => (problem: TrainingProblem) => {
  const { U, values, right } = orderedFeatures(problem.features);
  const { W: start } = unflatten(problem, problem.start);
  const R = Matrix.mul(start.transpose().mmul(U), Math.exp(problem.setting.delta));
  const root = Matrix.diag([...values].map((value) => value ** power));
  const limits = { W: U.mmul(root).mmul(R.transpose()), H: Matrix.mul(R.mmul(root).mmul(matrixOf(right)), sign) };
  return (W: Matrix, H: Matrix) => Math.hypot(Matrix.sub(W, limits.W).norm(), Matrix.sub(H, limits.H).norm());
};

const labelsTarget = (labels: (setting: Setting) => Matrix) => (problem: TrainingProblem) => {
  const target = labels(problem.setting);
  return (W: Matrix, H: Matrix) => Matrix.sub(W.mmul(H), target).norm();
};

const limitFactors = (of: (setting: Setting) => Setting) => ({
  probe: (setting: Setting) => probeLimit(of(setting), factorsTarget(1 / 2, 1)),
  planted: {
    'Σ for √Σ': (setting: Setting) => probeLimit(of(setting), factorsTarget(1, 1)),
    'the sign': (setting: Setting) => probeLimit(of(setting), factorsTarget(1 / 2, -1)),
  },
});

/** Both losses, both starts. */
const limitLabels =
  (labels: (setting: Setting) => Matrix): StepProber =>
  (setting) =>
    [vanilla(setting), setting, random(vanilla(setting)), random(setting)].flatMap((s) =>
      probeLimit(s, labelsTarget(labels)),
    );

export const ENDINGS = {
  'limit-factors-vanilla': {
    kind: 'bounded',
    method: 'W(t), H(t) late in simulated gradient flow of loss (4) against U√ΣRᵀ, R√ΣVᵀ',
    size: 'dynamic',
    runs: spectralFlow(4),
    share: 1 / 25,
    ...limitFactors(vanilla),
  },
  'limit-factors-weighted': {
    kind: 'bounded',
    method: 'W(t), H(t) late in simulated gradient flow of loss (9) against U√ΣRᵀ, R√ΣVᵀ',
    size: 'dynamic',
    runs: spectralFlow(9),
    share: 1 / 25,
    ...limitFactors((setting) => setting),
  },
  'terminal-equivalence': {
    kind: 'bounded',
    method: 'WH late in simulated gradient flow against Z: both losses, spectral and random initialisation',
    size: 'dynamic',
    runs: [
      'gradient flow of loss (4)',
      'gradient flow of loss (9)',
      'from the spectral initialisation',
      'from a small random initialisation',
    ],
    share: 1 / 25,
    probe: limitLabels(simplexEncodedLabels),
    planted: {
      'labels that are not centred': limitLabels(labelMatrix),
      'a factor 2': limitLabels((setting) => Matrix.mul(simplexEncodedLabels(setting), 2)),
    },
  },
} satisfies Record<string, StepExperiment>;
