import { describe, expect, it } from 'vitest';
import { measure } from '../../../../proofs/zt25/explorer/measurement.ts';
import { settingOf } from '../../../../proofs/zt25/explorer/setting.ts';
import { DEFAULT_STATE, type State } from '../../../../proofs/zt25/explorer/state.ts';
import { theoryAt } from '../../../../proofs/zt25/explorer/theory.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';

const given = (changes: Partial<State>) => settingOf({ ...DEFAULT_STATE, k: '4', R: '6', ...changes });

describe('what is derived', () => {
  it.each([{}, { gamma: '0' }, { gamma: '1', k: '5', majorities: '2' }, { R: '5/2' }, { k: '2' }, { R: '1' }])(
    'is what is measured: %j',
    (changes) => {
      const setting = given(changes);
      const theory = theoryAt(setting);
      const measured = measure({ setting, exact: true });
      for (const group of FEATURE_GROUPS) {
        const [derived, run] = [theory.groups[group], measured.groups[group]];
        expect(derived === null).toBe(run === null);
        if (derived === null || run === null) continue;
        expect((derived.derived.learned as number) / (run.learned as number)).toBeCloseTo(1, 7);
        const at = measured.components.findIndex((component) => component.group === group);
        expect(derived.sigma.derived).toBeCloseTo(measured.components[at]?.sigma as number, 10);
        expect(derived.lambda.derived).toBeCloseTo(measured.components[at]?.weights[at] as number, 10);
        expect(derived.multiplicity).toBe(measured.components.filter((component) => component.group === group).length);
      }
    },
  );
});

describe('what is printed', () => {
  it('differs from what is derived for maj-min with the weights of the paper, and nowhere else', () => {
    const { groups, source } = theoryAt(given({}));
    const ratios = FEATURE_GROUPS.map((group) => {
      const found = groups[group];
      return (found?.printed.learned as number) / (found?.derived.learned as number);
    });
    expect(ratios[0]).toBeCloseTo(1, 9);
    expect(ratios[1]).toBeGreaterThan(1.05);
    expect(ratios[2]).toBeCloseTo(1, 9);
    expect(source).toBe('Eq. (16) with σ of Eq. (11) and λ of Eq. (14)');
  });

  it('says where it has its values from', () => {
    expect(theoryAt(given({ gamma: '0' })).source).toBe('Eq. (6) with σ of Eq. (11)');
    expect(theoryAt(given({ gamma: '1' })).source).toMatch(/σ of Eq\. \(11\) and λ by its definition/);
    expect(theoryAt(given({ R: '5/2' })).source).toMatch(/σ by its definition/);
  });
});
