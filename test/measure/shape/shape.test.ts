/** Extents are joined, and sums and products of them settled as soon as all but one are known. */
import { expect, test } from 'vitest';
import { ShapeMismatch } from '../../../src/algebra/unable.ts';
import { extent, join, joinShapes, knownOf, matrixShape, productOf, sumOf } from '../../../src/measure/shape/shape.ts';

test('what is joined is one, also over others', () => {
  const [a, b, c] = [extent(), extent(), extent(4)];
  join(a, b);
  expect(knownOf(a)).toBeNull();
  join(b, c);
  expect([a, b, c].map(knownOf)).toEqual([4, 4, 4]);
  expect(() => join(a, extent(5))).toThrow(ShapeMismatch);
});

test('shapes that differ are told with both', () => {
  expect(() => joinShapes(matrixShape(2, 3), matrixShape(3, 2))).toThrow('2×3 where 3×2 is due');
});

test('a total gives the one part that is missing', () => {
  const [total, part] = [extent(7), extent()];
  expect(sumOf(total, [extent(3), part])()).toBe(true);
  expect(knownOf(part)).toBe(4);
  const whole = extent();
  expect(productOf(whole, [extent(2), extent(3)])()).toBe(true);
  expect(knownOf(whole)).toBe(6);
  expect(productOf(extent(7), [extent(2), extent()])).toThrow(ShapeMismatch);
  expect(sumOf(extent(7), [extent(), extent()])()).toBe(false);
});
