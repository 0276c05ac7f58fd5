import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-18a',
  place: 'Appendix C.2, proof of Theorem C.2, Eq. (18a)',
  entries: [
    {
      kind: 'claim',
      title: 'Gradient flow of W',
      text: 'The GF updates are given by',
      latex: String.raw`\frac{\mathrm{d}\boldsymbol{W}(t)}{\mathrm{d}t} = -\left(\boldsymbol{Z}\boldsymbol{\Omega}^{1/2} - \boldsymbol{W}(t)\boldsymbol{H}(t)\boldsymbol{\Omega}^{1/2}\right)\boldsymbol{\Omega}^{1/2}\boldsymbol{H}(t)^{\top} = -\left(\boldsymbol{Z} - \boldsymbol{W}(t)\boldsymbol{H}(t)\right)\boldsymbol{\Omega}\boldsymbol{H}(t)^{\top}`,
      hypotheses: ['gradient flow of loss (9)'],
      statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'anywhere' } },
      uses: ['zt25/eq-9/forms'],
      erratum: {
        kind: 'slip',
        formulas: [
          {
            latex: String.raw`\frac{\mathrm{d}\boldsymbol{W}(t)}{\mathrm{d}t} = \left(\boldsymbol{Z}\boldsymbol{\Omega}^{1/2} - \boldsymbol{W}(t)\boldsymbol{H}(t)\boldsymbol{\Omega}^{1/2}\right)\boldsymbol{\Omega}^{1/2}\boldsymbol{H}(t)^{\top} = \left(\boldsymbol{Z} - \boldsymbol{W}(t)\boldsymbol{H}(t)\right)\boldsymbol{\Omega}\boldsymbol{H}(t)^{\top}`,
            statement: { kind: 'instrument', by: 'flow-equation', given: { at: 'anywhere' } },
          },
        ],
        prose: 'Gradient flow goes against the gradient: the minus signs cancel. Eq. (19) has the right sign.',
      },
    },
  ],
} satisfies Item;
