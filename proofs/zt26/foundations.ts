import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'foundations',
  place: 'Foundational Learning',
  entries: [
    {
      kind: 'skipped',
      part: 'unconstrained-features',
      reason: 'not-mathematical',
      note: 'Why the unconstrained features model is needed, and a question to the reader.',
    },
    {
      kind: 'skipped',
      part: 'singular-values',
      reason: 'not-mathematical',
      note: 'Why singular values are needed, and a question to the reader; the correspondence is checked in zt25, section 3.2.',
    },
    {
      kind: 'skipped',
      part: 'sigmoid-curves',
      reason: 'unspecified',
      note: 'The sigmoid curves a_i(t) are mentioned and not shown; zt25, Eq. (6) has them.',
    },
    {
      kind: 'claim',
      part: 'learning-time',
      title: 'The learning time is the inverse of the singular value',
      text: String.raw`In the derived dynamics, how does the singular value $\sigma_i$ affect the time $T_i$ required to learn a feature?`,
      latex: String.raw`\sigma_1 T_1 = \sigma_2 T_2 = \sigma_3 T_3 = 1`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['the answer to the question: T_i = 1/σ_i'],
      statement: {
        kind: 'relation',
        bind: {
          sigma_1: 'sigma.majmaj',
          sigma_2: 'sigma.majmin',
          sigma_3: 'sigma.minmin',
          T_1: 'time.vanilla.majmaj',
          T_2: 'time.vanilla.majmin',
          T_3: 'time.vanilla.minmin',
        },
      },
    },
  ],
} satisfies Item;
