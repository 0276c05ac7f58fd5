import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-11',
  place: 'Appendix C.2, Eq. (11)',
  entries: [
    {
      kind: 'claim',
      title: 'Singular values of the label matrix',
      text: 'Thrampoulidis et al. (2022, Lem. A.3) derives the spectral components in closed form as follows:',
      latex: String.raw`\Sigma = \operatorname{diag}(\left[\sqrt{R}\mathbb{1}_{V/2-1} \quad \sqrt{(R+1)/2} \quad \mathbb{1}_{V/2-1}\right])`,
      hypotheses: ['s = 1/2', 'm = 1', 'γ = 1/2'],
      notes: ['Y as in Eq. (10)'],
      statement: { kind: 'instrument', by: 'matrices', given: { rows: 'feature', columns: 'feature' } },
    },
  ],
} satisfies Item;
