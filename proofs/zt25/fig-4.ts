import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'fig-4',
  place: 'Figure 4',
  entries: [{ kind: 'skipped', reason: 'needs-data', note: 'Confusion matrices on test data.' }],
} satisfies Item;
