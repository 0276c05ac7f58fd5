import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-16',
  place: 'Appendix C.2, Theorem C.2, Eq. (16)',
  entries: [
    {
      kind: 'claim',
      part: 'start',
      title: 'The amplitude starts where the initialisation puts it',
      text: String.raw`Assume same parameter initialization as in Proposition C.1 […] initialization scale $⟦e^{-\delta}⟧$ […] $\beta_i(t) = ⟦\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}⟧$`,
      latex: String.raw`\sigma_i \cdot #2[t=\cdot 0] = \left(#1\right)^2`,
      ownFormula: true,
      notes: ['t = 0, where √(σ_i β_i) = e^{-δ}'],
      statement: {
        kind: 'relation',
        free: { sigma_i: 'positive', lambda_i: 'positive', delta: 'positive' },
      },
    },
    {
      kind: 'claim',
      each: ['majmaj', 'minmin'],
      part: '#each',
      title: 'Amplitude of #name, weighted',
      text: String.raw`for $\mathbf{B}(t) = \operatorname{diag}(\beta_1(t), \dots, \beta_{V-1}(t))$ with`,
      latex: String.raw`⟦\beta_i(t) = \frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}⟧, \ i \in [V - 1]`,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
      ],
      notes: ['λ_i the diagonal of VᵀΩV'],
      statement: {
        kind: 'instrument',
        by: 'trajectory',
        given: {
          loss: 'weighted',
          group: '#each',
        },
      },
      uses: ['zt25/eq-15', 'zt25/eq-21/#each'],
    },
    {
      kind: 'claim',
      part: 'majmin',
      title: 'Amplitude of maj-min, weighted',
      text: String.raw`for $\mathbf{B}(t) = \operatorname{diag}(\beta_1(t), \dots, \beta_{V-1}(t))$ with`,
      latex: String.raw`⟦\beta_i(t) = \frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}⟧, \ i \in [V - 1]`,
      hypotheses: [
        's = 1/2',
        'at least two classes in each group',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
      ],
      notes: ['λ_i the diagonal of VᵀΩV'],
      statement: {
        kind: 'instrument',
        by: 'trajectory',
        given: {
          loss: 'weighted',
          group: 'majmin',
        },
      },
      uses: ['zt25/eq-15', 'zt25/eq-21/majmin'],
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
          {
            latex: String.raw`w(0) = e^{-\delta}, \quad h_j(0) = e^{-\delta} \frac{z_j}{\sigma}`,
            statement: { kind: 'experiment', name: 'split-start' },
            hypotheses: ['at least two classes in each group'],
          },
        ],
        prose:
          'There is no logistic curve. In H the feature has two coefficients, h_1 on the normalised indicator of the majority samples and h_2 on that of the minority samples, with targets z_1, z_2 and weights ω_1, ω_2; σ is its singular value. Checked: the flow stays in this form, w and h_j obey these equations, and start there.',
      },
    },
  ],
} satisfies Item;
