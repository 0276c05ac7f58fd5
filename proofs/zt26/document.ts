import type { DocumentHeader } from '../../src/audit/claim.ts';

/** Equations (2), (5), (15) and (27) are mentioned in the text, and not shown. */
export default {
  id: 'zt26',
  theory: 'zt25',
  title:
    'Why Loss Re-weighting Works If You Stop Early: Training Dynamics of Unconstrained Features (summary of arXiv:2601.12011)',
  source: '000_ca19e915e0120b84.txt',
  sha256: '9c2ccb7541d01c2fb6d5100290c0e68f24557d076b28a70a90f5bcaa41083b30',
  equations: [],
  wordsOf: 'zt25',
  contents: [
    'summary',
    'method',
    'results',
    'mechanism-1',
    'mechanism-2',
    'mechanism-3',
    'foundations',
    'onboarding',
    'open-questions',
    'limitations',
    'confidence',
    'next-checks',
  ],
} satisfies DocumentHeader;
