import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'sec-5',
  place: 'Section 5',
  entries: [{ kind: 'skipped', reason: 'not-mathematical', note: 'Future work.' }],
} satisfies Item;
