import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-20b',
  place: 'Appendix C.2, proof of Theorem C.2, Eq. (20b)',
  entries: [
    {
      kind: 'claim',
      title: 'The decoupled flow of H̄',
      text: String.raw`Left and Right multiplying these with the partial unitary matrices U, \mathbf{R}, V and recalling from (13) that $V^{\top} \Omega V = \Lambda$ (given in (14)), we arrive at`,
      latex: String.raw`\frac{\mathrm{d}\overline{\boldsymbol{H}}(t)}{\mathrm{d}t} = -\overline{\boldsymbol{W}}(t)^{\top} \left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t) \overline{\boldsymbol{H}}(t) \right) \boldsymbol{\Lambda}`,
      hypotheses: ['gradient flow of loss (9)', 'W = U W̄ Rᵀ and H = R H̄ Vᵀ'],
      notes: ['Λ = VᵀΩV'],
      statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'spectral' } },
      uses: ['zt25/eq-19b', 'zt25/eq-13/value'],
      erratum: {
        kind: 'slip',
        formulas: [
          {
            latex: String.raw`\frac{\mathrm{d}\overline{\boldsymbol{H}}(t)}{\mathrm{d}t} = \overline{\boldsymbol{W}}(t)^{\top} \left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t) \overline{\boldsymbol{H}}(t) \right) \boldsymbol{\Lambda}`,
            statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'spectral' } },
          },
        ],
        prose:
          'Without the minus sign, as in (19b). It holds at the instant at which H = R H̄ Vᵀ, as at t = 0; the flow does not stay there, see the change of variables.',
      },
    },
  ],
} satisfies Item;
