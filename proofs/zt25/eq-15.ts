import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-15',
  place: 'Appendix C.2, Theorem C.2, Eq. (15)',
  entries: [
    {
      kind: 'claim',
      title: 'Factors of the weighted dynamics',
      text: String.raw`Then the iterates $\mathbf{W}(t)$, $\mathbf{H}(t)$ of GF evolve as follows:`,
      latex: String.raw`\mathbf{W}(t) = \mathbf{U}\sqrt{\Sigma}\sqrt{\mathbf{B}(t)}\mathbf{R}^{\top} \quad \text{and} \quad \mathbf{H}(t) = \mathbf{R}\sqrt{\Sigma}\sqrt{\mathbf{B}(t)}\mathbf{V}^{\top}`,
      hypotheses: [
        's = 1/2',
        'at least two classes in each group',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
      ],
      notes: ['B(t) diagonal'],
      statement: { kind: 'experiment', name: 'factors-weighted' },
      uses: ['zt25/thm-C.2/change-of-variables', 'zt25/thm-C.2/diagonal'],
      erratum: {
        kind: 'replacement',
        formulas: [
          {
            latex: String.raw`\mathbf{W}(t) = \mathbf{U}\overline{\mathbf{W}}(t)\mathbf{R}^{\top}, \quad \mathbf{H}(t) = \mathbf{R}\overline{\mathbf{H}}(t) \begin{bmatrix} \mathbf{V}_{\text{maj-maj}} & e_1 & e_2 & \mathbf{V}_{\text{min-min}} \end{bmatrix}^{\top}`,
            statement: { kind: 'experiment', name: 'split-form-kept-weighted' },
            hypotheses: ['at least two classes in each group'],
          },
        ],
        prose:
          'H needs the two normalised indicators e_1, e_2 of majority and minority samples in the place of the maj-min singular vector. On maj-maj and min-min the printed factors are right.',
      },
    },
  ],
} satisfies Item;
