import type { Item } from '../../src/audit/claim.ts';

const RW = { 'Delta(T)_{RW}': 'window.weighted' };
const TIMES = { T_1: 'time.vanilla.majmaj', T_3: 'time.vanilla.minmin' };

export default {
  item: 'results',
  place: 'Key Results',
  entries: [
    {
      kind: 'claim',
      part: 'no-preferential-order',
      title: 'Reweighting removes the order of learning',
      text: 'Reweighting effectively flattens the spectral components of the label matrix, eliminating the preferential learning order where majority features are learned before minority ones.',
      latex: String.raw`T_1 = T_3`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      statement: { kind: 'relation', bind: { T_1: 'time.weighted.majmaj', T_3: 'time.weighted.minmin' } },
    },
    {
      kind: 'claim',
      part: 'vanilla-gap',
      title: 'The vanilla gap between majority and minority features scales with √R − 1',
      text: String.raw`The time gap between learning majority and minority features scales with $⟦\sqrt{R}-1⟧$ in vanilla ERM`,
      latex: String.raw`\frac{T_3 - T_1}{T_1} = #1`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['the gap in units of the first learning time'],
      statement: { kind: 'relation', bind: TIMES },
      readings: [
        {
          text: 'the gap itself in units of δ, up to a factor that does not depend on R, such as T_3',
          latex: String.raw`T_3 - T_1 = T_3 (\sqrt{R}-1)`,
          statement: { kind: 'relation', bind: TIMES },
        },
      ],
    },
    {
      kind: 'claim',
      part: 'weighted-gap',
      title: 'The reweighted gap is the constant √2 − 1',
      text: String.raw`is compressed to a constant $⟦\sqrt{2}-1⟧$ with reweighting, independent of imbalance ratio $R$`,
      latex: '#1',
      hypotheses: [
        'at least two classes in each group',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      statement: { kind: 'relation', about: String.raw`\Delta T_{\mathrm{RW}}`, bind: RW },
      readings: [
        {
          text: 'bounded by √2 − 1, as in Mechanism 2',
          latex: String.raw`\Delta T_{\mathrm{RW}} \le \sqrt{2}-1`,
          statement: { kind: 'relation', bind: RW },
        },
      ],
      erratum: {
        kind: 'replacement',
        formulas: [
          {
            latex: String.raw`\Delta T_{\mathrm{RW}} = 0`,
            statement: { kind: 'relation', bind: RW },
          },
        ],
        prose:
          'The window closes: with ω ∝ 1/√π all three features are learned at the same rescaled time. It is a constant independent of R, and the constant is zero.',
      },
    },
    {
      kind: 'claim',
      part: 'same-minima',
      title: 'Both losses converge to the same global minima',
      text: String.raw`In overparameterized settings ($d \ge k$), both vanilla and reweighted loss converge to the same global minima`,
      latex: String.raw`\lim_{t \to \infty} W(t) H(t) = Z`,
      ownFormula: true,
      hypotheses: [
        's = 1/2',
        'm = 1',
        'γ = 1/2',
        'gradient flow of loss (4)',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'from a small random initialisation',
      ],
      notes: ['the text asks d ≥ k; d ≥ k − 1 is enough'],
      statement: { kind: 'all', of: ['mechanism-3/terminal-phase'] },
    },
  ],
} satisfies Item;
