import type { Item } from '../../src/audit/claim.ts';

const SPECTRUM = {
  sigma_1: 'sigma.majmaj',
  sigma_2: 'sigma.majmin',
  sigma_3: 'sigma.minmin',
  lambda_1: 'lambda.majmaj',
  lambda_2: 'lambda.majmin',
  lambda_3: 'lambda.minmin',
};
const { sigma_1, sigma_2, lambda_1, lambda_2, lambda_3 } = SPECTRUM;

export default {
  item: 'mechanism-1',
  place: 'Mechanism 1',
  entries: [
    {
      kind: 'claim',
      part: 'staged-to-simultaneous',
      title: 'Reweighting converts staged learning into simultaneous learning',
      text: 'Loss reweighting flattens the skewed spectrum of the label matrix, converting a staged learning process into a simultaneous one.',
      latex: String.raw`T_1 = T_2 = T_3`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'R > 1',
        'γ = 1/2',
        'gradient flow of loss (4)',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      statement: { kind: 'all', of: ['summary/vanilla-order', 'summary/equal-rates'] },
    },
    {
      kind: 'claim',
      part: 'singular-value-ratio',
      title: 'Majority singular values are √R times larger',
      text: String.raw`singular values corresponding to majority features are $\approx ⟦\sqrt{R}⟧$ times larger than minority features`,
      latex: String.raw`\sigma_1 = #1\, \sigma_3`,
      ownFormula: true,
      hypotheses: ['at least two classes in each group'],
      notes: ['for maj-maj against min-min, where ≈ is an equality'],
      statement: {
        kind: 'relation',
        bind: { sigma_1, sigma_3: SPECTRUM.sigma_3 },
      },
    },
    {
      kind: 'claim',
      part: 'faster-majorities',
      title: 'Larger singular values are learned faster',
      text: 'causing faster learning rates for majorities',
      latex: String.raw`\frac{1}{T_1} > \frac{1}{T_3}`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'R > 1',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      statement: { kind: 'relation', bind: { T_1: 'time.vanilla.majmaj', T_3: 'time.vanilla.minmin' } },
    },
    {
      kind: 'claim',
      part: 'counteracts',
      title: 'The effective weights counteract the decay of the spectrum',
      text: String.raw`Reweighting introduces an effective weight matrix $\Lambda$ (diagonal entries $\lambda_i$) that counteracts this spectral decay.`,
      latex: String.raw`\lambda_1 < \lambda_2 < \lambda_3`,
      ownFormula: true,
      hypotheses: ['at least two classes in each group', 'R > 1', 'γ = 1/2'],
      statement: { kind: 'relation', bind: { lambda_1, lambda_2, lambda_3 } },
    },
    {
      kind: 'definition',
      part: 'weights',
      defines: 'the weights, inversely proportional to the square root of the class frequency',
      text: String.raw`setting weights inversely proportional to the square root of class frequency ($\omega \propto 1/\sqrt{\hat{\pi}}$)`,
    },
    {
      kind: 'claim',
      part: 'uniform',
      title: 'The products of singular values and effective weights are roughly uniform',
      text: String.raw`the product of singular values and effective weights ($\sigma_i \lambda_i$) becomes roughly uniform across features`,
      latex: String.raw`\frac{1}{\sqrt{2}}\, \sigma_1 \lambda_1 \le \sigma_2 \lambda_2 \le \sigma_1 \lambda_1 = \sigma_3 \lambda_3`,
      ownFormula: true,
      hypotheses: ['s = 1/2', 'at least two classes in each group', 'γ = 1/2'],
      notes: ['roughly: within a factor of √2 for every R'],
      statement: {
        kind: 'relation',
        bind: SPECTRUM,
      },
      readings: [
        {
          text: 'exactly uniform over maj-maj and min-min',
          latex: String.raw`\sigma_1 \lambda_1 = \sigma_3 \lambda_3`,
          statement: { kind: 'relation', bind: { sigma_1, lambda_1, sigma_3: SPECTRUM.sigma_3, lambda_3 } },
        },
        {
          text: 'exactly uniform over all three',
          latex: String.raw`\sigma_1 \lambda_1 = \sigma_2 \lambda_2`,
          statement: { kind: 'relation', bind: { sigma_1, lambda_1, sigma_2, lambda_2 } },
        },
      ],
    },
  ],
} satisfies Item;
