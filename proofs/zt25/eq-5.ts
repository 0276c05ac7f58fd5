import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-5',
  place: 'Appendix C.1, Eq. (5)',
  entries: [
    {
      kind: 'claim',
      title: 'Factors of the vanilla dynamics',
      text: String.raw`Then the iterates $\mathbf{W}(t)$, $\mathbf{H}(t)$ of GF are as follows:`,
      latex: String.raw`W(t) = U\sqrt{\Sigma}\sqrt{A(t)}\mathbf{R}^{\top} \quad \text{and} \quad H(t) = \mathbf{R}\sqrt{\Sigma}\sqrt{A(t)}V^{\top}`,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
      ],
      notes: ['A(t) diagonal'],
      statement: { kind: 'experiment', name: 'factors-vanilla' },
    },
  ],
} satisfies Item;
