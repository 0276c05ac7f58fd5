import type { Item } from '../../src/audit/claim.ts';

/** ℓ is the sum of the losses of a group's samples. */
const LOSSES = { 'ell_{maj}': 'positive', 'ell_{min}': 'positive' } as const;
const COEFFICIENTS = {
  'b_{maj}': 'balanced.majority',
  'b_{min}': 'balanced.minority',
  'r_{maj}': 'reweighted.majority',
  'r_{min}': 'reweighted.minority',
};
const BALANCED = String.raw`b_{\mathrm{maj}} \ell_{\mathrm{maj}} + b_{\mathrm{min}} \ell_{\mathrm{min}}`;
const REWEIGHTED = String.raw`r_{\mathrm{maj}} \ell_{\mathrm{maj}} + r_{\mathrm{min}} \ell_{\mathrm{min}}`;

export default {
  item: 'app-A.1',
  place: 'Appendix A.1',
  entries: [
    {
      kind: 'skipped',
      part: 'optimality',
      reason: 'unspecified',
      note: 'Statistical optimality in the population limit: neither the assumptions nor the sense of optimality are stated.',
    },
    {
      kind: 'definition',
      part: 'class-conditional-error',
      defines: 'the class-conditional error and the prior of a class',
      text: String.raw`$\mathcal{R}_c(h) = \mathbb{E}_{\boldsymbol{x} \sim P(\boldsymbol{x}|c)}[\mathbf{1}[h(\boldsymbol{x}) \neq c]]$ is the class-conditional error`,
    },
    {
      kind: 'claim',
      part: 'standard-error',
      title: 'The standard error is the mean of the class errors by frequency',
      text: String.raw`The standard error of a hypothesis h is $⟦\mathcal{R}(h) := \sum_{c \in [k]} \pi_c \mathcal{R}_c(h) = \mathbb{E}_{c \sim P(c), \boldsymbol{x} \sim P(\boldsymbol{x}|c)}[\mathbf{1}[h(\boldsymbol{x}) \neq c]]⟧$`,
      latex: '#1',
      notes: ['on the empirical distribution of a labelled sample'],
      statement: { kind: 'experiment', name: 'error-by-class' },
    },
    {
      kind: 'definition',
      part: 'balanced-error',
      defines: 'the balanced error and its empirical counterpart',
      text: String.raw`The balanced error is $\mathcal{R}_{bal}(h) := \frac{1}{k} \sum_{c \in [k]} \mathcal{R}_c(h)$, with empirical counterpart $\mathcal{L}_{bal}(h) = \frac{1}{k} \sum_{c \in [k]} \frac{1}{n_c} \sum_{i:y_i=c} \ell(h(\boldsymbol{x}_i), c)$, where $n_c = |\{i: y_i=c\}|$.`,
    },
    {
      kind: 'claim',
      part: 'rewritten',
      title: 'The balanced loss is the reweighted loss (3)',
      text: String.raw`with empirical counterpart $\mathcal{L}_{bal}(h) = ⟦\frac{1}{k}⟧ \sum_{c \in [k]} ⟦\frac{1}{n_c}⟧ \sum_{i:y_i=c} \ell(h(\boldsymbol{x}_i), c)$ […] This can be rewritten as a reweighted loss: $\mathcal{L}_{\text{reweight}}(h) = ⟦\frac{1}{n}⟧ \sum_{i=1}^{n} \omega_i \cdot \ell(h(\boldsymbol{x}_i), y_i)$ […] where $\omega_i = ⟦1/(n_{y_i}/n)⟧$`,
      latex: String.raw`#1 #2[n_c=n_{\mathrm{maj}}] \ell_{\mathrm{maj}} + #1 #2[n_c=n_{\mathrm{min}}] \ell_{\mathrm{min}} = #3 \left(#4[y_i=\mathrm{maj}]\right) \ell_{\mathrm{maj}} + #3 \left(#4[y_i=\mathrm{min}]\right) \ell_{\mathrm{min}}`,
      ownFormula: true,
      notes: [
        'ℓ_maj and ℓ_min are the summed losses of the samples of all majority and all minority classes, any positive numbers',
        'b and r are the coefficients of one sample’s loss in the balanced and in the reweighted loss',
      ],
      statement: {
        kind: 'relation',
        bind: { n: 'samples', 'n_{maj}': 'count.majority', 'n_{min}': 'count.minority' },
        free: LOSSES,
      },
      readings: [
        {
          text: 'up to a constant factor',
          latex: String.raw`\frac{b_{\mathrm{maj}}}{r_{\mathrm{maj}}} = \frac{b_{\mathrm{min}}}{r_{\mathrm{min}}}`,
          statement: { kind: 'relation', bind: COEFFICIENTS },
        },
      ],
      erratum: {
        kind: 'slip',
        formulas: [
          {
            latex: String.raw`${BALANCED} = \frac{1}{k} \left(${REWEIGHTED}\right)`,
            statement: { kind: 'relation', bind: COEFFICIENTS, free: LOSSES },
          },
        ],
        prose: 'The factor 1/k is missing: the balanced loss is 1/k times the reweighted loss (3).',
      },
    },
  ],
} satisfies Item;
