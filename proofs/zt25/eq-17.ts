import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-17',
  place: 'Appendix C.2, Theorem C.2, Eq. (17)',
  entries: [
    {
      kind: 'claim',
      each: ['majmaj', 'minmin'],
      part: 'time-#each',
      title: 'Learning time of #name, weighted',
      text: String.raw`where $⟦T_i = 1/(\sigma_i \lambda_i)⟧$. Thus, the i-th component is learned at time inversely proportional to $\lambda_i \cdot \sigma_i$.`,
      latex: '#1',
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['λ_i the diagonal of VᵀΩV'],
      statement: {
        kind: 'relation',
        bind: { T_i: 'time.weighted.#each', sigma_i: 'sigma.#each', lambda_i: 'lambda.#each' },
      },
      uses: ['zt25/eq-16/#each'],
    },
    {
      kind: 'claim',
      part: 'time-majmin',
      title: 'Learning time of maj-min, weighted',
      text: String.raw`where $⟦T_i = 1/(\sigma_i \lambda_i)⟧$. Thus, the i-th component is learned at time inversely proportional to $\lambda_i \cdot \sigma_i$.`,
      latex: '#1',
      hypotheses: [
        's = 1/2',
        'at least two classes in each group',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['λ_i the diagonal of VᵀΩV'],
      statement: {
        kind: 'relation',
        bind: { T_i: 'time.weighted.majmin', sigma_i: 'sigma.majmin', lambda_i: 'lambda.majmin' },
      },
      uses: ['zt25/eq-16/majmin'],
      erratum: {
        kind: 'replacement',
        formulas: [
          {
            latex: String.raw`T_{V/2} = \frac{1}{\sqrt{m(R(1-s)\omega_1^2 + s\omega_2^2)}}`,
            statement: {
              kind: 'relation',
              bind: { 'T_{V/2}': 'time.weighted.majmin', omega_1: 'weight.majority', omega_2: 'weight.minority' },
            },
            hypotheses: ['at least two classes in each group'],
          },
          {
            latex: String.raw`T_{V/2} = \frac{1}{\sqrt{R+1}}`,
            statement: { kind: 'relation', bind: { 'T_{V/2}': 'time.weighted.majmin' } },
            hypotheses: ['s = 1/2', 'at least two classes in each group', 'm = 1', 'γ = 1/2'],
          },
        ],
        prose:
          'Near the origin a feature grows at a singular value of ZΩ, which for maj-min is not σλ where the weights differ.',
      },
    },
    {
      kind: 'claim',
      each: ['majmaj', 'minmin'],
      part: 'jump-#each',
      title: 'Amplitude of #name at its jump, weighted',
      text: String.raw`the time-rescaled factors $\beta_i(\delta t)$ *converge to a step function as* $\delta \to \infty$:`,
      latex: String.raw`\beta_i(\delta t) \to ⟦\frac{1}{1+\sigma_i}⟧ \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]`,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['t = T_i, the time at which the component is learned'],
      statement: {
        kind: 'relation',
        about: String.raw`\beta_i`,
        bind: { beta_i: 'jump.weighted.#each', sigma_i: 'sigma.#each' },
      },
      uses: ['zt25/eq-16/#each', 'zt25/eq-17/time-#each'],
    },
    {
      kind: 'claim',
      part: 'jump-majmin',
      title: 'Amplitude of maj-min at its jump, weighted',
      text: String.raw`the time-rescaled factors $\beta_i(\delta t)$ *converge to a step function as* $\delta \to \infty$:`,
      latex: String.raw`\beta_i(\delta t) \to ⟦\frac{1}{1+\sigma_i}⟧ \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]`,
      hypotheses: [
        's = 1/2',
        'at least two classes in each group',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['t = T_i, the time at which the component is learned'],
      statement: {
        kind: 'relation',
        about: String.raw`\beta_i`,
        bind: { beta_i: 'jump.weighted.majmin', sigma_i: 'sigma.majmin' },
      },
      uses: ['zt25/eq-16/majmin', 'zt25/eq-17/time-majmin'],
      erratum: {
        kind: 'replacement',
        formulas: [
          {
            latex: String.raw`\mathbf{W}(t) = \mathbf{U}\overline{\mathbf{W}}(t)\mathbf{R}^{\top}, \quad \mathbf{H}(t) = \mathbf{R}\overline{\mathbf{H}}(t)\mathbf{B}^{\top}, \quad \mathbf{B} = \begin{bmatrix} \mathbf{V}_{\text{maj-maj}} & e_1 & e_2 & \mathbf{V}_{\text{min-min}} \end{bmatrix}`,
            statement: { kind: 'experiment', name: 'split-form-kept-weighted' },
            hypotheses: ['at least two classes in each group'],
          },
          {
            latex: String.raw`\dot w = \sum_{j=1}^{2} \omega_j (z_j - w h_j) h_j, \quad \dot h_j = \omega_j w (z_j - w h_j), \quad z_1 = -\sqrt{Rm(1-s)}, \quad z_2 = \sqrt{ms}`,
            statement: { kind: 'experiment', name: 'split-equations' },
            hypotheses: ['at least two classes in each group'],
          },
        ],
        prose:
          'The limit is still a step from 0 to 1; its value at the step is that of the two-direction system of Eq. (16), for which there is no such formula. Checked: the flow stays in that form, and w and h_j obey these equations.',
      },
    },
    {
      kind: 'claim',
      part: 'limit',
      title: 'The limit of the trajectory (16) at rescaled time',
      text: String.raw`$\beta_i(t) = ⟦\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}⟧$ […] Moreover, the time-rescaled factors $\beta_i(\delta t)$ *converge to a step function as* $\delta \to \infty$: […] $\beta_i(\delta t) \to ⟦\frac{1}{1+\sigma_i} \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]⟧$ […] where $T_i = ⟦1/(\sigma_i \lambda_i)⟧$`,
      latex: String.raw`#1[t=\delta t] \stackrel{\delta \to \infty}{\longrightarrow} #2[T_i=#3]`,
      ownFormula: true,
      hypotheses: ['δ → ∞'],
      notes: ['a statement about the formula; what the flow does is in the other parts'],
      statement: {
        kind: 'limit',
        free: { sigma_i: 'positive', lambda_i: 'positive', delta: 'positive', t: 'positive' },
      },
    },
  ],
} satisfies Item;
