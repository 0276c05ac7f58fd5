/**
 * The inverse of a square matrix D + E C Eᵀ, of a number for each group and a number for each pair of groups, by
 * Woodbury's identity; the product with the matrix is then seen to be the identity.
 */
import {
  at,
  axisAt,
  axisSize,
  type BlockMatrix,
  type BlockSpace,
  blockMatrix,
  blocksEqual,
  type Element,
  elementsOf,
  identity,
  multiplyBlocks,
} from '../../algebra/blocks.ts';
import { add, divide, multiply, negate, ONE, rational, type Scalar, ZERO } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { nonzero } from './take.ts';
import type { GroupedWorld } from './world.ts';

type Rows = readonly (readonly Scalar[])[];

export function inverseOf(a: BlockMatrix, world: GroupedWorld): BlockMatrix {
  if (a.rows.some(({ axes }) => axes.length > 1 || axisAt({ name: '', axes }, 0).kind === 'complement'))
    throw new Unable('an inverse on nested axes');
  const part = (i: number, j: number, element: Element): Scalar => at(a, i, j).get(element) ?? ZERO;
  const isPoint = (i: number): boolean => axisAt(a.rows[i] as BlockSpace, 0).kind === 'point';
  // Between groups of one member each, I is all there is.
  const between = (i: number, j: number): Scalar =>
    isPoint(i) && isPoint(j) ? add(part(i, j, 'I'), i === j ? rational(-1) : ZERO) : part(i, j, 'J');
  for (const [i, row] of a.entries.entries())
    for (const [j, entry] of row.entries())
      if (
        [...entry.keys()].some((key) => elementsOf(key).length !== 1 || !['I', 'J'].includes(key)) ||
        (i !== j && entry.has('I') && !(isPoint(i) && isPoint(j)))
      )
        throw new Unable('an inverse of such a matrix');
  const d = a.rows.map((_, i) => (isPoint(i) ? ONE : part(i, i, 'I')));
  for (const x of d) world.take(nonzero(x, world));
  const sizes = a.rows.map((block) => axisSize(axisAt(block, 0)));
  // 1 + C S with S the sizes over the numbers of the groups; the inverse is D⁻¹ − D⁻¹ E (1 + C S)⁻¹ C Eᵀ D⁻¹.
  const C: Rows = a.rows.map((_, i) => a.rows.map((_, j) => between(i, j)));
  const inner: Rows = C.map((row, i) =>
    row.map((x, j) => add(i === j ? ONE : ZERO, multiply(x, divide(sizes[j] as Scalar, d[j] as Scalar)))),
  );
  const determinant = determinantOf(inner);
  world.take(nonzero(determinant, world));
  const middle = product(scaled(adjugateOf(inner), divide(ONE, determinant)), C);
  const found = blockMatrix(a.rows, a.rows, (_to, _from, i, j) => [
    ['J', negate(divide(middle[i]?.[j] ?? ZERO, multiply(d[i] as Scalar, d[j] as Scalar)))],
    ...(i === j ? ([['I', divide(ONE, d[i] as Scalar)]] as const) : []),
  ]);
  if (!blocksEqual(multiplyBlocks(a, found), identity(a.rows)))
    throw new Unable('an inverse that is not seen to be one');
  return found;
}

const scaled = (a: Rows, by: Scalar): Rows => a.map((row) => row.map((x) => multiply(x, by)));

const product = (a: Rows, b: Rows): Rows =>
  a.map((row) => b.map((_, j) => row.map((x, l) => multiply(x, b[l]?.[j] ?? ZERO)).reduce(add, ZERO)));

const without = (a: Rows, i: number, j: number): Rows =>
  a.filter((_, row) => row !== i).map((row) => row.filter((_, column) => column !== j));

const LARGEST = 4;

function determinantOf(a: Rows): Scalar {
  if (a.length > LARGEST) throw new Unable('an inverse over so many groups');
  if (a.length === 0) return ONE;
  return (a[0] ?? []).map((x, j) => multiply(x, cofactor(a, 0, j))).reduce(add, ZERO);
}

const cofactor = (a: Rows, i: number, j: number): Scalar => {
  const minor = determinantOf(without(a, i, j));
  return (i + j) % 2 === 0 ? minor : negate(minor);
};

const adjugateOf = (a: Rows): Rows => a.map((_, i) => a.map((_, j) => cofactor(a, j, i)));
