/** Determinants cover every matrix within the error, singular ones too; of whole numbers they are whole. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { symbol } from '../../../src/language/latex/index.ts';
import { determinant } from '../../../src/measure/primitive/determinant.ts';
import { bounds, exactly, numberIn } from '../../../src/measure/value.ts';
import { expectCovers } from './covers.ts';

test.each([0, 1e-9, 1e-4])('errors of %d', (spread) => {
  const formula = { kind: 'apply', function: 'det', arguments: [symbol('a')] } as const;
  for (const n of [1, 2, 4]) expectCovers(determinant, [[n, n]], formula, { spread, sharp: 1e-11 + 1e3 * spread });
});

test('of whole numbers it is exact', () => {
  const A = new Matrix([
    [2, 7, 1],
    [8, 2, 8],
    [1, 8, 3],
  ]);
  expect(numberIn(determinant.bounded(exactly(A)))).toEqual({ value: -166, error: 0 });
  expect(
    numberIn(
      determinant.bounded(
        exactly(
          new Matrix([
            [1, 2],
            [2, 4],
          ]),
        ),
      ),
    ).value,
  ).toBe(0);
});

test('of what may be singular the sign is open', () => {
  const { value, error } = numberIn(
    determinant.bounded({
      value: new Matrix([
        [1, 2],
        [2, 4.001],
      ]),
      error: bounds(2, 2, () => 1e-3),
    }),
  );
  expect(Math.abs(value)).toBeLessThan(error);
});
