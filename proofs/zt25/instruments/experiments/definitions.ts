/** Experiments on the explicit matrices of the definitions. */
import { Matrix } from 'ml-matrix';
import { at, blocksEqual, multiplyBlocks } from '../../../../src/algebra/blocks.ts';
import type { Probe } from '../../../../src/audit/examine/examination.ts';
import { formatNumber } from '../../../../src/audit/examine/format-number.ts';
import { power } from '../../../../src/base/power.ts';
import { argued, checked } from '../../../../src/derive/derivation.ts';
import { loss } from '../../../../src/measure/factors/loss.ts';
import { UNIT_ROUNDOFF } from '../../../../src/measure/measured.ts';
import { normalMatrix, normalStream, uniformStream } from '../../../../src/measure/random.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { ALL_GROUPS } from '../derive/extent.ts';
import { labelBlocks } from '../derive/label-blocks.ts';
import { featureDecomposition } from '../derive/label-decomposition.ts';
import { orderedFeatures } from '../measure/features.ts';
import { featuresOf } from '../measurements.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import { labelMatrix, sampleClasses, simplexEncodedLabels } from '../model/labels.ts';
import type { Setting } from '../model/setting.ts';
import { sampleWeights } from '../model/weights.ts';
import { recordOf } from '../step-setting.ts';
import { distance, type StepExperiment, type StepProber } from './kind.ts';

/** W and H from the singular values, as `of` spreads them over the two factors, against `target`. */
function probeInterpolation(of: (value: number) => number, target: (Z: Matrix, Y: Matrix) => Matrix): StepProber {
  return (setting) => {
    const features = featuresOf(setting);
    const { U, values, right } = orderedFeatures(features);
    const factor = Matrix.diag([...values].map(of));
    const pad = (m: Matrix, columns: number) => Matrix.zeros(m.rows, columns).setSubMatrix(m, 0, 0);
    const d = Math.max(setting.dimension, setting.classes);
    const W = pad(U.mmul(factor), d);
    const H = pad(columnsOf(right).mmul(factor), d).transpose();
    return [
      distance(
        { ...setting, dimension: d },
        Matrix.sub(W.mmul(H), target(simplexEncodedLabels(setting), labelMatrix(setting))).norm(),
        8 * features.budget * Math.sqrt(values.length),
      ),
    ];
  };
}

/** The gradient of cross-entropy at equal logits, by difference quotients, against what is claimed of it. */
function probeCrossEntropy(claimed: (z: number, y: number, classes: number) => number): StepProber {
  return (setting) => {
    const k = setting.classes;
    const [Z, Y] = [simplexEncodedLabels(setting), labelMatrix(setting)];
    // Any h would do, as the budget takes it as it is; near this one its two errors are alike.
    const h = 1e-3;
    const entropy = (c: number, y: number, s: number) => Math.log(k - 1 + Math.exp(s)) - (c === y ? s : 0);
    const column = setting.majorities * setting.majorityCount;
    const y = setting.majorities;
    return Array.from({ length: k }, (_, c): Probe => {
      const slope = (step: number) => (entropy(c, y, step) - entropy(c, y, -step)) / (2 * step);
      const value = (4 * slope(h / 2) - slope(h)) / 3;
      const expected = claimed(Z.get(c, column), Y.get(c, column), k);
      return {
        setting: recordOf(setting),
        at: { component: c + 1 },
        of: ['the formula', 'by difference quotients of cross-entropy'],
        discrepancy: Math.abs(value - expected),
        // Central differences with one extrapolation: error h⁴ times a fifth derivative below 1, and rounding over h.
        budget: (h * h) ** 2 + (16 * Math.log(k + 1) * UNIT_ROUNDOFF) / h,
        printed: formatNumber(expected),
        actual: formatNumber(value),
      };
    });
  };
}

/** Two forms of a loss at random W and H. */
function probeLosses(
  forms: (at: { Z: Matrix; weights: Float64Array; W: Matrix; H: Matrix }) => readonly [claimed: number, whole: number],
): StepProber {
  return (setting) => {
    const Z = simplexEncodedLabels(setting);
    const weights = sampleWeights(setting, setting.gamma);
    const normal = normalStream(setting.seed);
    const W = normalMatrix(normal, Z.rows, setting.dimension);
    const H = normalMatrix(normal, setting.dimension, Z.columns);
    const [claimed, whole] = forms({ Z, weights, W, H });
    return [
      {
        setting: recordOf(setting, true),
        at: {},
        of: ['this form of the loss', 'the loss'],
        discrepancy: Math.abs(claimed - whole),
        budget: 64 * Z.columns * setting.dimension * UNIT_ROUNDOFF * whole,
        printed: formatNumber(claimed),
        actual: formatNumber(whole),
      },
    ];
  };
}

/** Σ ‖z_i − W H e_i‖^exponent, basis vector by basis vector, against the loss. */
const basisForm = (exponent: 1 | 2, factor: number): StepProber =>
  probeLosses(({ Z, W, H }) => {
    const squares = Array.from({ length: Z.columns }, (_, i) => squaredDistance(Z, W, H, i));
    const sum = squares.reduce((a, b) => a + (exponent === 2 ? b : Math.sqrt(b)), 0);
    return [factor * sum, 2 * loss(Z, new Float64Array(Z.columns).fill(1), W, H)];
  });

/** ‖z_i − W (H e_i)‖²: H e_i is column i of H. */
function squaredDistance(Z: Matrix, W: Matrix, H: Matrix, i: number): number {
  let sum = 0;
  for (let c = 0; c < Z.rows; c++) {
    let entry = Z.get(c, i);
    for (let j = 0; j < H.rows; j++) entry -= W.get(c, j) * H.get(j, i);
    sum += entry * entry;
  }
  return sum;
}

/** factor · ‖(Z − WH) Ω^exponent‖², column by column, against the weighted loss. */
const weightedForm = (exponent: number, factor: number): StepProber =>
  probeLosses(({ Z, weights, W, H }) => {
    const error = Matrix.sub(Z, W.mmul(H));
    weights.forEach((weight, i) => {
      error.mulColumn(i, power(weight, exponent));
    });
    return [factor * error.norm() ** 2, loss(Z, weights, W, H)];
  });

/** The share of wrong predictions against errors by class, for random predictions. */
function probeErrors(share: (setting: Setting, c: number, mine: number, n: number) => number): StepProber {
  return (setting) => {
    const uniform = uniformStream(setting.seed);
    const classes = sampleClasses(setting);
    const wrong = classes.map((c) => (Math.floor(uniform() * setting.classes) === c ? 0 : 1));
    const n = classes.length;
    const total = wrong.reduce<number>((a, b) => a + b, 0) / n;
    const byClass = Array.from({ length: setting.classes }, (_, c) => {
      const mine = wrong.filter((_w, i) => classes[i] === c);
      const error = mine.reduce<number>((a, b) => a + b, 0) / mine.length;
      return share(setting, c, mine.length, n) * error;
    }).reduce((a, b) => a + b, 0);
    return [
      {
        setting: recordOf(setting),
        at: {},
        of: ['by class', 'share of wrong predictions'],
        discrepancy: Math.abs(total - byClass),
        budget: 8 * setting.classes * UNIT_ROUNDOFF,
        printed: formatNumber(byClass),
        actual: formatNumber(total),
      },
    ];
  };
}

/** The largest sum of a column of a matrix. */
const probeSums =
  (matrix: (setting: Setting) => Matrix): StepProber =>
  (setting) => {
    const m = matrix(setting);
    const sums = Array.from({ length: m.columns }, (_, i) => Math.abs(m.getColumn(i).reduce((a, b) => a + b, 0)));
    const worst = Math.max(...sums);
    return [
      {
        ...distance(setting, worst, 2 * m.rows * UNIT_ROUNDOFF, 'size of the column sum', {
          component: sums.indexOf(worst) + 1,
        }),
        setting: recordOf(setting),
      },
    ];
  };

/** Have the left singular vectors for k = 4 these signs: +1 and -1 opposite to each other, 0 zero? */
const probeSigns =
  (pattern: Readonly<Record<FeatureGroup, readonly number[]>>): StepProber =>
  (setting) => {
    const { groups } = featuresOf(setting);
    const zero = 1e6 * UNIT_ROUNDOFF;
    const signs = FEATURE_GROUPS.map((group) =>
      (groups[group]?.U.getColumn(0) ?? []).map((x) => (Math.abs(x) < zero ? 0 : Math.sign(x))),
    );
    const holds = FEATURE_GROUPS.every((group, g) =>
      // A singular vector is known up to its sign.
      [1, -1].some((sign) =>
        pattern[group].every((expected, i) => sign * expected === (signs[g]?.[i] ?? Number.NaN) + 0),
      ),
    );
    const shown = (vectors: readonly (readonly number[])[]) =>
      vectors.map((signs) => `(${signs.join(', ')})`).join(', ');
    const printed = shown(FEATURE_GROUPS.map((group) => pattern[group]));
    return [
      {
        setting: recordOf(setting),
        at: {},
        of: ['signs as stated', 'measured, each vector up to its sign'],
        discrepancy: holds ? 0 : 1,
        budget: zero,
        printed,
        actual: shown(signs),
      },
    ];
  };

export const DEFINITIONS = {
  interpolation: {
    kind: 'bounded',
    method: 'W = U√Σ, H = √ΣVᵀ, padded with zeros to d columns, against Z',
    size: 'matrix',
    runs: [],
    share: 1,
    derived: (given) => {
      const { Z } = labelBlocks(given);
      const { steps } = featureDecomposition(Z, '\\mathbf{Z}');
      return { value: steps.every((s) => s.status === 'checked'), steps };
    },
    probe: probeInterpolation(Math.sqrt, (Z) => Z),
    planted: {
      'Σ for √Σ': probeInterpolation(
        (value) => value,
        (Z) => Z,
      ),
      'labels that are not centred': probeInterpolation(Math.sqrt, (_Z, Y) => Y),
      'the sign': probeInterpolation(Math.sqrt, (Z) => Matrix.mul(Z, -1)),
    },
  },
  'first-order-cross-entropy': {
    kind: 'bounded',
    method: 'gradients in the logits at L = 0, of cross-entropy by difference quotients and of ½‖z − l‖² exactly',
    size: 'static',
    runs: [],
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
    probe: probeCrossEntropy((z) => -z),
    planted: {
      'the sign': probeCrossEntropy((z) => z),
      'labels that are not centred': probeCrossEntropy((_z, y) => -y),
      'k - 1 for k': probeCrossEntropy((_z, y, k) => 1 / (k - 1) - y),
      'a factor 1/2': probeCrossEntropy((z) => -z / 2),
    },
  },
  'standard-basis-inputs': {
    kind: 'bounded',
    method: '‖Z − WH‖² against Σ ‖z_i − W H e_i‖² with explicit basis vectors, at random W and H',
    size: 'matrix',
    runs: [],
    share: 1,
    probe: basisForm(2, 1),
    planted: { 'norms that are not squared': basisForm(1, 1), 'a factor 1/2': basisForm(2, 1 / 2) },
  },
  'loss-forms': {
    kind: 'bounded',
    method: '½ Σ ‖z_i − W h_i‖² against ½ ‖Z − WH‖_F², at random W and H',
    size: 'static',
    runs: [],
    share: 1,
    probe: weightedForm(0, 1 / 2),
    planted: { 'a factor 2': weightedForm(0, 1), 'norms that are not squared': basisForm(1, 1) },
  },
  'weighted-loss-forms': {
    kind: 'bounded',
    method:
      '½ Σ ω_i ‖z_i − W h_i‖² against ½ ‖(Z − WH) Ω^{1/2}‖_F² each column scaled by its entry of Ω^{1/2}, at random W and H',
    size: 'matrix',
    runs: [],
    share: 1,
    probe: weightedForm(1 / 2, 1 / 2),
    planted: {
      'Ω for Ω^{1/2}': weightedForm(1, 1 / 2),
      'no weights': weightedForm(0, 1 / 2),
      'a factor 2': weightedForm(1 / 2, 1),
    },
  },
  'error-by-class': {
    kind: 'bounded',
    method: 'share of wrong predictions against Σ π_c R_c, for random predictions',
    size: 'static',
    runs: [],
    share: 1,
    probe: probeErrors((_setting, _c, mine, n) => mine / n),
    planted: {
      'equal frequencies': probeErrors(({ classes }) => 1 / classes),
      'a factor 2': probeErrors((_setting, _c, mine, n) => (2 * mine) / n),
    },
  },
  'zero-column-sums': {
    kind: 'bounded',
    method: 'column sums of the explicit Z',
    size: 'static',
    runs: [],
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
    probe: probeSums(simplexEncodedLabels),
    planted: {
      'labels that are not centred': probeSums(labelMatrix),
      'sums of rows': probeSums((setting) => simplexEncodedLabels(setting).transpose()),
    },
  },
  'feature-signs': {
    kind: 'bounded',
    method: 'signs of the left singular vectors for k = 4, from the numerical decomposition',
    size: 'static',
    exists: [...ALL_GROUPS, 'R > 1'],
    runs: [],
    share: 1,
    derived: (given) => {
      const { Z } = labelBlocks(given);
      const { value, steps } = featureDecomposition(Z, '\\mathbf{Z}');
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
    probe: probeSigns({ majmaj: [1, -1, 0, 0], majmin: [1, 1, -1, -1], minmin: [0, 0, 1, -1] }),
    planted: {
      'the groups swapped': probeSigns({ majmaj: [0, 0, 1, -1], majmin: [1, 1, -1, -1], minmin: [1, -1, 0, 0] }),
      'equal signs in maj-maj': probeSigns({ majmaj: [1, 1, 0, 0], majmin: [1, 1, -1, -1], minmin: [0, 0, 1, -1] }),
      'equal signs in maj-min': probeSigns({ majmaj: [1, -1, 0, 0], majmin: [1, 1, 1, 1], minmin: [0, 0, 1, -1] }),
    },
  },
} satisfies Record<string, StepExperiment>;
