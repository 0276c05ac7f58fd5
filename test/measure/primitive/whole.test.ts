/** Jumps and counts: rounding never decides which whole number it is. */
import { expect, test } from 'vitest';
import { wholeFunction } from '../../../src/measure/primitive/whole.ts';
import { numberIn, scalar } from '../../../src/measure/value.ts';

const at = (name: string, ...list: readonly (readonly [number, number])[]) =>
  numberIn(wholeFunction(name).bounded(...list.map(([value, error]) => scalar(value, error))));

test('values', () => {
  expect(at('floor', [2.5, 0.1])).toEqual({ value: 2, error: 0 });
  expect(at('ceiling', [-2.5, 0])).toEqual({ value: -2, error: 0 });
  expect(at('factorial', [6, 0])).toEqual({ value: 720, error: 0 });
  expect(at('binom', [50, 0], [25, 0])).toEqual({ value: 126410606437752, error: 0 });
  expect(at('binom', [0.5, 0], [2, 0]).value).toBeCloseTo(-0.125, 15);
});

test('a jump within reach is an error of its height; a count within reach is not known', () => {
  expect(at('floor', [3, 1e-9]).error).toBe(1);
  expect(at('factorial', [6, 1e-9]).error).toBe(Number.POSITIVE_INFINITY);
  expect(at('factorial', [6.5, 0]).value).toBeNaN();
  expect(at('factorial', [-1, 0]).value).toBeNaN();
});
