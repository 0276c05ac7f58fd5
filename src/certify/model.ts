/**
 * What certificates speak of, as plain text: the labels of k classes in two groups, their decomposition, weights, and gradient
 * flow. Imports the measurement of runs and nothing else of ours.
 */
import type { Model } from './checker.ts';
import { measured } from './flow.ts';

const GROUPS = ['majority', 'minority'];
/** A part of a matrix each. */
const FEATURES = ['majmin', 'majmaj', 'minmin'];

/** Lines and sentences; @ stands for each group, # for each feature and % for its part. */
const linesOf = (text: string): string[] =>
  text
    .split(/\n|; /)
    .flatMap((line) => GROUPS.map((group) => line.replaceAll('@', group)))
    .flatMap((line) => FEATURES.map((feature, i) => line.replaceAll('#', feature).replace('%', `${i}`)));

/**
 * From k, R, s (share of majority classes), m (samples of a minority class), γ. Matrices treat classes of a group alike: each
 * is three small ones, on vectors constant on the groups (in normalised indicators), and of sum zero inside the majorities and
 * inside the minorities; W, H alike. dW, dH: minus the gradient of (9).
 */
const DEFINITIONS = `V = k; classes = k; classes.majority = s*k; classes.minority = (1-s)*k; count.majority = R*m; count.minority = m
samples = k*m*(R*s+(1-s)); frequency.@ = count.@/samples
balanced.@ = 1/(k*count.@); reweighted.@ = 1/(samples*frequency.@); mixed = 0-sqrt(s)*sqrt(1-s)
weight.@ = half.@*half.@; half.minority = 2^(gamma/2)*(R*s+(1-s))^(gamma/2); half.majority = half.minority/R^(gamma/2)
Centring = parts([[1-s, mixed], [mixed, s]], [[1]], [[1]]); Z = Centring*Y; Omega = OmegaHalf*OmegaHalf
Y = parts([[sqrt(R)*sqrt(m), 0], [0, sqrt(m)]], [[sqrt(R)*sqrt(m)]], [[sqrt(m)]])
OmegaHalf = parts([[half.majority, 0], [0, half.minority]], [[half.majority]], [[half.minority]])
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

/** What stands above in a closed form is what it should be. All roots and divisions there are of what is positive. */
const ANCHORS = `T(U)*U-I; T(Vectors)*Vectors-I; Z*T(Z)*U-U*Sigma*Sigma; T(Vectors)*Omega*Vectors-Lambda; weight.@-(2/(k*frequency.@))^gamma
samples-classes.majority*count.majority-classes.minority*count.minority; Centring*Centring-Centring`;

export const MODEL: Model = {
  // In an order in which each rests on those before it.
  definitions: linesOf(DEFINITIONS).map((line) => line.split(' = ') as [string, string]),
  // What is 0 by the definitions.
  anchors: linesOf(ANCHORS),
  // What every setting is, and what is whole there.
  setting: ['k >= 2', 's > 0', 's < 1', '1-s > 0', 's*k >= 1', '(1-s)*k >= 1', 'R >= 1', 'm >= 1'],
  whole: ['k', 's*k', 'm', 'R*m'],
  // Where there is what some quantities and parts are of.
  exists: [
    [/majmaj$|^window|^multiplicity|^part 1$/, 's*k > 1'],
    [/minmin$|^window|^multiplicity|^part 2$/, '(1-s)*k > 1'],
    // What is largest has a multiplicity of its own.
    [/^multiplicity/, 'R > 1'],
  ],
  // What has a value at every point; what stands for any matrix of its shape.
  values: ['k', 'R', 's', 'm', 'gamma'],
  letters: ['W', 'H'],
  // Quantities without a formula, and any number.
  open: ['gamma', 'time.weighted.majmin', 'jump.weighted.majmin', 'amplitude.weighted.majmin', 'window.weighted'],
  // Quantities of runs.
  run: /^((time|jump|amplitude)\.(vanilla|weighted)\.(majmaj|majmin|minmin)|window\.(vanilla|weighted))$/,
  premises: {
    proof:
      'a component with ZZᵀu = σ²u and Ωv = λv has from W = e^-δ U Rᵀ, H = e^-δ R Vᵀ the amplitude 1 / (1 + (σ e^2δ − 1) e^-2σλt), which as δ → ∞ jumps from 0 to 1 at t = δ/(σλ), through 1/(1 + σ)',
    measurement:
      'numerical: gradient flow in doubles; its error, from half the steps and a smaller δ, is taken tenfold',
  },
  measure: measured,
};
