import type { Item } from '../../src/audit/claim.ts';
import { ANY_REGIME, PAPER_REGIME } from '../../src/audit/regime.ts';

export default {
  item: 'eq-17',
  place: 'Appendix C.2, Theorem C.2, Eq. (17)',
  entries: [
    {
      kind: 'claim',
      part: 'time-majmaj',
      title: 'Learning time of maj-maj, weighted',
      text: String.raw`where $T_i = 1/(\sigma_i \lambda_i)$. Thus, the i-th component is learned at time inversely proportional to $\lambda_i \cdot \sigma_i$.`,
      latex: String.raw`T_i = 1/(\sigma_i \lambda_i)`,
      hypotheses: [
        'gradient flow of loss (9)',
        'spectral initialisation of Prop. C.1',
        'λ_i the diagonal of VᵀΩV',
        'δ → ∞, time in units of δ',
      ],
      regime: { ...ANY_REGIME, allGroups: true },
      statement: {
        kind: 'relation',
        bind: { T_i: 'time.weighted.majmaj', sigma_i: 'sigma.majmaj', lambda_i: 'lambda.majmaj' },
      },
      uses: ['zt25/eq-16/majmaj'],
    },
    {
      kind: 'claim',
      part: 'time-majmin',
      title: 'Learning time of maj-min, weighted',
      text: String.raw`where $T_i = 1/(\sigma_i \lambda_i)$. Thus, the i-th component is learned at time inversely proportional to $\lambda_i \cdot \sigma_i$.`,
      latex: String.raw`T_i = 1/(\sigma_i \lambda_i)`,
      hypotheses: [
        'gradient flow of loss (9)',
        'spectral initialisation of Prop. C.1',
        'λ_i the diagonal of VᵀΩV',
        'δ → ∞, time in units of δ',
      ],
      regime: { ...PAPER_REGIME, allGroups: true },
      statement: {
        kind: 'relation',
        bind: { T_i: 'time.weighted.majmin', sigma_i: 'sigma.majmin', lambda_i: 'lambda.majmin' },
      },
      uses: ['zt25/eq-16/majmin'],
      erratum: {
        kind: 'replacement',
        latex: String.raw`T_{V/2} = \frac{1}{\sqrt{m(R(1-s)\omega_1^2 + s\omega_2^2)}}, \quad \text{at } s = \gamma = \tfrac12,\ m = 1 \text{ it is } \frac{1}{\sqrt{R+1}}`,
        prose:
          'Near the origin the flow is Ẇ = ZΩHᵀ, Ḣ = WᵀZΩ, so a feature grows at a singular value of ZΩ; for maj-min that is √(ω_1² z_1² + ω_2² z_2²), which exceeds σλ wherever the weights differ.',
        statement: {
          kind: 'relation',
          formal: String.raw`T_i = \frac{1}{\sqrt{m(R(1-s)\omega_1^2 + s\omega_2^2)}}`,
          bind: { T_i: 'time.weighted.majmin', omega_1: 'weight.majority', omega_2: 'weight.minority' },
        },
        regime: { ...ANY_REGIME, allGroups: true },
      },
    },
    {
      kind: 'claim',
      part: 'time-minmin',
      title: 'Learning time of min-min, weighted',
      text: String.raw`where $T_i = 1/(\sigma_i \lambda_i)$. Thus, the i-th component is learned at time inversely proportional to $\lambda_i \cdot \sigma_i$.`,
      latex: String.raw`T_i = 1/(\sigma_i \lambda_i)`,
      hypotheses: [
        'gradient flow of loss (9)',
        'spectral initialisation of Prop. C.1',
        'λ_i the diagonal of VᵀΩV',
        'δ → ∞, time in units of δ',
      ],
      regime: { ...ANY_REGIME, allGroups: true },
      statement: {
        kind: 'relation',
        bind: { T_i: 'time.weighted.minmin', sigma_i: 'sigma.minmin', lambda_i: 'lambda.minmin' },
      },
      uses: ['zt25/eq-16/minmin'],
    },
    {
      kind: 'claim',
      part: 'jump-majmaj',
      title: 'Amplitude of maj-maj at its jump, weighted',
      text: String.raw`the time-rescaled factors $\beta_i(\delta t)$ *converge to a step function as* $\delta \to \infty$:`,
      latex: String.raw`\beta_i(\delta t) \to \frac{1}{1+\sigma_i} \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]`,
      hypotheses: [
        'gradient flow of loss (9)',
        'spectral initialisation of Prop. C.1',
        't = T_i, the time at which the component is learned, δ → ∞',
      ],
      regime: { ...ANY_REGIME, allGroups: true },
      statement: {
        kind: 'relation',
        formal: String.raw`\beta_i = \frac{1}{1+\sigma_i}`,
        bind: { beta_i: 'jump.weighted.majmaj', sigma_i: 'sigma.majmaj' },
      },
      uses: ['zt25/eq-16/majmaj', 'zt25/eq-17/time-majmaj'],
    },
    {
      kind: 'claim',
      part: 'jump-majmin',
      title: 'Amplitude of maj-min at its jump, weighted',
      text: String.raw`the time-rescaled factors $\beta_i(\delta t)$ *converge to a step function as* $\delta \to \infty$:`,
      latex: String.raw`\beta_i(\delta t) \to \frac{1}{1+\sigma_i} \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]`,
      hypotheses: [
        'gradient flow of loss (9)',
        'spectral initialisation of Prop. C.1',
        't = T_i, the time at which the component is learned, δ → ∞',
      ],
      regime: { ...PAPER_REGIME, allGroups: true },
      statement: {
        kind: 'relation',
        formal: String.raw`\beta_i = \frac{1}{1+\sigma_i}`,
        bind: { beta_i: 'jump.weighted.majmin', sigma_i: 'sigma.majmin' },
      },
      uses: ['zt25/eq-16/majmin', 'zt25/eq-17/time-majmin'],
      erratum: {
        kind: 'replacement',
        latex: String.raw`\dot w = \sum_{j=1}^{2} \omega_j (z_j - w h_j) h_j, \quad \dot h_j = \omega_j w (z_j - w h_j)`,
        prose:
          'The limit is still a step from 0 to 1; its value at the step is that of the two-direction system of Eq. (16), for which there is no such formula. Checked: the flow stays in that form, and w and h_j obey these equations.',
        statement: [
          { kind: 'experiment', name: 'split-form-kept-weighted' },
          { kind: 'experiment', name: 'split-equations' },
        ],
        regime: { ...ANY_REGIME, allGroups: true },
      },
    },
    {
      kind: 'claim',
      part: 'jump-minmin',
      title: 'Amplitude of min-min at its jump, weighted',
      text: String.raw`the time-rescaled factors $\beta_i(\delta t)$ *converge to a step function as* $\delta \to \infty$:`,
      latex: String.raw`\beta_i(\delta t) \to \frac{1}{1+\sigma_i} \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]`,
      hypotheses: [
        'gradient flow of loss (9)',
        'spectral initialisation of Prop. C.1',
        't = T_i, the time at which the component is learned, δ → ∞',
      ],
      regime: { ...ANY_REGIME, allGroups: true },
      statement: {
        kind: 'relation',
        formal: String.raw`\beta_i = \frac{1}{1+\sigma_i}`,
        bind: { beta_i: 'jump.weighted.minmin', sigma_i: 'sigma.minmin' },
      },
      uses: ['zt25/eq-16/minmin', 'zt25/eq-17/time-minmin'],
    },
  ],
} satisfies Item;
