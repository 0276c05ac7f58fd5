import type { Item } from '../../src/audit/claim.ts';
import { ANY_REGIME, PAPER_REGIME } from '../../src/audit/regime.ts';

const FLOW = ['gradient flow, spectral initialisation, vanishing'];
const WEIGHTED = { ...ANY_REGIME, gamma: '1/2', allGroups: true };
const WEIGHTED_TIMES = { T_1: 'time.weighted.majmaj', T_2: 'time.weighted.majmin', T_3: 'time.weighted.minmin' };

export default {
  item: 'summary',
  place: 'Front matter, Quick Facts and Executive Summary',
  entries: [
    {
      kind: 'skipped',
      part: 'front-matter',
      reason: 'not-mathematical',
      note: 'Title, identifiers and tags; the core contribution repeats the executive summary.',
    },
    {
      kind: 'claim',
      part: 'equal-rates',
      title: 'Reweighting equalizes learning rates across features',
      text: 'Reweighting equalizes learning rates across features early in training',
      latex: String.raw`T_1 = T_2 = T_3`,
      ownFormula: true,
      hypotheses: ['γ = 1/2', ...FLOW],
      regime: WEIGHTED,
      statement: { kind: 'relation', bind: WEIGHTED_TIMES },
    },
    {
      kind: 'claim',
      part: 'vanish-at-convergence',
      title: 'At convergence the benefit of reweighting is gone',
      text: 'benefits vanish at convergence in overparameterized models',
      latex: String.raw`\lim_{t \to \infty} W(t) H(t) = Z`,
      ownFormula: true,
      regime: PAPER_REGIME,
      statement: { kind: 'all', of: ['mechanism-3/terminal-phase'] },
    },
    {
      kind: 'skipped',
      part: 'model',
      reason: 'not-mathematical',
      note: 'What the small-scale model is for.',
    },
    {
      kind: 'claim',
      part: 'vanilla-order',
      title: 'Vanilla training learns majority features first',
      text: 'vanilla empirical risk minimization (ERM) preferentially learns majority class features over minority ones',
      latex: String.raw`T_1 < T_2 < T_3`,
      ownFormula: true,
      hypotheses: ['R > 1', ...FLOW],
      regime: { ...ANY_REGIME, imbalanced: true, allGroups: true },
      statement: {
        kind: 'relation',
        bind: { T_1: 'time.vanilla.majmaj', T_2: 'time.vanilla.majmin', T_3: 'time.vanilla.minmin' },
      },
    },
    {
      kind: 'claim',
      part: 'flattening',
      title: 'Reweighting flattens the spectrum of the label matrix',
      text: 'reweighting equalizes the learning rates of all features by effectively flattening the spectrum of the label matrix, enabling simultaneous learning of majority and minority class distinctions',
      latex: String.raw`\frac{\sigma_1 \lambda_1}{\sigma_2 \lambda_2} < \frac{\sigma_1}{\sigma_3}`,
      ownFormula: true,
      hypotheses: [
        'weights ω ∝ 1/√π',
        'R > 1',
        'flat means: σλ spreads less than σ; its largest value is at maj-maj and min-min, its smallest at maj-min',
      ],
      regime: { ...PAPER_REGIME, imbalanced: true, allGroups: true },
      statement: {
        kind: 'relation',
        bind: {
          sigma_1: 'sigma.majmaj',
          sigma_2: 'sigma.majmin',
          sigma_3: 'sigma.minmin',
          lambda_1: 'lambda.majmaj',
          lambda_2: 'lambda.majmin',
        },
      },
    },
    {
      kind: 'claim',
      part: 'compressed-window',
      title: 'Reweighting compresses the learning window',
      text: 'reweighting compresses the effective learning window, independent of the imbalance ratio',
      latex: String.raw`\Delta T_{\mathrm{RW}} < \Delta T`,
      ownFormula: true,
      hypotheses: ['γ = 1/2', 'R > 1', ...FLOW],
      regime: { ...ANY_REGIME, gamma: '1/2', imbalanced: true, allGroups: true },
      statement: {
        kind: 'relation',
        bind: { 'Delta(T)_{RW}': 'window.weighted', 'Delta(T)': 'window.vanilla' },
      },
      readings: [
        {
          text: 'independent of the imbalance ratio: the same value, zero, for every R',
          latex: String.raw`\Delta T_{\mathrm{RW}} = 0`,
          statement: { kind: 'relation', bind: { 'Delta(T)_{RW}': 'window.weighted' } },
        },
      ],
    },
    {
      kind: 'claim',
      part: 'vanilla-window',
      title: 'The vanilla learning window grows without bound',
      text: 'vanilla ERM where the window grows unboundedly with imbalance',
      latex: String.raw`\Delta T \ge \sqrt{R} - 1`,
      ownFormula: true,
      hypotheses: [...FLOW, 'a lower bound that no constant is above for all R'],
      regime: { ...ANY_REGIME, allGroups: true },
      statement: { kind: 'relation', bind: { 'Delta(T)': 'window.vanilla' } },
    },
    {
      kind: 'claim',
      part: 'terminal-phase',
      title: 'Reweighting has no effect in the terminal phase',
      text: 'it has no effect in the terminal phase of overparameterized models',
      latex: String.raw`\lim_{t \to \infty} W(t) H(t) = Z`,
      ownFormula: true,
      regime: PAPER_REGIME,
      statement: { kind: 'all', of: ['mechanism-3/terminal-phase'] },
    },
  ],
} satisfies Item;
