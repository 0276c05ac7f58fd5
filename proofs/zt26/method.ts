import type { Item } from '../../src/audit/claim.ts';

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
      latex: String.raw`\begin{gathered}
\frac{\sigma_1 \lambda_1}{\sigma_2 \lambda_2} < \frac{\sigma_1}{\sigma_3} \\
T_1 = T_2 = T_3
\end{gathered}`,
      ownFormula: true,
      hypotheses: [
        's = 1/2',
        'at least two classes in each group',
        'R > 1',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (4)',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
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
