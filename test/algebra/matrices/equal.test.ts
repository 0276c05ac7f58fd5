import { expect, test } from 'vitest';
import { valuesEqual } from '../../../src/algebra/matrices/equal.ts';
import { inverseOf } from '../../../src/algebra/matrices/inverse.ts';
import { MatrixRing } from '../../../src/algebra/matrices/ring.ts';
import { declareMatrix } from '../../../src/algebra/matrices/structure.ts';
import {
  addValues,
  identityValue,
  letterValue,
  type MatrixValue,
  numberValue,
  productOfValues,
  scaleValue,
  subtractValues,
  traceValue,
  transposeValue,
} from '../../../src/algebra/matrices/value.ts';
import { ONE, type Scalar, subtract, symbol } from '../../../src/algebra/scalar.ts';
import type { Structure } from '../../../src/language/declare/type.ts';

const size = (name: string): Scalar => symbol(`${name}:positive`);
const [n, d] = [size('n'), size('d')];
const lambda = symbol('lambda:positive');
const mu = symbol('mu:real');

/** A ring with matrices of these sizes. */
function ringOf(letters: Readonly<Record<string, readonly [Scalar, Scalar, ...Structure[]]>>) {
  const ring = new MatrixRing();
  for (const name of ['lambda:positive', 'mu:real']) ring.continuous.add(name);
  for (const [name, [rows, columns, ...structure]] of Object.entries(letters)) {
    declareMatrix(ring, name, rows, columns, structure);
  }
  const of = (name: string): MatrixValue => letterValue(ring, name);
  const t = (a: MatrixValue): MatrixValue => transposeValue(ring, a);
  const product = (...factors: MatrixValue[]): MatrixValue => productOfValues(ring, factors);
  const inverse = (a: MatrixValue): MatrixValue => inverseOf(ring, a).value;
  const equal = (a: MatrixValue, b: MatrixValue): boolean => valuesEqual(ring, a, b);
  return { ring, of, t, product, inverse, equal };
}

test('push-through, and not with the sizes the other way', () => {
  const { of, t, product, inverse, equal } = ringOf({ X: [n, d] });
  const X = of('X');
  const small = inverse(addValues(product(t(X), X), scaleValue(identityValue(d), lambda)));
  const large = inverse(addValues(product(X, t(X)), scaleValue(identityValue(n), lambda)));
  expect(equal(product(small, t(X)), product(t(X), large))).toBe(true);
  expect(equal(product(X, small, t(X)), product(X, t(X), large))).toBe(true);
  expect(equal(product(X, small, t(X)), subtractValues(identityValue(n), scaleValue(large, lambda)))).toBe(true);
  expect(equal(product(X, small, t(X)), subtractValues(identityValue(n), large))).toBe(false);
});

test('resolvent identity, Woodbury, Sherman and Morrison', () => {
  const { of, t, product, inverse, equal } = ringOf({
    A: [n, n, 'invertible'],
    C: [d, d, 'invertible'],
    U: [n, d],
    V: [d, n],
    u: [n, ONE],
    v: [n, ONE],
  });
  const [A, C, U, V, u, v] = ['A', 'C', 'U', 'V', 'u', 'v'].map(of) as [
    MatrixValue,
    MatrixValue,
    MatrixValue,
    MatrixValue,
    MatrixValue,
    MatrixValue,
  ];
  const resolvent = (z: Scalar) => inverse(subtractValues(A, scaleValue(identityValue(n), z)));
  expect(
    equal(
      subtractValues(resolvent(lambda), resolvent(mu)),
      scaleValue(product(resolvent(lambda), resolvent(mu)), subtract(lambda, mu)),
    ),
  ).toBe(true);
  expect(
    equal(
      subtractValues(resolvent(lambda), resolvent(mu)),
      scaleValue(product(resolvent(lambda), resolvent(mu)), subtract(mu, lambda)),
    ),
  ).toBe(false);
  const Ai = inverse(A);
  const woodbury = inverse(addValues(A, product(U, C, V)));
  const middle = inverse(addValues(inverse(C), product(V, Ai, U)));
  expect(equal(woodbury, subtractValues(Ai, product(Ai, U, middle, V, Ai)))).toBe(true);
  expect(equal(woodbury, addValues(Ai, product(Ai, U, middle, V, Ai)))).toBe(false);
  const rankOne = inverse(addValues(A, product(u, t(v))));
  const s = product(t(v), Ai, u);
  const factor = inverse(addValues(numberValue(ONE), s));
  expect(equal(rankOne, subtractValues(Ai, product(factor, Ai, u, t(v), Ai)))).toBe(true);
  expect(equal(rankOne, subtractValues(Ai, product(Ai, u, t(v), Ai)))).toBe(false);
  // As a number, which nothing can be multiplied on.
  expect(equal(product(t(v), rankOne, u), product(s, factor))).toBe(true);
  expect(equal(product(rankOne, u), product(factor, Ai, u))).toBe(true);
});

test('traces turn in a circle, and are numbers', () => {
  const { of, t, product, inverse, equal, ring } = ringOf({ X: [n, d], x: [n, ONE], y: [n, ONE] });
  const [X, x, y] = [of('X'), of('x'), of('y')];
  const trace = (a: MatrixValue) => traceValue(ring, a);
  expect(equal(trace(product(x, t(y))), product(t(y), x))).toBe(true);
  expect(equal(product(x, t(y), x), product(t(x), y, x))).toBe(true);
  expect(equal(trace(product(X, t(X))), trace(product(t(X), X)))).toBe(true);
  expect(equal(trace(identityValue(n)), numberValue(n))).toBe(true);
  const small = inverse(addValues(product(t(X), X), scaleValue(identityValue(d), lambda)));
  const large = inverse(addValues(product(X, t(X)), scaleValue(identityValue(n), lambda)));
  expect(equal(trace(product(X, small, t(X))), trace(product(large, X, t(X))))).toBe(true);
  expect(equal(trace(product(X, small, t(X))), trace(large))).toBe(false);
});

test('structures, and pairs that do not commute', () => {
  const { of, t, product, inverse, equal } = ringOf({
    Q: [n, n, 'orthogonal'],
    U: [n, d, 'orthonormal columns'],
    P: [n, n, 'projection'],
    D: [n, n, 'diagonal', 'invertible'],
    E: [n, n, 'diagonal'],
    S: [n, n, 'symmetric'],
    A: [n, n, 'invertible'],
    B: [n, n, 'invertible'],
  });
  const [Q, U, P, D, E, S, A, B] = ['Q', 'U', 'P', 'D', 'E', 'S', 'A', 'B'].map(of) as MatrixValue[] as [
    MatrixValue,
    MatrixValue,
    MatrixValue,
    MatrixValue,
    MatrixValue,
    MatrixValue,
    MatrixValue,
    MatrixValue,
  ];
  expect(equal(product(Q, t(Q)), identityValue(n))).toBe(true);
  expect(equal(inverse(Q), t(Q))).toBe(true);
  expect(equal(product(t(U), U), identityValue(d))).toBe(true);
  expect(equal(product(U, t(U)), identityValue(n))).toBe(false);
  expect(equal(product(P, P, P), P)).toBe(true);
  expect(equal(product(D, E, inverse(D)), E)).toBe(true);
  expect(equal(product(D, S), product(S, D))).toBe(false);
  expect(equal(t(product(S, A)), product(t(A), S))).toBe(true);
  expect(equal(product(A, B), product(B, A))).toBe(false);
  expect(equal(inverse(product(A, B)), product(inverse(B), inverse(A)))).toBe(true);
  expect(equal(inverse(product(A, B)), product(inverse(A), inverse(B)))).toBe(false);
  expect(equal(inverse(addValues(A, B)), addValues(inverse(A), inverse(B)))).toBe(false);
  expect(equal(inverse(addValues(inverse(A), inverse(B))), product(A, inverse(addValues(A, B)), B))).toBe(true);
});
