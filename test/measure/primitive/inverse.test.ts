/** Inverses cover every matrix within the error, and say where one may be singular. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { ShapeMismatch, Unable } from '../../../src/algebra/unable.ts';
import { parseFormula } from '../../../src/language/latex/index.ts';
import { inverse } from '../../../src/measure/primitive/inverse.ts';
import { bounds, exactly } from '../../../src/measure/value.ts';
import { expectCovers } from './covers.ts';

test.each([0, 1e-9, 1e-4])('errors of %d', (spread) => {
  for (const n of [1, 2, 4])
    expectCovers(inverse, [[n, n]], parseFormula('a^{-1}'), { spread, sharp: 1e-10 + 1e3 * spread });
});

test('singular within the error', () => {
  const nearly = new Matrix([
    [1, 2],
    [2, 4.001],
  ]);
  expect(inverse.bounded(exactly(nearly)).error.max()).toBeLessThan(1e-6);
  expect(() => inverse.bounded({ value: nearly, error: bounds(2, 2, () => 1e-3) })).toThrow(Unable);
  expect(() =>
    inverse.value(
      new Matrix([
        [1, 2],
        [2, 4],
      ]),
    ),
  ).toThrow(/singular/);
  expect(() => inverse.value(Matrix.zeros(2, 3))).toThrow(ShapeMismatch);
});
