import { expect, test } from 'vitest';
import { nearest } from '../../src/base/nearest.ts';

const WORDS = ['invertible', 'symmetric', 'diagonal', 'orthogonal'];

test.each([
  ['invertable', 'invertible'],
  ['symetric', 'symmetric'],
  ['digaonal', 'diagonal'],
  ['orthogonall', 'orthogonal'],
  ['banana', null],
  ['inv', null],
  ['', null],
])('%s is nearest to %s', (typed, wanted) => {
  expect(nearest(typed, WORDS)).toBe(wanted);
});
