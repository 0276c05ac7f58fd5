import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'fig-6',
  place: 'Appendix C.2, Figure 6',
  entries: [
    {
      kind: 'skipped',
      reason: 'unspecified',
      note: 'Training dynamics for “a synthetic example” whose support matrix is shown as a picture only.',
    },
  ],
} satisfies Item;
