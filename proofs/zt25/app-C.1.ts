import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'app-C.1',
  place: 'Appendix C.1, around Prop. C.1',
  entries: [
    {
      kind: 'skipped',
      part: 'related-work',
      reason: 'not-mathematical',
      note: 'What others have found: square loss against CE in practice, neural collapse, analyses of landscapes.',
    },
    {
      kind: 'skipped',
      part: 'regularization-path',
      reason: 'other-model',
      note: '“This aligns with (Thrampoulidis et al., 2022)’s regularization-path analysis of UFM with CE loss.”',
    },
    {
      kind: 'claim',
      part: 'small-random',
      title: 'The order of learning survives small random initialisation',
      text: 'the characterization remains qualitatively accurate under small random initialization. […] dominant singular factors, corresponding to primary semantic concepts, are learned first.',
      latex: String.raw`T_1 < T_2 < T_3`,
      ownFormula: true,
      hypotheses: [
        's = 1/2',
        'at least two classes in each group',
        'R ≥ 2',
        'γ = 1/2',
        'd ≥ k',
        'gradient flow of loss (4)',
        'from a small random initialisation',
        'δ = 8',
        'in at least nine of ten runs',
      ],
      statement: { kind: 'experiment', name: 'order-random-vanilla' },
      readings: [
        {
          text: 'for every R > 1, however near to 1',
          latex: String.raw`T_1 < T_2 < T_3`,
          statement: { kind: 'experiment', name: 'order-random-vanilla' },
          hypotheses: ['s = 1/2', 'at least two classes in each group', 'R > 1', 'γ = 1/2', 'd ≥ k'],
        },
      ],
    },
    {
      kind: 'skipped',
      part: 'exponential-trend',
      reason: 'unspecified',
      note: '“the singular values of the logit matrix during training closely follow the predicted exponential trend in Eq. (16)”: how closely is not said, and for the vanilla loss of that row the trend is Eq. (6), not (16).',
    },
  ],
} satisfies Item;
