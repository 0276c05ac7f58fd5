import type { Item } from '../../src/audit/claim.ts';
import { ANY_REGIME, PAPER_REGIME } from '../../src/audit/regime.ts';

const IMBALANCED = { ...PAPER_REGIME, imbalanced: true, allGroups: true };

export default {
  item: 'fig-2',
  place: 'Figure 2',
  entries: [
    {
      kind: 'definition',
      part: 'a',
      defines: 'the example: one-hot labels of two majority and two minority classes, R = 10',
      text: String.raw`(a) One-hot label matrix \mathbf{Y} for two majority(top) and two minority(bottom) classes.`,
    },
    {
      kind: 'claim',
      part: 'b',
      title: 'Left singular vectors separate the three distinctions',
      text: String.raw`(b) Left singular vectors \mathbf{U} of the SEL matrix $\mathbf{Z} = (I - \frac{1}{k} \mathbb{1} \mathbb{1}^{\top}) \mathbf{Y}$ separate majority-majority (green), majority-minority (orange), and minority-minority (pink) distinctions.`,
      latex: String.raw`u_1 \sim (+,-,0,0), \quad u_2 \sim (+,+,-,-), \quad u_3 \sim (0,0,+,-)`,
      hypotheses: ['k = 4, two majorities', 'R > 1'],
      regime: { ...ANY_REGIME, share: '1/2', imbalanced: true, allGroups: true },
      statement: { kind: 'all', of: ['sec-3.2/signs'] },
    },
    {
      kind: 'claim',
      part: 'c',
      title: 'Majority features have the largest singular values',
      text: '(c) Singular values show the ordering of semantic importance: majority features dominate.',
      latex: String.raw`\sigma_{\mathrm{majmaj}} > \sigma_{\mathrm{majmin}} > \sigma_{\mathrm{minmin}}`,
      hypotheses: ['R > 1'],
      regime: { ...ANY_REGIME, imbalanced: true, allGroups: true },
      statement: {
        kind: 'relation',
        bind: {
          'sigma_{majmaj}': 'sigma.majmaj',
          'sigma_{majmin}': 'sigma.majmin',
          'sigma_{minmin}': 'sigma.minmin',
        },
      },
    },
    {
      kind: 'claim',
      part: 'd-random',
      title: 'Standard training learns the features one after another, random start',
      text: '(d) Under standard training, features are learned sequentially.',
      latex: String.raw`t_{\mathrm{majmaj}} < t_{\mathrm{majmin}} < t_{\mathrm{minmin}}`,
      hypotheses: ['R > 1', 'gradient flow, small random initialisation (blue)', 'in at least nine of ten runs'],
      regime: IMBALANCED,
      statement: { kind: 'experiment', name: 'order-random-vanilla' },
    },
    {
      kind: 'claim',
      part: 'd-descent',
      title: 'Standard training learns the features one after another, gradient descent',
      text: '(d) Under standard training, features are learned sequentially.',
      latex: String.raw`t_{\mathrm{majmaj}} < t_{\mathrm{majmin}} < t_{\mathrm{minmin}}`,
      hypotheses: [
        'R > 1',
        'gradient descent, random (blue) and spectral (orange) initialisation',
        'in at least nine of ten runs',
      ],
      regime: IMBALANCED,
      statement: { kind: 'experiment', name: 'order-descent-vanilla' },
    },
    {
      kind: 'claim',
      part: 'e-random',
      title: 'Reweighting brings learning times together, random start',
      text: '(e) Reweighting equalizes learning speeds, flattening the spectrum and enabling simultaneous semantics acquisition.',
      latex: String.raw`\frac{t_{\max}^{\mathrm{RW}}}{t_{\min}^{\mathrm{RW}}} < \frac{t_{\max}}{t_{\min}}`,
      hypotheses: ['R > 1', 'gradient flow, small random initialisation (blue)', 'in at least nine of ten runs'],
      regime: IMBALANCED,
      statement: { kind: 'experiment', name: 'window-narrows-flow' },
    },
    {
      kind: 'claim',
      part: 'e-descent',
      title: 'Reweighting brings learning times together, gradient descent',
      text: '(e) Reweighting equalizes learning speeds, flattening the spectrum and enabling simultaneous semantics acquisition.',
      latex: String.raw`\frac{t_{\max}^{\mathrm{RW}}}{t_{\min}^{\mathrm{RW}}} < \frac{t_{\max}}{t_{\min}}`,
      hypotheses: [
        'R > 1',
        'gradient descent, random (blue) and spectral (orange) initialisation',
        'in at least nine of ten runs',
      ],
      regime: IMBALANCED,
      statement: { kind: 'experiment', name: 'window-narrows-descent' },
    },
    {
      kind: 'claim',
      part: 'e-simultaneous',
      title: 'Reweighting learns all three features at the same time, vanishing initialisation',
      text: '(e) Reweighting equalizes learning speeds, flattening the spectrum and enabling simultaneous semantics acquisition.',
      latex: String.raw`T_{\mathrm{majmaj}} = T_{\mathrm{majmin}} = T_{\mathrm{minmin}}`,
      hypotheses: ['γ = 1/2', 'gradient flow, spectral initialisation (orange), vanishing'],
      regime: { ...ANY_REGIME, gamma: '1/2', allGroups: true },
      statement: {
        kind: 'relation',
        bind: {
          'T_{majmaj}': 'time.weighted.majmaj',
          'T_{majmin}': 'time.weighted.majmin',
          'T_{minmin}': 'time.weighted.minmin',
        },
      },
    },
  ],
} satisfies Item;
