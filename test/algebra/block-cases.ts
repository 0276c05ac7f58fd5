/**
 * Random block matrices and an instantiation of its own for the tests of block algebra: Kronecker products entry by
 * entry, with any orthonormal basis of the complement of the ones vector.
 */
import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import {
  type Axis,
  axisAt,
  type BlockMatrix,
  type BlockSpace,
  blockMatrix,
  complement,
  type Element,
  full,
  POINT,
  type Space,
  type Term,
} from '../../src/algebra/blocks.ts';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { add, divide, multiply, ONE, rational, type Scalar, sqrt } from '../../src/algebra/scalar.ts';
import { named, symbol } from './named.ts';

export interface SizePoint {
  readonly R: number;
  readonly k: number;
  readonly m: number;
}

const [R, k, m] = [symbol('R'), symbol('k'), symbol('m')];
const CLASSES = full('classes', k);
const OTHER = full('others', m);
const SAMPLES = full('samples', R);

/** Blocks of every kind: full, complement and point axes, nested up to three deep. */
export const BLOCKS: readonly BlockSpace[] = [
  { name: 'classes', axes: [CLASSES] },
  { name: 'class samples', axes: [CLASSES, SAMPLES] },
  { name: 'complement', axes: [complement(CLASSES)] },
  { name: 'complement samples', axes: [complement(CLASSES), SAMPLES] },
  { name: 'sample complement', axes: [CLASSES, complement(SAMPLES)] },
  { name: 'others', axes: [OTHER] },
  { name: 'other samples', axes: [OTHER, SAMPLES] },
  { name: 'one', axes: [] },
  { name: 'one sampled', axes: [POINT, SAMPLES] },
  { name: 'nested twice', axes: [OTHER, SAMPLES, CLASSES] },
];

const SIZES: Readonly<Record<string, (at: SizePoint) => number>> = {
  classes: (at) => at.k,
  others: (at) => at.m,
  samples: (at) => at.R,
};

const sizeOf = (axis: Axis, at: SizePoint): number => {
  if (axis.kind === 'point') return 1;
  const size = SIZES[axis.name]?.(at) ?? Number.NaN;
  return axis.kind === 'full' ? size : size - 1;
};

/** Which elements exist between two axes, by their shapes. */
export function elementsBetween(to: Axis, from: Axis): Element[] {
  const found: Element[] = [];
  const axisName = (axis: Axis) => (axis.kind === 'point' ? '' : axis.name);
  if (to.kind === from.kind && axisName(to) === axisName(from)) found.push('I');
  const flat = (axis: Axis) => axis.kind !== 'complement';
  if (flat(to) && flat(from) && !(to.kind === 'point' && from.kind === 'point')) found.push('J');
  if (to.kind === 'full' && from.kind === 'complement' && axisName(to) === axisName(from)) found.push('F');
  if (to.kind === 'complement' && from.kind === 'full' && axisName(to) === axisName(from)) found.push('Ft');
  return found;
}

const COEFFICIENTS: readonly Scalar[] = [
  ONE,
  rational(-2),
  rational('3/5'),
  R,
  divide(ONE, k),
  sqrt(add(R, ONE)),
  multiply(rational(-1), divide(m, k)),
];

/** Every product of elements that exists between two blocks. */
export const productsBetween = (to: BlockSpace, from: BlockSpace): Element[][] =>
  Array.from({ length: Math.max(to.axes.length, from.axes.length) }, (_, i) =>
    elementsBetween(axisAt(to, i), axisAt(from, i)),
  ).reduce<Element[][]>((products, next) => products.flatMap((p) => next.map((e) => [...p, e])), [[]]);

export const someSpace: fc.Arbitrary<Space> = fc
  .array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 3 })
  .map((blocks) => blocks);

/** A random matrix between two spaces; `picks` chooses elements and coefficients. */
export const someBlockMatrix = (rows: Space, columns: Space): fc.Arbitrary<BlockMatrix> =>
  fc
    .array(fc.nat(1_000), { minLength: 4 * rows.length * columns.length, maxLength: 4 * rows.length * columns.length })
    .map((picks) => {
      let next = 0;
      const pick = <T>(list: readonly T[]): T => list[(picks[next++] ?? 0) % list.length] as T;
      return blockMatrix(rows, columns, (to, from) => {
        const products = productsBetween(to, from);
        if (products.length === 0) return [];
        return [0, 1].map((): Term => [...pick(products), pick(COEFFICIENTS)]);
      });
    });

/** An orthonormal basis of the complement of the ones vector, size × (size − 1): Helmert's, turned. */
export function basisOf(_axis: string, size: number): Matrix {
  const helmert = Matrix.zeros(size, size - 1);
  for (let j = 1; j < size; j++) {
    const length = Math.sqrt(j * (j + 1));
    for (let i = 0; i < j; i++) helmert.set(i, j - 1, 1 / length);
    helmert.set(j, j - 1, -j / length);
  }
  // A turn of the first two basis vectors, and a sign, so that nothing rests on Helmert's own.
  if (size > 2) {
    const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
    const [a, b] = [helmert.getColumn(0), helmert.getColumn(1)];
    helmert.setColumn(
      0,
      a.map((x, i) => c * x - s * (b[i] as number)),
    );
    helmert.setColumn(
      1,
      a.map((x, i) => -s * x - c * (b[i] as number)),
    );
  }
  return helmert;
}

const element = (name: Element, to: Axis, from: Axis, at: SizePoint): Matrix => {
  const [rows, columns] = [sizeOf(to, at), sizeOf(from, at)];
  switch (name) {
    case 'I':
      return Matrix.eye(rows, columns);
    case 'J':
      return Matrix.ones(rows, columns);
    case 'F':
      return basisOf('', rows);
    case 'Ft':
      return basisOf('', columns).transpose();
  }
};

/** (A ⊗ B)[i p + r, j q + s] = A[i, j] B[r, s], entry by entry. */
function kronecker(A: Matrix, B: Matrix): Matrix {
  const product = Matrix.zeros(A.rows * B.rows, A.columns * B.columns);
  for (let p = 0; p < product.rows; p++) {
    for (let q = 0; q < product.columns; q++) {
      const outer = A.get(Math.floor(p / B.rows), Math.floor(q / B.columns));
      product.set(p, q, outer * B.get(p % B.rows, q % B.columns));
    }
  }
  return product;
}

export function explicit(a: BlockMatrix, at: SizePoint): Matrix {
  const sizes = (space: Space) => space.map(({ axes }) => axes.reduce((n, axis) => n * sizeOf(axis, at), 1));
  const total = (list: number[]) => list.reduce((x, y) => x + y, 0);
  const [heights, widths] = [sizes(a.rows), sizes(a.columns)];
  const result = Matrix.zeros(total(heights), total(widths));
  let top = 0;
  a.rows.forEach((to, i) => {
    let left = 0;
    a.columns.forEach((from, j) => {
      for (const [key, value] of a.entries[i]?.[j] ?? []) {
        const elements = key === '' ? [] : (key.split('⊗') as Element[]);
        const block = elements
          .map((name, n) => element(name, axisAt(to, n), axisAt(from, n), at))
          .reduce(kronecker, Matrix.ones(1, 1))
          .mul(numberAt(value, named({ ...at })));
        for (let p = 0; p < block.rows; p++) {
          for (let q = 0; q < block.columns; q++) {
            result.set(top + p, left + q, result.get(top + p, left + q) + block.get(p, q));
          }
        }
      }
      left += widths[j] ?? 0;
    });
    top += heights[i] ?? 0;
  });
  return result;
}

export const SIZE_POINTS: readonly SizePoint[] = [
  { R: 3, k: 2, m: 4 },
  { R: 2, k: 4, m: 3 },
];
