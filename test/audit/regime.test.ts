import { describe, expect, it } from 'vitest';
import {
  ANY_REGIME,
  caseOf,
  PAPER_REGIME,
  pointOf,
  ratioText,
  recordOf,
  restrictionsOf,
  whereOf,
} from '../../src/audit/regime.ts';
import { contains } from '../../src/audit/where.ts';
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
const isIn = (regime: Parameters<typeof whereOf>[0], changes: Partial<Setting> = {}) =>
  contains(whereOf(regime), { ...SETTING, ...changes });

describe('the settings of a regime', () => {
  it('are all, unless it asks for something', () => {
    expect(isIn(ANY_REGIME)).toBe(true);
  });

  it('are those it asks for, each condition by itself', () => {
    expect(isIn({ ...ANY_REGIME, share: '1/3' })).toBe(true);
    expect(isIn({ ...ANY_REGIME, share: '1/2' })).toBe(false);
    expect(isIn({ ...ANY_REGIME, minorityCount: 4 })).toBe(true);
    expect(isIn({ ...ANY_REGIME, minorityCount: 1 })).toBe(false);
    expect(isIn({ ...ANY_REGIME, gamma: '3/4' })).toBe(true);
    expect(isIn({ ...ANY_REGIME, gamma: '1/2' })).toBe(false);
    expect(isIn({ ...ANY_REGIME, classes: 6 })).toBe(true);
    expect(isIn({ ...ANY_REGIME, classes: 2 })).toBe(false);
    expect(isIn({ ...ANY_REGIME, allGroups: true })).toBe(true);
    expect(isIn({ ...ANY_REGIME, allGroups: true }, { majorities: 1 })).toBe(false);
    expect(isIn({ ...ANY_REGIME, imbalanced: true })).toBe(true);
    expect(isIn({ ...ANY_REGIME, imbalanced: true }, { majorityCount: 4 })).toBe(false);
    expect(isIn({ ...ANY_REGIME, balanced: true })).toBe(false);
    expect(isIn({ ...ANY_REGIME, balanced: true }, { majorityCount: 4 })).toBe(true);
  });

  it('are named where the regime leaves others out', () => {
    expect(restrictionsOf({ ...PAPER_REGIME, allGroups: true }, 'split')).toEqual([
      'the share of majority classes is 1/2',
      'each group has at least two classes',
    ]);
    expect(restrictionsOf(ANY_REGIME, 'split')).toEqual([]);
    expect(restrictionsOf({ ...ANY_REGIME, balanced: true }, 'ratio')).toEqual(['R = 1']);
  });
});

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
