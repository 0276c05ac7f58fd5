/** Small theories for the tests of settings, that have nothing of a paper; and settings by their values. */
import { fraction } from '../../src/algebra/fraction.ts';
import { type FamilyDeclaration, familyFrom } from '../../src/theory/family.ts';
import type { Setting } from '../../src/theory/setting.ts';

/** Ridge regression: n samples, d features, a penalty λ, a share p of positive labels. */
export const RIDGE_DECLARED = {
  parameters: [
    {
      name: 'n',
      meaning: 'samples',
      domain: ['n ≥ 1'],
      whole: 'n',
      told: true,
      size: true,
      drawn: { upTo: 24, usual: 6 },
    },
    {
      name: 'lambda',
      meaning: 'penalty',
      domain: ['λ > 0'],
      drawn: { values: ['1', '1/2', '2', '1/10', '10'], usual: 3, often: ['1'] },
    },
    { name: 'd', meaning: 'features', domain: ['1 ≤ d ≤ n'], whole: 'd', drawn: { upTo: 24, usual: 24 } },
    {
      name: 'p',
      meaning: 'share of positive labels',
      domain: ['p > 0', 'p < 1'],
      whole: 'p*n',
      drawn: { upTo: 1, usual: 1 },
      as: { name: 'positives', count: 'p*n' },
    },
  ],
  phrases: {
    'fewer features than samples': { relations: ['d < n'], covers: ['n'] },
    'balanced labels': { relations: ['p = 1/2'] },
  },
  runs: ['gradient flow', 'from zero'],
  strata: [
    { name: 'n = 2', scale: 'n', where: ['n = 2'] },
    { name: 'n from 3 to 8', scale: 'n', where: ['3 ≤ n ≤ 8'] },
    { name: 'n > 8', scale: 'n', where: ['n > 8'] },
    { name: 'λ = 1', scale: 'λ', where: ['λ = 1'] },
    { name: 'another λ', scale: 'λ' },
    { name: 'as many features as samples', scale: null, where: ['d = n'] },
    { name: 'even n', scale: null, whole: ['n/2'] },
  ],
  sizes: {
    static: { costs: [{ of: 'n^2*d', usual: 300, largest: 2000 }] },
    matrix: { costs: [{ of: 'n^2', usual: 30, largest: 200 }], idle: ['d'] },
    dynamic: { costs: [{ of: 'n*d', usual: 12, largest: 20 }], usual: { n: 4 }, largest: { n: 10 } },
  },
  parts: [['λ = 1'], ['n = 2']],
} satisfies FamilyDeclaration;

export const RIDGE = familyFrom('ridge', RIDGE_DECLARED);

const FREE = { costs: [] };

/** The first parameter is wide, and others depend on it; a share that may be 0 and 1. */
export const WIDE_DECLARED = {
  parameters: [
    {
      name: 'n',
      meaning: 'samples',
      domain: ['n ≥ 1'],
      whole: 'n',
      drawn: { upTo: 1000, usual: 100, over: 'orders of magnitude' },
    },
    { name: 'd', meaning: 'features', domain: ['1 ≤ d ≤ n'], whole: 'd', drawn: { upTo: 50, usual: 20 } },
    { name: 'p', meaning: 'share', domain: ['0 ≤ p ≤ 1'], whole: 'p*n', drawn: { upTo: 1, usual: 1 } },
    { name: 'x', meaning: 'a real', domain: [], drawn: { values: ['0', '1', '-1', '1/2'] } },
  ],
  phrases: {},
  runs: [],
  strata: [
    { name: 'n = 1', scale: 'n', where: ['n = 1'] },
    { name: 'another n', scale: 'n' },
    { name: 'even n', scale: null, whole: ['n/2'] },
  ],
  sizes: { static: FREE, matrix: FREE, dynamic: FREE },
  parts: [],
} satisfies FamilyDeclaration;

export const WIDE = familyFrom('wide', WIDE_DECLARED);

/** A setting by its values: `at({ n: 4, p: '1/2' })`. */
export const at = (values: Readonly<Record<string, number | string>>, seed = 0): Setting => ({
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fraction(value)])),
  seed,
});

/** A setting of the first paper, with other values. */
export const labelled = (changes: Readonly<Record<string, number | string>> = {}): Setting =>
  at({ k: 6, s: '1/3', R: '3/2', m: 4, gamma: '3/4', d: 7, delta: 8, ...changes });

/** A value of a setting, as a double. */
export const numberOf = ({ values }: Setting, name: string): number => Number(values[name]?.valueOf());
