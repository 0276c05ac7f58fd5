/**
 * Random block matrices and an instantiation of its own for the tests of block algebra: Kronecker products entry by
 * entry, with any orthonormal basis of the complement of the ones vector.
 */
import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import {
  type BlockMatrix,
  type BlockSpace,
  blockMatrix,
  complement,
  type Element,
  full,
  POINT,
  type Space,
} from '../../src/algebra/blocks.ts';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { add, divide, multiply, ONE, rational, type Scalar, sqrt, symbol } from '../../src/algebra/scalar.ts';

export interface SizePoint {
  readonly R: number;
  readonly k: number;
  readonly m: number;
}

const [R, k, m] = [symbol('R'), symbol('k'), symbol('m')];
const CLASSES = full('classes', k);
const OTHER = full('others', m);
const SAMPLES = full('samples', R);

/** Blocks of every kind: full, complement and point axes, with and without samples. */
export const BLOCKS: readonly BlockSpace[] = [
  { name: 'classes', classes: CLASSES, samples: POINT },
  { name: 'class samples', classes: CLASSES, samples: SAMPLES },
  { name: 'complement', classes: complement(CLASSES), samples: POINT },
  { name: 'complement samples', classes: complement(CLASSES), samples: SAMPLES },
  { name: 'sample complement', classes: CLASSES, samples: complement(SAMPLES) },
  { name: 'others', classes: OTHER, samples: POINT },
  { name: 'other samples', classes: OTHER, samples: SAMPLES },
  { name: 'one', classes: POINT, samples: POINT },
  { name: 'one sampled', classes: POINT, samples: SAMPLES },
];

const SIZES: Readonly<Record<string, (at: SizePoint) => number>> = {
  classes: (at) => at.k,
  others: (at) => at.m,
  samples: (at) => at.R,
};

type Axis = BlockSpace['classes'];
const sizeOf = (axis: Axis, at: SizePoint): number => {
  if (axis.kind === 'point') return 1;
  const size = SIZES[axis.name]?.(at) ?? Number.NaN;
  return axis.kind === 'full' ? size : size - 1;
};

/** Which elements exist between two axes, by their shapes. */
export function elementsBetween(to: Axis, from: Axis): Element[] {
  const found: Element[] = [];
  const named = (axis: Axis) => (axis.kind === 'point' ? '' : axis.name);
  if (to.kind === from.kind && named(to) === named(from)) found.push('I');
  const flat = (axis: Axis) => axis.kind !== 'complement';
  if (flat(to) && flat(from) && !(to.kind === 'point' && from.kind === 'point')) found.push('J');
  if (to.kind === 'full' && from.kind === 'complement' && named(to) === named(from)) found.push('F');
  if (to.kind === 'complement' && from.kind === 'full' && named(to) === named(from)) found.push('Ft');
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
        const pairs = elementsBetween(to.classes, from.classes).flatMap((c) =>
          elementsBetween(to.samples, from.samples).map((s): [Element, Element] => [c, s]),
        );
        if (pairs.length === 0) return [];
        const terms: [Element, Element, Scalar][] = [];
        for (let i = 0; i < 2; i++) {
          const [c, s] = pick(pairs);
          terms.push([c, s, pick(COEFFICIENTS)]);
        }
        return terms;
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
export function explicit(a: BlockMatrix, at: SizePoint): Matrix {
  const sizes = (space: Space) => space.map((b) => sizeOf(b.classes, at) * sizeOf(b.samples, at));
  const total = (list: number[]) => list.reduce((x, y) => x + y, 0);
  const [heights, widths] = [sizes(a.rows), sizes(a.columns)];
  const result = Matrix.zeros(total(heights), total(widths));
  let top = 0;
  a.rows.forEach((to, i) => {
    let left = 0;
    a.columns.forEach((from, j) => {
      for (const [key, value] of a.entries[i]?.[j] ?? []) {
        const [c, s] = key.split('⊗') as [Element, Element];
        const A = element(c, to.classes, from.classes, at);
        const B = element(s, to.samples, from.samples, at);
        const x = numberAt(value, { ...at });
        for (let p = 0; p < A.rows * B.rows; p++) {
          for (let q = 0; q < A.columns * B.columns; q++) {
            const entry = A.get(Math.floor(p / B.rows), Math.floor(q / B.columns)) * B.get(p % B.rows, q % B.columns);
            result.set(top + p, left + q, result.get(top + p, left + q) + x * entry);
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
