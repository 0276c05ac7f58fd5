import { describe, expect, it } from 'vitest';
import { ANY_REGIME, caseOf, PAPER_REGIME } from '../../src/audit/regime.ts';
import { SUBJECTS, subjectNamed } from '../../src/audit/subject.ts';
import { labelsFrom } from '../../src/model/labels.ts';
import { settingFrom } from '../../src/model/setting.ts';

const at = (classes: number, majorities: number, ratio: number | string) =>
  settingFrom(labelsFrom({ classes, majorities, ratio }), {
    gamma: 0,
    dimension: classes,
    delta: 8,
    initialisation: 'spectral',
    seed: 1,
  });
const multiplicities = (...setting: Parameters<typeof at>) =>
  ['largest', 'middle', 'smallest'].map(
    (level) => subjectNamed(`multiplicity.${level}`).measured(at(...setting))[0]?.value ?? null,
  );

describe('the multiplicity of a singular value', () => {
  it('is how often it occurs, whatever group it is of', () => {
    expect(multiplicities(10, 4, 3)).toEqual([3, 1, 5]);
    expect(multiplicities(10, 4, '10000/9999')).toEqual([3, 1, 5]);
    expect(multiplicities(10, 4, 1)).toEqual([9, null, 9]);
    expect(multiplicities(2, 1, 5)).toEqual([1, null, 1]);
    expect(multiplicities(3, 1, 5)).toEqual([1, null, 1]);
  });

  it('is derived where the values are apart, and where all are tied', () => {
    const derived = (level: string, balanced: boolean) =>
      subjectNamed(`multiplicity.${level}`).derived(caseOf({ ...PAPER_REGIME, balanced }));
    expect(derived('middle', false)[0]?.extent).toMatchObject({ untied: true });
    expect(derived('largest', true)[0]?.extent).toBeUndefined();
    expect(() => derived('middle', true)).toThrow(/no middle one/);
  });
});

describe('every subject', () => {
  const small = [at(2, 1, 1), at(2, 1, 5), at(3, 1, 5), at(3, 2, 5), at(4, 2, 1), at(4, 2, 5)];
  it.each([...SUBJECTS].filter(([, { size }]) => size === 'static'))(
    '%s exists exactly where it says',
    (name, subject) => {
      for (const setting of small) {
        const { classes, majorities } = setting;
        const groups = subject.exists.groups ?? [];
        const has =
          (!groups.includes('majmaj') || majorities > 1) &&
          (!groups.includes('minmin') || classes - majorities > 1) &&
          (!subject.exists.untied || setting.majorityCount > setting.minorityCount);
        // Of tied values there is a largest and a smallest one still; they are none of three levels.
        if (name.startsWith('multiplicity.') && !has) continue;
        expect([name, subject.measured(setting).length > 0]).toEqual([name, has]);
      }
    },
  );

  it.each([...SUBJECTS])('%s is derived for what exists, and for nothing else', (name, subject) => {
    if (name === 'jump.weighted.majmin') return;
    const groups = subject.derived(caseOf({ ...ANY_REGIME, gamma: '1/2' })).map(({ extent }) => extent?.groups ?? []);
    expect(groups).toEqual([subject.exists.groups ?? []]);
  });
});
