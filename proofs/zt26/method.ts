import type { Item } from '../../src/audit/claim.ts';
import { PAPER_REGIME } from '../../src/audit/regime.ts';

export default {
  item: 'method',
  place: 'Method Summary',
  entries: [
    {
      kind: 'definition',
      part: 'model',
      defines: 'the bilinear model, the labels and the loss',
      text: 'This replaces a complex DNN with a bilinear model $L = WH$, where $W$ are classifiers and $H$ are trainable embeddings. The model uses simplex-encoded labels $Z$ and weighted squared loss.',
    },
    {
      kind: 'skipped',
      part: 'closed-forms',
      reason: 'unspecified',
      note: 'Closed-form solutions are announced and not shown.',
    },
    {
      kind: 'claim',
      part: 'flattening',
      title: 'Effective weights flatten the spectrum and make learning simultaneous',
      text: String.raw`Reweighting introduces an effective weight matrix $\Lambda$ that flattens the skewed spectrum of the label matrix, converting staged learning into simultaneous learning.`,
      latex: String.raw`\frac{\sigma_1 \lambda_1}{\sigma_2 \lambda_2} < \frac{\sigma_1}{\sigma_3}, \quad T_1 = T_2 = T_3`,
      ownFormula: true,
      regime: PAPER_REGIME,
      statement: { kind: 'all', of: ['summary/flattening', 'summary/vanilla-order', 'summary/equal-rates'] },
    },
    {
      kind: 'skipped',
      part: 'validation',
      reason: 'needs-data',
      note: 'Validation on a network and MNIST.',
    },
  ],
} satisfies Item;
