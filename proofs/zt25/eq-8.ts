import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-8',
  place: 'Appendix C.1, Eq. (8)',
  entries: [
    {
      kind: 'claim',
      title: 'Limits of the factors under vanilla ERM',
      text: String.raw`In the limit $t \to \infty$, the theorem shows convergence to:`,
      latex: String.raw`W(t) \to W_{\infty} := U \sqrt{\Sigma} \mathbf{R}^{\top} \quad \text{and} \quad H(t) \to H_{\infty} := \mathbf{R} \sqrt{\Sigma} V^{\top}`,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
      ],
      statement: { kind: 'experiment', name: 'limit-factors-vanilla' },
      uses: ['zt25/eq-5', 'zt25/eq-6/majmaj', 'zt25/eq-6/majmin', 'zt25/eq-6/minmin'],
    },
  ],
} satisfies Item;
