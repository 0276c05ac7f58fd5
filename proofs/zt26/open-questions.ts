import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'open-questions',
  place: 'Open Questions',
  entries: [
    {
      kind: 'skipped',
      part: 'cross-entropy',
      reason: 'other-model',
      note: 'Open question 1: dynamics under cross-entropy.',
    },
    {
      kind: 'skipped',
      part: 'generalization',
      reason: 'unspecified',
      note: 'Open question 2: test-time dynamics and early stopping.',
    },
    {
      kind: 'skipped',
      part: 'weights',
      reason: 'not-mathematical',
      note: 'Open question 3 names a theorem and an equation of the newer paper, which are not shown.',
    },
    {
      kind: 'claim',
      part: 'specific-form',
      title: 'The flattened spectrum relies on the exponent 1/2 (open question 3)',
      text: String.raw`The mathematical cancellation that produces the flattened spectrum (Eq. 27) relies on the specific algebraic form of the chosen weights; it is unproven if this holds for $\gamma=1$.`,
      latex: String.raw`\Delta T_{\mathrm{RW}} = \sqrt{R} - 1`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'γ = 1',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['the window is not 0 at γ = 1: the answer to the question is no'],
      statement: {
        kind: 'relation',
        bind: { 'Delta(T)_{RW}': 'window.weighted' },
      },
      readings: [
        {
          text: 'the flattening generalises to γ = 1',
          latex: String.raw`\Delta T_{\mathrm{RW}} = 0`,
          statement: { kind: 'relation', bind: { 'Delta(T)_{RW}': 'window.weighted' } },
        },
      ],
    },
    {
      kind: 'skipped',
      part: 'general-exponents',
      reason: 'unspecified',
      note: 'The window for general γ is asked for, no formula is given; `errata derive window.weighted --gamma G` answers.',
    },
  ],
} satisfies Item;
