import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'limitations',
  place: 'Limitations',
  entries: [
    {
      kind: 'skipped',
      part: 'unconstrained-features',
      reason: 'not-mathematical',
      note: 'What the model leaves out.',
    },
    {
      kind: 'skipped',
      part: 'squared-loss',
      reason: 'other-model',
      note: 'Whether cross-entropy has the same early dynamics.',
    },
    {
      kind: 'claim',
      part: 'gradient-flow',
      title: 'Gradient flow approximates gradient descent to first order in the step',
      text: 'The gradient flow approximation assumes vanishing initialization and continuous updates, which may not fully capture discrete optimization in practice.',
      latex: String.raw`\|W_n - W(n \eta)\| + \|H_n - H(n \eta)\| = O(\eta)`,
      ownFormula: true,
      hypotheses: [
        's = 1/2',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (4)',
        'gradient flow of loss (9)',
        'gradient descent on loss (4) with a small step',
        'gradient descent on loss (9) with a small step',
        'from the spectral initialisation',
        'from a small random initialisation',
      ],
      notes: ['how far the approximation is from descent with a step η'],
      statement: { kind: 'experiment', name: 'descent-order' },
    },
  ],
} satisfies Item;
