/** The figures of the paper that need no data set, and its closed forms as curves. */
import type { Drawing } from './instruments/figures/entry.ts';

const EXAMPLE = { classes: 4, ratio: 10 } as const;
const RUN = { ...EXAMPLE, delta: 8, seed: 1 } as const;
const VANILLA = { ...RUN, gamma: '0', until: 14 } as const;
const WEIGHTED = { ...RUN, gamma: '1/2', until: 5 } as const;
const OVER = { classes: 4, ratios: [1, 3, 10, 30] } as const;

const groups = (majmaj: string, majmin: string, minmin: string) => ({
  majmaj: { claim: majmaj },
  majmin: { claim: majmin },
  minmin: { claim: minmin },
});
const AMPLITUDE = groups('eq-6/majmaj', 'eq-6/majmin', 'eq-6/minmin');
const WEIGHTED_AMPLITUDE = groups('eq-16/majmaj', 'eq-16/majmin', 'eq-16/minmin');
const WEIGHTED_TIME = groups('eq-17/time-majmaj', 'eq-17/time-majmin', 'eq-17/time-minmin');

export default [
  {
    item: 'fig-2',
    part: 'a',
    kind: 'matrix',
    of: 'labels',
    ...EXAMPLE,
    title: 'One-hot labels Y',
    caption: 'Two majority classes of ten samples each, two minority classes of one.',
  },
  {
    item: 'fig-2',
    part: 'b',
    kind: 'matrix',
    of: 'left vectors',
    ...EXAMPLE,
    title: 'Left singular vectors U of the centred labels',
    caption:
      'From the numerical decomposition of Z. The sign of a column is arbitrary; only signs within it tell classes apart.',
  },
  {
    item: 'fig-2',
    part: 'c',
    kind: 'singular values',
    ...EXAMPLE,
    printed: { claim: 'eq-11' },
    title: 'Singular values of the centred labels',
    caption: 'Printed is Eq. (11).',
  },
  {
    item: 'fig-2',
    part: 'd',
    kind: 'logit spectrum',
    ...VANILLA,
    starts: ['spectral', 'random'],
    printed: AMPLITUDE,
    title: 'Singular values of the logits, vanilla',
    caption:
      'Gradient flow of loss (4), k = 4, R = 10, δ = 8. The singular values of WH, counted from the largest at each time, over those they end at. Printed is Eq. (6), of the spectral start.',
  },
  {
    item: 'fig-2',
    part: 'e',
    kind: 'logit spectrum',
    ...WEIGHTED,
    starts: ['spectral', 'random'],
    printed: WEIGHTED_AMPLITUDE,
    title: 'Singular values of the logits, weighted',
    caption:
      'The same under loss (9) with the weights of Eq. (12); printed is Eq. (16) with λ_i the diagonal of VᵀΩV, its values σ_i β_i(t) sorted like the others. Here min-min crosses the other two, so no curve is of one feature alone. Mind the shorter axis of time.',
  },
  {
    item: 'sec-4',
    part: 'window-vanilla',
    kind: 'learning window',
    ...OVER,
    gamma: '0',
    printed: [{ label: '', claim: 'sec-4/window-vanilla' }],
    title: 'Learning window ΔT, vanilla',
    caption: 'ΔT = (T_max − T_min)/T_min against R, for δ → ∞.',
  },
  {
    item: 'sec-4',
    part: 'window-weighted',
    kind: 'learning window',
    ...OVER,
    gamma: '1/2',
    printed: [
      { label: 'as it stands', claim: 'sec-4/window-weighted' },
      { label: 'with √R + 1', claim: 'sec-4/window-weighted', reading: 0 },
      { label: 'with √R + 1, less 1', claim: 'sec-4/window-weighted', reading: 1 },
    ],
    title: 'Learning window ΔT, weighted',
    caption:
      'With the weights of Eq. (12). As it stands the printed formula is √2. Two other readings are drawn too: with √R + 1 below the line, and the same less 1.',
  },
  {
    item: 'fig-5',
    part: 'Y',
    kind: 'matrix',
    of: 'labels',
    ...EXAMPLE,
    title: 'One-hot labels Y',
    caption: 'One row a class, one column a sample.',
  },
  {
    item: 'fig-5',
    part: 'U',
    kind: 'matrix',
    of: 'left vectors',
    ...EXAMPLE,
    title: 'Left singular vectors U',
    caption: 'One column a feature, up to its sign.',
  },
  {
    item: 'fig-5',
    part: 'Sigma',
    kind: 'singular values',
    ...EXAMPLE,
    printed: { claim: 'eq-11' },
    title: 'Singular values Σ',
    caption: 'The diagonal of Σ; printed is Eq. (11).',
  },
  {
    item: 'fig-5',
    part: 'V',
    kind: 'matrix',
    of: 'right vectors',
    ...EXAMPLE,
    title: 'Right singular vectors Vᵀ',
    caption: 'One row a feature, up to its sign, one column a sample.',
  },
  {
    item: 'fig-5',
    part: 'vanilla-spectral',
    kind: 'amplitudes',
    ...VANILLA,
    start: 'spectral',
    printed: AMPLITUDE,
    title: 'Amplitudes, vanilla, spectral start',
    caption: 'Gradient flow of loss (4), k = 4, R = 10, δ = 8. Printed is Eq. (6).',
  },
  {
    item: 'fig-5',
    part: 'vanilla-random',
    kind: 'amplitudes',
    ...VANILLA,
    start: 'random',
    printed: AMPLITUDE,
    title: 'Amplitudes, vanilla, random start',
    caption: 'The start is random and of the same norm; the theory is that of the spectral start, to compare with.',
  },
  {
    item: 'fig-5',
    part: 'weighted-spectral',
    kind: 'amplitudes',
    ...WEIGHTED,
    start: 'spectral',
    printed: WEIGHTED_AMPLITUDE,
    title: 'Amplitudes, weighted, spectral start',
    caption:
      'Gradient flow of loss (9) with the weights of Eq. (12). Printed is Eq. (16) with λ_i the diagonal of VᵀΩV; derived are the reduced equations of the flow, integrated.',
  },
  {
    item: 'fig-5',
    part: 'weighted-random',
    kind: 'amplitudes',
    ...WEIGHTED,
    start: 'random',
    printed: WEIGHTED_AMPLITUDE,
    title: 'Amplitudes, weighted, random start',
    caption: 'The start is random and of the same norm; the theory is that of the spectral start, to compare with.',
  },
  {
    item: 'cor-C.3',
    part: 'times-0',
    kind: 'learning times',
    ...OVER,
    gamma: '0',
    printed: groups('cor-C.3/vanilla-majmaj', 'cor-C.3/vanilla-majmin', 'cor-C.3/vanilla-minmin'),
    title: 'Learning times, γ = 0 (vanilla)',
    caption: 'T against R for δ → ∞, k = 4. Printed is Corollary C.3.',
  },
  {
    item: 'cor-C.3',
    part: 'times-1-4',
    kind: 'learning times',
    ...OVER,
    gamma: '1/4',
    printed: WEIGHTED_TIME,
    title: 'Learning times, γ = 1/4',
    caption:
      'The paper prints closed forms at γ = 1/2 only; printed is T = 1/(σλ) of Eq. (17), read with the λ of this γ.',
  },
  {
    item: 'cor-C.3',
    part: 'times-1-2',
    kind: 'learning times',
    ...OVER,
    gamma: '1/2',
    printed: groups('cor-C.3/weighted-majmaj', 'cor-C.3/weighted-majmin', 'cor-C.3/weighted-minmin'),
    title: 'Learning times, γ = 1/2 (the weights of the paper)',
    caption: 'Printed is Corollary C.3. Measured and derived, all three features are learned at once.',
  },
  {
    item: 'cor-C.3',
    part: 'times-1',
    kind: 'learning times',
    ...OVER,
    gamma: '1',
    printed: WEIGHTED_TIME,
    title: 'Learning times, γ = 1 (inverse frequency)',
    caption: 'Printed is T = 1/(σλ) of Eq. (17), read with the λ of this γ. The order of learning turns round.',
  },
] satisfies readonly Drawing[];
