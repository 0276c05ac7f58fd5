import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'fig-3',
  place: 'Figure 3',
  entries: [
    { kind: 'skipped', reason: 'needs-data', note: 'Losses and accuracies of majority and minority classes on MNIST.' },
  ],
} satisfies Item;
