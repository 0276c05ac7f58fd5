/**
 * Statements about runs and about explicit matrices that are no formula for a quantity: a table of experiments.
 * A `bounded` experiment gives a discrepancy with a computed budget; a `sampled` one holds or fails at each setting, and
 * is judged by a Clopper-Pearson bound on how often it holds. Derived witnesses stand beside them where there is one.
 */
import { Matrix } from 'ml-matrix';
import { at, blocksEqual, multiplyBlocks } from '../../algebra/blocks.ts';
import { multiply, negate, ONE, sqrt, subtract } from '../../algebra/scalar.ts';
import { areEqual } from '../../algebra/zero.ts';
import { argued, checked, type Derived } from '../../derive/derivation.ts';
import { gradientFlow as derivedFlow } from '../../derive/gradient.ts';
import { labelBlocks } from '../../derive/label-blocks.ts';
import { type Case, parameters, unweighted } from '../../derive/parameters.ts';
import { reduction } from '../../derive/reduction.ts';
import { singularValueDecomposition } from '../../derive/spectrum.ts';
import { gradientDescent } from '../../measure/descent.ts';
import { orderedFeatures } from '../../measure/features.ts';
import { gradientFlow } from '../../measure/flow.ts';
import { numericGradient } from '../../measure/gradient-check.ts';
import { UNIT_ROUNDOFF } from '../../measure/measured.ts';
import { type TrainingProblem, trainingProblem, unflatten } from '../../measure/problem.ts';
import { normalMatrix, normalStream, partialOrthogonalMatrix, uniformStream } from '../../measure/random.ts';
import { stepOrder } from '../../measure/step-order.ts';
import { defaultHorizon } from '../../measure/trajectory.ts';
import { FEATURE_GROUPS } from '../../model/feature-group.ts';
import { sampleClasses, sampleCount, simplexEncodedLabels } from '../../model/labels.ts';
import { loss } from '../../model/loss.ts';
import type { Setting } from '../../model/setting.ts';
import { sampleWeights } from '../../model/weights.ts';
import { featuresOf } from '../measurements.ts';
import { recordOf, type Size } from '../regime.ts';
import type { Probe, Prober } from './examination.ts';
import { formatNumber } from './relation.ts';

interface ExperimentBase {
  /** What is run and compared, for the report. */
  readonly method: string;
  readonly size: Size;
  /** Share of the run's settings to use. */
  readonly share: number;
  /** Does the statement follow from the definitions? Absent where nothing is derived. */
  readonly derived?: (given: Case) => Derived<boolean>;
}

export type Experiment =
  | (ExperimentBase & { readonly kind: 'bounded'; readonly probe: Prober })
  | (ExperimentBase & { readonly kind: 'sampled'; readonly trial: (setting: Setting) => boolean | null });

const vanilla = (setting: Setting): Setting => ({ ...setting, gamma: 0 });
const random = (setting: Setting): Setting => ({ ...setting, initialisation: 'random' });

const problemOf = (setting: Setting): TrainingProblem => trainingProblem(setting, featuresOf(setting));

/** A probe of a distance that should be zero. */
const distance = (setting: Setting, value: number, budget: number, what = 'distance'): Probe => ({
  setting: recordOf(setting, true),
  discrepancy: value,
  budget,
  printed: `${what} 0`,
  actual: `${what} ${formatNumber(value)}`,
});

/** Fractions of the horizon: before, while and after features are learned. */
const FRACTIONS = [0.2, 0.3, 0.6];

/** W and H of gradient flow at some times, with the integration's error in the Frobenius norm. */
function states(setting: Setting) {
  const problem = problemOf(setting);
  const horizon = defaultHorizon(problem);
  const { U, values, V } = orderedFeatures(problem.features);
  const start = unflatten(problem, problem.start);
  const R = Matrix.mul(start.W.transpose().mmul(U), Math.exp(setting.delta));
  return {
    U,
    V,
    values,
    R,
    at: FRACTIONS.map((fraction) => {
      const [fine, coarse] = [1e-12, 1e-10].map(
        (relativeTolerance) => gradientFlow(problem, { horizon: fraction * horizon, relativeTolerance }).end.parameters,
      ) as [typeof start, typeof start];
      const error = Math.hypot(Matrix.sub(fine.W, coarse.W).norm(), Matrix.sub(fine.H, coarse.H).norm());
      const size = Math.hypot(fine.W.norm(), fine.H.norm());
      return { ...fine, budget: 4 * error + size * (64 * sampleCount(setting) * UNIT_ROUNDOFF + subspaceOf(setting)) };
    }),
  };
}

/** How far the measured singular subspaces may be from the true ones; the flow starts in the measured ones. */
const subspaceOf = (setting: Setting): number =>
  4 * Math.max(...Object.values(featuresOf(setting).groups).map((g) => g?.subspaceBudget ?? 0));

/** Distance of H from R H̄ Vᵀ, the form that the proof assumes. */
function probeAnsatz(setting: Setting, basis: (setting: Setting, V: Matrix) => Matrix): Probe[] {
  const { V, at: found } = states(setting);
  const B = basis(setting, V);
  return found.map(({ H, budget }) =>
    distance(setting, Matrix.sub(H, H.mmul(B).mmul(B.transpose())).norm(), budget, 'distance of H from the form'),
  );
}

/** V and, in the place of its maj-min column, the two normalised group indicators. */
function splitBasis(setting: Setting): Matrix {
  const { groups } = featuresOf(setting);
  const n = sampleCount(setting);
  const split = setting.majorities * setting.majorityCount;
  const indicator = (from: number, to: number) =>
    Matrix.columnVector(Array.from({ length: n }, (_, i) => (i >= from && i < to ? 1 / Math.sqrt(to - from) : 0)));
  const parts = [groups.majmaj?.V, indicator(0, split), indicator(split, n), groups.minmin?.V].filter(
    (m) => m !== undefined,
  );
  const result = new Matrix(
    n,
    parts.reduce((sum, m) => sum + m.columns, 0),
  );
  let column = 0;
  for (const part of parts) {
    result.setSubMatrix(part, 0, column);
    column += part.columns;
  }
  return result;
}

/** The flow's coefficients at random w, h_1, h_2 of the maj-min feature, the other features at zero. */
function probeSplitEquations(setting: Setting): Probe[] {
  const { groups } = featuresOf(setting);
  const u = groups.majmin?.U;
  if (u === undefined) return [];
  const B = splitBasis(setting);
  const indicators = B.subMatrix(0, B.rows - 1, groups.majmaj?.V.columns ?? 0, (groups.majmaj?.V.columns ?? 0) + 1);
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
  const share = setting.majorities / setting.classes;
  const z = [-Math.sqrt(setting.majorityCount * (1 - share)), Math.sqrt(setting.minorityCount * share)] as const;
  const omega = [weights[0] as number, weights.at(-1) as number] as const;
  const h = [h1, h2] as const;
  const pull = (j: 0 | 1) => omega[j] * (z[j] - w * h[j]);
  const expected = [pull(0) * h1 + pull(1) * h2, w * pull(0), w * pull(1)];
  const size = (1 + Math.abs(w)) * (1 + Math.hypot(h1, h2)) * (1 + Math.max(...omega)) * (1 + Math.hypot(...z));
  const budget = gradient.budget * Math.sqrt(H.rows * H.columns) + size * (subspaceOf(setting) + 64 * UNIT_ROUNDOFF);
  return expected.map((value, i) => ({
    setting: recordOf(setting, true),
    discrepancy: Math.abs(value - (measured[i] as number)),
    budget,
    printed: formatNumber(value),
    actual: formatNumber(measured[i] as number),
  }));
}

/** W(t) = U √Σ √A Rᵀ and H(t) = R √Σ √A Vᵀ for A(t) = Uᵀ W H V Σ⁻¹, the amplitudes that the run itself shows. */
function probeFactors(setting: Setting): Probe[] {
  const { U, V, values, R, at: found } = states(setting);
  return found.map(({ W, H, budget }) => {
    const logits = U.transpose().mmul(W).mmul(H).mmul(V);
    const root = Matrix.diag([...values].map((_, i) => Math.sqrt(Math.max(0, logits.get(i, i)))));
    const gap = Math.hypot(
      Matrix.sub(W, U.mmul(root).mmul(R.transpose())).norm(),
      Matrix.sub(H, R.mmul(root).mmul(V.transpose())).norm(),
    );
    return distance(setting, gap, rootBudget(budget, root, W, H), 'distance of (W, H) from the form');
  });
}

/** √a errs by the error of a over 2√a, a being an entry of WH. */
function rootBudget(budget: number, root: Matrix, W: Matrix, H: Matrix): number {
  const least = Math.min(...root.diagonal().filter((x) => x > 0));
  return budget + (budget * (W.norm() + H.norm()) * Math.sqrt(root.rows)) / (2 * least);
}

/** Uᵀ W R and Rᵀ H V keep their off-diagonal entries at zero. */
function probeDiagonal(setting: Setting): Probe[] {
  const { U, V, R, at: found } = states(setting);
  return found.map(({ W, H, budget }) => {
    const off = (m: Matrix) => Matrix.sub(m, Matrix.diag(m.diagonal())).norm();
    return distance(
      setting,
      Math.hypot(off(U.transpose().mmul(W).mmul(R)), off(R.transpose().mmul(H).mmul(V))),
      budget,
      'norm of the off-diagonal part',
    );
  });
}

/** Late in training: distances at two times. A limit is reached when the second is as far below the first as decay allows. */
function probeLimit(setting: Setting, target: (p: TrainingProblem) => (W: Matrix, H: Matrix) => number): Probe[] {
  const problem = problemOf(setting);
  const to = target(problem);
  const horizon = defaultHorizon(problem);
  const times = [horizon, 1.5 * horizon] as const;
  const runs = times.map((time) =>
    [1e-12, 1e-10].map(
      (relativeTolerance) => gradientFlow(problem, { horizon: time, relativeTolerance }).end.parameters,
    ),
  );
  const [early, late] = runs.map(([fine]) => (fine === undefined ? Number.NaN : to(fine.W, fine.H))) as [
    number,
    number,
  ];
  const [fine, coarse] = runs[1] as [{ W: Matrix; H: Matrix }, { W: Matrix; H: Matrix }];
  const error = Math.hypot(Matrix.sub(fine.W, coarse.W).norm(), Matrix.sub(fine.H, coarse.H).norm());
  const size = 1 + fine.W.norm() * fine.H.norm();
  // From a random start the parts of W and H that Z does not need shrink at a rate of their own size squared, so a
  // remainder of the size of W(0)H(0), of order e^-2δ, stays for ever longer; it vanishes with the initialisation.
  const start = unflatten(problem, problem.start);
  const remainder = setting.initialisation === 'random' ? start.W.norm() * start.H.norm() : 0;
  // defaultHorizon is (2δ + 10) / (slowest rate): over half of it anything that decays has lost at least e^-(δ + 5)/2.
  const decayed = early * Math.exp(-(setting.delta + 5) / 2);
  return [
    distance(
      setting,
      late,
      decayed + remainder + size * (4 * error + 64 * sampleCount(setting) * UNIT_ROUNDOFF + subspaceOf(setting)),
    ),
  ];
}

const factorsTarget = (problem: TrainingProblem) => {
  const { U, values, V } = orderedFeatures(problem.features);
  const { W: start } = unflatten(problem, problem.start);
  const R = Matrix.mul(start.transpose().mmul(U), Math.exp(problem.setting.delta));
  const root = Matrix.diag([...values].map(Math.sqrt));
  const limits = { W: U.mmul(root).mmul(R.transpose()), H: R.mmul(root).mmul(V.transpose()) };
  return (W: Matrix, H: Matrix) => Math.hypot(Matrix.sub(W, limits.W).norm(), Matrix.sub(H, limits.H).norm());
};

const labelsTarget = (problem: TrainingProblem) => {
  const Z = simplexEncodedLabels(problem.setting);
  return (W: Matrix, H: Matrix) => Matrix.sub(W.mmul(H), Z).norm();
};

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

/** Largest rate of the flow, for a stable step: the largest weight times the largest singular value. */
const stiffest = (problem: TrainingProblem): number => Math.max(...problem.values) * Math.max(...problem.weights);

const ascending = (times: readonly number[] | null): boolean | null =>
  times === null ? null : times.every((time, i) => i === 0 || time > (times[i - 1] as number));

/** (T_max − T_min) / T_min of one run. */
const spread = (times: readonly number[]): number => Math.max(...times) / Math.min(...times) - 1;

/** Is the spread of learning times smaller with weights than without? */
function narrower(times: (setting: Setting) => number[] | null, setting: Setting): boolean | null {
  const [plain, weighted] = [times(vanilla(setting)), times(setting)];
  return plain === null || weighted === null ? null : spread(weighted) < spread(plain);
}

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

export const EXPERIMENTS = {
  interpolation: {
    kind: 'bounded',
    method: 'W = U√Σ, H = √ΣVᵀ, padded with zeros to d columns, against Z',
    size: 'static',
    share: 1,
    derived: (given) => {
      const { Z } = labelBlocks(given);
      const { steps } = singularValueDecomposition(Z, '\\mathbf{Z}');
      return { value: steps.every((s) => s.status === 'checked'), steps };
    },
    probe: (setting) => {
      const features = featuresOf(setting);
      const { U, values, V } = orderedFeatures(features);
      const root = Matrix.diag([...values].map(Math.sqrt));
      const pad = (m: Matrix, columns: number) => Matrix.zeros(m.rows, columns).setSubMatrix(m, 0, 0);
      const d = Math.max(setting.dimension, setting.classes);
      const W = pad(U.mmul(root), d);
      const H = pad(V.mmul(root), d).transpose();
      const Z = simplexEncodedLabels(setting);
      return [
        distance(
          { ...setting, dimension: d },
          Matrix.sub(W.mmul(H), Z).norm(),
          8 * features.budget * Math.sqrt(values.length),
        ),
      ];
    },
  },
  'first-order-cross-entropy': {
    kind: 'bounded',
    method: 'gradients in the logits at L = 0, of cross-entropy by difference quotients and of ½‖z − l‖² exactly',
    size: 'static',
    share: 1,
    derived: () => ({
      value: true,
      steps: [
        argued(
          '\\left.\\nabla_{l} \\mathrm{CE}(l, y)\\right|_{l=0} = \\operatorname{softmax}(0) - e_y = \\tfrac1k \\mathbb{1} - e_y, \\quad \\left.\\nabla_l \\tfrac12\\|z_y - l\\|^2\\right|_{l=0} = -z_y',
          'the gradient of cross-entropy is softmax minus one-hot, and the softmax of equal logits is uniform',
        ),
        checked(
          'z_y = e_y - \\tfrac1k \\mathbb{1}',
          'a column of Z is a centred column of Y, as the block algebra has it',
          (() => {
            const { centring, Y, Z } = labelBlocks({});
            return blocksEqual(multiplyBlocks(centring, Y), Z);
          })(),
        ),
      ],
    }),
    probe: (setting) => {
      const k = setting.classes;
      const Z = simplexEncodedLabels(setting);
      const h = 1e-3;
      const entropy = (c: number, y: number, s: number) => Math.log(k - 1 + Math.exp(s)) - (c === y ? s : 0);
      const column = setting.majorities * setting.majorityCount;
      const y = setting.majorities;
      return Array.from({ length: k }, (_, c): Probe => {
        const slope = (step: number) => (entropy(c, y, step) - entropy(c, y, -step)) / (2 * step);
        const value = (4 * slope(h / 2) - slope(h)) / 3;
        return {
          setting: recordOf(setting),
          discrepancy: Math.abs(value - -Z.get(c, column)),
          // Central differences with one extrapolation: error h⁴ times a fifth derivative below 1, and rounding over h.
          budget: h ** 4 + (16 * Math.log(k + 1) * UNIT_ROUNDOFF) / h,
          printed: formatNumber(-Z.get(c, column)),
          actual: formatNumber(value),
        };
      });
    },
  },
  'standard-basis-inputs': {
    kind: 'bounded',
    method: '‖Z − WH‖² against Σ ‖z_i − W H e_i‖² with explicit basis vectors, at random W and H',
    size: 'static',
    share: 1,
    probe: (setting) => {
      const Z = simplexEncodedLabels(setting);
      const normal = normalStream(setting.seed);
      const W = normalMatrix(normal, Z.rows, setting.dimension);
      const H = normalMatrix(normal, setting.dimension, Z.columns);
      const sum = Array.from({ length: Z.columns }, (_, i) => {
        const e = Matrix.zeros(Z.columns, 1);
        e.set(i, 0, 1);
        return Matrix.sub(Z.mmul(e), W.mmul(H.mmul(e))).norm() ** 2;
      }).reduce((a, b) => a + b, 0);
      const whole = 2 * loss(Z, new Float64Array(Z.columns).fill(1), W, H);
      return [
        {
          setting: recordOf(setting, true),
          discrepancy: Math.abs(sum - whole),
          budget: 64 * Z.columns * setting.dimension * UNIT_ROUNDOFF * whole,
          printed: formatNumber(sum),
          actual: formatNumber(whole),
        },
      ];
    },
  },
  'weighted-loss-forms': {
    kind: 'bounded',
    method: '½ Σ ω_i ‖z_i − W h_i‖² against ½ ‖(Z − WH) Ω^{1/2}‖_F² with an explicit Ω^{1/2}, at random W and H',
    size: 'static',
    share: 1,
    probe: (setting) => {
      const Z = simplexEncodedLabels(setting);
      const weights = sampleWeights(setting, setting.gamma);
      const normal = normalStream(setting.seed);
      const W = normalMatrix(normal, Z.rows, setting.dimension);
      const H = normalMatrix(normal, setting.dimension, Z.columns);
      const root = Matrix.diag([...weights].map(Math.sqrt));
      const whole = Matrix.sub(Z, W.mmul(H)).mmul(root).norm() ** 2 / 2;
      const sum = loss(Z, weights, W, H);
      return [
        {
          setting: recordOf(setting, true),
          discrepancy: Math.abs(sum - whole),
          budget: 64 * Z.columns * setting.dimension * UNIT_ROUNDOFF * whole,
          printed: formatNumber(sum),
          actual: formatNumber(whole),
        },
      ];
    },
  },
  'error-by-class': {
    kind: 'bounded',
    method: 'share of wrong predictions against Σ π_c R_c, for random predictions',
    size: 'static',
    share: 1,
    probe: (setting) => {
      const uniform = uniformStream(setting.seed);
      const classes = sampleClasses(setting);
      const wrong = classes.map((c) => (Math.floor(uniform() * setting.classes) === c ? 0 : 1));
      const n = classes.length;
      const total = wrong.reduce<number>((a, b) => a + b, 0) / n;
      const byClass = Array.from({ length: setting.classes }, (_, c) => {
        const mine = wrong.filter((_w, i) => classes[i] === c);
        const share = mine.reduce<number>((a, b) => a + b, 0) / mine.length;
        return (mine.length / n) * share;
      }).reduce((a, b) => a + b, 0);
      return [
        {
          setting: recordOf(setting),
          discrepancy: Math.abs(total - byClass),
          budget: 8 * setting.classes * UNIT_ROUNDOFF,
          printed: formatNumber(byClass),
          actual: formatNumber(total),
        },
      ];
    },
  },
  'zero-column-sums': {
    kind: 'bounded',
    method: 'column sums of the explicit Z',
    size: 'static',
    share: 1,
    derived: (given) => {
      const { Z, centring } = labelBlocks(given);
      return {
        value: true,
        steps: [
          checked(
            '(\\mathbb{I} - \\tfrac1k \\mathbb{1}\\mathbb{1}^\\top)\\mathbf{Z} = \\mathbf{Z}',
            'centring leaves Z as it is, so its column sums are zero',
            blocksEqual(multiplyBlocks(centring, Z), Z),
          ),
        ],
      };
    },
    probe: (setting) => {
      const Z = simplexEncodedLabels(setting);
      const worst = Math.max(
        ...Array.from({ length: Z.columns }, (_, i) => Math.abs(Z.getColumn(i).reduce((a, b) => a + b, 0))),
      );
      return [{ ...distance(setting, worst, 2 * Z.rows * UNIT_ROUNDOFF, 'column sum'), setting: recordOf(setting) }];
    },
  },
  'feature-signs': {
    kind: 'sampled',
    method: 'signs of the left singular vectors for k = 4, from the numerical decomposition',
    size: 'static',
    share: 1,
    derived: (given) => {
      const { Z } = labelBlocks(given);
      const { value, steps } = singularValueDecomposition(Z, '\\mathbf{Z}');
      const neutral = at(value.U, 1, 0).size === 0 && at(value.U, 0, 2).size === 0;
      return {
        value: neutral,
        steps: [
          ...steps,
          checked(
            'u_{\\mathrm{majmaj}} = (\\mathbb{F}, \\mathbf{0}), \\quad u_{\\mathrm{minmin}} = (\\mathbf{0}, \\mathbb{F}), \\quad \\mathbb{F} \\perp \\mathbb{1}',
            'the blocks on the other group vanish; two entries that sum to zero have opposite signs',
            neutral,
          ),
        ],
      };
    },
    trial: (setting) => {
      const { groups } = featuresOf({ ...setting, classes: 4, majorities: 2 });
      const zero = 1e6 * UNIT_ROUNDOFF;
      const signs = (group: 'majmaj' | 'majmin' | 'minmin') =>
        (groups[group]?.U.getColumn(0) ?? []).map((x) => (Math.abs(x) < zero ? 0 : Math.sign(x)));
      const [a, b, c] = [signs('majmaj'), signs('majmin'), signs('minmin')];
      const opposite = (x: number | undefined, y: number | undefined) =>
        x !== undefined && y !== undefined && x * y === -1;
      return (
        opposite(a[0], a[1]) &&
        a[2] === 0 &&
        a[3] === 0 &&
        b[0] === b[1] &&
        b[2] === b[3] &&
        opposite(b[0], b[2]) &&
        c[0] === 0 &&
        c[1] === 0 &&
        opposite(c[2], c[3])
      );
    },
  },
  'form-kept-vanilla': {
    kind: 'bounded',
    method: 'distance of H(t) from R H̄ Vᵀ in simulated gradient flow of loss (4)',
    size: 'dynamic',
    share: 1 / 16,
    derived: ansatzDerived(true),
    probe: (setting) => probeAnsatz(vanilla(setting), (_s, V) => V),
  },
  'form-kept-weighted': {
    kind: 'bounded',
    method: 'distance of H(t) from R H̄ Vᵀ in simulated gradient flow of loss (9)',
    size: 'dynamic',
    share: 1 / 16,
    derived: ansatzDerived(false),
    probe: (setting) => probeAnsatz(setting, (_s, V) => V),
  },
  'split-form-kept-weighted': {
    kind: 'bounded',
    method: 'distance of H(t) from R H̄ Bᵀ, B with both group indicators, in simulated gradient flow of loss (9)',
    size: 'dynamic',
    share: 1 / 16,
    derived: patternDerived,
    probe: (setting) => probeAnsatz(setting, splitBasis),
  },
  'split-equations': {
    kind: 'bounded',
    method:
      'difference quotients of the loss at W = U W̄ Rᵀ, H = R H̄ Bᵀ against ẇ = Σ ω_j (z_j − w h_j) h_j, ḣ_j = ω_j w (z_j − w h_j), with z_1 = −√(R m (1 − s)), z_2 = √(m s)',
    size: 'dynamic',
    share: 1 / 16,
    derived: (given) => {
      const { value, steps } = reduction(given);
      const { majorityShare: s, minorityCount: m, imbalanceRatio: R } = parameters(given);
      const claimed = [negate(sqrt(multiply(multiply(R, m), subtract(ONE, s)))), sqrt(multiply(m, s))];
      const holds = value.directions.majmin.every(({ target }, j) => areEqual(target, claimed[j] ?? ONE));
      return { value: holds, steps };
    },
    probe: probeSplitEquations,
  },
  'factors-vanilla': {
    kind: 'bounded',
    method:
      'W(t), H(t) of simulated gradient flow of loss (4) against U√Σ√A Rᵀ, R√Σ√A Vᵀ with the run’s own amplitudes',
    size: 'dynamic',
    share: 1 / 16,
    derived: ansatzDerived(true),
    probe: (setting) => probeFactors(vanilla(setting)),
  },
  'factors-weighted': {
    kind: 'bounded',
    method:
      'W(t), H(t) of simulated gradient flow of loss (9) against U√Σ√B Rᵀ, R√Σ√B Vᵀ with the run’s own amplitudes',
    size: 'dynamic',
    share: 1 / 16,
    derived: ansatzDerived(false),
    probe: probeFactors,
  },
  'stays-diagonal': {
    kind: 'bounded',
    method: 'off-diagonal parts of Uᵀ W(t) R and Rᵀ H(t) V in simulated gradient flow of loss (9)',
    size: 'dynamic',
    share: 1 / 16,
    derived: patternDerived,
    probe: probeDiagonal,
  },
  'limit-factors-vanilla': {
    kind: 'bounded',
    method: 'W(t), H(t) late in simulated gradient flow of loss (4) against U√ΣRᵀ, R√ΣVᵀ',
    size: 'dynamic',
    share: 1 / 16,
    probe: (setting) => probeLimit(vanilla(setting), factorsTarget),
  },
  'limit-factors-weighted': {
    kind: 'bounded',
    method: 'W(t), H(t) late in simulated gradient flow of loss (9) against U√ΣRᵀ, R√ΣVᵀ',
    size: 'dynamic',
    share: 1 / 16,
    probe: (setting) => probeLimit(setting, factorsTarget),
  },
  'terminal-equivalence': {
    kind: 'bounded',
    method: 'WH late in simulated gradient flow against Z: both losses, spectral and random initialisation',
    size: 'dynamic',
    share: 1 / 25,
    probe: (setting) =>
      [vanilla(setting), setting, random(vanilla(setting)), random(setting)].flatMap((s) =>
        probeLimit(s, labelsTarget),
      ),
  },
  conserved: {
    kind: 'bounded',
    method: 'largest drift of WᵀW − HHᵀ over a run, relative to ‖W‖², against ten times the tolerance per step',
    size: 'dynamic',
    share: 1 / 8,
    derived: () => {
      const { steps } = derivedFlow();
      return { value: true, steps };
    },
    probe: (setting) => {
      const problem = problemOf(random(setting));
      const run = gradientFlow(problem, { relativeTolerance: 1e-11 });
      return [distance(random(setting), run.conservationDrift, 1e-10 * Math.sqrt(run.steps), 'relative drift')];
    },
  },
  'descent-order': {
    kind: 'bounded',
    method:
      'the order in η of the distance between gradient descent and gradient flow, both losses and initialisations',
    size: 'dynamic',
    share: 1 / 8,
    probe: (setting) => {
      // Both losses and both initialisations take turns.
      const variant =
        [vanilla(setting), setting, random(vanilla(setting)), random(setting)][setting.seed % 4] ?? setting;
      const tried = { ...variant, delta: 3 };
      const problem = problemOf(tried);
      const { order } = stepOrder(problem, 0.5 * defaultHorizon(problem), 0.02 / (stiffest(problem) + 1));
      return [
        {
          setting: recordOf(tried, true),
          discrepancy: Math.abs(order.value - 1),
          budget: order.budget,
          printed: 'order 1',
          actual: `order ${formatNumber(order.value)}`,
        },
      ];
    },
  },
  'order-random-vanilla': {
    kind: 'sampled',
    method: 'order of learning of the three groups in gradient flow of loss (4) from random initialisation',
    size: 'dynamic',
    share: 1 / 4,
    trial: (setting) => ascending(timesOfFlow(random(vanilla(setting)))),
  },
  'order-descent-vanilla': {
    kind: 'sampled',
    method:
      'order of learning of the three groups in gradient descent on loss (4), from spectral and from random initialisation',
    size: 'dynamic',
    share: 1 / 4,
    trial: (setting) =>
      both(ascending(timesOfDescent(vanilla(setting))), ascending(timesOfDescent(random(vanilla(setting))))),
  },
  'window-narrows-descent': {
    kind: 'sampled',
    method:
      'spread of learning times in gradient descent, with weights against without, from spectral and random initialisation',
    size: 'dynamic',
    share: 1 / 4,
    trial: (setting) => both(narrower(timesOfDescent, setting), narrower(timesOfDescent, random(setting))),
  },
  'window-narrows-flow': {
    kind: 'sampled',
    method: 'spread of learning times in gradient flow from random initialisation, with weights against without',
    size: 'dynamic',
    share: 1 / 4,
    trial: (setting) => narrower(timesOfFlow, random(setting)),
  },
} satisfies Record<string, Experiment>;

export type ExperimentName = keyof typeof EXPERIMENTS;

const both = (a: boolean | null, b: boolean | null): boolean | null => (a === null || b === null ? null : a && b);
