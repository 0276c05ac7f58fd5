import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'confidence',
  place: 'Confidence',
  entries: [
    {
      kind: 'skipped',
      reason: 'not-mathematical',
      note: 'How sure the summary is of the three mechanisms; the mechanisms are checked where they are stated.',
    },
  ],
} satisfies Item;
