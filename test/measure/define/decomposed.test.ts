/** Decompositions rebuild their matrix within the bounds; vectors of ties are not known, and say so. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import { compactSvd, eigen } from '../../../src/measure/define/decomposed.ts';
import { multiply } from '../../../src/measure/primitive/multiply.ts';
import { transpose } from '../../../src/measure/primitive/rearrange.ts';
import { normalMatrix, normalStream, partialOrthogonalMatrix } from '../../../src/measure/random.ts';
import { bounds, exactly, frobenius, type Value, within } from '../../../src/measure/value.ts';

const near = (a: Value, b: Value): boolean =>
  frobenius(Matrix.sub(a.value, b.value)) <= frobenius(a.error) + frobenius(b.error);
const product = (...factors: readonly Value[]): Value => factors.reduce((a, b) => multiply.bounded(a, b));
const T = (a: Value): Value => transpose.bounded(a);

test('U Σ Vᵀ is the matrix, also of deficient rank; U and V have orthonormal columns', () => {
  for (let seed = 0; seed < 20; seed++) {
    const normal = normalStream(seed);
    const A = within(normalMatrix(normal, 5, 3).mmul(normalMatrix(normal, 3, 4)), 1e-14);
    const [U, S, V] = compactSvd(A);
    expect(S.value.rows).toBe(3);
    expect(near(product(U, S, T(V)), A)).toBe(true);
    expect(near(product(T(U), U), exactly(Matrix.identity(3)))).toBe(true);
    expect(near(product(T(V), V), exactly(Matrix.identity(3)))).toBe(true);
    expect(U.error.max()).toBeLessThan(1e-9);
  }
});

test('vectors move within their bound when the matrix moves within its error', () => {
  for (let seed = 0; seed < 30; seed++) {
    const normal = normalStream(seed);
    const A = normalMatrix(normal, 4, 4);
    const S = Matrix.add(A, A.transpose());
    const E = Matrix.mul(normalMatrix(normal, 4, 4), 1e-7);
    const moved = Matrix.add(S, Matrix.add(E, E.transpose()));
    const error = bounds(4, 4, (i, j) => Math.abs(moved.get(i, j) - S.get(i, j)));
    const [[Q, L], [P, M]] = [eigen({ value: S, error }), eigen(exactly(moved))];
    const [[U, D, V], [X, C, Y]] = [compactSvd({ value: A, error }), compactSvd(exactly(Matrix.add(A, error)))];
    for (const [a, b] of [
      [Q, P],
      [L, M],
      [U, X],
      [D, C],
      [V, Y],
    ] as const) {
      for (let i = 0; i < 4; i++) {
        for (let j = 0; j < 4; j++) {
          expect(Math.abs(a.value.get(i, j) - b.value.get(i, j))).toBeLessThanOrEqual(
            a.error.get(i, j) + b.error.get(i, j),
          );
        }
      }
      expect(a.error.min()).toBeLessThan(1e-3);
    }
  }
});

test('of tied values the vectors are given and not known, the values are', () => {
  const Q = partialOrthogonalMatrix(normalStream(3), 3, 3);
  const S = within(Q.mmul(Matrix.diag([2, 2, 1])).mmul(Q.transpose()), 1e-15);
  const [vectors, values] = eigen(S);
  expect(vectors.error.get(0, 0)).toBe(Number.POSITIVE_INFINITY);
  expect(vectors.error.get(0, 2)).toBeLessThan(1e-12);
  expect(values.error.max()).toBeLessThan(1e-12);
  const rebuilt = vectors.value.mmul(values.value).mmul(vectors.value.transpose());
  expect(frobenius(Matrix.sub(rebuilt, S.value))).toBeLessThan(1e-13);
});

test('zero has no singular vectors, and an unclear rank no compact decomposition', () => {
  expect(() => compactSvd(exactly(Matrix.zeros(2, 3)))).toThrow(Unable);
  const unclear = {
    value: new Matrix([
      [1, 0],
      [0, 1e-8],
    ]),
    error: bounds(2, 2, () => 4e-9),
  };
  expect(() => compactSvd(unclear)).toThrow(/rank/);
});
