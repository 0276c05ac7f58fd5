import { expect, test } from 'vitest';
import { rounded } from '../../../src/audit/figures/figure.ts';

test('numbers are rounded to six decimals, and zero has no sign', () => {
  expect(rounded(1 / 3)).toBe(0.333333);
  expect(rounded(-2 / 3)).toBe(-0.666667);
  expect(Object.is(rounded(-1e-17), 0)).toBe(true);
  expect(rounded(12_345.678_901_2)).toBe(12_345.678901);
});
