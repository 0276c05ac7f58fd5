import { expect, test } from 'vitest';
import { faultsOf, faultText, withFault } from '../../src/audit/fault.ts';
import { resultOf } from './results.ts';

test('what was thrown is one line, and no stack', () => {
  expect(faultText(new RangeError('no\nsuch   thing'))).toBe('RangeError: no such   thing');
  expect(faultText('a text')).toBe('a text');
});

test('a result with a fault is undecided, whatever it was, and keeps what was shown', () => {
  const found = withFault(resultOf('d/a', { verdict: 'refuted', faults: ['before'] }), 'it broke');
  expect(found).toMatchObject({
    title: 'title of d/a',
    verdict: 'undecided',
    strength: null,
    why: 'a fault of ours: it broke',
    faults: ['before', 'it broke'],
    certificate: { kind: 'none' },
  });
});

test('faults are listed by claim', () => {
  const claims = [resultOf('d/a', { faults: ['x', 'y'] }), resultOf('d/b'), resultOf('d/c', { faults: ['z'] })];
  expect(faultsOf(claims).map(({ id, fault }) => `${id} ${fault}`)).toEqual(['d/a x', 'd/a y', 'd/c z']);
});
