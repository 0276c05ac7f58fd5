import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-18b',
  place: 'Appendix C.2, proof of Theorem C.2, Eq. (18b)',
  entries: [
    {
      kind: 'claim',
      title: 'Gradient flow of H',
      text: 'The GF updates are given by',
      latex: String.raw`\frac{\mathrm{d}\boldsymbol{H}(t)}{\mathrm{d}t} = -\boldsymbol{W}(t)^{\top} \left(\boldsymbol{Z} \boldsymbol{\Omega}^{1/2} - \boldsymbol{W}(t) \boldsymbol{H}(t) \boldsymbol{\Omega}^{1/2} \right) \boldsymbol{\Omega}^{1/2} = -\boldsymbol{W}(t)^{\top} \left(\boldsymbol{Z} - \boldsymbol{W}(t) \boldsymbol{H}(t) \right) \boldsymbol{\Omega}`,
      hypotheses: ['gradient flow of loss (9)'],
      statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'anywhere' } },
      uses: ['zt25/eq-9/forms'],
      erratum: {
        kind: 'slip',
        formulas: [
          {
            latex: String.raw`\frac{\mathrm{d}\boldsymbol{H}(t)}{\mathrm{d}t} = \boldsymbol{W}(t)^{\top} \left(\boldsymbol{Z} \boldsymbol{\Omega}^{1/2} - \boldsymbol{W}(t) \boldsymbol{H}(t) \boldsymbol{\Omega}^{1/2} \right) \boldsymbol{\Omega}^{1/2} = \boldsymbol{W}(t)^{\top} \left(\boldsymbol{Z} - \boldsymbol{W}(t) \boldsymbol{H}(t) \right) \boldsymbol{\Omega}`,
            statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'anywhere' } },
          },
        ],
        prose: 'Gradient flow goes against the gradient: the minus signs cancel.',
      },
    },
  ],
} satisfies Item;
