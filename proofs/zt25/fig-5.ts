import type { Item } from '../../src/audit/claim.ts';
import { PAPER_REGIME } from '../../src/audit/regime.ts';

export default {
  item: 'fig-5',
  place: 'Appendix C.2, Figure 5',
  entries: [
    {
      kind: 'claim',
      part: 'vanilla-order',
      title: 'Gradient descent learns in the order of the singular values',
      text: 'With vanilla ERM, SVD factors are learned in the order of their singular values',
      latex: String.raw`T_1 < T_2 < T_3`,
      ownFormula: true,
      hypotheses: [
        'gradient descent on loss (4), δ = 8, spectral and random initialisation',
        'R > 1, at least two classes in each group',
      ],
      regime: { ...PAPER_REGIME, imbalanced: true, allGroups: true },
      statement: { kind: 'experiment', name: 'order-descent-vanilla' },
      uses: ['zt25/prop-C.1'],
    },
    {
      kind: 'claim',
      part: 'random-similar',
      title: 'Random and spectral initialisation behave alike',
      text: 'Dynamics with the two initialization are shown in orange (SVD) and blue (Rand), respectively. Qualitatively the behavior is similar.',
      latex: String.raw`T_1 < T_2 < T_3`,
      ownFormula: true,
      hypotheses: [
        'read as: the order of learning from random initialisation is that from spectral initialisation',
        'R > 1, at least two classes in each group',
      ],
      regime: { ...PAPER_REGIME, imbalanced: true, allGroups: true },
      statement: { kind: 'experiment', name: 'order-random-vanilla' },
    },
    {
      kind: 'claim',
      part: 'weighted-rates',
      title: 'Weights bring the learning times together',
      text: 'Note that thanks to the weighting all singular factors are now learned at approximately the same rates.',
      latex: String.raw`\Delta T_{\rm RW} < \Delta T_{\rm ERM}`,
      ownFormula: true,
      hypotheses: [
        'gradient descent on loss (9) with the weights of Eq. (12), against loss (4)',
        'read as: the learning times spread less with weights than without',
        'R > 1, at least two classes in each group',
      ],
      regime: { ...PAPER_REGIME, imbalanced: true, allGroups: true },
      statement: { kind: 'experiment', name: 'window-narrows-descent' },
    },
  ],
} satisfies Item;
