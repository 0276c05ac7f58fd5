/** Structures that open sets of matrices have, told with certainty. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import { hasStructure } from '../../../src/measure/draw/has-structure.ts';
import { bounds, exactly } from '../../../src/measure/value.ts';

const A = new Matrix([
  [2, 1],
  [1, 2],
]);

test('of a definite matrix, an indefinite one, and one that may be either', () => {
  expect(hasStructure('positive definite', exactly(A))).toBe(true);
  expect(hasStructure('positive definite', exactly(Matrix.sub(A, Matrix.mul(Matrix.identity(2), 2))))).toBe(false);
  expect(hasStructure('positive definite', { value: A, error: bounds(2, 2, () => 3) })).toBe(false);
  expect(hasStructure('invertible', exactly(A))).toBe(true);
  expect(hasStructure('invertible', exactly(Matrix.ones(2, 2)))).toBe(false);
  expect(
    hasStructure(
      'symmetric',
      exactly(
        new Matrix([
          [0, 1],
          [0, 0],
        ]),
      ),
    ),
  ).toBe(false);
});

test('what has no open set is not drawn to', () => {
  expect(() => hasStructure('orthogonal', exactly(A))).toThrow(Unable);
});
