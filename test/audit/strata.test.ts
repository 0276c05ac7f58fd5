import { describe, expect, it } from 'vitest';
import { SCALES, STRATA } from '../../src/audit/strata.ts';
import { contains } from '../../src/audit/where.ts';
import type { Setting } from '../../src/model/setting.ts';

const setting = (changes: Partial<Setting>): Setting => ({
  classes: 5,
  majorities: 2,
  majorityCount: 2,
  minorityCount: 1,
  gamma: 0.25,
  dimension: 5,
  delta: 8,
  initialisation: 'spectral',
  seed: 0,
  ...changes,
});

const namesOf = (changes: Partial<Setting>): string[] =>
  STRATA.filter(({ where }) => contains(where, setting(changes))).map(({ name }) => name);

describe('strata', () => {
  it.each([
    ['k = 2', { classes: 2, majorities: 1 }],
    ['k = 3', { classes: 3, majorities: 1 }],
    ['k from 4 to 6', { classes: 6 }],
    ['k from 7 to 16', { classes: 7 }],
    ['k from 17 to 63', { classes: 63 }],
    ['k = 64', { classes: 64 }],
    ['R = 1', { majorityCount: 4, minorityCount: 4 }],
    ['1 < R ≤ 1.1', { majorityCount: 11, minorityCount: 10 }],
    ['1.1 < R ≤ 10', { majorityCount: 10 }],
    ['10 < R ≤ 100', { majorityCount: 11 }],
    ['100 < R ≤ 5000', { majorityCount: 5000 }],
    ['5000 < R ≤ 10000', { majorityCount: 10_000 }],
    ['γ = 0', { gamma: 0 }],
    ['γ = 1/2', { gamma: 0.5 }],
    ['γ = 1', { gamma: 1 }],
    ['another γ', { gamma: -0.25 }],
    ['d = k − 1', { dimension: 4 }],
    ['k ≤ d < 4k', { dimension: 19 }],
    ['d ≥ 4k', { dimension: 20 }],
    ['odd k > 3', { classes: 7 }],
    ['one majority class, k > 2', { majorities: 1 }],
    ['one minority class, k > 2', { majorities: 4 }],
    ['tied singular values: R = 1, k > 2', { majorityCount: 1 }],
    ['nearly tied singular values: 1 < R ≤ 1.06, k > 2', { majorityCount: 53, minorityCount: 50 }],
  ] satisfies [string, Partial<Setting>][])('%s has a setting that shows what it is', (name, changes) => {
    expect(namesOf(changes)).toContain(name);
    expect(STRATA.map((stratum) => stratum.name)).toContain(name);
  });

  it('leave out their neighbours', () => {
    expect(namesOf({ classes: 2, majorities: 1, majorityCount: 1 })).toEqual([
      'k = 2',
      'R = 1',
      'another γ',
      'k ≤ d < 4k',
    ]);
    expect(namesOf({ classes: 3, majorities: 1 })).not.toContain('odd k > 3');
    expect(namesOf({ majorityCount: 54, minorityCount: 50 })).not.toContain(
      'nearly tied singular values: 1 < R ≤ 1.06, k > 2',
    );
  });

  it('of one scale divide all settings among them', () => {
    for (const scale of SCALES) {
      for (let k = 2; k <= 70; k++) {
        for (const [M, m] of [
          [1, 1],
          [11, 10],
          [12, 10],
          [10, 1],
          [101, 10],
          [5000, 1],
          [10_000, 1],
        ] as const) {
          const one = setting({
            classes: k,
            majorities: 1,
            majorityCount: M,
            minorityCount: m,
            dimension: k - 1 + M,
            gamma: k / 2,
          });
          expect(STRATA.filter((s) => s.scale === scale && contains(s.where, one))).toHaveLength(1);
        }
      }
    }
  });

  it('have names of their own', () => {
    expect(new Set(STRATA.map(({ name }) => name)).size).toBe(STRATA.length);
  });
});
