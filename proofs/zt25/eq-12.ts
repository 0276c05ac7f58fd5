import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-12',
  place: 'Appendix C.2, Eq. (12)',
  entries: [
    {
      kind: 'claim',
      part: 'Omega',
      title: 'The weights in matrix form',
      text: 'in matrix form, choose',
      latex: String.raw`\mathbf{\Omega} := \sqrt{R+1} \cdot \operatorname{diag}\left(\begin{bmatrix} \sqrt{\frac{1}{R}} \, \mathbb{1}_{RV/2}^\top & \mathbb{1}_{V/2}^\top \end{bmatrix} \right)`,
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'],
      notes: ['the factor √(V/2) dropped'],
      statement: { kind: 'instrument', by: 'matrices', given: { rows: 'sample', columns: 'sample' } },
      uses: ['zt25/app-C.2/drop-factor-majority', 'zt25/app-C.2/drop-factor-minority'],
    },
    {
      kind: 'claim',
      part: 'majority',
      title: 'Weight of a majority sample',
      text: 'in matrix form, choose',
      latex: String.raw`\mathbf{\Omega} := ⟦\sqrt{R+1}⟧ \cdot \operatorname{diag}\left(\begin{bmatrix} ⟦\sqrt{\frac{1}{R}}⟧ \, \mathbb{1}_{RV/2}^\top & \mathbb{1}_{V/2}^\top \end{bmatrix} \right)`,
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'],
      statement: {
        kind: 'relation',
        about: String.raw`\omega_1`,
        bind: { omega_1: 'weight.majority' },
      },
    },
    {
      kind: 'claim',
      part: 'minority',
      title: 'Weight of a minority sample',
      text: 'in matrix form, choose',
      latex: String.raw`\mathbf{\Omega} := ⟦\sqrt{R+1}⟧ \cdot \operatorname{diag}\left(\begin{bmatrix} ⟦\sqrt{\frac{1}{R}}⟧ \, \mathbb{1}_{RV/2}^\top & \mathbb{1}_{V/2}^\top \end{bmatrix} \right)`,
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'],
      statement: { kind: 'relation', parts: [1], about: String.raw`\omega_2`, bind: { omega_2: 'weight.minority' } },
    },
  ],
} satisfies Item;
