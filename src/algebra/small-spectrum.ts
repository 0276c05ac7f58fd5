/**
 * Eigenvalues of a small matrix of scalars that is similar to a symmetric one without negative eigenvalues, such as the
 * quotient of a Gram matrix by the symmetry of its axes.
 * Inputs: a square matrix M. Outcome: each eigenvalue that is not zero, with an eigenvector whose last entry that is not
 * zero is 1; @throws Unable more than two of them belong together, or the zero test cannot decide their number.
 */
import { add, divide, multiply, negate, ONE, rational, type Scalar, sqrt, subtract, Unable, ZERO } from './scalar.ts';
import { testZero } from './zero.ts';

export interface Eigenpair {
  readonly value: Scalar;
  /** By coordinate of M. */
  readonly vector: readonly Scalar[];
}

type Rows = readonly (readonly Scalar[])[];

export function spectrumOf(M: Rows): Eigenpair[] {
  return componentsOf(M).flatMap((indices) =>
    spectrumOfComponent(indices.map((i) => indices.map((j) => at(M, i, j)))).map(({ value, vector }) => ({
      value,
      vector: M.map((_, i) => vector[indices.indexOf(i)] ?? ZERO),
    })),
  );
}

const at = (M: Rows, i: number, j: number): Scalar => M[i]?.[j] ?? ZERO;

/** @throws Unable it cannot be said. */
function isZero(a: Scalar): boolean {
  const { outcome } = testZero(a);
  if (outcome === 'unknown') throw new Unable('a quotient whose rank the algebra cannot decide');
  return outcome === 'zero';
}

/** Coordinates that entries connect, in order of their first. */
function componentsOf(M: Rows): number[][] {
  const found: number[][] = [];
  const rest = new Set(M.keys());
  for (const start of M.keys()) {
    if (!rest.delete(start)) continue;
    const component = [start];
    for (const i of component) {
      for (const j of [...rest]) {
        if (isZero(at(M, i, j)) && isZero(at(M, j, i))) continue;
        rest.delete(j);
        component.push(j);
      }
    }
    found.push(component.sort((a, b) => a - b));
  }
  return found;
}

function spectrumOfComponent(M: Rows): Eigenpair[] {
  const values = eigenvaluesOf(M);
  return values.map((value, i) => {
    const others = values.filter((_, j) => j !== i);
    const image = others.reduce((product, other) => multiplyRows(shifted(M, other), product), M);
    return { value, vector: columnOf(image) };
  });
}

/** Those that are not zero: their number is the rank, and their elementary symmetric functions are sums of minors. */
function eigenvaluesOf(M: Rows): Scalar[] {
  const [first, second, third] = [1, 2, 3].map((size) => sumOfMinors(M, size)) as [Scalar, Scalar, Scalar];
  if (!isZero(third)) throw new Unable('a quotient of rank three or more');
  if (isZero(first)) return [];
  if (isZero(second)) return [first];
  const discriminant = subtract(multiply(first, first), multiply(rational(4), second));
  if (isZero(discriminant)) throw new Unable('a quotient with an eigenvalue of multiplicity two');
  const root = sqrt(discriminant);
  return [add(first, root), subtract(first, root)].map((sum) => divide(sum, rational(2)));
}

function sumOfMinors(M: Rows, size: number): Scalar {
  return subsets(M.length, size)
    .map((indices) => determinant(indices.map((i) => indices.map((j) => at(M, i, j)))))
    .reduce(add, ZERO);
}

function subsets(n: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, n - from) }, (_, i) => from + i).flatMap((first) =>
    subsets(n, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

function determinant(M: Rows): Scalar {
  if (M.length === 0) return ONE;
  return (M[0] ?? [])
    .map((x, j) => {
      const minor = determinant(M.slice(1).map((row) => row.filter((_, c) => c !== j)));
      return multiply(j % 2 === 0 ? x : negate(x), minor);
    })
    .reduce(add, ZERO);
}

const shifted = (M: Rows, by: Scalar): Rows => M.map((row, i) => row.map((x, j) => (i === j ? subtract(x, by) : x)));

const multiplyRows = (a: Rows, b: Rows): Rows =>
  a.map((row) => b.map((_, j) => row.map((x, l) => multiply(x, at(b, l, j))).reduce(add, ZERO)));

/** The last column that does not vanish, scaled. */
function columnOf(M: Rows): Scalar[] {
  for (const j of [...M.keys()].reverse()) {
    const column = M.map((row) => row[j] ?? ZERO);
    const last = column.findLast((x) => !isZero(x));
    if (last !== undefined) return column.map((x) => divide(x, last));
  }
  throw new Unable('an eigenvalue without an eigenvector');
}
