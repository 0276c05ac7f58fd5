/** Experiments on the form that W and H keep under gradient flow. */
import { Matrix } from 'ml-matrix';
import { multiply, negate, ONE, sqrt, subtract } from '../../../../src/algebra/scalar.ts';
import { areEqual } from '../../../../src/algebra/zero.ts';
import { note, simulated } from '../../../../src/audit/engines.ts';
import type { Probe } from '../../../../src/audit/examine/examination.ts';
import { formatNumber } from '../../../../src/audit/examine/format-number.ts';
import type { Case } from '../../../../src/derive/case.ts';
import type { Derived } from '../../../../src/derive/derivation.ts';
import { gradientFlow } from '../../../../src/measure/factors/flow.ts';
import { numericGradient } from '../../../../src/measure/factors/gradient-check.ts';
import { unflatten } from '../../../../src/measure/factors/problem.ts';
import { defaultHorizon } from '../../../../src/measure/factors/trajectory.ts';
import { UNIT_ROUNDOFF } from '../../../../src/measure/measured.ts';
import { normalMatrix, normalStream, partialOrthogonalMatrix } from '../../../../src/measure/random.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { parameters, unweighted } from '../derive/parameters.ts';
import { reduction } from '../derive/reduction.ts';
import { orderedFeatures } from '../measure/features.ts';
import { featuresOf } from '../measurements.ts';
import { FEATURE_GROUPS } from '../model/feature-group.ts';
import { sampleCount, simplexEncodedLabels } from '../model/labels.ts';
import { type Setting, textOf } from '../model/setting.ts';
import { sampleWeights } from '../model/weights.ts';
import { recordOf } from '../step-setting.ts';
import {
  distance,
  problemOf,
  type StepExperiment,
  type StepProber,
  spectralFlow,
  subspaceOf,
  vanilla,
} from './kind.ts';

/** Fractions of the horizon: before, while and after features are learned. */
const FRACTIONS = [0.2, 0.3, 0.6];

/** W and H of gradient flow at some times, with the integration's error in the Frobenius norm. */
const states = simulated(textOf, run);

function run(setting: Setting) {
  const problem = problemOf(setting);
  note([problem.engine]);
  const horizon = defaultHorizon(problem);
  const { U, values, right } = orderedFeatures(problem.features);
  const start = unflatten(problem, problem.start);
  const R = Matrix.mul(start.W.transpose().mmul(U), Math.exp(setting.delta));
  return {
    U,
    V: columnsOf(right),
    values,
    R,
    at: FRACTIONS.map((fraction) => {
      const [fine, coarse] = [1e-12, 1e-10].map(
        (relativeTolerance) => gradientFlow(problem, { horizon: fraction * horizon, relativeTolerance }).end.parameters,
      ) as [typeof start, typeof start];
      const error = Math.hypot(Matrix.sub(fine.W, coarse.W).norm(), Matrix.sub(fine.H, coarse.H).norm());
      const size = Math.hypot(fine.W.norm(), fine.H.norm());
      return {
        ...fine,
        t: fraction * horizon,
        budget: 4 * error + size * (64 * sampleCount(setting) * UNIT_ROUNDOFF + subspaceOf(setting)),
      };
    }),
  };
}

/** Distance of W from U W̄ Rᵀ and of H from R H̄ Bᵀ: the form that the proof assumes where B is V. */
function probeAnsatz(setting: Setting, basis: (setting: Setting, V: Matrix) => Matrix): Probe[] {
  const { U, V, R, at: found } = states(setting);
  const B = basis(setting, V);
  return found.map(({ t, W, H, budget }) => {
    const gap = Math.hypot(outside(W, U, R), outside(H, R, B));
    return distance(setting, gap, budget, 'distance of (W, H) from the form', { t });
  });
}

/** Distance of a matrix from those whose columns are in the span of `left` and whose rows are in that of `right`. */
const outside = (m: Matrix, left: Matrix, right: Matrix): number => {
  const entries = left.transpose().mmul(m).mmul(right);
  return Matrix.sub(m, left.mmul(entries).mmul(right.transpose())).norm();
};

/** V and, in the place of its maj-min column, the two normalised group indicators. */
function splitBasis(setting: Setting): Matrix {
  const { majmaj, minmin } = featuresOf(setting).groups;
  return columnsOf([...(majmaj?.right ?? []), ...indicatorsOf(setting), ...(minmin?.right ?? [])]);
}

/** The normalised indicators of the samples of both groups. */
function indicatorsOf(setting: Setting): [Float64Array, Float64Array] {
  const n = sampleCount(setting);
  const split = setting.majorities * setting.majorityCount;
  const indicator = (from: number, to: number) => new Float64Array(n).fill(1 / Math.sqrt(to - from), from, to);
  return [indicator(0, split), indicator(split, n)];
}

/** Only the singular vectors of all features but the last. */
const withoutLast = (_setting: Setting, V: Matrix): Matrix => V.subMatrix(0, V.rows - 1, 0, Math.max(0, V.columns - 2));

/** The equations of the maj-min feature: its factors w and h_j, the targets z_j and the weights ω_j of both groups. */
type SplitEquations = (
  w: number,
  h: readonly [number, number],
  z: readonly [number, number],
  omega: readonly [number, number],
) => readonly number[];

const SPLIT_EQUATIONS = ['ẇ', 'ḣ_1', 'ḣ_2'] as const;
const splitEquations: SplitEquations = (w, h, z, omega) => {
  const pull = (j: 0 | 1) => omega[j] * (z[j] - w * h[j]);
  return [pull(0) * h[0] + pull(1) * h[1], w * pull(0), w * pull(1)];
};

/** The flow's coefficients at random w, h_1, h_2 of the maj-min feature, the other features at zero. */
function probeSplitEquations(setting: Setting, equations: SplitEquations): Probe[] {
  const { groups } = featuresOf(setting);
  const u = groups.majmin?.U;
  if (u === undefined) return [];
  const indicators = columnsOf(indicatorsOf(setting));
  const normal = normalStream(setting.seed);
  const r = partialOrthogonalMatrix(normal, setting.dimension, 1);
  const [w = 0, h1 = 0, h2 = 0] = normalMatrix(normal, 1, 3).getRow(0);
  const W = Matrix.mul(u.mmul(r.transpose()), w);
  const H = r.mmul(new Matrix([[h1, h2]])).mmul(indicators.transpose());
  const weights = sampleWeights(setting, setting.gamma);
  const gradient = numericGradient(simplexEncodedLabels(setting), weights, { W, H });
  const measured = [
    -u.transpose().mmul(gradient.W).mmul(r).get(0, 0),
    ...r
      .transpose()
      .mmul(gradient.H)
      .mmul(indicators)
      .getRow(0)
      .map((x) => -x),
  ];
  const z = targetsOf(setting);
  const omega = [weights[0] as number, weights.at(-1) as number] as const;
  const h = [h1, h2] as const;
  const expected = equations(w, h, z, omega);
  const size = (1 + Math.abs(w)) * (1 + Math.hypot(h1, h2)) * (1 + Math.max(...omega)) * (1 + Math.hypot(...z));
  const budget = gradient.budget * Math.sqrt(H.rows * H.columns) + size * (subspaceOf(setting) + 64 * UNIT_ROUNDOFF);
  return expected.map((value, i) => ({
    setting: recordOf(setting, true),
    at: { part: SPLIT_EQUATIONS[i] as string },
    of: ['the equation', 'by difference quotients of the loss'],
    discrepancy: Math.abs(value - (measured[i] as number)),
    budget,
    printed: formatNumber(value),
    actual: formatNumber(measured[i] as number),
  }));
}

/** Where the maj-min feature starts, from δ, its targets z_j and its singular value. */
type SplitStart = (
  delta: number,
  z: readonly [number, number],
  sigma: number,
) => readonly [w: number, h1: number, h2: number];

const splitStart: SplitStart = (delta, [z1, z2], sigma) => {
  const scale = Math.exp(-delta);
  return [scale, (scale * z1) / sigma, (scale * z2) / sigma];
};

const SPLIT_START = ['w(0)', 'h_1(0)', 'h_2(0)'];

/** The coefficients of the maj-min feature in W and H of the spectral initialisation. */
function probeSplitStart(setting: Setting, start: SplitStart): Probe[] {
  const problem = problemOf({ ...setting, initialisation: 'spectral' });
  const feature = problem.features.groups.majmin;
  if (feature === null) return [];
  const { W, H } = unflatten(problem, problem.start);
  const direction = W.transpose().mmul(feature.U);
  const w = direction.norm();
  const r = Matrix.div(direction, w);
  const measured = [
    w,
    ...r
      .transpose()
      .mmul(H)
      .mmul(columnsOf(indicatorsOf(setting)))
      .getRow(0),
  ];
  const expected = start(setting.delta, targetsOf(setting), feature.values[0] as number);
  const budget = Math.exp(-setting.delta) * (subspaceOf(setting) + 64 * sampleCount(setting) * UNIT_ROUNDOFF);
  return expected.map((value, i) => ({
    setting: recordOf(setting, true),
    at: { part: SPLIT_START[i] as string },
    of: ['the start', 'in the spectral initialisation'],
    discrepancy: Math.abs(value - (measured[i] as number)),
    budget,
    printed: formatNumber(value),
    actual: formatNumber(measured[i] as number),
  }));
}

/** z_1, z_2: what the singular vector of maj-min times its singular value is on both normalised indicators. */
const targetsOf = ({ majorities, classes, majorityCount, minorityCount }: Setting): readonly [number, number] => {
  const share = majorities / classes;
  return [-Math.sqrt(majorityCount * (1 - share)), Math.sqrt(minorityCount * share)];
};

/** From the logits' entry in the basis of a feature and its singular value, the entries of W and of H there. */
type Split = (logit: number, value: number) => readonly [w: number, h: number];
const evenly: Split = (logit) => [Math.sqrt(Math.max(0, logit)), Math.sqrt(Math.max(0, logit))];
const FACTOR_SLIPS: Readonly<Record<string, Split>> = {
  'A for √A': (logit, value) => [Math.sqrt(value) * (logit / value), Math.sqrt(value) * (logit / value)],
  'all of Σ in W': (logit, value) => [
    evenly(logit, value)[0] * Math.sqrt(value),
    evenly(logit, value)[0] / Math.sqrt(value),
  ],
  'the sign': (logit, value) => [-evenly(logit, value)[0], evenly(logit, value)[1]],
};

/** The wrong variants of a statement about the factors. */
const factorSlips = (of: (setting: Setting) => Setting): Record<string, StepProber> =>
  Object.fromEntries(
    Object.entries(FACTOR_SLIPS).map(([slip, split]) => [slip, (setting: Setting) => probeFactors(of(setting), split)]),
  );

/** W(t) = U √Σ √A Rᵀ and H(t) = R √Σ √A Vᵀ for A(t) = Uᵀ W H V Σ⁻¹, the amplitudes that the run itself shows. */
function probeFactors(setting: Setting, split = evenly): Probe[] {
  const { U, V, values, R, at: found } = states(setting);
  return found.map(({ t, W, H, budget }) => {
    const logits = U.transpose().mmul(W).mmul(H).mmul(V);
    const entries = [...values].map((value, i) => split(logits.get(i, i), value));
    const [left, right] = [Matrix.diag(entries.map(([w]) => w)), Matrix.diag(entries.map(([, h]) => h))];
    const root = Matrix.diag([...values].map((_, i) => Math.sqrt(Math.max(0, logits.get(i, i)))));
    const gap = Math.hypot(
      Matrix.sub(W, U.mmul(left).mmul(R.transpose())).norm(),
      Matrix.sub(H, R.mmul(right).mmul(V.transpose())).norm(),
    );
    return distance(setting, gap, rootBudget(budget, root, W, H), 'distance of (W, H) from the form', { t });
  });
}

/** √a errs by the error of a over 2√a, a being an entry of WH. */
function rootBudget(budget: number, root: Matrix, W: Matrix, H: Matrix): number {
  const least = Math.min(...root.diagonal().filter((x) => x > 0));
  return budget + (budget * (W.norm() + H.norm()) * Math.sqrt(root.rows)) / (2 * least);
}

/** Uᵀ W R and Rᵀ H V keep their off-diagonal entries at zero; `order` permutes the columns of U and V. */
function probeDiagonal(setting: Setting, order: (columns: number) => number[] = range): Probe[] {
  const { U: left, V: right, R, at: found } = states(setting);
  const columns = order(R.columns);
  const [U, V] = [left, right].map((m) => m.subMatrixColumn(columns)) as [Matrix, Matrix];
  return found.map(({ t, W, H, budget }) => {
    const off = (m: Matrix) => Matrix.sub(m, Matrix.diag(m.diagonal())).norm();
    return distance(
      setting,
      Math.hypot(off(U.transpose().mmul(W).mmul(R)), off(R.transpose().mmul(H).mmul(V))),
      budget,
      'norm of the off-diagonal part',
      { t },
    );
  });
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Does the reduction say that H = R H̄ Vᵀ is kept? */
const ansatzDerived =
  (unweight: boolean) =>
  (given: Case): Derived<boolean> => {
    const { value, steps } = reduction(unweight ? unweighted(given) : given);
    return { value: FEATURE_GROUPS.every((group) => value.ansatzHolds[group]), steps };
  };

/** The reduction's own pattern, which its steps check. */
const patternDerived = (given: Case): Derived<boolean> => {
  const { steps } = reduction(given);
  return { value: steps.every((step) => step.status !== 'fails'), steps };
};

export const FORMS = {
  'form-kept-vanilla': {
    kind: 'bounded',
    method: 'distances of W(t) from U W̄ Rᵀ and of H(t) from R H̄ Vᵀ in simulated gradient flow of loss (4)',
    size: 'dynamic',
    runs: spectralFlow(4),
    share: 1 / 25,
    derived: ansatzDerived(true),
    probe: (setting) => probeAnsatz(vanilla(setting), (_s, V) => V),
    planted: { 'the last column of V dropped': (setting) => probeAnsatz(vanilla(setting), withoutLast) },
  },
  'form-kept-weighted': {
    kind: 'bounded',
    method: 'distances of W(t) from U W̄ Rᵀ and of H(t) from R H̄ Vᵀ in simulated gradient flow of loss (9)',
    size: 'dynamic',
    runs: spectralFlow(9),
    share: 1 / 25,
    derived: ansatzDerived(false),
    probe: (setting) => probeAnsatz(setting, (_s, V) => V),
    planted: { 'the last column of V dropped': (setting) => probeAnsatz(setting, withoutLast) },
  },
  'split-form-kept-weighted': {
    kind: 'bounded',
    method:
      'distances of W(t) from U W̄ Rᵀ and of H(t) from R H̄ Bᵀ, B with both group indicators, in simulated gradient flow of loss (9)',
    size: 'dynamic',
    runs: spectralFlow(9),
    share: 1 / 25,
    derived: patternDerived,
    probe: (setting) => probeAnsatz(setting, splitBasis),
    planted: {
      'V for B': (setting) => probeAnsatz(setting, (_s, V) => V),
      'the last column of V dropped': (setting) => probeAnsatz(setting, withoutLast),
    },
  },
  'split-equations': {
    kind: 'bounded',
    method:
      'difference quotients of the loss at W = U W̄ Rᵀ, H = R H̄ Bᵀ against ẇ = Σ ω_j (z_j − w h_j) h_j, ḣ_j = ω_j w (z_j − w h_j), with z_1 = −√(R m (1 − s)), z_2 = √(m s)',
    size: 'dynamic',
    runs: ['gradient flow of loss (9)'],
    share: 1 / 25,
    derived: (given) => {
      const { value, steps } = reduction(given);
      const { s, m, R } = parameters(given);
      const claimed = [negate(sqrt(multiply(multiply(R, m), subtract(ONE, s)))), sqrt(multiply(m, s))];
      const holds = value.directions.majmin.every(({ target }, j) => areEqual(target, claimed[j] ?? ONE));
      return { value: holds, steps };
    },
    probe: (setting) => probeSplitEquations(setting, splitEquations),
    planted: {
      'the weights swapped': (setting) =>
        probeSplitEquations(setting, (w, h, z, [a, b]) => splitEquations(w, h, z, [b, a])),
      'the sign': (setting) => probeSplitEquations(setting, (...at) => splitEquations(...at).map((x) => -x)),
      'a factor 2': (setting) => probeSplitEquations(setting, (...at) => splitEquations(...at).map((x) => 2 * x)),
      'the sign of z_1': (setting) =>
        probeSplitEquations(setting, (w, h, [a, b], omega) => splitEquations(w, h, [-a, b], omega)),
    },
  },
  'split-start': {
    kind: 'bounded',
    method:
      'coefficients of the explicit spectral start on the maj-min feature against w = e^{-δ}, h_j = e^{-δ} z_j / σ',
    size: 'dynamic',
    runs: ['from the spectral initialisation'],
    share: 1 / 25,
    probe: (setting) => probeSplitStart(setting, splitStart),
    planted: {
      'h_1 and h_2 swapped': (setting) =>
        probeSplitStart(setting, (delta, [a, b], sigma) => splitStart(delta, [b, a], sigma)),
      'the sign of z_1': (setting) =>
        probeSplitStart(setting, (delta, [a, b], sigma) => splitStart(delta, [-a, b], sigma)),
      'z_j for z_j / σ': (setting) => probeSplitStart(setting, (delta, z) => splitStart(delta, z, 1)),
      'δ doubled': (setting) => probeSplitStart(setting, (delta, z, sigma) => splitStart(2 * delta, z, sigma)),
    },
  },
  'factors-vanilla': {
    kind: 'bounded',
    method:
      'W(t), H(t) of simulated gradient flow of loss (4) against U√Σ√A Rᵀ, R√Σ√A Vᵀ with the run’s own amplitudes',
    size: 'dynamic',
    runs: spectralFlow(4),
    share: 1 / 25,
    derived: ansatzDerived(true),
    probe: (setting) => probeFactors(vanilla(setting)),
    planted: factorSlips(vanilla),
  },
  'factors-weighted': {
    kind: 'bounded',
    method:
      'W(t), H(t) of simulated gradient flow of loss (9) against U√Σ√B Rᵀ, R√Σ√B Vᵀ with the run’s own amplitudes',
    size: 'dynamic',
    runs: spectralFlow(9),
    share: 1 / 25,
    derived: ansatzDerived(false),
    probe: (setting) => probeFactors(setting),
    planted: factorSlips((setting) => setting),
  },
  'stays-diagonal': {
    kind: 'bounded',
    method: 'off-diagonal parts of Uᵀ W(t) R and Rᵀ H(t) V in simulated gradient flow of loss (9)',
    size: 'dynamic',
    runs: spectralFlow(9),
    share: 1 / 25,
    derived: patternDerived,
    probe: (setting) => probeDiagonal(setting),
    planted: { 'the features in reverse order': (setting) => probeDiagonal(setting, (n) => range(n).reverse()) },
  },
} satisfies Record<string, StepExperiment>;
