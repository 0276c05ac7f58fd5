import { expect, test } from 'vitest';
import { argued, checked, computed } from '../../../../src/derive/derivation.ts';

test('a step is checked only if its test held; one that did not fails, and words alone are argued', () => {
  expect(checked('a = b', 'why', true)).toEqual({ latex: 'a = b', why: 'why', status: 'checked' });
  expect(checked('a = b', 'why', false)).toEqual({ latex: 'a = b', why: 'why', status: 'fails' });
  expect(computed('a = b', 'why')).toEqual({ latex: 'a = b', why: 'why', status: 'computed' });
  expect(argued('a = b', 'why')).toEqual({ latex: 'a = b', why: 'why', status: 'argued' });
});
