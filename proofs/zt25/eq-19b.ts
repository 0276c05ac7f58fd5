import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-19b',
  place: 'Appendix C.2, proof of Theorem C.2, Eq. (19b)',
  entries: [
    {
      kind: 'claim',
      title: 'The flow of H in the new variables',
      text: String.raw`Substituting these in the update equations (18) and also using $\mathbf{Z} = \mathbf{U} \mathbf{\Sigma} \mathbf{V}^{\top}$, we get that`,
      latex: String.raw`\mathbf{R} \frac{\mathrm{d} \overline{\boldsymbol{H}}(t)}{\mathrm{d}t} \boldsymbol{V}^{\top} = \mathbf{R} \overline{\boldsymbol{W}}(t)^{\top} \left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t) \overline{\boldsymbol{H}}(t) \right) \boldsymbol{V}^{\top} \boldsymbol{\Omega}`,
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2', 'gradient flow of loss (9)', 'W = U W̄ Rᵀ and H = R H̄ Vᵀ'],
      notes: ['H̄ = RᵀHV'],
      statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'spectral' } },
      uses: ['zt25/eq-18b', 'zt25/thm-C.2/change-of-variables'],
      erratum: {
        kind: 'replacement',
        formulas: [
          {
            latex: String.raw`\frac{\mathrm{d}\boldsymbol{H}(t)}{\mathrm{d}t} = \mathbf{R} \overline{\boldsymbol{W}}(t)^{\top} \left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t) \overline{\boldsymbol{H}}(t) \right) \boldsymbol{V}^{\top} \boldsymbol{\Omega}`,
            statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'spectral' } },
            hypotheses: [],
          },
        ],
        prose:
          'The right side is dH/dt. It is not R (dH̄/dt) Vᵀ: its rows are in the span of the columns of ΩV, which is not that of V for R > 1. So the flow leaves H = R H̄ Vᵀ at once.',
      },
    },
  ],
} satisfies Item;
