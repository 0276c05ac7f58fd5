import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'fig-1',
  place: 'Figure 1',
  entries: [
    {
      kind: 'skipped',
      part: 'confusion-matrices',
      reason: 'needs-data',
      note: 'Confusion matrices of a network on MNIST, with the steps at which they change.',
    },
    {
      kind: 'claim',
      part: 'progression',
      title: 'The progression is the order of the singular values',
      text: 'This progression reflects the ordering of singular values in the simplex-encoded label (SEL) matrix.',
      latex: String.raw`\sigma_{\mathrm{majmaj}} > \sigma_{\mathrm{majmin}} > \sigma_{\mathrm{minmin}}`,
      ownFormula: true,
      hypotheses: ['at least two classes in each group', 'R > 1'],
      statement: {
        kind: 'relation',
        bind: {
          'sigma_{majmaj}': 'sigma.majmaj',
          'sigma_{majmin}': 'sigma.majmin',
          'sigma_{minmin}': 'sigma.minmin',
        },
      },
      uses: ['zt25/sec-3.2/order'],
    },
    {
      kind: 'claim',
      part: 'flattening',
      title: 'Reweighting flattens the spectrum of the labels',
      text: 'reweighting effectively flattens the spectrum of the labels',
      latex: String.raw`\frac{\sigma_{\mathrm{majmaj}} \lambda_{\mathrm{majmaj}}}{\sigma_{\mathrm{majmin}} \lambda_{\mathrm{majmin}}} < \frac{\sigma_{\mathrm{majmaj}}}{\sigma_{\mathrm{minmin}}}`,
      ownFormula: true,
      hypotheses: ['s = 1/2', 'at least two classes in each group', 'R > 1', 'm = 1', 'γ = 1/2'],
      notes: [
        'flat means: σλ spreads less than σ; its largest value is at maj-maj and min-min, its smallest at maj-min',
      ],
      statement: {
        kind: 'relation',
        bind: {
          'sigma_{majmaj}': 'sigma.majmaj',
          'sigma_{majmin}': 'sigma.majmin',
          'sigma_{minmin}': 'sigma.minmin',
          'lambda_{majmaj}': 'lambda.majmaj',
          'lambda_{majmin}': 'lambda.majmin',
        },
      },
      uses: ['zt25/eq-11', 'zt25/eq-14/majmaj', 'zt25/eq-14/majmin'],
      readings: [
        {
          text: 'flat means: all σλ are equal',
          latex: String.raw`\sigma_{\mathrm{majmaj}} \lambda_{\mathrm{majmaj}} = \sigma_{\mathrm{majmin}} \lambda_{\mathrm{majmin}}`,
          statement: {
            kind: 'relation',
            bind: {
              'sigma_{majmaj}': 'sigma.majmaj',
              'sigma_{majmin}': 'sigma.majmin',
              'lambda_{majmaj}': 'lambda.majmaj',
              'lambda_{majmin}': 'lambda.majmin',
            },
          },
        },
      ],
    },
  ],
} satisfies Item;
