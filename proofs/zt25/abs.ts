import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'abs',
  place: 'Abstract',
  entries: [
    {
      kind: 'skipped',
      part: 'terminal-phase-of-networks',
      reason: 'needs-data',
      note: 'That reweighting fails to alter the terminal learning phase of deep networks and helps early in training is reported from experiments.',
    },
    {
      kind: 'skipped',
      part: 'model',
      reason: 'not-mathematical',
      note: 'What the small-scale model is designed for; the model itself is in section 3.1.',
    },
    {
      kind: 'claim',
      part: 'vanilla-order',
      title: 'Vanilla training learns majority distinctions before minority ones',
      text: 'the SSM reveals how vanilla empirical risk minimization preferentially learns to distinguish majority classes over minorities early in training, consequently delaying minority learning',
      latex: String.raw`T_{\mathrm{majmaj}} < T_{\mathrm{minmin}}`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'R > 1',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['the small-scale model'],
      statement: {
        kind: 'relation',
        bind: { 'T_{majmaj}': 'time.vanilla.majmaj', 'T_{minmin}': 'time.vanilla.minmin' },
      },
      uses: ['zt25/prop-C.1'],
    },
    {
      kind: 'claim',
      part: 'simultaneous',
      title: 'Reweighting learns majority and minority features simultaneously',
      text: 'reweighting restores balanced learning dynamics, enabling the simultaneous learning of features associated with both majorities and minorities',
      latex: String.raw`T_{\mathrm{majmaj}} = T_{\mathrm{minmin}}`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['the small-scale model'],
      statement: {
        kind: 'relation',
        bind: { 'T_{majmaj}': 'time.weighted.majmaj', 'T_{minmin}': 'time.weighted.minmin' },
      },
      uses: ['zt25/thm-C.2'],
    },
  ],
} satisfies Item;
