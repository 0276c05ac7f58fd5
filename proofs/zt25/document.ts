import type { DocumentHeader } from '../../src/audit/claim.ts';

export default {
  id: 'zt25',
  title: 'Why Loss Re-weighting Works If You Stop Early: Training Dynamics of Unconstrained Features',
  source:
    'Zhao & Thrampoulidis, Why Loss Re-weighting Works If You Stop Early: Training Dynamics of Unconstrained Features, MOSS workshop at ICML 2025',
  sha256: '6354e710a1ad01eddf8572d04aa0cd1769cda7bc23bb6e3bd3fff67eeb2c6f29',
  own: ['majmaj', 'majmin', 'minmin', 'majorit', 'minorit', 'imbalanc', 'reweight', 'vanilla'],
  equations: [
    ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17'],
    ...['18a', '18b', '19a', '19b', '20a', '20b', '21', '22'],
  ],
  contents: [
    ...['abs', 'sec-1', 'eq-1', 'fig-1', 'sec-2'],
    ...['sec-3.1', 'rem-3.1', 'sec-3.2', 'fig-2', 'sec-3.3', 'sec-4', 'sec-5'],
    ...['app-A.1', 'eq-2', 'eq-3', 'app-A.2', 'app-B', 'fig-3', 'fig-4'],
    ...['app-C.1', 'eq-4', 'prop-C.1', 'eq-5', 'eq-6', 'eq-7', 'eq-8'],
    ...['app-C.2', 'eq-9', 'eq-10', 'eq-11', 'fig-5', 'eq-12', 'eq-13', 'eq-14'],
    ...[
      'thm-C.2',
      'eq-15',
      'eq-16',
      'eq-17',
      'eq-18a',
      'eq-18b',
      'eq-19a',
      'eq-19b',
      'eq-20a',
      'eq-20b',
      'eq-21',
      'eq-22',
    ],
    ...['cor-C.3', 'fig-6'],
  ],
} satisfies DocumentHeader;
