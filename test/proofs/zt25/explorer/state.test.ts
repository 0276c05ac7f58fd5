import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_STATE, hashOf, STATE_KEYS, type State, stateFrom } from '../../../../proofs/zt25/explorer/state.ts';

const anyState = fc
  .record(Object.fromEntries(STATE_KEYS.map((key) => [key, fc.string({ unit: 'grapheme' })])))
  .map((state) => state as unknown as State);

it('comes back from an address as it was, whatever was typed', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(stateFrom(hashOf(state))).toEqual(state);
    }),
    { seed: 1 },
  );
});

it('takes no room where nothing was changed', () => {
  expect(hashOf(DEFAULT_STATE)).toBe('');
  expect(hashOf({ ...DEFAULT_STATE, R: '5/2' })).toBe('#R=5%2F2');
});

it('passes over what it does not know', () => {
  expect(stateFrom('#R=3&__proto__=x&frob=1')).toEqual({ ...DEFAULT_STATE, R: '3' });
});
