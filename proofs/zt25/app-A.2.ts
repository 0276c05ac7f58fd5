import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'app-A.2',
  place: 'Appendix A.2',
  entries: [
    {
      kind: 'skipped',
      part: 'weighted-cross-entropy',
      reason: 'needs-data',
      note: 'Observed failure of weighted cross-entropy to improve balanced accuracy after long training.',
    },
    {
      kind: 'skipped',
      part: 'implicit-bias',
      reason: 'other-model',
      note: 'Cited analyses of the implicit bias of gradient methods on cross-entropy, their limits, and adjustments of the logits.',
    },
    {
      kind: 'skipped',
      part: 'early-stopping',
      reason: 'needs-data',
      note: 'Observed benefits of weights early in training and with other losses.',
    },
  ],
} satisfies Item;
