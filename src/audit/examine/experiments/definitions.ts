/** Experiments on the explicit matrices of the definitions. */
import { Matrix } from 'ml-matrix';
import { at, blocksEqual, multiplyBlocks } from '../../../algebra/blocks.ts';
import { argued, checked } from '../../../derive/derivation.ts';
import { labelBlocks } from '../../../derive/label-blocks.ts';
import { singularValueDecomposition } from '../../../derive/spectrum.ts';
import { orderedFeatures } from '../../../measure/features.ts';
import { UNIT_ROUNDOFF } from '../../../measure/measured.ts';
import { normalMatrix, normalStream, uniformStream } from '../../../measure/random.ts';
import { sampleClasses, simplexEncodedLabels } from '../../../model/labels.ts';
import { loss } from '../../../model/loss.ts';
import { sampleWeights } from '../../../model/weights.ts';
import { featuresOf } from '../../measurements.ts';
import { recordOf } from '../../regime.ts';
import type { Probe } from '../examination.ts';
import { formatNumber } from '../relation.ts';
import { distance, type Experiment } from './kind.ts';

export const DEFINITIONS = {
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
          budget: (h * h) ** 2 + (16 * Math.log(k + 1) * UNIT_ROUNDOFF) / h,
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
} satisfies Record<string, Experiment>;
