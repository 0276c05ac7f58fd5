import type { TheoryDeclaration } from '../../src/theory/theory.ts';

/** In the order of preference for a counterexample; multiples of 1/16, which are exact in binary. */
const EXPONENTS = [
  ...['1/2', '0', '1'],
  ...['-1/4', '-3/16', '-1/8', '-1/16', '1/16', '1/8', '3/16', '1/4', '5/16', '3/8', '7/16', '9/16', '5/8', '11/16'],
  ...['3/4', '13/16', '7/8', '15/16', '17/16', '9/8', '19/16', '5/4', '21/16', '11/8', '23/16', '3/2'],
];

const COUNTS = [...Array.from({ length: 40 }, (_, i) => `${i + 1}`), '64', '100'];

/** Samples, n. */
const SAMPLES = 'm*k*(1+s*(R-1))';

/** Rates of flow differ by up to R^|γ| and more, and an explicit integrator pays for it. */
const STIFFNESS = { of: 'R^{|\\gamma|}', usual: 30, largest: 30 };

export default {
  settings: {
    parameters: [
      {
        name: 'k',
        spelled: ['k', 'V'],
        meaning: 'number of classes',
        domain: ['k ≥ 2'],
        whole: 'k',
        told: true,
        size: true,
        slips: ['k - 1 for k'],
        drawn: { upTo: 64, usual: 12 },
      },
      {
        name: 's',
        meaning: 'share of majority classes',
        domain: ['s > 0', 's < 1', 's*k ≥ 1', '(1-s)*k ≥ 1'],
        whole: 's*k',
        slips: ['1 - s for s'],
        drawn: { upTo: 1, usual: 1 },
        as: { name: 'majorities', count: 's*k' },
      },
      {
        name: 'R',
        meaning: 'imbalance ratio: samples of a majority class over those of a minority class',
        domain: ['R ≥ 1'],
        whole: 'R*m',
        slips: ['R + 1 for R'],
        told: true,
        drawn: { upTo: 10_000, usual: 32, over: 'orders of magnitude' },
      },
      {
        name: 'm',
        meaning: 'samples of a minority class',
        domain: ['m ≥ 1'],
        whole: 'm',
        drawn: { values: COUNTS, usual: 3 },
        as: { name: 'minority count', count: 'm' },
      },
      {
        name: 'gamma',
        meaning: 'exponent of the class weights',
        domain: [],
        slips: ['γ + 1/2 for γ'],
        drawn: { values: EXPONENTS, often: ['0', '1/2', '1'] },
      },
      {
        name: 'd',
        spelled: [],
        meaning: 'dimension of the features',
        domain: ['d ≥ k-1'],
        whole: 'd',
        drawn: { values: ['k', 'k-1', 'k+1', 'k+2', '4*k'], usual: 4 },
      },
      {
        name: 'delta',
        spelled: [],
        meaning: 'exponent of the size e^-δ of the start',
        domain: ['δ > 0'],
        drawn: { values: ['8'] },
      },
    ],
    phrases: {
      'at least two classes in each group': { relations: ['s*k ≥ 2', '(1-s)*k ≥ 2'], covers: ['k', 's'] },
      'at least two majority classes': { relations: ['s*k ≥ 2'], covers: ['k'] },
      'at least two minority classes': { relations: ['(1-s)*k ≥ 2'], covers: ['k'] },
    },
    runs: [
      'gradient flow of loss (4)',
      'gradient flow of loss (9)',
      'gradient descent on loss (4) with a small step',
      'gradient descent on loss (9) with a small step',
      'from the spectral initialisation',
      'from a small random initialisation',
      'W = U W̄ Rᵀ and H = R H̄ Vᵀ',
      'δ = 8',
      'δ → ∞',
      'δ → ∞, time in units of δ',
      'in at least nine of ten runs',
    ],
    strata: [
      { name: 'k = 2', scale: 'k', where: ['k = 2'] },
      { name: 'k = 3', scale: 'k', where: ['k = 3'] },
      { name: 'k from 4 to 6', scale: 'k', where: ['4 ≤ k ≤ 6'] },
      { name: 'k from 7 to 16', scale: 'k', where: ['7 ≤ k ≤ 16'] },
      { name: 'k from 17 to 63', scale: 'k', where: ['17 ≤ k ≤ 63'] },
      { name: 'k = 64', scale: 'k', where: ['k = 64'] },
      { name: 'R = 1', scale: 'R', where: ['R = 1'] },
      { name: '1 < R ≤ 1.1', scale: 'R', where: ['1 < R ≤ 1.1'] },
      { name: '1.1 < R ≤ 10', scale: 'R', where: ['1.1 < R ≤ 10'] },
      { name: '10 < R ≤ 100', scale: 'R', where: ['10 < R ≤ 100'] },
      { name: '100 < R ≤ 5000', scale: 'R', where: ['100 < R ≤ 5000'] },
      { name: '5000 < R ≤ 10000', scale: 'R', where: ['5000 < R ≤ 10000'] },
      { name: 'γ = 0', scale: 'γ', where: ['γ = 0'] },
      { name: 'γ = 1/2', scale: 'γ', where: ['γ = 1/2'] },
      { name: 'γ = 1', scale: 'γ', where: ['γ = 1'] },
      { name: 'another γ', scale: 'γ' },
      { name: 'd = k − 1', scale: 'd', where: ['d = k-1'] },
      { name: 'k ≤ d < 4k', scale: 'd', where: ['k ≤ d < 4*k'] },
      { name: 'd ≥ 4k', scale: 'd', where: ['d ≥ 4*k'] },
      { name: 'odd k > 3', scale: null, where: ['k > 3'], whole: ['(k-1)/2'] },
      { name: 'one majority class, k > 2', scale: null, where: ['s*k = 1', 'k > 2'] },
      { name: 'one minority class, k > 2', scale: null, where: ['(1-s)*k = 1', 'k > 2'] },
      { name: 'tied singular values: R = 1, k > 2', scale: null, where: ['R = 1', 'k > 2'] },
      { name: 'nearly tied singular values: 1 < R ≤ 1.06, k > 2', scale: null, where: ['1 < R ≤ 1.06', 'k > 2'] },
    ],
    sizes: {
      static: { costs: [{ of: `k^2*${SAMPLES}`, usual: 60_000, largest: 500_000 }], idle: ['d', 'delta'] },
      matrix: { costs: [{ of: `(${SAMPLES})*(${SAMPLES}+d)`, usual: 10_000, largest: 40_000 }] },
      dynamic: {
        costs: [{ of: `d*(k+${SAMPLES})`, usual: 160, largest: 300 }, STIFFNESS],
        usual: { k: 6, R: 12, m: 2 },
        largest: { R: 30 },
      },
    },
    groups: { majmaj: 'maj-maj', majmin: 'maj-min', minmin: 'min-min' },
    parts: [
      ['R > 1'],
      ['at least two majority classes'],
      ['at least two minority classes'],
      ['at least two classes in each group'],
      ['at least two classes in each group', 'R > 1'],
      ['s = 1/2'],
      ['m = 1'],
      ['γ ≤ 1/2'],
      ['γ ≥ 1/2'],
      ['γ = 1/2'],
      ['γ = 0'],
      ['γ = 1'],
      ['R = 1'],
      ['k = 2'],
      ['s = 1/2', 'm = 1'],
      ['s = 1/2', 'γ = 1/2'],
      ['s = 1/2', 'm = 1', 'γ = 1/2'],
      ['s = 1/2', 'R = 1'],
      ['m = 1', 'R = 1'],
      ['s = 1/2', 'm = 1', 'R = 1'],
    ],
  },
} satisfies TheoryDeclaration;
