import type { Item } from '../../src/audit/claim.ts';
import { ANY_REGIME, PAPER_REGIME } from '../../src/audit/regime.ts';

const FLOW = ['gradient flow, spectral initialisation, vanishing'];
const SIGMOID = String.raw`a_i(t) = \frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i t}}`;
const WEIGHTED_SIGMOID = String.raw`\beta_i(t) = \frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}`;

export default {
  item: 'onboarding',
  place: 'Architecture Onboarding',
  entries: [
    {
      kind: 'definition',
      part: 'inputs',
      defines: 'the inputs',
      text: 'Inputs: One-hot labels $Y$, transformed into Simplex-Encoded Label (SEL) matrix $Z$.',
    },
    {
      kind: 'definition',
      part: 'core-model',
      defines: 'the model',
      text: 'Core Model: Bilinear model $L = WH$ (SSM), replacing the DNN. $W$ are classifiers, $H$ are trainable embeddings.',
    },
    {
      kind: 'definition',
      part: 'loss',
      defines: 'the loss, in the norm weighted by Ω',
      text: String.raw`Loss: Weighted Squared Loss $\|Z - WH\|_{\Omega}$ (proxy for Cross-Entropy).`,
    },
    {
      kind: 'definition',
      part: 'optimizer',
      defines: 'the training',
      text: 'Optimizer: Gradient Descent (analyzed as Gradient Flow).',
    },
    {
      kind: 'skipped',
      part: 'critical-path',
      reason: 'not-mathematical',
      note: 'Four instructions: initialise at scale e^-δ, decompose Z, weigh by inverse square roots of frequencies, run.',
    },
    {
      kind: 'claim',
      part: 'sigmoid-dynamics',
      title: 'The squared loss gives exact sigmoid dynamics',
      text: 'The paper uses squared loss for theoretical tractability (exact sigmoid dynamics).',
      latex: SIGMOID,
      ownFormula: true,
      hypotheses: [
        'vanilla loss',
        'the sigmoid of zt25, Eq. (6), which this text does not show, for the maj-min feature',
        'gradient flow, spectral initialisation',
      ],
      regime: PAPER_REGIME,
      statement: { kind: 'trajectory', loss: 'vanilla', group: 'majmin' },
      uses: ['zt25/eq-6/majmin'],
      readings: [
        {
          text: 'weighted loss, the sigmoid of zt25, Eq. (16), for the maj-maj feature',
          latex: WEIGHTED_SIGMOID,
          statement: { kind: 'trajectory', loss: 'weighted', group: 'majmaj' },
          regime: { ...PAPER_REGIME, allGroups: true },
        },
        {
          text: 'weighted loss, the sigmoid of zt25, Eq. (16), for the maj-min feature',
          latex: WEIGHTED_SIGMOID,
          statement: { kind: 'trajectory', loss: 'weighted', group: 'majmin' },
        },
      ],
    },
    {
      kind: 'claim',
      part: 'early-cross-entropy',
      title: 'The squared loss approximates cross-entropy early in training',
      text: 'This approximates CE behavior early in training.',
      latex: String.raw`\left.\nabla_{l}\, \mathrm{CE}(l, y)\right|_{l = 0} = \left.\nabla_{l}\, \tfrac{1}{2} \|z_y - l\|^2\right|_{l = 0}`,
      ownFormula: true,
      hypotheses: ['to first order around L = 0, where training starts'],
      regime: ANY_REGIME,
      statement: { kind: 'experiment', name: 'first-order-cross-entropy' },
    },
    {
      kind: 'skipped',
      part: 'model-against-networks',
      reason: 'not-mathematical',
      note: 'What the model leaves out.',
    },
    {
      kind: 'skipped',
      part: 'vanishing-benefit',
      reason: 'needs-data',
      note: 'About validation accuracy.',
    },
    {
      kind: 'claim',
      part: 'square-root-weights',
      title: 'γ = 1/2 flattens the spectrum',
      text: String.raw`The paper suggests $\gamma=0.5$ ($\omega \propto 1/\sqrt{\hat{\pi}}$) specifically to flatten the spectrum.`,
      latex: String.raw`\gamma=0.5`,
      hypotheses: ['flat means: every feature is learned at the same rescaled time', ...FLOW],
      regime: { ...ANY_REGIME, gamma: '1/2', allGroups: true },
      statement: {
        kind: 'relation',
        formal: String.raw`\Delta T_{\mathrm{RW}} = 0`,
        bind: { 'Delta(T)_{RW}': 'window.weighted' },
      },
    },
    {
      kind: 'claim',
      part: 'inverse-frequency-weights',
      title: 'γ = 1 fails to balance the spectral rates',
      text: String.raw`Using inverse frequency ($\gamma=1$) might over-amplify noise or fail to balance the spectral rates correctly in this theoretical framework.`,
      latex: String.raw`\gamma=1`,
      hypotheses: ['γ = 1', 'R > 1', 'of the two alternatives the second; nothing definite is said of noise', ...FLOW],
      regime: { ...ANY_REGIME, gamma: '1', imbalanced: true, allGroups: true },
      statement: {
        kind: 'relation',
        formal: String.raw`\Delta T_{\mathrm{RW}} = \sqrt{R} - 1 > 0`,
        bind: { 'Delta(T)_{RW}': 'window.weighted' },
      },
    },
    {
      kind: 'skipped',
      part: 'staged-learning-on-mnist',
      reason: 'needs-data',
      note: 'Experiment 1, on MNIST.',
    },
    {
      kind: 'claim',
      part: 'verify-flattening',
      title: 'Experiment 2: with weights, singular values converge closer together',
      text: 'Plot the singular values of $L_t$ over time for both vanilla and reweighted loss to verify if they converge simultaneously (Fig 2d vs 2e).',
      latex: String.raw`\frac{t_{\max}^{\mathrm{RW}}}{t_{\min}^{\mathrm{RW}}} < \frac{t_{\max}}{t_{\min}}`,
      ownFormula: true,
      hypotheses: ['R > 1', 'gradient flow, small random initialisation', 'in at least nine of ten runs'],
      regime: { ...PAPER_REGIME, imbalanced: true, allGroups: true },
      statement: { kind: 'experiment', name: 'window-narrows-flow' },
    },
    {
      kind: 'claim',
      part: 'measure-vanilla',
      title: 'Experiment 3: the vanilla time scales with √R',
      text: String.raw`Verify that vanilla scales with $\sqrt{R}$`,
      latex: String.raw`\sqrt{R}`,
      hypotheses: ['time in units of the first learning time, as in ΔT', ...FLOW],
      regime: { ...ANY_REGIME, allGroups: true },
      statement: {
        kind: 'relation',
        formal: String.raw`\frac{T_3}{T_1} = \sqrt{R}`,
        bind: { T_1: 'time.vanilla.majmaj', T_3: 'time.vanilla.minmin' },
      },
      readings: [
        {
          text: 'time in units of δ, relative to that at R = 1, for a fixed number of minority samples',
          latex: String.raw`T_3 = \sqrt{\frac{R}{m}}`,
          statement: { kind: 'relation', bind: { T_3: 'time.vanilla.minmin' } },
        },
      ],
    },
    {
      kind: 'claim',
      part: 'measure-weighted',
      title: 'Experiment 3: the reweighted time remains constant',
      text: 'while reweighted remains roughly constant',
      latex: String.raw`\frac{T_3}{T_1} = 1`,
      ownFormula: true,
      hypotheses: ['γ = 1/2', 'time in units of the first learning time, as in ΔT', ...FLOW],
      regime: { ...ANY_REGIME, gamma: '1/2', allGroups: true },
      statement: { kind: 'relation', bind: { T_1: 'time.weighted.majmaj', T_3: 'time.weighted.minmin' } },
      readings: [
        {
          text: 'time in units of δ, relative to that at R = 1, for a fixed number of minority samples and the weights of zt25, Eq. (12)',
          latex: String.raw`T_3 = \frac{1}{\sqrt{2 m}}`,
          statement: { kind: 'relation', bind: { T_3: 'time.weighted.minmin' } },
        },
      ],
    },
  ],
} satisfies Item;
