import { expect, it } from 'vitest';
import { DEFAULT_STATE, hashOf, stateFrom } from '../../src/explorer/state.ts';

it('is kept in an address, numbers apart from the other fields', () => {
  const state = {
    ...DEFAULT_STATE,
    numbers: { seed: '3', 'n-1': '1/2' },
    seed: '7',
    statement: 'a = b & c#',
    assumed: 'a > 0',
  };
  expect(stateFrom(hashOf(state), ['seed', 'n-1', 'm'])).toEqual(state);
  expect(hashOf(DEFAULT_STATE)).toBe('');
});

it('passes over what there is not', () => {
  expect(stateFrom('#let-zzz=1&nonsense=2&seed=4', ['a'])).toEqual({ ...DEFAULT_STATE, seed: '4' });
});
