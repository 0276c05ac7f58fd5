import type { Item } from '../../src/audit/claim.ts';

const RW = { 'Delta(T)_{RW}': 'window.weighted' };

export default {
  item: 'mechanism-2',
  place: 'Mechanism 2',
  entries: [
    {
      kind: 'claim',
      part: 'bounded',
      title: 'Reweighting bounds the learning window whatever R is',
      text: 'Reweighting bounds the effective learning window independent of the imbalance ratio $R$.',
      latex: String.raw`\Delta T_{\mathrm{RW}} \le \sqrt{2}-1`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      statement: { kind: 'all', of: ['mechanism-2/window-bound'] },
    },
    {
      kind: 'claim',
      part: 'vanilla-gap',
      title: 'The vanilla gap scales with √R − 1',
      text: String.raw`In vanilla ERM, the time gap between learning majority and minority features scales with $⟦\sqrt{R}-1⟧$, creating a severe delay for high imbalance.`,
      latex: '#1',
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      statement: {
        kind: 'relation',
        about: String.raw`\Delta T`,
        bind: { 'Delta(T)': 'window.vanilla' },
      },
    },
    {
      kind: 'claim',
      part: 'window-bound',
      title: 'The reweighted learning window is at most √2 − 1',
      text: String.raw`reweighting compresses this window $\Delta T$ to a value bounded by $⟦\sqrt{2}-1⟧$ (Eq. 15)`,
      latex: '#1',
      hypotheses: [
        'at least two classes in each group',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      statement: { kind: 'relation', about: String.raw`\Delta T_{\mathrm{RW}}`, relation: '\\le', bind: RW },
    },
    {
      kind: 'claim',
      part: 'minority-time',
      title: 'The learning time of minority features is independent of the number of majority samples',
      text: 'This makes the learning time for minority features independent of the number of majority samples.',
      latex: String.raw`T_3 = \frac{1}{\sqrt{2}}`,
      ownFormula: true,
      hypotheses: [
        's = 1/2',
        'at least two classes in each group',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['independent: the same as at R = 1'],
      statement: { kind: 'relation', bind: { T_3: 'time.weighted.minmin' } },
      readings: [
        {
          text: 'relative to the time at which the first feature is learned',
          latex: String.raw`\frac{T_3}{T_1} = 1`,
          statement: { kind: 'relation', bind: { T_1: 'time.weighted.majmaj', T_3: 'time.weighted.minmin' } },
        },
      ],
      erratum: {
        kind: 'replacement',
        formulas: [
          {
            latex: String.raw`T_3 = \frac{1}{\sqrt{2 m (s R + 1 - s)}}`,
            statement: { kind: 'relation', bind: { T_3: 'time.weighted.minmin' } },
            hypotheses: ['at least two classes in each group', 'γ = 1/2'],
          },
          {
            latex: String.raw`T_3 = \frac{1}{\sqrt{R+1}}`,
            statement: { kind: 'relation', bind: { T_3: 'time.weighted.minmin' } },
            hypotheses: ['s = 1/2', 'at least two classes in each group', 'm = 1', 'γ = 1/2'],
          },
        ],
        prose:
          'The time depends on the number of majority samples; only its ratio to the time of the first feature does not. Here s is the share of majority classes and m the number of samples of a minority class.',
      },
    },
  ],
} satisfies Item;
