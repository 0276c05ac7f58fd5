import { describe, expect, it } from 'vitest';
import { caseOfSetting } from '../../../../proofs/zt25/explorer/command-lines.ts';
import { isJudged, unmetBy } from '../../../../proofs/zt25/explorer/region.ts';
import { settingOf } from '../../../../proofs/zt25/explorer/setting.ts';
import { DEFAULT_STATE, type State } from '../../../../proofs/zt25/explorer/state.ts';
import type { Quantity } from '../../../../proofs/zt25/instruments/model/quantity.ts';

const unmet = (changes: Partial<State>, quantity: Quantity = 'lambda.majmin') => {
  const setting = settingOf({ ...DEFAULT_STATE, ...changes });
  return unmetBy(setting, quantity, caseOfSetting(setting));
};

const GROUPS = 'at least two classes in each group';
const COUNT = 'm = 1';

describe('what a verdict says nothing of', () => {
  it.each<Partial<State>>([{}, { gamma: '1/3' }, { k: '5', majorities: '2', gamma: '-0.7' }, { R: '1' }, { k: '64' }])(
    'is not %j',
    (changes) => {
      expect(unmet(changes)).toEqual([]);
    },
  );

  it.each<[Partial<State>, string[]]>([
    [{ R: '5/2' }, [COUNT]],
    [{ k: '2' }, [GROUPS]],
    [{ k: '3' }, [GROUPS]],
    [{ k: '6', majorities: '5' }, [GROUPS]],
    [{ k: '3', R: '7/3' }, [GROUPS, COUNT]],
  ])('is %j, by name', (changes, names) => {
    expect(unmet(changes).sort()).toEqual(names);
  });

  it('is a random start, for what depends on the start', () => {
    expect(unmet({ init: 'random' })).toEqual([]);
    for (const quantity of ['time.weighted.majmaj', 'window.vanilla'] as const) {
      expect(unmet({ init: 'random' }, quantity)).toEqual(['from the spectral initialisation']);
    }
  });
});

it('a share that needs too many classes is not judged', () => {
  const given = (changes: Partial<State>) => caseOfSetting(settingOf({ ...DEFAULT_STATE, ...changes }));
  expect(isJudged(given({ k: '64' }))).toBe(true);
  expect(isJudged(given({ k: '64', majorities: '31' }))).toBe(false);
});
