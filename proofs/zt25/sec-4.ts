import type { Item } from '../../src/audit/claim.ts';

const RW = { 'Delta(T)_{RW}': 'window.weighted' };

export default {
  item: 'sec-4',
  place: 'Section 4',
  entries: [
    {
      kind: 'skipped',
      part: 'closed-forms',
      reason: 'not-mathematical',
      note: 'Announces the closed forms of Prop. C.1 and Thm. C.2; they are checked there.',
    },
    {
      kind: 'claim',
      part: 'same-final-values',
      title: 'Both trajectories converge to the same values',
      text: 'the training trajectories for both vanilla ERM and reweighting converge to the same final values at the end of training',
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
      notes: ['final values are those of the logits'],
      statement: { kind: 'all', of: ['sec-3.3/terminal-phase'] },
    },
    {
      kind: 'definition',
      part: 'window',
      defines: 'the effective learning window ΔT',
      text: String.raw`the *effective learning window* $\Delta T := (T_{\rm max} - T_{\rm min})/T_{\rm min}$ from time $T_{\rm min}$ when the model learns the first principal component until $T_{\rm max}$ when it has learned all principal components`,
    },
    {
      kind: 'claim',
      part: 'window-vanilla',
      title: 'The learning window of vanilla training',
      text: String.raw`For vanishing initialization, we show that $⟦\Delta T_{\rm ERM} = \sqrt{R} - 1⟧$`,
      latex: '#1',
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      statement: { kind: 'relation', bind: { 'Delta(T)_{ERM}': 'window.vanilla' } },
      uses: ['zt25/prop-C.1'],
    },
    {
      kind: 'claim',
      part: 'window-vanilla-unbounded',
      title: 'The learning window of vanilla training grows without bound',
      text: String.raw`$⟦\Delta T_{\rm ERM}⟧ = ⟦\sqrt{R} - 1⟧$ grows uboundedly with the imbalance ratio R`,
      latex: String.raw`#1 \ge #2`,
      ownFormula: true,
      hypotheses: [
        'at least two classes in each group',
        'gradient flow of loss (4)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      notes: ['a lower bound that no constant is above for all R'],
      statement: {
        kind: 'relation',
        bind: { 'Delta(T)_{ERM}': 'window.vanilla' },
      },
      uses: ['zt25/sec-4/window-vanilla'],
    },
    {
      kind: 'claim',
      part: 'window-weighted',
      title: 'The learning window of reweighted training',
      text: String.raw`$⟦\Delta T_{\rm RW} = \sqrt{2} \frac{\sqrt{R+1}}{\sqrt{R+1}}⟧$`,
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
      statement: { kind: 'relation', bind: RW },
      uses: ['zt25/thm-C.2', 'zt25/cor-C.3/weighted-majmin'],
      readings: [
        {
          text: 'with √R + 1 in the denominator, the ratio of the two times of Cor. C.3',
          latex: String.raw`\Delta T_{\rm RW} = \sqrt{2} \frac{\sqrt{R+1}}{\sqrt{R}+1}`,
          statement: { kind: 'relation', bind: RW },
        },
        {
          text: 'the same less one, which is what the definition of ΔT makes of the times of Cor. C.3',
          latex: String.raw`\Delta T_{\rm RW} = \sqrt{2} \frac{\sqrt{R+1}}{\sqrt{R}+1} - 1`,
          statement: { kind: 'relation', bind: RW },
        },
      ],
      erratum: {
        kind: 'replacement',
        formulas: [
          {
            latex: String.raw`\Delta T_{\rm RW} = 0`,
            statement: { kind: 'relation', bind: RW },
            hypotheses: ['at least two classes in each group', 'γ = 1/2'],
          },
        ],
        prose:
          'With γ = 1/2 all three features are learned at the same rescaled time, whatever R, the share of majority classes and the minority count: the window closes.',
      },
    },
    {
      kind: 'claim',
      part: 'window-weighted-bound',
      title: 'The learning window of reweighted training is at most √2',
      text: String.raw`is upper bounded by $⟦\sqrt{2}⟧$ irrespective of imbalance R`,
      latex: '#1',
      hypotheses: [
        'at least two classes in each group',
        'γ = 1/2',
        'gradient flow of loss (9)',
        'from the spectral initialisation',
        'δ → ∞, time in units of δ',
      ],
      statement: { kind: 'relation', about: String.raw`\Delta T_{\rm RW}`, relation: '\\le', bind: RW },
      uses: ['zt25/sec-4/window-weighted'],
    },
  ],
} satisfies Item;
