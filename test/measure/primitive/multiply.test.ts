/** Products cover what is within the errors of their factors. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { ShapeMismatch } from '../../../src/algebra/unable.ts';
import { parseFormula } from '../../../src/language/latex/index.ts';
import { multiply } from '../../../src/measure/primitive/multiply.ts';
import { exactly } from '../../../src/measure/value.ts';
import { expectCovers } from './covers.ts';

test.each([0, 1e-9, 1e-2])('products, errors of %d', (spread) => {
  expectCovers(
    multiply,
    [
      [2, 5],
      [5, 3],
    ],
    parseFormula('a b'),
    { spread, sharp: 1e-13 + 100 * spread },
  );
});

test('whole numbers multiply exactly', () => {
  const [a, b] = [
    new Matrix([
      [1, 2],
      [3, 4],
    ]),
    new Matrix([[5], [6]]),
  ].map(exactly) as [never, never];
  expect(multiply.bounded(a, b)).toEqual(exactly(new Matrix([[17], [39]])));
});

test('sizes have to fit', () => {
  expect(() => multiply.value(Matrix.zeros(2, 3), Matrix.zeros(2, 3))).toThrow(ShapeMismatch);
});
