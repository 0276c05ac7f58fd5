import type { Item } from '../../src/audit/claim.ts';
import { ANY_REGIME } from '../../src/audit/regime.ts';

export default {
  item: 'prop-C.1',
  place: 'Appendix C.1, Proposition C.1',
  entries: [
    {
      kind: 'claim',
      title: 'Closed-form dynamics of vanilla ERM',
      text: 'Consider gradient flow (GF) dynamics for minimizing the square-loss UFM (4). […] Then the iterates W(t), H(t) of GF are as follows: (5), (6). Moreover, the time-rescaled factors a_i(δt) converge to a step function as δ → ∞: (7).',
      latex: String.raw`\boldsymbol{W}(0) = e^{-\delta} \boldsymbol{U} \mathbf{R}^{\top}, \quad \boldsymbol{H}(0) = e^{-\delta} \mathbf{R} \boldsymbol{V}^{\top} \quad\Rightarrow\quad (5),\ (6),\ (7)`,
      hypotheses: [
        'gradient flow of loss (4)',
        'SVD Z = UΣVᵀ',
        'W(0) = e^{-δ} U Rᵀ and H(0) = e^{-δ} R Vᵀ for some partial orthogonal R ∈ R^{d×r}, RᵀR = I_r',
      ],
      regime: { ...ANY_REGIME, allGroups: true },
      statement: {
        kind: 'all',
        of: [
          'eq-5',
          ...['eq-6/start', 'eq-6/majmaj', 'eq-6/majmin', 'eq-6/minmin'],
          ...['eq-7/time-majmaj', 'eq-7/time-majmin', 'eq-7/time-minmin'],
          ...['eq-7/jump-majmaj', 'eq-7/jump-majmin', 'eq-7/jump-minmin'],
        ],
      },
      uses: ['zt25/eq-4/orthogonal-inputs'],
    },
  ],
} satisfies Item;
