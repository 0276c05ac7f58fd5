import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-7',
  place: 'Appendix C.1, Eq. (7)',
  entries: [
    {
      kind: 'claim',
      each: ['majmaj', 'majmin', 'minmin'],
      part: 'time-#each',
      title: 'Learning time of #name, vanilla',
      text: String.raw`where $⟦T_i = 1/\sigma_i⟧$ […] Thus, the i-th component is learned at time T_i inversely proportional to σ_i .`,
      latex: '#1',
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      statement: { kind: 'relation', bind: { T_i: 'time.vanilla.#each', sigma_i: 'sigma.#each' } },
      uses: ['zt25/eq-6/#each'],
    },
    {
      kind: 'claim',
      each: ['majmaj', 'majmin', 'minmin'],
      part: 'jump-#each',
      title: 'Amplitude of #name at its jump, vanilla',
      text: String.raw`the time-rescaled factors $a_i(\delta t)$ converge to a step function as $\delta \to \infty$ (limit of vanishing initialization):`,
      latex: String.raw`a_i(\delta t) \to ⟦\frac{1}{1+\sigma_i}⟧ \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]`,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['t = T_i'],
      statement: {
        kind: 'relation',
        about: 'a_i',
        bind: { a_i: 'jump.vanilla.#each', sigma_i: 'sigma.#each' },
      },
      uses: ['zt25/eq-6/#each', 'zt25/eq-7/time-#each'],
    },
    {
      kind: 'claim',
      part: 'limit',
      title: 'The limit of the trajectory (6) at rescaled time',
      text: String.raw`$a_i(t) = ⟦\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i t}}⟧$ […] Moreover, the time-rescaled factors $a_i(\delta t)$ converge to a step function as $\delta \to \infty$ (limit of vanishing initialization): […] $a_i(\delta t) \to ⟦\frac{1}{1+\sigma_i} \mathbb{1}[t=T_i] + \mathbb{1}[t>T_i]⟧$ […] where $T_i = ⟦1/\sigma_i⟧$`,
      latex: String.raw`#1[t=\delta t] \stackrel{\delta \to \infty}{\longrightarrow} #2[T_i=#3]`,
      ownFormula: true,
      hypotheses: ['δ → ∞'],
      notes: [
        'a_i of Eq. (6) and T_i = 1/σ_i',
        'a statement about the formula; what the flow does is in the other parts',
      ],
      statement: {
        kind: 'limit',
        free: { sigma_i: 'positive', delta: 'positive', t: 'positive' },
      },
      uses: ['zt25/eq-6/majmaj', 'zt25/eq-7/time-majmaj'],
    },
  ],
} satisfies Item;
