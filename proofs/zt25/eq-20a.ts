import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-20a',
  place: 'Appendix C.2, proof of Theorem C.2, Eq. (20a)',
  entries: [
    {
      kind: 'claim',
      title: 'The decoupled flow of W̄',
      text: String.raw`Left and Right multiplying these with the partial unitary matrices U, \mathbf{R}, V and recalling from (13) that $V^{\top} \Omega V = \Lambda$ (given in (14)), we arrive at`,
      latex: String.raw`\frac{\mathrm{d}\overline{\boldsymbol{W}}(t)}{\mathrm{d}t} = -\left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t)\overline{\boldsymbol{H}}(t)\right)\boldsymbol{\Lambda}\overline{\boldsymbol{H}}(t)^{\top}`,
      hypotheses: ['gradient flow of loss (9)', 'W = U W̄ Rᵀ and H = R H̄ Vᵀ'],
      notes: ['Λ = VᵀΩV'],
      statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'spectral' } },
      uses: ['zt25/eq-19a', 'zt25/eq-13/value'],
      erratum: {
        kind: 'slip',
        formulas: [
          {
            latex: String.raw`\frac{\mathrm{d}\overline{\boldsymbol{W}}(t)}{\mathrm{d}t} = \left(\boldsymbol{\Sigma} - \overline{\boldsymbol{W}}(t)\overline{\boldsymbol{H}}(t)\right)\boldsymbol{\Lambda}\overline{\boldsymbol{H}}(t)^{\top}`,
            statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'spectral' } },
          },
        ],
        prose: 'Without the minus sign, as in (19a); with it W̄ would decay to 0 and (21) would not solve the equation.',
      },
    },
  ],
} satisfies Item;
