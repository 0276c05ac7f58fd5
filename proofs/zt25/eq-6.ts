import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-6',
  place: 'Appendix C.1, Eq. (6)',
  entries: [
    {
      kind: 'claim',
      part: 'start',
      title: 'The amplitude starts where the initialisation puts it',
      text: String.raw`Assume weight initialization […] and initialization scale $⟦e^{-\delta}⟧$. […] $a_i(t) = ⟦\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i t}}⟧$`,
      latex: String.raw`\sigma_i \cdot #2[t=\cdot 0] = \left(#1\right)^2`,
      ownFormula: true,
      notes: ['t = 0, where √(σ_i a_i) = e^{-δ}'],
      statement: {
        kind: 'relation',
        free: { sigma_i: 'positive', delta: 'positive' },
      },
    },
    {
      kind: 'claim',
      each: ['majmaj', 'majmin', 'minmin'],
      part: '#each',
      title: 'Amplitude of #name, vanilla',
      text: String.raw`for $\mathbf{A}(t) = \operatorname{diag}(a_1(t), \dots, a_r(t))$ with`,
      latex: String.raw`⟦a_i(t) = \frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i t}}⟧, \ i \in [r]`,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
      ],
      statement: {
        kind: 'instrument',
        by: 'trajectory',
        given: {
          loss: 'vanilla',
          group: '#each',
        },
      },
      uses: ['zt25/eq-5'],
    },
  ],
} satisfies Item;
