import type { Item } from '../../src/audit/claim.ts';

const PRINTED = String.raw`⟦\lambda_{i} :=⟧ \begin{cases} ⟦\sqrt{\frac{R+1}{R}}⟧ & i \in [V/2 - 1] \\ ⟦\frac{\sqrt{R+1}}{\sqrt{R+1}}⟧ & i = V/2 \\ ⟦\sqrt{R+1}⟧ & i = V/2 + 1, \dots, V - 1 \end{cases}`;

export default {
  item: 'eq-14',
  place: 'Appendix C.2, Eq. (14)',
  entries: [
    {
      kind: 'claim',
      part: 'majmaj',
      title: 'Effective weight of maj-maj',
      text: 'we defined the diagonal matrix Λ with entries',
      latex: PRINTED,
      hypotheses: ['s = 1/2', 'at least two classes in each group', 'm = 1', 'γ = 1/2'],
      statement: {
        kind: 'relation',
        parts: [1, 2],
        bind: { lambda_i: 'lambda.majmaj' },
      },
      uses: ['zt25/eq-13/value'],
    },
    {
      kind: 'claim',
      part: 'majmin',
      title: 'Effective weight of maj-min',
      text: 'we defined the diagonal matrix Λ with entries',
      latex: PRINTED,
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'],
      statement: {
        kind: 'relation',
        parts: [1, 3],
        bind: { lambda_i: 'lambda.majmin' },
      },
      uses: ['zt25/eq-13/value'],
      erratum: {
        kind: 'slip',
        formulas: [
          {
            latex: String.raw`\lambda_{V/2} = \frac{R(1-s)\omega_1 + s\omega_2}{R(1-s) + s}`,
            statement: {
              kind: 'relation',
              bind: { 'lambda_{V/2}': 'lambda.majmin', omega_1: 'weight.majority', omega_2: 'weight.minority' },
            },
            hypotheses: [],
          },
          {
            latex: String.raw`\lambda_{V/2} = \frac{\sqrt{R}+1}{\sqrt{R+1}}`,
            statement: { kind: 'relation', bind: { 'lambda_{V/2}': 'lambda.majmin' } },
            hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'],
          },
        ],
        prose:
          'As printed the quotient is 1: the last term of the numerator has slipped under its root. For majority and minority weights ω_1, ω_2 and a share s of majority classes, λ is their average over the squared entries of the maj-min singular vector.',
      },
    },
    {
      kind: 'claim',
      part: 'minmin',
      title: 'Effective weight of min-min',
      text: 'we defined the diagonal matrix Λ with entries',
      latex: PRINTED,
      hypotheses: ['s = 1/2', 'at least two classes in each group', 'm = 1', 'γ = 1/2'],
      statement: {
        kind: 'relation',
        parts: [1, 4],
        bind: { lambda_i: 'lambda.minmin' },
      },
      uses: ['zt25/eq-13/value'],
    },
    {
      kind: 'skipped',
      part: 'effective',
      reason: 'not-mathematical',
      note: '“The proof shows that Λ is the effective weight matrix applied to the spectrum of the label matrix”: announces Thm. C.2.',
    },
  ],
} satisfies Item;
