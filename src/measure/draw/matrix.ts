/**
 * A random matrix of a structure: entries of moderate size with few binary digits, condition numbers bounded. What is
 * orthogonal or a projection is so up to the error stated; every other structure is exact.
 * @throws Unable a structure that no matrix of this size has, or that cannot be drawn.
 */
import { Matrix } from 'ml-matrix';
import { Unable } from '../../algebra/unable.ts';
import type { Structure } from '../../language/declare/index.ts';
import { orthogonalityDefect } from '../decomposition.ts';
import { jacobiDecomposition } from '../jacobi.ts';
import { multiply } from '../primitive/multiply.ts';
import { roundingOf } from '../primitive/primitive.ts';
import { transpose } from '../primitive/rearrange.ts';
import { normalStream, partialOrthogonalMatrix, type Stream, uniformStream } from '../random.ts';
import { exactly, tabulated, type Value, within } from '../value.ts';
import { closed } from './structure.ts';

interface Draw {
  readonly rows: number;
  readonly columns: number;
  readonly uniform: Stream;
  readonly normal: Stream;
}

type Drawer = (draw: Draw) => Value;

const DIGITS = 2 ** 12;

/** A normal number with few digits. */
const entry = ({ normal }: Draw): number => Math.round(normal() * DIGITS) / DIGITS;
/** A number that is not near zero, of either sign. */
const pivot = ({ uniform }: Draw): number =>
  ((uniform() < 0.5 ? -1 : 1) * Math.round((0.5 + 1.5 * uniform()) * DIGITS)) / DIGITS;
const full: Drawer = (draw) => exactly(tabulated(draw.rows, draw.columns, () => entry(draw)));

const symmetric: Drawer = (draw) => {
  const B = full(draw).value;
  return exactly(tabulated(draw.rows, draw.rows, (i, j) => B.get(Math.min(i, j), Math.max(i, j))));
};

/** B Bᵀ of half as many columns, which has a null space from size 2 on. */
const semidefinite: Drawer = (draw) => {
  const B = full({ ...draw, columns: Math.max(1, Math.floor(draw.rows / 2)) }).value;
  return exactly(B.mmul(B.transpose()));
};

/** B Bᵀ + I/2: entries are sums of few products of short numbers, and exact. */
const definite: Drawer = (draw) => {
  const B = full({ ...draw, columns: draw.rows }).value;
  return exactly(Matrix.add(B.mmul(B.transpose()), Matrix.mul(Matrix.identity(draw.rows), 0.5)));
};

const triangular =
  (isUpper: boolean, onDiagonal: (draw: Draw) => number): Drawer =>
  (draw) =>
    exactly(
      tabulated(draw.rows, draw.columns, (i, j) =>
        i === j ? onDiagonal(draw) : i < j === isUpper ? entry(draw) / 2 : 0,
      ),
    );

const diagonal =
  (onDiagonal: (draw: Draw) => number): Drawer =>
  (draw) =>
    exactly(tabulated(draw.rows, draw.columns, (i, j) => (i === j ? onDiagonal(draw) : 0)));

/** The nearest matrix with orthonormal columns is within ‖QᵀQ − I‖. */
const orthonormal: Drawer = ({ rows, columns, normal }) => {
  if (columns > rows) throw new Unable(`a ${rows}×${columns} matrix with orthonormal columns`);
  const Q = partialOrthogonalMatrix(normal, rows, columns);
  return within(Q, orthogonalityDefect(Q) + roundingOf(rows));
};

/** Q Qᵀ of a random rank from 1 to one less than the size, 0 or 1 of a number. */
const projection: Drawer = (draw) => {
  const n = draw.rows;
  if (n === 1) return exactly(new Matrix([[draw.uniform() < 0.5 ? 0 : 1]]));
  const Q = orthonormal({ ...draw, columns: 1 + Math.floor(draw.uniform() * (n - 1)) });
  const P = multiply.bounded(Q, transpose.bounded(Q));
  return { value: tabulated(n, n, (i, j) => P.value.get(Math.min(i, j), Math.max(i, j))), error: P.error };
};

/** I − 2P. */
const reflection: Drawer = (draw) => {
  const P = projection(draw);
  return { value: Matrix.sub(Matrix.identity(draw.rows), Matrix.mul(P.value, 2)), error: Matrix.mul(P.error, 2.01) };
};

const identity: Drawer = ({ rows }) => exactly(Matrix.identity(rows));

/** Least singular value of a matrix that counts as invertible, relative to the largest. */
const LEAST = 0.02;

/** Drawn until it is far from singular. */
const invertible =
  (drawer: Drawer): Drawer =>
  (draw) => {
    for (let attempt = 0; attempt < 200; attempt++) {
      const found = drawer(draw);
      const { values } = jacobiDecomposition(found.value);
      if ((values.at(-1) ?? 1) >= LEAST * (values[0] ?? 1)) return found;
    }
    throw new Unable(`an invertible ${draw.rows}×${draw.columns} matrix`);
  };

/** From what holds of the matrix: the first row that asks nothing else. */
const DRAWERS: readonly (readonly [has: readonly Structure[], drawer: Drawer])[] = [
  [['projection', 'invertible'], identity],
  [['orthogonal', 'positive semidefinite'], identity],
  [['diagonal', 'orthogonal'], diagonal(({ uniform }) => (uniform() < 0.5 ? -1 : 1))],
  [['diagonal', 'projection'], diagonal(({ uniform }) => (uniform() < 0.5 ? 0 : 1))],
  [['diagonal', 'positive definite'], diagonal((draw) => Math.abs(pivot(draw)))],
  [['diagonal', 'positive semidefinite'], diagonal((draw) => (draw.uniform() < 0.3 ? 0 : Math.abs(pivot(draw))))],
  [['diagonal', 'invertible'], diagonal(pivot)],
  [['diagonal'], diagonal(entry)],
  [['orthogonal', 'symmetric'], reflection],
  [['orthogonal'], orthonormal],
  [['orthonormal columns'], orthonormal],
  [['projection'], projection],
  [['upper triangular', 'invertible'], invertible(triangular(true, pivot))],
  [['upper triangular'], triangular(true, entry)],
  [['lower triangular', 'invertible'], invertible(triangular(false, pivot))],
  [['lower triangular'], triangular(false, entry)],
  [['positive definite'], definite],
  [['positive semidefinite'], semidefinite],
  [['symmetric', 'invertible'], invertible(symmetric)],
  [['symmetric'], symmetric],
  [['invertible'], invertible(full)],
  [[], full],
];

export function drawMatrix(rows: number, columns: number, structure: ReadonlySet<Structure>, seed: number): Value {
  const all = closed(structure, rows, columns);
  const drawer = DRAWERS.find(([has]) => has.every((s) => all.has(s)))?.[1] as Drawer;
  return drawer({ rows, columns, uniform: uniformStream(seed), normal: normalStream(seed ^ 0x2545f491) });
}
