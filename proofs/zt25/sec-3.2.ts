import type { Item } from '../../src/audit/claim.ts';

const SIGMAS = {
  'sigma_{majmaj}': 'sigma.majmaj',
  'sigma_{majmin}': 'sigma.majmin',
  'sigma_{minmin}': 'sigma.minmin',
};
const ORDER = String.raw`\sigma_{\mathrm{majmaj}} > \sigma_{\mathrm{majmin}} > \sigma_{\mathrm{minmin}}`;

export default {
  item: 'sec-3.2',
  place: 'Section 3.2',
  entries: [
    {
      kind: 'definition',
      part: 'svd',
      defines: 'the singular value decomposition of Z',
      text: String.raw`Let $Z = U\Sigma V^{\top}$ be the SVD of the SEL matrix.`,
    },
    {
      kind: 'claim',
      part: 'rank',
      title: 'Z has k − 1 non-zero singular values',
      text: 'Σ has ⟦k-1⟧ non-zero singular values',
      latex: '#1',
      statement: { kind: 'relation', about: 'r', bind: { r: 'rank' } },
    },
    {
      kind: 'claim',
      part: 'multiplicity-largest',
      title: 'Multiplicity of the largest singular value',
      text: 'the largest and smallest values each have a multiplicity of ⟦k/2-1⟧',
      latex: '#1',
      hypotheses: ['s = 1/2', 'at least two classes in each group', 'R > 1'],
      statement: {
        kind: 'relation',
        about: String.raw`\mu_{\mathrm{majmaj}}`,
        bind: { 'mu_{majmaj}': 'multiplicity.largest' },
      },
    },
    {
      kind: 'claim',
      part: 'multiplicity-middle',
      title: 'Multiplicity of the middle singular value',
      text: 'the middle value has a multiplicity of one',
      latex: String.raw`\mu_{\mathrm{majmin}} = 1`,
      ownFormula: true,
      hypotheses: ['s = 1/2', 'at least two classes in each group', 'R > 1'],
      statement: { kind: 'relation', bind: { 'mu_{majmin}': 'multiplicity.middle' } },
    },
    {
      kind: 'claim',
      part: 'multiplicity-smallest',
      title: 'Multiplicity of the smallest singular value',
      text: 'the largest and smallest values each have a multiplicity of ⟦k/2-1⟧',
      latex: '#1',
      hypotheses: ['s = 1/2', 'at least two classes in each group', 'R > 1'],
      statement: {
        kind: 'relation',
        about: String.raw`\mu_{\mathrm{minmin}}`,
        bind: { 'mu_{minmin}': 'multiplicity.smallest' },
      },
    },
    {
      kind: 'claim',
      part: 'order',
      title: 'Three distinct levels, largest for maj-maj and smallest for min-min',
      text: 'categorized into three distinct levels',
      latex: ORDER,
      ownFormula: true,
      hypotheses: ['at least two classes in each group', 'R > 1'],
      statement: { kind: 'relation', bind: SIGMAS },
    },
    {
      kind: 'claim',
      part: 'correspondence',
      title: 'The levels are the features maj-maj, maj-min and min-min',
      text: 'These three distinct levels correspond to three groups of principal components each associated with features that the model must separately learn to distinguish',
      latex: ORDER,
      ownFormula: true,
      hypotheses: ['k = 4', 's = 1/2', 'R > 1'],
      statement: {
        kind: 'all',
        of: [
          'sec-3.2/multiplicity-largest',
          'sec-3.2/multiplicity-middle',
          'sec-3.2/multiplicity-smallest',
          'sec-3.2/order',
          'sec-3.2/signs',
        ],
      },
    },
    {
      kind: 'definition',
      part: 'sign-of-an-entry',
      defines: 'how the sign of an entry of a singular vector is read',
      text: String.raw`if $u_j[c] > 0$ or $u_j[c] < 0$, it signifies that class c aligns with or opposes this component, respectively; if $u_j[c] = 0$, the class is neutral to that component`,
    },
    {
      kind: 'claim',
      part: 'ordered-by-magnitude',
      title: 'maj-maj, maj-min, min-min is the order of the singular values',
      text: 'three principal components, corresponding to distinct features, ordered by the magnitude of their respective singular values',
      latex: String.raw`\sigma_1 > \sigma_2 > \sigma_3`,
      ownFormula: true,
      hypotheses: ['s = 1/2', 'at least two classes in each group', 'R > 1'],
      statement: {
        kind: 'relation',
        bind: { sigma_1: 'sigma.majmaj', sigma_2: 'sigma.majmin', sigma_3: 'sigma.minmin' },
      },
      uses: ['zt25/sec-3.2/order'],
    },
    {
      kind: 'claim',
      part: 'signs',
      title: 'Signs of the three principal components for k = 4 (items 1 to 3)',
      text: 'neutral to minorities and distinguishes between the two majorities (indicated by the opposing signs of $u_1[1]$ and $u_1[2]$) […] distinguishes between majorities and the minorities (indicated by the opposing signs of $u_2[1]$, $u_2[2]$ and $u_2[3]$, $u_2[4]$) […] neutral to majorities and distinguishes between the two minorities (indicated by the opposing signs of $u_3[3]$ and $u_3[4]$)',
      latex: String.raw`u_1 \sim (+,-,0,0), \quad u_2 \sim (+,+,-,-), \quad u_3 \sim (0,0,+,-)`,
      ownFormula: true,
      hypotheses: ['k = 4', 's = 1/2', 'R > 1'],
      statement: { kind: 'experiment', name: 'feature-signs' },
    },
  ],
} satisfies Item;
