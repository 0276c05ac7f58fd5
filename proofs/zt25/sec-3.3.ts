import type { Item } from '../../src/audit/claim.ts';
import { ANY_REGIME, PAPER_REGIME } from '../../src/audit/regime.ts';

const IMBALANCED = { ...PAPER_REGIME, imbalanced: true, allGroups: true };
const PRINTED_RATIO = String.raw`\frac{\sqrt{(R+1)V/2}}{\sqrt{(R+1)V/(2R)}}`;
const FREQUENCIES = { 'pi_{maj}': 'frequency.majority', 'pi_{min}': 'frequency.minority' };

export default {
  item: 'sec-3.3',
  place: 'Section 3.3',
  entries: [
    {
      kind: 'definition',
      part: 'losses',
      defines: 'the two losses, here with 1/n and without 1/2; Eq. (4) and (9) have 1/2 and no 1/n',
      text: String.raw`$$\mathcal{L}(\boldsymbol{W},\boldsymbol{H}) := \frac{1}{n} \sum\nolimits_{i \in [n]} \|\boldsymbol{z}_i - \boldsymbol{W}\boldsymbol{h}_i\|^2 \qquad \text{versus} \qquad \mathcal{L}_{\mathrm{RW}}(\boldsymbol{W},\boldsymbol{H}) := \frac{1}{n} \sum\nolimits_{i \in [n]} \omega_{y_i} \cdot \|\boldsymbol{z}_i - \boldsymbol{W}\boldsymbol{h}_i\|^2$$`,
    },
    {
      kind: 'claim',
      part: 'weights',
      title: 'The weights are inversely proportional to the class frequency',
      text: String.raw`the weights ω_{y_i} are set inversely proportional to the frequency of the respective class $y_i \in [k]$. Concretely, if the class y_i of the *i*-th example is a majority, then $\omega_{y_i} \propto \sqrt{(R+1)V/(2R)}$, otherwise, for a minority class, $\omega_{y_i} \propto \sqrt{(R+1)V/2}$.`,
      latex: String.raw`\omega_{y_i} \propto \sqrt{(R+1)V/(2R)}, \quad \text{otherwise, for a minority class,} \quad \omega_{y_i} \propto \sqrt{(R+1)V/2}`,
      hypotheses: ['one sample in each minority class, as in App. C.2'],
      regime: PAPER_REGIME,
      statement: {
        kind: 'relation',
        formal: String.raw`${PRINTED_RATIO} = \frac{\pi_{\mathrm{maj}}}{\pi_{\mathrm{min}}}`,
        bind: FREQUENCIES,
      },
      erratum: {
        kind: 'slip',
        latex: String.raw`${PRINTED_RATIO} = \sqrt{\frac{\pi_{\mathrm{maj}}}{\pi_{\mathrm{min}}}}`,
        prose:
          'The weights are inversely proportional to the square root of the frequency, as App. C.2 says and footnote 2 implies.',
        statement: { kind: 'relation', bind: FREQUENCIES },
        regime: { ...ANY_REGIME, gamma: '1/2' },
      },
    },
    {
      kind: 'claim',
      part: 'footnote-2',
      title: 'The weights are those of the exponent γ = 0.5',
      text: String.raw`Note that this is equivalent to using weights $\omega_{y_i} \propto 1/\hat{\pi}_{y_i}^{\gamma}$ with $\gamma=0.5$.`,
      latex: String.raw`\omega_{y_i} \propto 1/\hat{\pi}_{y_i}^{\gamma}`,
      regime: PAPER_REGIME,
      statement: {
        kind: 'relation',
        formal: String.raw`${PRINTED_RATIO} = \left(\frac{\pi_{\mathrm{maj}}}{\pi_{\mathrm{min}}}\right)^{\gamma} = R^{\gamma}`,
        bind: FREQUENCIES,
      },
    },
    {
      kind: 'skipped',
      part: 'choice-of-exponent',
      reason: 'needs-data',
      note: 'That γ = 1/2 is a robust choice in practice is cited (footnote 2).',
    },
    {
      kind: 'skipped',
      part: 'training',
      reason: 'not-mathematical',
      note: 'How Fig. 2(d) and (e) were made: gradient descent with small random initialisation and small step size.',
    },
    {
      kind: 'claim',
      part: 'terminal-phase',
      title: 'Both losses end at the same logits',
      text: String.raw`there is *no* difference in the terminal phase. In both cases, the singular values of L_t converge to the singular values of the SEL matrix Z.`,
      latex: String.raw`\lim_{t \to \infty} W(t) H(t) = Z`,
      ownFormula: true,
      hypotheses: ['d large enough to interpolate', 'gradient flow, spectral and random initialisation'],
      regime: PAPER_REGIME,
      statement: { kind: 'experiment', name: 'terminal-equivalence' },
    },
    {
      kind: 'claim',
      part: 'preferential-order',
      title: 'Vanilla training learns larger singular values first',
      text: 'the model learns the three singular values in a highly preferential order, with those corresponding to the larger singular values of Z being learned first',
      latex: String.raw`t_{\mathrm{majmaj}} < t_{\mathrm{majmin}} < t_{\mathrm{minmin}}`,
      ownFormula: true,
      hypotheses: ['R > 1', 'gradient descent with a small step', 'in at least nine of ten runs'],
      regime: IMBALANCED,
      statement: { kind: 'experiment', name: 'order-descent-vanilla' },
      uses: ['zt25/sec-3.2/order'],
    },
    {
      kind: 'claim',
      part: 'balanced-learning',
      title: 'Reweighting learns all singular values at approximately equal rates',
      text: String.raw`loss reweighting (\mathcal{L}_{RW}) eliminates this preferential ordering, leading to all singular values being learned at approximately equal rates`,
      latex: String.raw`\frac{t_{\max}^{\mathrm{RW}}}{t_{\min}^{\mathrm{RW}}} < \frac{t_{\max}}{t_{\min}}`,
      ownFormula: true,
      hypotheses: [
        'R > 1',
        'approximately: the learning times spread less than without weights',
        'gradient descent with a small step',
        'in at least nine of ten runs',
      ],
      regime: IMBALANCED,
      statement: { kind: 'experiment', name: 'window-narrows-descent' },
    },
    {
      kind: 'claim',
      part: 'order-of-features',
      title: 'Vanilla training learns maj-maj, maj-min, min-min in that order',
      text: String.raw`While vanilla ERM \mathcal{L} learns **maj-maj**, **maj-min**, **min-min** features in that specific order`,
      latex: String.raw`T_{\mathrm{majmaj}} < T_{\mathrm{majmin}} < T_{\mathrm{minmin}}`,
      ownFormula: true,
      hypotheses: ['R > 1', 'gradient flow, spectral initialisation, vanishing'],
      regime: { ...ANY_REGIME, imbalanced: true, allGroups: true },
      statement: {
        kind: 'relation',
        bind: {
          'T_{majmaj}': 'time.vanilla.majmaj',
          'T_{majmin}': 'time.vanilla.majmin',
          'T_{minmin}': 'time.vanilla.minmin',
        },
      },
    },
    {
      kind: 'claim',
      part: 'same-rate',
      title: 'Reweighting learns all features at the same rate',
      text: String.raw`reweighted ERM \mathcal{L}_{RW} learns all features […] at the same rate`,
      latex: String.raw`T_{\mathrm{majmaj}} = T_{\mathrm{majmin}} = T_{\mathrm{minmin}}`,
      ownFormula: true,
      hypotheses: ['γ = 1/2', 'gradient flow, spectral initialisation, vanishing'],
      regime: { ...ANY_REGIME, gamma: '1/2', allGroups: true },
      statement: {
        kind: 'relation',
        bind: {
          'T_{majmaj}': 'time.weighted.majmaj',
          'T_{majmin}': 'time.weighted.majmin',
          'T_{minmin}': 'time.weighted.minmin',
        },
      },
    },
    {
      kind: 'claim',
      part: 'minorities-earlier',
      title: 'Reweighting learns minorities earlier',
      text: 'at the same rate, thus enabling accurate classification of minorities much earlier',
      latex: String.raw`\frac{\tau_{\mathrm{minmin}}}{\tau_{\mathrm{majmaj}}} < \frac{T_{\mathrm{minmin}}}{T_{\mathrm{majmaj}}}`,
      ownFormula: true,
      hypotheses: [
        'γ = 1/2',
        'R > 1',
        'earlier is relative to the maj-maj feature: a common factor of the weights only rescales time',
        'τ with weights, T without',
        'gradient flow, spectral initialisation, vanishing',
      ],
      regime: { ...ANY_REGIME, gamma: '1/2', imbalanced: true, allGroups: true },
      statement: {
        kind: 'relation',
        bind: {
          'tau_{majmaj}': 'time.weighted.majmaj',
          'tau_{minmin}': 'time.weighted.minmin',
          'T_{majmaj}': 'time.vanilla.majmaj',
          'T_{minmin}': 'time.vanilla.minmin',
        },
      },
      readings: [
        {
          text: 'earlier under the weights of Eq. (12) as they stand',
          latex: String.raw`\tau_{\mathrm{minmin}} < T_{\mathrm{minmin}}`,
          statement: {
            kind: 'relation',
            bind: { 'tau_{minmin}': 'time.weighted.minmin', 'T_{minmin}': 'time.vanilla.minmin' },
          },
        },
      ],
    },
    {
      kind: 'skipped',
      part: 'correspondence-with-networks',
      reason: 'needs-data',
      note: 'The correspondence with the experiment of section 2.',
    },
  ],
} satisfies Item;
