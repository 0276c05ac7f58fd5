import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'app-B',
  place: 'Appendix B',
  entries: [
    { kind: 'skipped', part: 'B.1', reason: 'needs-data', note: 'Loss curves on MNIST.' },
    { kind: 'skipped', part: 'B.2', reason: 'needs-data', note: 'Accuracies on MNIST.' },
    { kind: 'skipped', part: 'B.3', reason: 'needs-data', note: 'Confusion matrices on test data.' },
    {
      kind: 'claim',
      part: 'B.3-vanilla',
      title: 'Vanilla training follows the order of the singular values',
      text: 'vanilla CE follows the ordering of singular values of the label matrix—favoring majority-majority features',
      latex: String.raw`\sigma_1 T_1 = \sigma_2 T_2 = \sigma_3 T_3`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['in the small-scale model, with the squared loss in the place of cross-entropy'],
      statement: {
        kind: 'relation',
        bind: {
          sigma_1: 'sigma.majmaj',
          sigma_2: 'sigma.majmin',
          sigma_3: 'sigma.minmin',
          T_1: 'time.vanilla.majmaj',
          T_2: 'time.vanilla.majmin',
          T_3: 'time.vanilla.minmin',
        },
      },
      uses: ['zt25/sec-3.2/order', 'zt25/prop-C.1'],
    },
    {
      kind: 'claim',
      part: 'B.3-reweighted',
      title: 'Reweighted training learns along all directions at equal rates',
      text: 'Re-weighted flattens this spectrum and equalizes learning rates across all concept directions',
      latex: String.raw`T_1 = T_2 = T_3`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['in the small-scale model, with the squared loss in the place of cross-entropy'],
      statement: {
        kind: 'relation',
        bind: { T_1: 'time.weighted.majmaj', T_2: 'time.weighted.majmin', T_3: 'time.weighted.minmin' },
      },
    },
    { kind: 'skipped', part: 'B.4', reason: 'needs-data', note: 'Which digits are majorities.' },
  ],
} satisfies Item;
