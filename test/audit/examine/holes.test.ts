import { describe, expect, it } from 'vitest';
import { parseStatement } from '../../../src/algebra/latex/index.ts';
import { holeIn } from '../../../src/audit/examine/holes.ts';
import { ANY_REGIME, PAPER_REGIME, type Regime } from '../../../src/audit/regime.ts';
import { labelsFrom } from '../../../src/model/labels.ts';
import { type Setting, settingFrom } from '../../../src/model/setting.ts';

const at = (classes: number, ratio: string, minorityCount: number): Setting =>
  settingFrom(labelsFrom({ classes, ratio, majorities: classes / 2, minorityCount }), {
    ...{ gamma: 0.5, dimension: classes, delta: 8, seed: 1 },
    initialisation: 'spectral',
  });

const hole = (formula: string, regime: Regime, ...drawn: Setting[]) => {
  const found = holeIn(parseStatement(`q = ${formula}`), new Set(['q']), regime, drawn);
  return found === null ? null : [found.setting.classes, found.setting.majorityCount, found.setting.minorityCount];
};

describe('a setting at which a denominator is zero', () => {
  it.each([
    [String.raw`\frac{1}{R-977}`, [4, 977, 1]],
    [String.raw`(k-118)^{-1}`, [118, 3, 1]],
    [String.raw`\frac{1}{R-k}`, [4, 4, 1]],
    [String.raw`1+\frac{2}{\sqrt{\frac{R}{4}-1}}`, [4, 4, 1]],
  ])('of %s is found, wherever it was drawn', (formula, expected) => {
    expect(hole(formula, PAPER_REGIME, at(4, '3', 1))).toEqual(expected);
  });

  it('is found at fractions too, where the region has them', () => {
    expect(hole(String.raw`\frac{1}{2R-5}`, ANY_REGIME, at(4, '3', 2))).toEqual([4, 5, 2]);
    expect(hole(String.raw`\frac{1}{2R-5}`, PAPER_REGIME, at(4, '3', 1))).toBeNull();
  });

  it('is none where there is none, outside the region, or where it depends on what is measured', () => {
    expect(hole(String.raw`\frac{1}{R+20}`, ANY_REGIME, at(4, '3', 2))).toBeNull();
    expect(hole(String.raw`\frac{1}{R-1}`, { ...PAPER_REGIME, imbalanced: true }, at(4, '3', 1))).toBeNull();
    expect(hole(String.raw`\frac{1}{R-1}`, PAPER_REGIME, at(4, '3', 1))).toEqual([4, 1, 1]);
    expect(hole(String.raw`\frac{1}{q-1}`, PAPER_REGIME, at(4, '3', 1))).toBeNull();
  });
});
