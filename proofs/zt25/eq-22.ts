import type { Item } from '../../src/audit/claim.ts';

export default {
  item: 'eq-22',
  place: 'Appendix C.2, proof of Theorem C.2, Eq. (22)',
  entries: [
    {
      kind: 'claim',
      part: 'definition',
      title: 'β_i at rescaled time',
      text: String.raw`where we defined $\beta_i(t) := ⟦\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i t}}⟧$ […] From this, we can also easily determine the limit of $\beta_i(\delta t)$ as $\delta \to \infty$ […] $\beta_i(\delta t) := ⟦\frac{e^{2\sigma_i\lambda_i\delta t}}{e^{2\sigma_i\lambda_i\delta t} + (\sigma_i e^{2\delta} - 1)}⟧$`,
      latex: String.raw`#1[t=\delta t] = #2`,
      ownFormula: true,
      notes: ['β_i of Eq. (16) at δt'],
      statement: {
        kind: 'relation',
        free: { sigma_i: 'positive', lambda_i: 'positive', delta: 'positive', t: 'positive' },
      },
      uses: ['zt25/eq-21/forms'],
    },
    {
      kind: 'claim',
      part: 'forms',
      title: 'The two forms before the limit agree',
      text: String.raw`From this, we can also easily determine the limit of $\beta_i(\delta t)$ as $\delta \to \infty$`,
      latex: String.raw`\beta_i(\delta t) := ⟦\frac{e^{2\sigma_i\lambda_i\delta t}}{e^{2\sigma_i\lambda_i\delta t} + (\sigma_i e^{2\delta} - 1)} = \frac{e^{2\delta(\sigma_i\lambda_i t - 1)}}{e^{2\delta(\sigma_i\lambda_i t - 1)} + (\sigma_i - e^{-2\delta})}⟧ \stackrel{\delta \to \infty}{\longrightarrow} \frac{1}{1 + \sigma_i} \mathbb{1}[t = \frac{1}{\sigma_i\lambda_i}] + \mathbb{1}[t > \frac{1}{\sigma_i\lambda_i}]`,
      notes: ['δ > 0'],
      statement: {
        kind: 'relation',
        free: { sigma_i: 'positive', lambda_i: 'positive', delta: 'positive', t: 'positive' },
      },
    },
    {
      kind: 'claim',
      part: 'limit',
      title: 'The limit of β_i(δt), its value at the jump included',
      text: String.raw`From this, we can also easily determine the limit of $\beta_i(\delta t)$ as $\delta \to \infty$`,
      latex: String.raw`\frac{e^{2\delta(\sigma_i\lambda_i t - 1)}}{e^{2\delta(\sigma_i\lambda_i t - 1)} + (\sigma_i - e^{-2\delta})} \stackrel{\delta \to \infty}{\longrightarrow} \frac{1}{1 + \sigma_i} \mathbb{1}[t = \frac{1}{\sigma_i\lambda_i}] + \mathbb{1}[t > \frac{1}{\sigma_i\lambda_i}]`,
      hypotheses: ['δ → ∞'],
      notes: ['σ_i, λ_i > 0; a statement about the formula, not about the flow'],
      statement: {
        kind: 'limit',
        free: { sigma_i: 'positive', lambda_i: 'positive', delta: 'positive', t: 'positive' },
      },
      uses: ['zt25/eq-22/forms'],
    },
  ],
} satisfies Item;
