import { expect, test } from 'vitest';
import { isSplitChain } from '../../../src/language/declare/split-chain.ts';
import { Stretch } from '../../../src/language/declare/stretch.ts';

test.each([
  ['0 < p', 'q < 1', true],
  ['0 \\le p', 'q \\le 1', true],
  ['1 > p', 'q > 0', true],
  ['0 < p < 1', 'q < 1', false],
  ['0 < p', 'q > 1', false],
  ['k \\ge 2', 'm \\ge 1', false],
  ['a < b', 'b < c', false],
  ['x = 1', 'y = 2', false],
])('%s, %s', (before, behind, wanted) => {
  expect(isSplitChain(Stretch.of(before), Stretch.of(behind))).toBe(wanted);
});
