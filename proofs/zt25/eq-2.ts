import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-2',
  place: 'Appendix A.1, Eq. (2)',
  entries: [
    {
      kind: 'definition',
      defines: 'the empirical risk of a hypothesis',
      text: String.raw`$$\mathcal{L}(h) = \frac{1}{n} \sum_{i=1}^{n} \ell(h(\boldsymbol{x}_i), y_i), \qquad (2)$$`,
    },
  ],
} satisfies Item;
