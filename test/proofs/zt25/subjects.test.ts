import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../../proofs/zt25/instruments/family.ts';
import { labelsFrom } from '../../../proofs/zt25/instruments/model/labels.ts';
import { settingFrom } from '../../../proofs/zt25/instruments/model/setting.ts';
import { settingOfStep } from '../../../proofs/zt25/instruments/step-setting.ts';
import { SUBJECTS } from '../../../proofs/zt25/instruments/subjects.ts';
import { caseOf } from '../../../src/audit/derivations.ts';
import { subjectNamed } from '../../../src/audit/subject.ts';
import { contains } from '../../../src/theory/region.ts';
import { region } from '../../audit/regions.ts';

const at = (classes: number, majorities: number, ratio: number | string) =>
  settingOfStep(
    settingFrom(labelsFrom({ classes, majorities, ratio }), {
      gamma: 0,
      dimension: classes,
      delta: 8,
      initialisation: 'spectral',
      seed: 1,
    }),
  );
const multiplicities = (...setting: Parameters<typeof at>) =>
  ['largest', 'middle', 'smallest'].map(
    (level) => subjectNamed(`multiplicity.${level}`, FAMILY).measured(at(...setting))[0]?.value ?? null,
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
      subjectNamed(`multiplicity.${level}`, FAMILY).derived(
        caseOf(region('s = 1/2', 'm = 1', 'γ = 1/2', ...(balanced ? ['R = 1'] : []))),
      );
    expect(derived('middle', false)[0]?.extent).toContain('R > 1');
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
        const has = contains(region(...subject.exists), setting);
        // Of tied values there is a largest and a smallest one still; they are none of three levels.
        if (name.startsWith('multiplicity.') && !has) continue;
        expect([name, subjectNamed(name, FAMILY).measured(setting).length > 0]).toEqual([name, has]);
      }
    },
  );

  it.each([...SUBJECTS])('%s is derived for what exists, and for nothing else', (name, subject) => {
    if (name === 'jump.weighted.majmin') return;
    const extents = subject.derived(caseOf(region('γ = 1/2'))).map(({ extent }) => extent ?? []);
    expect(extents).toEqual([subject.exists]);
  });
});
