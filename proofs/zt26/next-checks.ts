import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'next-checks',
  place: 'Next Checks',
  entries: [
    { kind: 'skipped', part: 'cross-entropy', reason: 'other-model', note: 'The same under cross-entropy.' },
    {
      kind: 'skipped',
      part: 'constrained-features',
      reason: 'other-model',
      note: 'Bounded embeddings or fewer dimensions.',
    },
    { kind: 'skipped', part: 'real-data', reason: 'needs-data', note: 'CIFAR-100-LT or ImageNet.' },
  ],
} satisfies Item;
