import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, drawOf, seedOf, shrink } from '../../src/audit/draw.ts';
import { ANY_REGIME, caseOf, PAPER_REGIME, pointOf, ratioText, settingsOf } from '../../src/audit/regime.ts';
import { sampleCount } from '../../src/model/labels.ts';

const SEED = { seed: 11, numRuns: 500 };

describe('settings of a region', () => {
  it('are of the paper’s case where the regime says so', () => {
    fc.assert(
      fc.property(settingsOf(PAPER_REGIME, 'static'), (s) => {
        expect(s.majorities * 2).toBe(s.classes);
        expect(s.minorityCount).toBe(1);
        expect(s.gamma).toBe(0.5);
      }),
      SEED,
    );
  });

  it('reach R = 1, unequal shares, odd k, one class a group, fractions for R, d = k − 1 and several γ', () => {
    const drawn = fc.sample(settingsOf(ANY_REGIME, 'static'), SEED);
    const seen = (holds: (s: (typeof drawn)[number]) => boolean) =>
      expect(drawn.filter(holds).length).toBeGreaterThan(5);
    seen((s) => s.majorityCount === s.minorityCount);
    seen((s) => s.classes % 2 === 1);
    seen((s) => s.majorities === 1);
    seen((s) => s.classes - s.majorities === 1);
    seen((s) => s.majorityCount % s.minorityCount !== 0);
    seen((s) => s.dimension === s.classes - 1);
    for (const gamma of [0, 0.5, 1]) seen((s) => s.gamma === gamma);
    seen((s) => ![0, 0.5, 1].includes(s.gamma));
  });

  it('leave out R = 1 and small groups when asked', () => {
    for (const regime of [PAPER_REGIME, ANY_REGIME]) {
      fc.assert(
        fc.property(settingsOf({ ...regime, imbalanced: true, allGroups: true }, 'dynamic'), (s) => {
          expect(s.majorityCount).toBeGreaterThan(s.minorityCount);
          expect(Math.min(s.majorities, s.classes - s.majorities)).toBeGreaterThanOrEqual(2);
          expect(sampleCount(s)).toBeLessThan(200);
        }),
        SEED,
      );
    }
  });

  it.each(['0', '1/2', '-3/4', '2'])('have γ = %s when it is fixed so', (gamma) => {
    const [setting] = fc.sample(settingsOf({ ...PAPER_REGIME, gamma }, 'static'), { seed: 1, numRuns: 1 });
    expect(setting?.gamma).toBe({ '0': 0, '1/2': 0.5, '-3/4': -0.75, '2': 2 }[gamma]);
  });

  it('have the symbols’ values that the regime fixes', () => {
    const [setting] = fc.sample(settingsOf({ ...PAPER_REGIME, share: '1/3', gamma: '3/4' }, 'static'), {
      seed: 1,
      numRuns: 1,
    });
    expect(pointOf(setting as NonNullable<typeof setting>)).toMatchObject({ s: 1 / 3, gamma: 0.75, m: 1 });
    expect(Object.keys(caseOf(PAPER_REGIME))).toEqual(['majorityShare', 'minorityCount', 'gamma']);
  });
});

describe('draws', () => {
  const drawing = drawOf('some claim', ANY_REGIME, 'static', { seed: 3, settings: 50 });

  it('replay from the seed', () => {
    expect(draw(drawing)).toEqual(draw(drawing));
    expect(seedOf(3, 'a')).not.toBe(seedOf(3, 'b'));
    expect(seedOf(3, 'a')).not.toBe(seedOf(4, 'a'));
  });

  it('shrink to the smallest failure', () => {
    const smallest = shrink(drawing, (s) => s.classes >= 5);
    expect(smallest?.classes).toBe(5);
    expect(shrink(drawing, () => false)).toBeNull();
  });

  it('write R as a fraction in lowest terms', () => {
    expect(ratioText({ classes: 2, majorities: 1, majorityCount: 6, minorityCount: 4 })).toBe('3/2');
    expect(ratioText({ classes: 2, majorities: 1, majorityCount: 6, minorityCount: 3 })).toBe('2');
  });
});
