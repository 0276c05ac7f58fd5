import { expect, test } from 'vitest';
import { ANY_REGIME, PAPER_REGIME } from '../../src/audit/regime.ts';
import { regionRelations } from '../../src/audit/region.ts';

test('a region is written as relations of the symbols', () => {
  expect(regionRelations(ANY_REGIME)).toEqual(['k >= 2', 's*k >= 1', '(1-s)*k >= 1', 'R >= 1', 'm >= 1']);
  expect(regionRelations({ ...PAPER_REGIME, imbalanced: true, allGroups: true, classes: 4 })).toEqual([
    'k = 4',
    's = 1/2',
    's*k >= 2',
    '(1-s)*k >= 2',
    'R > 1',
    'm = 1',
    'gamma = 1/2',
  ]);
  expect(regionRelations({ ...ANY_REGIME, balanced: true })).toContain('R = 1');
});
