/** Pseudo-inverses by the equations of Penrose, and ranks that are not clear. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import { multiply } from '../../../src/measure/primitive/multiply.ts';
import { pseudoInverse } from '../../../src/measure/primitive/pseudo-inverse.ts';
import { rank } from '../../../src/measure/primitive/rank.ts';
import { transpose } from '../../../src/measure/primitive/rearrange.ts';
import { normalMatrix, normalStream } from '../../../src/measure/random.ts';
import { bounds, numberIn } from '../../../src/measure/value.ts';
import { expectSame } from './same.ts';

test('the pseudo-inverse satisfies the equations of Penrose', () => {
  for (let seed = 0; seed < 20; seed++) {
    const normal = normalStream(seed);
    const A = normalMatrix(normal, 5, 2).mmul(normalMatrix(normal, 2, 4));
    const value = { value: A, error: bounds(5, 4, () => 1e-14) };
    const X = pseudoInverse.bounded(value);
    const AX = multiply.bounded(value, X);
    expectSame(multiply.bounded(AX, value), value);
    expectSame(multiply.bounded(multiply.bounded(X, value), X), X);
    expectSame(AX, transpose.bounded(AX));
    expect(numberIn(rank.bounded(value))).toEqual({ value: 2, error: 0 });
  }
  const nearlySingular = {
    value: new Matrix([
      [1, 0],
      [0, 1e-9],
    ]),
    error: bounds(2, 2, () => 5e-10),
  };
  expect(() => pseudoInverse.bounded(nearlySingular)).toThrow(Unable);
});
