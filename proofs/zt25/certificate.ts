/**
 * The words of certificates: the labels of k classes in two groups, their decomposition, weights, and gradient flow; and how the
 * formulas of the document are written in them.
 */
import type { Language } from '../../src/audit/certificate/language.ts';

const GROUPS = ['majority', 'minority'];
/** A part of a matrix each. */
const FEATURES = ['majmin', 'majmaj', 'minmin'];
const LOSSES = ['vanilla', 'weighted'];

/** Lines; @ stands for each group and # for each feature. */
const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\n|; /)
      .flatMap((line) => GROUPS.map((group) => line.replaceAll('@', group)))
      .flatMap((line) => FEATURES.map((feature) => line.replaceAll('#', feature))),
  ),
];

/**
 * From k, R, s (share of majority classes), m (samples of a minority class), γ. Matrices treat classes of a group alike: each
 * is three small ones, on vectors constant on the groups (in normalised indicators), and of sum zero inside the majorities and
 * inside the minorities; W, H alike. dW, dH: minus the gradient of (9).
 */
const DEFINITIONS = `V = k; classes = k; classes.majority = s*k; classes.minority = (1-s)*k; count.majority = R*m; count.minority = m
samples = k*m*(R*s+(1-s)); frequency.@ = count.@/samples
balanced.@ = 1/(k*count.@); reweighted.@ = 1/(samples*frequency.@); mixed = 0-sqrt(s)*sqrt(1-s)
half.minority = 2^(gamma/2)*(R*s+(1-s))^(gamma/2); half.majority = half.minority/R^(gamma/2); weight.@ = half.@*half.@
Centring = parts([[1-s, mixed], [mixed, s]], [[1]], [[1]])
Y = parts([[sqrt(R)*sqrt(m), 0], [0, sqrt(m)]], [[sqrt(R)*sqrt(m)]], [[sqrt(m)]]); Z = Centring*Y
OmegaHalf = parts([[half.majority, 0], [0, half.minority]], [[half.majority]], [[half.minority]]); Omega = OmegaHalf*OmegaHalf
U = parts([[0-sqrt(1-s)], [sqrt(s)]], [[1]], [[1]]); I = parts([[1]], [[1]], [[1]])
sigma.majmaj = sqrt(R)*sqrt(m); sigma.majmin = sqrt(m)*sqrt(R*(1-s)+s); sigma.minmin = sqrt(m)
Sigma = parts([[sigma.majmin]], [[sigma.majmaj]], [[sigma.minmin]])
SigmaInverse = parts([[1/sigma.majmin]], [[1/sigma.majmaj]], [[1/sigma.minmin]]); Vectors = T(Z)*U*SigmaInverse
lambda.majmin = (R*(1-s)*weight.majority+s*weight.minority)/(R*(1-s)+s); lambda.majmaj = weight.majority
lambda.minmin = weight.minority; Lambda = parts([[lambda.majmin]], [[lambda.majmaj]], [[lambda.minmin]])
rank = classes.majority-1+1+classes.minority-1
multiplicity.largest = classes.majority-1; multiplicity.middle = 1; multiplicity.smallest = classes.minority-1
time.vanilla.# = 1/sigma.#; jump.vanilla.# = 1/(1+sigma.#); window.vanilla = sigma.majmaj/sigma.minmin-1
time.weighted.majmaj = 1/(sigma.majmaj*weight.majority); time.weighted.minmin = 1/(sigma.minmin*weight.minority)
jump.weighted.majmaj = jump.vanilla.majmaj; jump.weighted.minmin = jump.vanilla.minmin
amplitude.vanilla.# = 1/(1+(sigma.#*e^(2*delta)-1)*e^(-(2*sigma.#*t)))
amplitude.weighted.majmaj = 1/(1+(sigma.majmaj*e^(2*delta)-1)*e^(-(2*sigma.majmaj*lambda.majmaj*t)))
amplitude.weighted.minmin = 1/(1+(sigma.minmin*e^(2*delta)-1)*e^(-(2*sigma.minmin*lambda.minmin*t)))
dW = (Z-W*H)*Omega*T(H); dH = T(W)*(Z-W*H)*Omega`;

/** What stands above in a closed form is what it should be. */
const ZERO = `T(U)*U-I; T(Vectors)*Vectors-I; Z*T(Z)*U-U*Sigma*Sigma; T(Vectors)*Omega*Vectors-Lambda
weight.@-(2/(k*frequency.@))^gamma; Centring*Centring-Centring
samples-classes.majority*count.majority-classes.minority*count.minority`;

/** From W = e^-δ U, H = e^-δ Vᵀ; what is learned of a component, as a share. */
const flow = (weights: string) => ({
  W: 'e^(-delta)*U',
  H: 'e^(-delta)*T(Vectors)',
  dW: `(Z-W*H)${weights}*T(H)`,
  dH: `T(W)*(Z-W*H)${weights}`,
  amplitude: 'SigmaInverse*T(U)*W*H*Vectors',
});

const multiplicities = ['multiplicity.largest', 'multiplicity.middle', 'multiplicity.smallest'];
const windows = ['window.vanilla', 'window.weighted'];

/** With their bold spellings. */
const MATRICES: Readonly<Record<string, string>> = {
  Y: 'Y',
  Z: 'Z',
  W: 'W',
  H: 'H',
  U: 'U',
  V: 'Vectors',
  Sigma: 'Sigma',
  Lambda: 'Lambda',
  Omega: 'Omega',
  'Omega^1/2': 'OmegaHalf',
  'd/dt W': 'dW',
  'd/dt H': 'dH',
  'bar(W)': 'Wbar',
  'bar(H)': 'Hbar',
  'd/dt bar(W)': '(T(U)*dW)',
  'd/dt bar(H)': '(dH*Vectors)',
};

/** H(t) = R H̄(t) Vᵀ for all t, from the spectral start, would make dH/dt of that form there. */
const FORM_KEPT = {
  sides: ['dH', 'dH*Vectors*T(Vectors)'],
  region: ['W = (1/3)*U', 'H = (1/3)*T(Vectors)'],
  at: { W: '(1/3)*U', H: '(1/3)*T(Vectors)' },
} as const;

const language: Language = {
  words: {
    definitions: Object.fromEntries(linesOf(DEFINITIONS).map((line) => line.split(' = ') as [string, string])),
    zero: linesOf(ZERO),
    setting: ['k >= 2', 's > 0', 's < 1', '1-s > 0', 's*k >= 1', '(1-s)*k >= 1', 'R >= 1', 'm >= 1'],
    whole: ['k', 's*k', 'm', 'R*m'],
    values: ['k', 'R', 's', 'm', 'gamma'],
    letters: ['W', 'H'],
    open: ['gamma', 'time.weighted.majmin', 'jump.weighted.majmin', 'amplitude.weighted.majmin', 'window.weighted'],
    exists: {
      's*k > 1': ['sigma.majmaj', 'lambda.majmaj', ...windows, ...multiplicities, 'part 1'],
      '(1-s)*k > 1': ['sigma.minmin', 'lambda.minmin', ...windows, ...multiplicities, 'part 2'],
      // What is largest has a multiplicity of its own.
      'R > 1': multiplicities,
    },
    flows: { vanilla: flow(''), weighted: flow('*Omega') },
    runs: Object.fromEntries(
      LOSSES.flatMap((loss) => [
        ...['time', 'jump', 'amplitude'].flatMap((reading) =>
          FEATURES.map((feature, i) => [`${reading}.${loss}.${feature}`, `${reading} of ${loss}, part ${i}`]),
        ),
        [`window.${loss}`, `window of ${loss}, parts 0 1 2`],
      ]),
    ),
    because:
      'a component with ZZᵀu = σ²u and Ωv = λv has from W = e^-δ U Rᵀ, H = e^-δ R Vᵀ the amplitude 1 / (1 + (σ e^2δ − 1) e^-2σλt), which as δ → ∞ jumps from 0 to 1 at t = δ/(σλ), through 1/(1 + σ)',
  },
  point: { k: ['k'], R: ['R'], s: ['majorities', 'k'], m: ['minority count'], gamma: ['gamma'] },
  fromOne: ['R'],
  shares: ['s'],
  matrices: {
    ...MATRICES,
    ...Object.fromEntries(
      Object.entries(MATRICES).map(([name, word]) => [
        name.replace(/(Y|Z|W|H|U|V|Sigma|Lambda|Omega)/, 'bold($1)'),
        word,
      ]),
    ),
    'bold(R)': 'I',
  },
  entries: [
    ['0', '0', '0'],
    ['0', '0', '1'],
    ['0', '1', '0'],
    ['0', '1', '1'],
    ['1', '0', '0'],
    ['2', '0', '0'],
  ],
  places: {
    anywhere: { region: [], at: { W: 'parts([[2], [1]], [[1]], [[1]])', H: 'parts([[1, 3]], [[2]], [[3]])' } },
    spectral: {
      region: ['W = U*Wbar', 'H = Hbar*T(Vectors)'],
      at: {
        Wbar: 'parts([[2]], [[1]], [[3]])',
        Hbar: 'parts([[3]], [[2]], [[1]])',
        W: 'U*Wbar',
        H: 'Hbar*T(Vectors)',
      },
    },
  },
  amplitude: 'amplitude.LOSS.GROUP',
  component: { sigma_i: 'sigma.GROUP', lambda_i: 'lambda.GROUP' },
  times: ['delta', 't'],
  experiments: {
    'zero-column-sums': { sides: ['Centring*Z', 'Z'] },
    interpolation: { sides: ['U*Sigma*T(Vectors)', 'Z'] },
    'form-kept-weighted': FORM_KEPT,
    'factors-weighted': FORM_KEPT,
  },
};

export default language;
