import { describe, expect, it } from 'vitest';
import { ANY_REGIME, caseOf, PAPER_REGIME, pointOf, ratioText, recordOf } from '../../src/audit/regime.ts';
import type { Setting } from '../../src/model/setting.ts';

const SETTING: Setting = {
  classes: 6,
  majorities: 2,
  majorityCount: 6,
  minorityCount: 4,
  gamma: 0.75,
  dimension: 7,
  delta: 8,
  initialisation: 'spectral',
  seed: 3,
};
describe('the values that a regime fixes', () => {
  it('are those of its symbols', () => {
    expect(Object.keys(caseOf(PAPER_REGIME))).toEqual(['majorityShare', 'minorityCount', 'gamma']);
    expect(Object.keys(caseOf({ ...ANY_REGIME, balanced: true, classes: 2 }))).toEqual(['imbalanceRatio']);
    expect(pointOf(SETTING)).toEqual({ k: 6, R: 1.5, s: 1 / 3, m: 4, gamma: 0.75 });
  });

  it('write R as a fraction in lowest terms', () => {
    expect(ratioText({ classes: 2, majorities: 1, majorityCount: 6, minorityCount: 4 })).toBe('3/2');
    expect(ratioText({ classes: 2, majorities: 1, majorityCount: 6, minorityCount: 3 })).toBe('2');
    expect(recordOf(SETTING)).toEqual({ k: 6, majorities: 2, R: '3/2', 'minority count': 4, gamma: 0.75 });
  });
});
