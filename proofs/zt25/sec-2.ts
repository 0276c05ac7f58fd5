import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'sec-2',
  place: 'Section 2',
  entries: [
    {
      kind: 'claim',
      part: 'imbalance',
      title: 'The imbalance ratio of the experiment',
      text: 'two classes are designated as majorities with ⟦100⟧ training samples each, and the remaining two as minorities with ⟦10⟧ samples each (imbalance ratio R=⟦10⟧)',
      latex: String.raw`\frac{#1}{#2} = #3`,
      ownFormula: true,
      statement: { kind: 'relation' },
    },
    {
      kind: 'skipped',
      part: 'experiment',
      reason: 'needs-data',
      note: 'A convolutional network on MNIST under cross-entropy, and the two observations on its confusion matrices.',
    },
  ],
} satisfies Item;
