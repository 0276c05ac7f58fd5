/** Sums and negatives cover what is within the errors of their terms. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { ShapeMismatch } from '../../../src/algebra/unable.ts';
import { parseFormula } from '../../../src/language/latex/index.ts';
import { add, negate } from '../../../src/measure/primitive/add.ts';
import { exactly } from '../../../src/measure/value.ts';
import { expectCovers } from './covers.ts';

test.each([0, 1e-9, 1e-3])('sums of three, errors of %d', (spread) => {
  expectCovers(
    add,
    [
      [2, 3],
      [2, 3],
      [2, 3],
    ],
    parseFormula('a + b + c'),
    { spread, sharp: 1e-13 + 10 * spread },
  );
  expectCovers(negate, [[2, 3]], parseFormula('-a'), { spread, sharp: 1e-13 + 10 * spread });
});

test('whole numbers add exactly, up to what a double holds', () => {
  const sum = add.bounded(exactly(new Matrix([[1, 2]])), exactly(new Matrix([[3, 4]])));
  expect(sum.error.to1DArray()).toEqual([0, 0]);
  const large = exactly(new Matrix([[Number.MAX_SAFE_INTEGER]]));
  expect(add.bounded(large, large).error.get(0, 0)).toBeGreaterThan(0);
});

test('sizes have to be one', () => {
  expect(() => add.value(Matrix.zeros(2, 3), Matrix.zeros(3, 2))).toThrow(ShapeMismatch);
});
