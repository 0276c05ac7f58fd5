import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'thm-C.2',
  place: 'Appendix C.2, Theorem C.2',
  entries: [
    {
      kind: 'claim',
      title: 'Closed-form dynamics of the weighted loss',
      text: String.raw`Consider gradient flow (GF) dynamics for minimizing the **weighted** square-loss UFM (9) with weight matrix as shown in Eq. (12) in an R-STEP-imbalanced setting. Assume same parameter initialization as in Proposition C.1 […] Then the iterates $\mathbf{W}(t)$, $\mathbf{H}(t)$ of GF evolve as follows: […] Moreover, the time-rescaled factors $\beta_i(\delta t)$ *converge to a step function as* $\delta \to \infty$:`,
      latex: String.raw`\begin{gathered}
\mathbf{W}(t) = \mathbf{U}\sqrt{\Sigma}\sqrt{\mathbf{B}(t)}\mathbf{R}^{\top} \quad \text{and} \quad \mathbf{H}(t) = \mathbf{R}\sqrt{\Sigma}\sqrt{\mathbf{B}(t)}\mathbf{V}^{\top} \\
\beta_i(t) = \frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}, \ i \in [V - 1] \\
\beta_i(\delta t) \to \frac{1}{1+\sigma_i} \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]
\end{gathered}`,
      hypotheses: [
        's = 1/2',
        'at least two classes in each group',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞',
        'δ → ∞, time in units of δ',
      ],
      notes: [
        'W(0) = e^{-δ} U Rᵀ and H(0) = e^{-δ} R Vᵀ for partial orthogonal R ∈ R^{d×(V−1)}',
        'SVD Z = UΣVᵀ and λ_i of Eq. (14)',
      ],
      statement: {
        kind: 'all',
        of: [
          'eq-15',
          ...['eq-16/start', 'eq-16/majmaj', 'eq-16/majmin', 'eq-16/minmin'],
          ...['eq-17/time-majmaj', 'eq-17/time-majmin', 'eq-17/time-minmin'],
          ...['eq-17/jump-majmaj', 'eq-17/jump-majmin', 'eq-17/jump-minmin', 'eq-17/limit'],
        ],
      },
      uses: [
        'zt25/prop-C.1',
        'zt25/eq-11',
        'zt25/eq-12/Omega',
        'zt25/eq-14/majmaj',
        'zt25/eq-14/majmin',
        'zt25/eq-14/minmin',
      ],
      proof: [
        ...['eq-18a', 'eq-18b', 'thm-C.2/change-of-variables', 'eq-19a', 'eq-19b', 'eq-13/value', 'eq-20a', 'eq-20b'],
        ...['thm-C.2/diagonal', 'eq-21/forms', 'eq-21/start', 'eq-21/majmaj', 'eq-21/majmin', 'eq-21/minmin'],
        ...['eq-22/definition', 'eq-22/forms', 'eq-22/limit'],
      ],
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
          {
            latex: String.raw`T_{\text{maj-min}} = \frac{1}{\sqrt{m(R(1-s)\omega_1^2 + s\omega_2^2)}}`,
            statement: {
              kind: 'relation',
              bind: { 'T_{majmin}': 'time.weighted.majmin', omega_1: 'weight.majority', omega_2: 'weight.minority' },
            },
            hypotheses: ['at least two classes in each group'],
          },
          {
            latex: String.raw`T_{\text{maj-maj}} = T_{\text{maj-min}} = T_{\text{min-min}} = \frac{1}{\sqrt{R+1}}`,
            statement: {
              kind: 'relation',
              bind: {
                'T_{majmaj}': 'time.weighted.majmaj',
                'T_{majmin}': 'time.weighted.majmin',
                'T_{minmin}': 'time.weighted.minmin',
              },
            },
            hypotheses: ['s = 1/2', 'at least two classes in each group', 'm = 1', 'γ = 1/2'],
          },
        ],
        prose:
          'Here e_1, e_2 are the normalised indicators of the majority and the minority samples, ω_1, ω_2 their weights, s the share of majority classes and m the count of a minority class. Maj-maj and min-min evolve as printed, each with the weight of its group. Maj-min does not: Ω maps its right singular vector v to no multiple of v, so H needs both indicators, with coefficients h_1, h_2, and w is the coefficient in W; its amplitude has no logistic form, and its learning time is the inverse of the singular value of ZΩ. With the weights of Eq. (12) the three groups are learned simultaneously. Checked, with share, count and γ free: that the flow keeps this form, its equations and its start on maj-min, and T of maj-min.',
      },
    },
    {
      kind: 'claim',
      part: 'change-of-variables',
      title: 'The change of variables is kept by the flow',
      text: String.raw`change variables to $\overline{W}(t)$, $\overline{H}(t)$ defined as`,
      latex: String.raw`\boldsymbol{W}(t) = \boldsymbol{U} \overline{\boldsymbol{W}}(t) \mathbf{R}^{\top}, \quad \text{and} \quad \boldsymbol{H}(t) = \mathbf{R} \overline{\boldsymbol{H}}(t) \boldsymbol{V}^{\top}`,
      hypotheses: [
        's = 1/2',
        'at least two classes in each group',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
      ],
      statement: { kind: 'experiment', name: 'form-kept-weighted' },
      uses: ['zt25/eq-18a', 'zt25/eq-18b'],
      erratum: {
        kind: 'replacement',
        formulas: [
          {
            latex: String.raw`\boldsymbol{W}(t) = \boldsymbol{U} \overline{\boldsymbol{W}}(t) \mathbf{R}^{\top}, \quad \boldsymbol{H}(t) = \mathbf{R} \overline{\boldsymbol{H}}(t) \mathbf{B}^{\top}, \quad \mathbf{B} = \begin{bmatrix} \boldsymbol{V}_{\text{maj-maj}} & e_1 & e_2 & \boldsymbol{V}_{\text{min-min}} \end{bmatrix}`,
            statement: { kind: 'experiment', name: 'split-form-kept-weighted' },
            hypotheses: ['at least two classes in each group'],
          },
        ],
        prose:
          'H = R H̄ Vᵀ is kept only where ΩV = VΛ. On maj-min ΩV ≠ VΛ for R > 1: its singular vector mixes samples of different weights. Its place in V has to be taken by the two normalised indicators e_1, e_2 of majority and minority samples.',
      },
    },
    {
      kind: 'claim',
      part: 'diagonal',
      title: 'Diagonal matrices stay diagonal',
      text: String.raw`Since \overline{W} , \overline{H} are initialized to be diagonal matrices, they will remain diagonal throughout training.`,
      latex: String.raw`\overline{\boldsymbol{W}}(t) = \boldsymbol{U}^{\top} \boldsymbol{W}(t) \mathbf{R}, \quad \overline{\boldsymbol{H}}(t) = \mathbf{R}^{\top} \boldsymbol{H}(t) \boldsymbol{V} \quad \text{diagonal}`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
      ],
      notes: ['W̄ and H̄ taken as UᵀWR and RᵀHV'],
      statement: { kind: 'experiment', name: 'stays-diagonal' },
      uses: ['zt25/eq-13/value'],
    },
  ],
} satisfies Item;
