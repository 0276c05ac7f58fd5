import type { Item } from '../../src/audit/claim.ts';
import { PAPER_REGIME } from '../../src/audit/regime.ts';

export default {
  item: 'eq-10',
  place: 'Appendix C.2, Eq. (10)',
  entries: [
    {
      kind: 'claim',
      part: 'Y',
      title: 'One-hot label matrix',
      text: 'Concretely, let the one-hot label matrix be',
      latex: String.raw`Y = \begin{bmatrix} \mathbb{I}_{V/2} \otimes \mathbb{1}_R^\top & \mathbf{0}_{V/2 \times V/2} \\ \mathbf{0}_{V/2 \times RV/2} & \mathbb{I}_{V/2} \end{bmatrix}`,
      hypotheses: ['the first V/2 classes are majorities', 'minorities have 1 example each'],
      regime: { ...PAPER_REGIME },
      statement: { kind: 'matrices', rows: 'class', columns: 'sample' },
    },
    {
      kind: 'claim',
      part: 'samples',
      title: 'Number of examples',
      text: 'Thus, the total number of examples is n = RV/2 + V/2 = (R+1)V/2.',
      latex: String.raw`n = RV/2 + V/2 = (R+1)V/2`,
      regime: { ...PAPER_REGIME },
      statement: { kind: 'relation', bind: { n: 'samples' } },
    },
    {
      kind: 'definition',
      part: 'Z',
      defines: 'the centred labels Z',
      text: String.raw`Recall that $Z = (\mathbb{I}_V - \frac{1}{V} \mathbb{1}_V \mathbb{1}_V^{\top}) Y$.`,
    },
    {
      kind: 'claim',
      part: 'one-per-minority-majmaj',
      title: 'More samples a minority class: σ of maj-maj',
      text: 'the choice of 1 sample per minority is done without loss of generality and just to maintain simplicity in the formulas.',
      latex: String.raw`\sqrt{m} \cdot \sqrt{R}`,
      ownFormula: true,
      hypotheses: ['m samples in each minority class: every singular value is √m times that of Eq. (11)'],
      regime: { ...PAPER_REGIME, minorityCount: null, allGroups: true },
      statement: {
        kind: 'relation',
        formal: String.raw`\sigma_i = \sqrt{m} \cdot \sqrt{R}`,
        bind: { sigma_i: 'sigma.majmaj' },
      },
    },
    {
      kind: 'claim',
      part: 'one-per-minority-majmin',
      title: 'More samples a minority class: σ of maj-min',
      text: 'the choice of 1 sample per minority is done without loss of generality and just to maintain simplicity in the formulas.',
      latex: String.raw`\sqrt{m} \cdot \sqrt{(R+1)/2}`,
      ownFormula: true,
      hypotheses: ['m samples in each minority class: every singular value is √m times that of Eq. (11)'],
      regime: { ...PAPER_REGIME, minorityCount: null },
      statement: {
        kind: 'relation',
        formal: String.raw`\sigma_i = \sqrt{m} \cdot \sqrt{(R+1)/2}`,
        bind: { sigma_i: 'sigma.majmin' },
      },
    },
    {
      kind: 'claim',
      part: 'one-per-minority-minmin',
      title: 'More samples a minority class: σ of min-min',
      text: 'the choice of 1 sample per minority is done without loss of generality and just to maintain simplicity in the formulas.',
      latex: String.raw`\sqrt{m} \cdot 1`,
      ownFormula: true,
      hypotheses: ['m samples in each minority class: every singular value is √m times that of Eq. (11)'],
      regime: { ...PAPER_REGIME, minorityCount: null, allGroups: true },
      statement: {
        kind: 'relation',
        formal: String.raw`\sigma_i = \sqrt{m} \cdot 1`,
        bind: { sigma_i: 'sigma.minmin' },
      },
    },
  ],
} satisfies Item;
