import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-19a',
  place: 'Appendix C.2, proof of Theorem C.2, Eq. (19a)',
  entries: [
    {
      kind: 'claim',
      title: 'The flow of W in the new variables',
      text: String.raw`Substituting these in the update equations (18) and also using $\mathbf{Z} = \mathbf{U} \mathbf{\Sigma} \mathbf{V}^{\top}$, we get that`,
      latex: String.raw`U\frac{\mathrm{d}\overline{W}(t)}{\mathrm{d}t}\mathbf{R}^{\top} = U\left(\Sigma - \overline{W}(t)\overline{H}(t)\right)V^{\top}\Omega V\overline{H}(t)^{\top}\mathbf{R}^{\top}`,
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2', 'gradient flow of loss (9)', 'W = U W̄ Rᵀ and H = R H̄ Vᵀ'],
      notes: ['W̄ = UᵀWR'],
      statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'spectral' } },
      uses: ['zt25/eq-18a', 'zt25/thm-C.2/change-of-variables'],
    },
  ],
} satisfies Item;
