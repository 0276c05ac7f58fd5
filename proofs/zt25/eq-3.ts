import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-3',
  place: 'Appendix A.1, Eq. (3)',
  entries: [
    {
      kind: 'definition',
      part: 'loss',
      defines: 'the reweighted loss; that it is the balanced loss is claimed in app-A.1',
      text: String.raw`$$\mathcal{L}_{\text{reweight}}(h) = \frac{1}{n} \sum_{i=1}^{n} \omega_i \cdot \ell(h(\boldsymbol{x}_i), y_i), \tag{3}$$`,
    },
    {
      kind: 'definition',
      part: 'weights',
      defines: 'the weights ω_i of the reweighted loss',
      text: String.raw`where $\omega_i = 1/(n_{y_i}/n)$ is the inverse empirical frequency of each class`,
    },
    {
      kind: 'skipped',
      part: 'optimality',
      reason: 'unspecified',
      note: 'Optimality for n → ∞ “under mild assumptions” that are not named.',
    },
  ],
} satisfies Item;
