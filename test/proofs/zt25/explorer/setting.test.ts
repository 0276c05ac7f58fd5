import { describe, expect, it } from 'vitest';
import { settingOf } from '../../../../proofs/zt25/explorer/setting.ts';
import { DEFAULT_STATE } from '../../../../proofs/zt25/explorer/state.ts';
import { InputError } from '../../../../src/base/input-error.ts';
import { refusalText } from '../../../../src/explorer/page/answer.ts';

const given = (changes: Partial<typeof DEFAULT_STATE>) => settingOf({ ...DEFAULT_STATE, ...changes });

describe('a setting from what was typed', () => {
  it('has half of the classes and d = k where nothing is said', () => {
    expect(given({ k: '6', R: '5/2' })).toMatchObject({
      classes: 6,
      majorities: 3,
      majorityCount: 5,
      minorityCount: 2,
      dimension: 6,
      gamma: 0.5,
      initialisation: 'spectral',
    });
    expect(given({ majorities: ' 2 ', d: '9' })).toMatchObject({ majorities: 2, dimension: 9 });
  });

  it.each([
    ['1/3', 1 / 3],
    ['-2/3', -2 / 3],
    ['0.25', 0.25],
    [' 1 ', 1],
    ['-0', 0],
  ])('has the exponent %s', (gamma, value) => {
    expect(given({ gamma }).gamma).toBe(value);
  });

  it.each([
    [{ k: '' }, 'k ='],
    [{ k: '2.5' }, 'k = 2.5'],
    [{ k: '1e999' }, 'k = 1e999'],
    [{ R: 'x' }, 'R = x'],
    [{ gamma: 'NaN' }, 'gamma = NaN'],
    [{ gamma: '' }, 'gamma =: it must be a fraction'],
    [{ gamma: '1e-7' }, 'gamma = 1e-7'],
    [{ gamma: '0.1234567' }, 'gamma = 0.1234567'],
    [{ gamma: '1/0' }, 'gamma = 1/0'],
    [{ gamma: '7/2' }, 'gamma = 7/2: the weight exponent must be from -3 to 3'],
    [{ delta: '-1' }, 'delta = -1'],
    [{ d: '3' }, 'd = 3'],
    [{ majorities: '8' }, 'majorities = 8'],
    [{ init: 'zero' }, 'initialisation = zero'],
    [{ seed: '0.5' }, 'seed = 0.5'],
  ])('is refused in one line: %j', (changes, start) => {
    expect(() => given(changes)).toThrow(InputError);
    expect(() => given(changes)).toThrow(start);
  });
});

it('a refusal on the page names fields, not options', () => {
  expect(refusalText(new InputError('k = 1', 'too few', 'give --k 2 or more'))).toBe(
    'k = 1: too few; give k 2 or more',
  );
});
