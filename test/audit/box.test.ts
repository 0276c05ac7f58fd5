import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cornersOf,
  isEmpty,
  narrow,
  settingsIn,
  simplerSettings,
  unlimitedBox,
  usualBox,
  wholeBox,
  widen,
} from '../../src/audit/box.ts';
import { ANY_REGIME, PAPER_REGIME } from '../../src/audit/regime.ts';
import { whereOf } from '../../src/audit/region.ts';
import { contains } from '../../src/audit/where.ts';
import { sampleCount } from '../../src/model/labels.ts';

const SEED = { seed: 11, numRuns: 300 };
const REGIMES = [
  ANY_REGIME,
  PAPER_REGIME,
  { ...ANY_REGIME, imbalanced: true, allGroups: true },
  { ...PAPER_REGIME, share: '1/24', gamma: '2', allGroups: true },
  { ...ANY_REGIME, balanced: true },
  { ...ANY_REGIME, classes: 2, share: '1/2' },
];

describe.each(['static', 'matrix', 'dynamic'] as const)('%s settings', (size) => {
  it.each(REGIMES)('are of their regime: %j', (regime) => {
    for (const box of [usualBox(regime, size), wholeBox(regime, size)]) {
      for (const setting of fc.sample(settingsIn(box), SEED)) expect(contains(whereOf(regime), setting)).toBe(true);
    }
  });

  it('stay within what can be afforded', () => {
    for (const setting of fc.sample(settingsIn(wholeBox(ANY_REGIME, size)), SEED)) {
      const [k, n, d] = [setting.classes, sampleCount(setting), setting.dimension];
      expect({ static: k * k * n, matrix: n * n + n * d, dynamic: d * (k + n) }[size]).toBeLessThanOrEqual(
        { static: 500_000, matrix: 40_000, dynamic: 300 }[size],
      );
    }
  });
});

describe('a box', () => {
  it('is narrowed to a part of the space', () => {
    const box = narrow(wholeBox(ANY_REGIME, 'static'), {
      ratio: { above: 100, upTo: Infinity },
      gamma: (g) => g === 1,
    });
    for (const setting of fc.sample(settingsIn(box), SEED)) {
      expect(setting.majorityCount / setting.minorityCount).toBeGreaterThan(100);
      expect(setting.gamma).toBe(1);
    }
  });

  it('is empty where nothing is left, or nothing that can be afforded', () => {
    const whole = wholeBox(PAPER_REGIME, 'dynamic');
    expect(isEmpty(whole)).toBe(false);
    expect(isEmpty(narrow(whole, { split: (a, b) => a + b === 5 }))).toBe(true);
    expect(isEmpty(narrow(whole, { ratio: { above: 1, upTo: 1.5 } }))).toBe(true);
    expect(isEmpty(narrow(whole, { gamma: (g) => g === 1 }))).toBe(true);
    expect(isEmpty(narrow(whole, { split: (a, b) => a + b === 64 }))).toBe(true);
    expect(isEmpty(narrow(unlimitedBox(PAPER_REGIME), { split: (a, b) => a + b === 64 }))).toBe(false);
  });

  it('takes the axes it is widened by from another', () => {
    const [usual, whole] = [usualBox(ANY_REGIME, 'static'), wholeBox(ANY_REGIME, 'static')];
    expect(widen(usual, ['split'], whole)).toEqual({ ...usual, splits: whole.splits });
    expect(widen(usual, [], whole)).toEqual(usual);
  });
});

describe('the corners of a box', () => {
  it.each(REGIMES)('lie in it, at the ends of R: %j', (regime) => {
    for (const size of ['static', 'dynamic'] as const) {
      const box = wholeBox(regime, size);
      const corners = cornersOf(box);
      expect(corners.length).toBeGreaterThan(0);
      for (const setting of corners) expect(contains(whereOf(regime), setting)).toBe(true);
    }
  });

  it('are of every split, with the least R and the largest that can be afforded', () => {
    const corners = cornersOf(wholeBox({ ...ANY_REGIME, gamma: '1/2', imbalanced: true }, 'dynamic'));
    const ratios = corners
      .filter(({ classes, majorities }) => classes === 7 && majorities === 2)
      .map(({ majorityCount, minorityCount }) => majorityCount / minorityCount);
    expect(Math.min(...ratios)).toBe(2);
    expect(Math.max(...ratios)).toBeGreaterThan(15);
  });
});

describe('simpler settings', () => {
  const box = wholeBox(ANY_REGIME, 'static');
  const smallest = (start: (typeof starts)[number], fails: (s: (typeof starts)[number]) => boolean) =>
    fc.check(
      fc.property(simplerSettings(box), (s) => !fails(s)),
      { examples: [[start]], numRuns: 1, seed: 1 },
    ).counterexample?.[0];
  const starts = fc.sample(settingsIn(box), SEED);

  it('lead from any setting to the simplest that fails', () => {
    for (const start of starts.filter(({ classes }) => classes >= 5).slice(0, 40)) {
      expect(smallest(start, (s) => s.classes >= 5)).toMatchObject({
        classes: 5,
        majorities: 1,
        majorityCount: 1,
        minorityCount: 1,
        gamma: 0.5,
        seed: 0,
      });
    }
  });

  it('keep a large R only as far as the failure needs it', () => {
    for (const start of starts.filter((s) => s.majorityCount > 41 * s.minorityCount).slice(0, 20)) {
      const found = smallest(start, (s) => s.majorityCount / s.minorityCount > 40.5);
      expect(found).toMatchObject({ majorityCount: 41, minorityCount: 1, classes: 2 });
    }
  });
});
