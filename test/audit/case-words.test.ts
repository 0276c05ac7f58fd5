import { expect, it } from 'vitest';
import { hypothesesOf } from '../../src/audit/case-words.ts';
import { ANY_REGIME, PAPER_REGIME } from '../../src/audit/regime.ts';

it('says everything that a region asks, and nothing of one that asks nothing', () => {
  expect(hypothesesOf(ANY_REGIME)).toEqual([]);
  expect(hypothesesOf({ ...PAPER_REGIME, imbalanced: true, allGroups: true, classes: 6 })).toEqual([
    'the share of majority classes is 1/2',
    'k = 6',
    'each group has at least two classes',
    'R = 1 is left out',
    'a minority class has 1 sample',
    'γ = 1/2',
  ]);
});
