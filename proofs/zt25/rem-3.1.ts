import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'rem-3.1',
  place: 'Remark 3.1',
  entries: [
    {
      kind: 'claim',
      part: 'two-layer-network',
      title: 'The model is a two-layer linear network with standard basis inputs',
      text: 'it essentially describes the dynamics of a two-layer linear neural network with standard basis inputs',
      latex: String.raw`\|Z - W H\|^2 = \sum_{i \in [n]} \|z_i - W H e_i\|^2`,
      ownFormula: true,
      statement: { kind: 'experiment', name: 'standard-basis-inputs' },
    },
    {
      kind: 'skipped',
      part: 'minimal-and-canonical',
      reason: 'not-mathematical',
      note: 'Why the authors call the model minimal and canonical.',
    },
  ],
} satisfies Item;
