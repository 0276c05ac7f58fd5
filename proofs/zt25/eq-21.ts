import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-21',
  place: 'Appendix C.2, proof of Theorem C.2, Eq. (21)',
  entries: [
    {
      kind: 'claim',
      part: 'forms',
      title: 'The two square-root forms agree',
      text: String.raw`we directly present the formula for the diagonal entries $\overline{w}_i(t)$, $\overline{h}_i(t)$ of $\overline{W}(t)$, $\overline{H}(t)$ that solve (20)`,
      latex: String.raw`\overline{w}_i(t) = \overline{h}_i(t) = ⟦\sqrt{\frac{\sigma_i e^{2\sigma_i \lambda_i t}}{\sigma_i e^{2\delta} - 1 + e^{2\sigma_i \lambda_i t}}} = \sqrt{\sigma_i} \sqrt{\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}}⟧ =: \sqrt{\sigma_i} \sqrt{\beta_i(t)}`,
      statement: {
        kind: 'relation',
        free: { sigma_i: 'positive', lambda_i: 'positive', delta: 'positive', t: 'positive' },
      },
    },
    {
      kind: 'claim',
      part: 'start',
      title: 'The solution starts at the initialisation',
      text: String.raw`At t=0, these matrices are diagonal and equal to $⟦e^{-\delta}⟧\mathbb{I}$ by initialization assumption. […] $\overline{w}_i(t) = \overline{h}_i(t) = ⟦\sqrt{\frac{\sigma_i e^{2\sigma_i \lambda_i t}}{\sigma_i e^{2\delta} - 1 + e^{2\sigma_i \lambda_i t}}}⟧$`,
      latex: String.raw`#2[t=\cdot 0] = #1`,
      ownFormula: true,
      statement: {
        kind: 'relation',
        free: { sigma_i: 'positive', lambda_i: 'positive', delta: 'positive' },
      },
    },
    {
      kind: 'claim',
      each: ['majmaj', 'minmin'],
      part: '#each',
      title: 'The solution for #name',
      text: String.raw`the formula for the diagonal entries $\overline{w}_i(t)$, $\overline{h}_i(t)$ of $\overline{W}(t)$, $\overline{H}(t)$ that solve (20) […] $\overline{w}_i(t) = \overline{h}_i(t) = ⟦\sqrt{\frac{\sigma_i e^{2\sigma_i \lambda_i t}}{\sigma_i e^{2\delta} - 1 + e^{2\sigma_i \lambda_i t}}}⟧$`,
      latex: String.raw`\beta_i(t) = \frac{1}{\sigma_i} \left(#1\right)^2`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
      ],
      notes: ['W̄ and H̄ of the flow', 'amplitude w̄_i h̄_i / σ_i'],
      statement: {
        kind: 'instrument',
        by: 'trajectory',
        given: {
          loss: 'weighted',
          group: '#each',
        },
      },
      uses: ['zt25/eq-20a', 'zt25/eq-20b', 'zt25/thm-C.2/diagonal'],
    },
    {
      kind: 'claim',
      part: 'majmin',
      title: 'The solution for maj-min',
      text: String.raw`the formula for the diagonal entries $\overline{w}_i(t)$, $\overline{h}_i(t)$ of $\overline{W}(t)$, $\overline{H}(t)$ that solve (20) […] $\overline{w}_i(t) = \overline{h}_i(t) = ⟦\sqrt{\frac{\sigma_i e^{2\sigma_i \lambda_i t}}{\sigma_i e^{2\delta} - 1 + e^{2\sigma_i \lambda_i t}}}⟧$`,
      latex: String.raw`\beta_i(t) = \frac{1}{\sigma_i} \left(#1\right)^2`,
      ownFormula: true,
      hypotheses: [
        's = 1/2',
        'at least two classes in each group',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
      ],
      notes: ['W̄ and H̄ of the flow', 'amplitude w̄_i h̄_i / σ_i'],
      statement: {
        kind: 'instrument',
        by: 'trajectory',
        given: {
          loss: 'weighted',
          group: 'majmin',
        },
      },
      uses: ['zt25/eq-20a', 'zt25/eq-20b', 'zt25/thm-C.2/diagonal'],
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
          'Eq. (20) is not what the flow obeys here, see the change of variables: H leaves R H̄ Vᵀ. It stays in the form with a coefficient for each group of samples, and the coefficients obey the system above; both are checked.',
      },
    },
    {
      kind: 'definition',
      part: 'beta',
      defines: 'β_i(t)',
      text: String.raw`where we defined $$\beta_i(t) := \frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}, i \in [V - 1]$$`,
    },
    {
      kind: 'skipped',
      part: 'rate',
      reason: 'not-mathematical',
      note: '“Note the similarity to the unweighted case (Eq. (16))”: the unweighted case is Eq. (6).',
    },
  ],
} satisfies Item;
