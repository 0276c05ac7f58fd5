import type { Item } from '../../src/audit/claim.ts';
import { ANY_REGIME } from '../../src/audit/regime.ts';

export default {
  item: 'sec-3.1',
  place: 'Section 3.1',
  entries: [
    {
      kind: 'skipped',
      part: 'abstraction',
      reason: 'not-mathematical',
      note: 'Why embeddings are replaced by trainable vectors, and the loss by the squared loss.',
    },
    {
      kind: 'definition',
      part: 'bilinear-model',
      defines: 'the logits L of the bilinear model',
      text: String.raw`the logits $L \in \mathbb{R}^{k \times n}$ are defined as L := WH. Here, $W \in \mathbb{R}^{k \times d}$ represents the network's classifiers (analogous to the last-layer weights), and $H \in \mathbb{R}^{d \times n}$ is a matrix comprising the trainable embeddings h_i , $i \in [n]$ for each example.`,
    },
    {
      kind: 'definition',
      part: 'label-matrix',
      defines: 'the simplex-encoded label matrix Z and the one-hot encoding matrix Y',
      text: String.raw`**simplex-encoded label (SEL) matrix** $\boldsymbol{Z} := (\mathbb{I}_k - \frac{1}{k} \mathbb{1}_k \mathbb{1}_k^\top) \boldsymbol{Y}$. This matrix is a centered version of the one-hot encoding matrix $\boldsymbol{Y} \in \{0,1\}^{k \times n}$ of the data.`,
    },
    {
      kind: 'claim',
      part: 'centred',
      title: 'The columns of the label matrix sum to zero',
      text: String.raw`The centering accounts for the property of cross-entropy to yield centered logits, i.e., such that $\mathbb{1}_k^\top \boldsymbol{L} = \boldsymbol{0}$`,
      latex: String.raw`\mathbb{1}_k^\top \boldsymbol{L} = \boldsymbol{0}`,
      hypotheses: ['L = Z'],
      regime: ANY_REGIME,
      statement: { kind: 'experiment', name: 'zero-column-sums' },
    },
    {
      kind: 'skipped',
      part: 'cross-entropy-logits',
      reason: 'other-model',
      note: 'That cross-entropy yields centred logits is cited.',
    },
    {
      kind: 'claim',
      part: 'first-order',
      title: 'The squared loss is a first-order approximation of cross-entropy',
      text: 'the simplification to squared-loss can alternatively be considered a first-order approximation of the cross-entropy loss',
      latex: String.raw`\left.\nabla_{l}\, \mathrm{CE}(l, y)\right|_{l = 0} = \left.\nabla_{l}\, \tfrac{1}{2} \|z_y - l\|^2\right|_{l = 0}`,
      ownFormula: true,
      hypotheses: ['around L = 0, with the factor 1/2 of Eq. (4)'],
      regime: ANY_REGIME,
      statement: { kind: 'experiment', name: 'first-order-cross-entropy' },
    },
    {
      kind: 'claim',
      part: 'interpolation',
      title: 'With d ≥ k some parameters interpolate the labels',
      text: String.raw`we set hidden dimension $d \ge k$. This ensures model parameters exist that can perfectly interpolate the labels, meaning L = Z.`,
      latex: String.raw`L = Z`,
      hypotheses: ['d ≥ k'],
      regime: ANY_REGIME,
      statement: { kind: 'experiment', name: 'interpolation' },
    },
    {
      kind: 'definition',
      part: 'step-imbalance',
      defines: 'majorities and minorities',
      text: 'we assume k classes, where the first k/2 are **majorities** and the remaining k/2 are **minorities**. Within each group, all classes have an equal number of examples.',
    },
    {
      kind: 'claim',
      part: 'imbalance-ratio',
      title: 'The imbalance ratio R',
      text: 'The number of samples in majorities is R times the number of samples in minorities, where R is the **imbalance ratio**.',
      latex: String.raw`n_{\mathrm{maj}} = R\, n_{\mathrm{min}}`,
      ownFormula: true,
      hypotheses: ['read per class: n is the number of samples of one class'],
      regime: { ...ANY_REGIME, share: '1/2' },
      statement: { kind: 'relation', bind: { 'n_{maj}': 'count.majority', 'n_{min}': 'count.minority' } },
      readings: [
        {
          text: 'read in total: all majorities together against all minorities together',
          latex: String.raw`\frac{k}{2} n_{\mathrm{maj}} = R \frac{k}{2} n_{\mathrm{min}}`,
          statement: { kind: 'relation', bind: { 'n_{maj}': 'count.majority', 'n_{min}': 'count.minority' } },
        },
      ],
    },
    {
      kind: 'skipped',
      part: 'four-classes',
      reason: 'not-mathematical',
      note: 'The choice k = 4 for the discussion.',
    },
  ],
} satisfies Item;
