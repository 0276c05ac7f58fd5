/** Roots of positive semidefinite matrices, singular ones too. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { NotReal } from '../../../src/algebra/unable.ts';
import { multiply } from '../../../src/measure/primitive/multiply.ts';
import { squareRoot } from '../../../src/measure/primitive/square-root.ts';
import { exactly } from '../../../src/measure/value.ts';
import { expectSame, symmetricOf } from './same.ts';

test('a root squared is the matrix, and its bound covers the exact root, of singular matrices too', () => {
  for (let seed = 0; seed < 20; seed++) {
    const values = [4, 2.25, seed % 2 === 0 ? 0 : 0.01];
    const A = symmetricOf(seed, values);
    const root = squareRoot.bounded(A);
    expectSame(root, symmetricOf(seed, values, Math.sqrt));
    const square = multiply.bounded(root, root);
    expectSame(square, A);
  }
  expect(() =>
    squareRoot.bounded(
      exactly(
        new Matrix([
          [1, 0],
          [0, -1],
        ]),
      ),
    ),
  ).toThrow(NotReal);
  expect(() =>
    squareRoot.bounded(
      exactly(
        new Matrix([
          [1, 1],
          [0, 1],
        ]),
      ),
    ),
  ).toThrow(/symmetric/);
});
