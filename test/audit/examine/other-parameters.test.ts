/** A theory whose parameters have names that the algebra knows, and other domains: proofs take of them what it declares. */
import { describe, expect, it } from 'vitest';
import { familyFrom } from '../../../src/theory/family.ts';
import { regionOf } from '../../../src/theory/region.ts';
import { judged, shortly } from './judged.ts';

const OTHER = familyFrom('other', {
  parameters: [
    { name: 'k', meaning: 'a count', domain: ['k ≥ 0'], whole: 'k', drawn: { upTo: 9, usual: 9 } },
    { name: 'R', meaning: 'a number', domain: [], drawn: { values: ['1', '-1', '0', '1/2', '3'] } },
    { name: 'p', meaning: 'a share', domain: ['p > 0', 'p < 1'], drawn: { values: ['1/2', '1/3', '3/4'] } },
    { name: 'n', meaning: 'a size', domain: ['n ≥ 3'], whole: 'n', drawn: { upTo: 20, usual: 9 } },
  ],
  phrases: {},
  runs: [],
  strata: [],
  sizes: { static: { costs: [] }, matrix: { costs: [] }, dynamic: { costs: [] } },
  parts: [],
});

describe('a relation in the parameters of another theory', () => {
  it.each([
    ['(k + 1)^2 = k^2 + 2 k + 1', 'verified proved'],
    ['k \\ge 1', 'refuted'],
    ['k \\ge 2', 'refuted'],
    ['R \\ge 1', 'refuted'],
    ['R > 0', 'refuted'],
    ['n > 2', 'verified proved'],
    ['n > 4', 'refuted'],
    ['p < 1', 'verified proved'],
    ['p > \\frac{1}{2}', 'refuted'],
    ['\\frac{n}{n - 2} > 1', 'verified proved'],
    ['\\frac{R}{R} = 1', 'undecided'],
    ['\\frac{k}{k} = 1', 'undecided'],
    ['\\frac{n p}{p} = n', 'verified proved'],
  ])('%s is %s', (formula, expected) => {
    const verdict = judged({ kind: 'relation', formula }, regionOf(OTHER, []));
    expect(shortly(verdict), JSON.stringify(verdict)).toMatch(new RegExp(`^${expected}`));
  });
});
