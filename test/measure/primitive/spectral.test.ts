/** Operations that are not rational, each against a second way, within the bounds of both. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { NotReal, Unable } from '../../../src/algebra/unable.ts';
import { exponential } from '../../../src/measure/primitive/exponential.ts';
import { inverse } from '../../../src/measure/primitive/inverse.ts';
import { multiply } from '../../../src/measure/primitive/multiply.ts';
import { frobeniusNorm, nuclearNorm, spectralNorm } from '../../../src/measure/primitive/norm.ts';
import { pseudoInverse } from '../../../src/measure/primitive/pseudo-inverse.ts';
import { rank } from '../../../src/measure/primitive/rank.ts';
import { transpose } from '../../../src/measure/primitive/rearrange.ts';
import { squareRoot } from '../../../src/measure/primitive/square-root.ts';
import { normalMatrix, normalStream, partialOrthogonalMatrix, uniformStream } from '../../../src/measure/random.ts';
import { bounds, exactly, frobenius, numberIn, type Value, within } from '../../../src/measure/value.ts';

/** Entry by entry within the sum of both bounds. */
function expectSame(a: Value, b: Value): void {
  for (let i = 0; i < a.value.rows; i++) {
    for (let j = 0; j < a.value.columns; j++) {
      const apart = Math.abs(a.value.get(i, j) - b.value.get(i, j));
      expect(apart).toBeLessThanOrEqual(a.error.get(i, j) + b.error.get(i, j));
    }
  }
}

/** Q diag(values) Qᵀ with the rounding of a few hundred operations. */
function symmetricOf(seed: number, values: readonly number[], f: (x: number) => number = (x) => x): Value {
  const n = values.length;
  const Q = partialOrthogonalMatrix(normalStream(seed), n, n);
  const product = Q.mmul(Matrix.diag(values.map(f))).mmul(Q.transpose());
  return within(product, 1e-13 * Math.max(1, ...values.map(f).map(Math.abs)));
}

test('an exponential is that of the eigenvalues, also of large and of negative ones', () => {
  for (const [seed, values] of [
    [1, [1, -2, 0.5]],
    [2, [-30, -1, 0]],
    [3, [9, 8.5, -7, 0]],
  ] as const) {
    const found = exponential.bounded(symmetricOf(seed, values));
    expectSame(found, symmetricOf(seed, values, Math.exp));
    expect(frobenius(found.error)).toBeLessThan(1e-7 * frobenius(found.value));
  }
});

test('the exponential of a turn and of a nilpotent matrix are known', () => {
  const turn = exponential.bounded(
    exactly(
      new Matrix([
        [0, -10],
        [10, 0],
      ]),
    ),
  );
  const [c, s] = [Math.cos(10), Math.sin(10)];
  expectSame(
    turn,
    within(
      new Matrix([
        [c, -s],
        [s, c],
      ]),
      1e-15,
    ),
  );
  expect(turn.error.max()).toBeLessThan(1e-11);
  const shear = exponential.bounded(
    exactly(
      new Matrix([
        [0, 1000],
        [0, 0],
      ]),
    ),
  );
  expectSame(
    shear,
    exactly(
      new Matrix([
        [1, 1000],
        [0, 1],
      ]),
    ),
  );
});

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

test('errors of the operand are carried: every matrix within the error has its value within the bound', () => {
  const uniform = uniformStream(77);
  const ops = [inverse, exponential, pseudoInverse, spectralNorm, nuclearNorm, frobeniusNorm, squareRoot] as const;
  for (let seed = 0; seed < 40; seed++) {
    const B = normalMatrix(normalStream(seed), 3, 3);
    const A = Matrix.add(B.mmul(B.transpose()), Matrix.identity(3));
    const E = bounds(3, 3, () => 1e-6 * 10 ** (-3 * uniform()));
    for (let i = 0; i < 3; i++) for (let j = 0; j < i; j++) E.set(i, j, E.get(j, i));
    const moved = A.clone();
    for (let i = 0; i < 3; i++) {
      for (let j = i; j < 3; j++) {
        const x = A.get(i, j) + (uniform() < 0.5 ? -1 : 1) * E.get(i, j);
        moved.set(i, j, x);
        moved.set(j, i, x);
      }
    }
    for (const op of ops) {
      const wide = op.bounded({ value: A, error: E });
      expectSame(wide, op.bounded(exactly(moved)));
      // and not so wide that it says nothing.
      expect(wide.error.max()).toBeLessThan(1e-3 * Math.max(1, wide.value.max()));
    }
  }
});

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

test('norms of singular values that are known', () => {
  const A = symmetricOf(5, [3, -2, 0.5]);
  const [spectral, nuclear] = [spectralNorm, nuclearNorm].map((norm) => numberIn(norm.bounded(A)));
  expect(Math.abs((spectral?.value ?? 0) - 3)).toBeLessThanOrEqual((spectral?.error ?? 0) + 1e-14);
  expect(Math.abs((nuclear?.value ?? 0) - 5.5)).toBeLessThanOrEqual((nuclear?.error ?? 0) + 1e-14);
  expect(nuclear?.error).toBeLessThan(1e-11);
});
