import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-1',
  place: 'Section 1, Eq. (1)',
  entries: [
    {
      kind: 'definition',
      part: 'loss',
      defines: 'the reweighted empirical risk',
      text: String.raw`$$\mathcal{L}_{RW}(f) = \frac{1}{n} \sum_{i \in [n]} \omega_{y_i} \cdot \ell(f(\boldsymbol{x}_i), y_i), \tag{1}$$`,
    },
    {
      kind: 'claim',
      part: 'weights',
      title: 'Inverse-frequency weights, as the ratio of the two weights',
      text: String.raw`$⟦\omega_{y_i}⟧ \propto ⟦1/\hat{\pi}_{y_i}⟧$ is typically set proportional to the inverse empirical frequency of the class $y_i \in [k]$ to which example $i \in [n]$ belongs`,
      latex: String.raw`\frac{#1[y_i=\mathrm{min}]}{#1[y_i=\mathrm{maj}]} = \frac{#2[y_i=\mathrm{min}]}{#2[y_i=\mathrm{maj}]}`,
      ownFormula: true,
      hypotheses: ['γ = 1'],
      statement: {
        kind: 'relation',
        bind: {
          'omega_{min}': 'weight.minority',
          'omega_{maj}': 'weight.majority',
          'hat(pi)_{min}': 'frequency.minority',
          'hat(pi)_{maj}': 'frequency.majority',
        },
      },
    },
    {
      kind: 'definition',
      part: 'exponent',
      defines: 'the weight exponent γ (footnote 1)',
      text: String.raw`In practice, it is common setting $\omega_{y_i} \propto 1/\hat{\pi}_{y_i}^{\gamma}$ where $\gamma \in (0,1)$ is tuned empirically`,
    },
  ],
} satisfies Item;
