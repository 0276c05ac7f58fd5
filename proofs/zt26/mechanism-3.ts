import type { Item } from '../../src/audit/claim.ts';
import { ANY_REGIME, PAPER_REGIME } from '../../src/audit/regime.ts';

export default {
  item: 'mechanism-3',
  place: 'Mechanism 3',
  entries: [
    {
      kind: 'claim',
      part: 'transient',
      title: 'The benefits of reweighting are transient',
      text: 'The benefits of reweighting are transient and vanish at convergence.',
      latex: String.raw`\lim_{t \to \infty} W(t) H(t) = Z`,
      ownFormula: true,
      regime: PAPER_REGIME,
      statement: { kind: 'all', of: ['mechanism-3/path', 'mechanism-3/terminal-phase'] },
    },
    {
      kind: 'claim',
      part: 'terminal-phase',
      title: 'Terminal phase equivalence',
      text: String.raw`In overparameterized settings ($d \ge k$), both vanilla and reweighted loss converge to the same global minima where the logits perfectly interpolate the label matrix.`,
      latex: String.raw`\lim_{t \to \infty} W(t) H(t) = Z`,
      ownFormula: true,
      hypotheses: [
        'd large enough to interpolate',
        'the minima are the same in the logits',
        'gradient flow, spectral and random initialisation',
      ],
      regime: PAPER_REGIME,
      statement: { kind: 'experiment', name: 'terminal-equivalence' },
    },
    {
      kind: 'claim',
      part: 'path',
      title: 'Reweighting alters the path',
      text: 'Reweighting alters the path (dynamics), not the destination (convergence point).',
      latex: String.raw`\Delta T_{\mathrm{RW}} < \Delta T`,
      ownFormula: true,
      hypotheses: [
        'γ = 1/2',
        'R > 1',
        'gradient flow, spectral initialisation, vanishing',
        'the destination is the part terminal-phase',
      ],
      regime: { ...ANY_REGIME, gamma: '1/2', imbalanced: true, allGroups: true },
      statement: {
        kind: 'relation',
        bind: { 'Delta(T)_{RW}': 'window.weighted', 'Delta(T)': 'window.vanilla' },
      },
    },
  ],
} satisfies Item;
