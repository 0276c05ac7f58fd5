import type { Item } from '../../src/audit/claim.ts';
import { ANY_REGIME } from '../../src/audit/regime.ts';

export default {
  item: 'eq-22',
  place: 'Appendix C.2, proof of Theorem C.2, Eq. (22)',
  entries: [
    {
      kind: 'claim',
      part: 'definition',
      title: 'β_i at rescaled time',
      text: 'From this, we can also easily determine the limit of β_i(δt) as δ → ∞',
      latex: String.raw`\beta_i(\delta t) := \frac{e^{2\sigma_i\lambda_i\delta t}}{e^{2\sigma_i\lambda_i\delta t} + (\sigma_i e^{2\delta} - 1)}`,
      hypotheses: ['β_i of Eq. (16) at δt'],
      regime: { ...ANY_REGIME },
      statement: {
        kind: 'relation',
        formal: String.raw`\frac{1}{1 + (\sigma_i e^{2\delta} - 1)e^{-2\sigma_i \lambda_i \delta t}} = \frac{e^{2\sigma_i\lambda_i\delta t}}{e^{2\sigma_i\lambda_i\delta t} + (\sigma_i e^{2\delta} - 1)}`,
      },
      uses: ['zt25/eq-21/forms'],
    },
    {
      kind: 'claim',
      part: 'forms',
      title: 'The two forms before the limit agree',
      text: 'From this, we can also easily determine the limit of β_i(δt) as δ → ∞',
      latex: String.raw`\beta_i(\delta t) := \frac{e^{2\sigma_i\lambda_i\delta t}}{e^{2\sigma_i\lambda_i\delta t} + (\sigma_i e^{2\delta} - 1)} = \frac{e^{2\delta(\sigma_i\lambda_i t - 1)}}{e^{2\delta(\sigma_i\lambda_i t - 1)} + (\sigma_i - e^{-2\delta})} \stackrel{\delta \to \infty}{\longrightarrow} \frac{1}{1 + \sigma_i} \mathbb{1}[t = \frac{1}{\sigma_i\lambda_i}] + \mathbb{1}[t > \frac{1}{\sigma_i\lambda_i}]`,
      hypotheses: ['the limit itself: eq-17'],
      regime: { ...ANY_REGIME },
      statement: {
        kind: 'relation',
        formal: String.raw`\frac{e^{2\sigma_i\lambda_i\delta t}}{e^{2\sigma_i\lambda_i\delta t} + (\sigma_i e^{2\delta} - 1)} = \frac{e^{2\delta(\sigma_i\lambda_i t - 1)}}{e^{2\delta(\sigma_i\lambda_i t - 1)} + (\sigma_i - e^{-2\delta})}`,
      },
    },
  ],
} satisfies Item;
