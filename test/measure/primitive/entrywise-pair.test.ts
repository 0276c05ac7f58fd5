/** Hadamard products, multiples and quotients cover what is within the errors of their operands. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { ShapeMismatch } from '../../../src/algebra/unable.ts';
import { type Formula, parseFormula, symbol } from '../../../src/language/latex/index.ts';
import { divideBy, hadamard, scale } from '../../../src/measure/primitive/entrywise-pair.ts';
import { exactly, scalar } from '../../../src/measure/value.ts';
import { expectCovers } from './covers.ts';

const product: Formula = { kind: 'apply', function: 'hadamard', arguments: [symbol('a'), symbol('b')] };

test.each([0, 1e-9, 1e-4])('errors of %d', (spread) => {
  const options = { spread, sharp: 1e-13 + 300 * spread };
  expectCovers(
    hadamard,
    [
      [2, 3],
      [2, 3],
    ],
    product,
    options,
  );
  expectCovers(
    scale,
    [
      [1, 1],
      [2, 3],
    ],
    parseFormula('a b'),
    options,
  );
  expectCovers(
    divideBy,
    [
      [1, 1],
      [2, 3],
    ],
    parseFormula('\\frac{b}{a}'),
    options,
  );
});

test('what may be zero divides without a bound', () => {
  expect(divideBy.bounded(scalar(0.5, 1), exactly(new Matrix([[1]]))).error.get(0, 0)).toBe(Number.POSITIVE_INFINITY);
});

test('whole quotients are exact, others are not', () => {
  expect(divideBy.bounded(scalar(3), scalar(12))).toEqual(scalar(4));
  expect(divideBy.bounded(scalar(3), scalar(13)).error.get(0, 0)).toBeGreaterThan(0);
});

test('Hadamard products have one size', () => {
  expect(() => hadamard.value(Matrix.zeros(2, 3), Matrix.zeros(3, 2))).toThrow(ShapeMismatch);
});
