import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-13',
  place: 'Appendix C.2, Eq. (13)',
  entries: [
    {
      kind: 'claim',
      part: 'product',
      title: 'The product that is VᵀΩV',
      text: 'Direct calculation yields the following',
      latex: String.raw`\mathbf{V}^{\top} \mathbf{\Omega} \mathbf{V} = \sqrt{R+1} \begin{bmatrix}
 -\frac{1}{R} \mathbb{F}^{\top} \otimes \mathbb{1}_{R}^{\top} & \mathbf{0} \\
 -\sqrt{\frac{2}{R(R+1)V}} \mathbb{1}_{RV/2}^{\top} & \sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{V/2}^{\top} \\
 \mathbf{0} & \mathbb{F}^{\top}
\end{bmatrix} \begin{bmatrix}
 \sqrt{\frac{1}{R}} \mathbb{F} \otimes \mathbb{1}_{R} & -\sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{RV/2} & \mathbf{0} \\
 \mathbf{0} & \sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{V/2} & \mathbb{F}
\end{bmatrix}`,
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'],
      notes: ['V of app. C.2, Ω of Eq. (12)'],
      statement: {
        kind: 'instrument',
        by: 'matrices',
        given: { rows: 'feature', columns: 'feature', inner: ['sample'] },
      },
      uses: ['zt25/app-C.2/V', 'zt25/eq-12/Omega'],
      erratum: {
        kind: 'slip',
        formulas: [
          {
            latex: String.raw`\mathbf{V}^{\top} \mathbf{\Omega} \mathbf{V} = \sqrt{R+1} \begin{bmatrix}
 \frac{1}{R} \mathbb{F}^{\top} \otimes \mathbb{1}_{R}^{\top} & \mathbf{0} \\
 -\sqrt{\frac{2}{R(R+1)V}} \mathbb{1}_{RV/2}^{\top} & \sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{V/2}^{\top} \\
 \mathbf{0} & \mathbb{F}^{\top}
\end{bmatrix} \begin{bmatrix}
 \sqrt{\frac{1}{R}} \mathbb{F} \otimes \mathbb{1}_{R} & -\sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{RV/2} & \mathbf{0} \\
 \mathbf{0} & \sqrt{\frac{2}{(R+1)V}} \mathbb{1}_{V/2} & \mathbb{F}
\end{bmatrix}`,
            statement: {
              kind: 'instrument',
              by: 'matrices',
              given: { rows: 'feature', columns: 'feature', inner: ['sample'] },
            },
          },
        ],
        prose: 'The first block has no minus sign.',
      },
    },
    {
      kind: 'claim',
      part: 'value',
      title: 'The effective weight matrix Λ',
      text: 'Direct calculation yields the following […] in the last equation, we defined the diagonal matrix Λ',
      latex: String.raw`⟦\mathbf{V}^{\top} \mathbf{\Omega} \mathbf{V}⟧ = \cdots ⟦= \begin{bmatrix}
 \sqrt{\frac{R+1}{R}} \mathbb{I}_{V/2-1} & \mathbf{0} & \mathbf{0} \\
 \mathbf{0} & \sqrt{\frac{R+1}{R}} & \mathbf{0} \\
 \mathbf{0} & \mathbf{0} & \sqrt{R+1} \mathbb{I}_{V/2-1}
\end{bmatrix} =: \mathbf{\Lambda}⟧`,
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'],
      notes: ['V of app. C.2, Ω of Eq. (12)'],
      statement: {
        kind: 'instrument',
        by: 'matrices',
        given: {
          rows: 'feature',
          columns: 'feature',
        },
      },
      uses: ['zt25/eq-13/product'],
      erratum: {
        kind: 'slip',
        formulas: [
          {
            latex: String.raw`\mathbf{V}^{\top} \mathbf{\Omega} \mathbf{V} = \begin{bmatrix}
 \sqrt{\frac{R+1}{R}} \mathbb{I}_{V/2-1} & \mathbf{0} & \mathbf{0} \\
 \mathbf{0} & \frac{\sqrt{R}+1}{\sqrt{R+1}} & \mathbf{0} \\
 \mathbf{0} & \mathbf{0} & \sqrt{R+1} \mathbb{I}_{V/2-1}
\end{bmatrix} =: \mathbf{\Lambda}`,
            statement: { kind: 'instrument', by: 'matrices', given: { rows: 'feature', columns: 'feature' } },
          },
        ],
        prose:
          'The middle entry averages the two weights over the squared entries of the maj-min singular vector. Eq. (14) gives it for all weights; Cor. C.3 uses it.',
      },
    },
  ],
} satisfies Item;
