import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'sec-1',
  place: 'Section 1',
  entries: [
    {
      kind: 'definition',
      part: 'empirical-risk',
      defines: 'the vanilla empirical risk',
      text: String.raw`$\mathcal{L}(f) = \frac{1}{n} \sum_{i \in [n]} \ell\left(f(\boldsymbol{x}_i), y_i\right)$, over training examples of feature-label pairs (\boldsymbol{x}_i, y_i)`,
    },
    {
      kind: 'skipped',
      part: 'statistical-optimality',
      reason: 'unspecified',
      note: 'That the reweighted loss optimises balanced accuracy in the population limit is announced here; its assumptions are not stated, see app-A.1.',
    },
    {
      kind: 'skipped',
      part: 'overparameterized-networks',
      reason: 'needs-data',
      note: 'Observations of others: little effect of weights after long training, an effect under early stopping, a boost of other losses.',
    },
    {
      kind: 'skipped',
      part: 'implicit-bias',
      reason: 'other-model',
      note: 'The cited justifications are about cross-entropy; see app-A.2.',
    },
    {
      kind: 'skipped',
      part: 'contribution',
      reason: 'not-mathematical',
      note: 'The question, the contribution, and what the sections hold.',
    },
  ],
} satisfies Item;
