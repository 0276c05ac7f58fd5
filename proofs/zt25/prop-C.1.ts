import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'prop-C.1',
  place: 'Appendix C.1, Proposition C.1',
  entries: [
    {
      kind: 'claim',
      title: 'Closed-form dynamics of vanilla ERM',
      text: String.raw`Consider gradient flow (GF) dynamics for minimizing the square-loss UFM (4). Recall the SVD $Z = U\Sigma V^{\top}$. Assume weight initialization […] Then the iterates $\mathbf{W}(t)$, $\mathbf{H}(t)$ of GF are as follows: […] Moreover, the time-rescaled factors $a_i(\delta t)$ converge to a step function as $\delta \to \infty$ (limit of vanishing initialization):`,
      latex: String.raw`\begin{gathered}
W(t) = U\sqrt{\Sigma}\sqrt{A(t)}\mathbf{R}^{\top} \quad \text{and} \quad H(t) = \mathbf{R}\sqrt{\Sigma}\sqrt{A(t)}V^{\top} \\
a_i(t) = \frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i t}}, \ i \in [r] \\
a_i(\delta t) \to \frac{1}{1+\sigma_i} \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]
\end{gathered}`,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞',
        'δ → ∞, time in units of δ',
      ],
      notes: [
        'SVD Z = UΣVᵀ',
        'W(0) = e^{-δ} U Rᵀ and H(0) = e^{-δ} R Vᵀ for some partial orthogonal R ∈ R^{d×r}, RᵀR = I_r',
      ],
      statement: {
        kind: 'all',
        of: [
          'eq-5',
          ...['eq-6/start', 'eq-6/majmaj', 'eq-6/majmin', 'eq-6/minmin'],
          ...['eq-7/time-majmaj', 'eq-7/time-majmin', 'eq-7/time-minmin'],
          ...['eq-7/jump-majmaj', 'eq-7/jump-majmin', 'eq-7/jump-minmin', 'eq-7/limit'],
        ],
      },
      uses: ['zt25/eq-4/orthogonal-inputs'],
    },
  ],
} satisfies Item;
