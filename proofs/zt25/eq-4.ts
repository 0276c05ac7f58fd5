import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-4',
  place: 'Appendix C.1, Eq. (4)',
  entries: [
    {
      kind: 'definition',
      defines: 'the square-loss UFM',
      text: 'Consider the square-loss UFM: […] which fits logits WH to the centered sparsity matrix Z.',
    },
    {
      kind: 'claim',
      part: 'forms',
      title: 'The two forms of the loss agree',
      text: 'Consider the square-loss UFM:',
      latex: String.raw`\frac{1}{2} \sum_{i \in [n]} \|\boldsymbol{z}_i - \boldsymbol{W} \boldsymbol{h}_i\|^2 = \frac{1}{2} \|\boldsymbol{Z} - \boldsymbol{W} \boldsymbol{H}\|^2`,
      hypotheses: ['γ = 0'],
      notes: ['the norm of a matrix is the Frobenius norm, as Eq. (9) writes it', 'unit weights: Eq. (9) at γ = 0'],
      statement: { kind: 'experiment', name: 'loss-forms' },
    },
    {
      kind: 'claim',
      part: 'orthogonal-inputs',
      title: 'The loss is that of a two-layer linear network with orthogonal inputs',
      text: String.raw`The key insight in adopting their results, is rewriting (4) as $⟦\sum_{i \in [n]} \|z_i - WHe_i\|^2⟧$ with *orthogonal* inputs $e_i \in \mathbb{R}^m$.`,
      latex: '#1',
      notes: [
        'read up to the constant factor ½, which the rewriting drops',
        'e_i are the columns of the identity of size n, which the text calls m',
      ],
      statement: { kind: 'experiment', name: 'standard-basis-inputs' },
      readings: [
        {
          text: 'With the factor ½ of (4), which is lost in the rewriting: without it every velocity is twice that of (4), and only the clock changes.',
          latex: String.raw`\frac{1}{2} \sum_{i \in [n]} \|z_i - WHe_i\|^2 = \frac{1}{2} \|\boldsymbol{Z} - \boldsymbol{W} \boldsymbol{H}\|^2`,
          statement: { kind: 'experiment', name: 'standard-basis-inputs' },
        },
      ],
    },
  ],
} satisfies Item;
