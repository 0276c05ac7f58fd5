import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-9',
  place: 'Appendix C.2, Eq. (9)',
  entries: [
    {
      kind: 'definition',
      defines: 'the weighted square-loss UFM',
      text: 'Consider minimizing the following weighted version of (4)',
    },
    {
      kind: 'claim',
      part: 'forms',
      title: 'The two forms of the weighted loss agree',
      text: 'Consider minimizing the following weighted version of (4)',
      latex: String.raw`\frac{1}{2} \sum_{i \in [n]} \omega_i \|\boldsymbol{z}_i - \boldsymbol{W}\boldsymbol{h}_i\|_2^2 = \frac{1}{2} \left\| (\boldsymbol{Z} - \boldsymbol{W}\boldsymbol{H}) \boldsymbol{\Omega}^{1/2} \right\|_F^2`,
      statement: { kind: 'experiment', name: 'weighted-loss-forms' },
    },
    {
      kind: 'claim',
      part: 'size-m',
      title: 'The size m of Ω',
      text: String.raw`where $⟦\Omega = \text{diag}([\omega_1, \dots, \omega_m])⟧$ is a diagonal matrix of weights, one for each context.`,
      latex: '#1',
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'],
      statement: {
        kind: 'ill-posed',
        why: 'm is never defined, and the document has no contexts: e_i ∈ R^m before Prop. C.1, Ω here and Vᵀ ∈ R^{(V−1)×m} below (11) need as many as there are samples, which are n everywhere else',
      },
      readings: [
        {
          text: 'm is the number of samples n, and a context is a sample: then Ω of Eq. (12) has its size.',
          latex: String.raw`\mathbf{\Omega} := \sqrt{R+1} \cdot \operatorname{diag}\left(\begin{bmatrix} \sqrt{\frac{1}{R}} \, \mathbb{1}_{RV/2}^\top & \mathbb{1}_{V/2}^\top \end{bmatrix} \right)`,
          statement: { kind: 'instrument', by: 'matrices', given: { rows: 'sample', columns: 'sample' } },
        },
      ],
    },
  ],
} satisfies Item;
