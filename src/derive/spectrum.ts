/**
 * The singular value decomposition of a block matrix A, derived from A Aᵀ, which treats all coordinates of a block of
 * rows alike: an orthonormal basis of the complement of the ones vector in each block, and a small quotient for what is
 * constant on the blocks.
 * Inputs: A whose blocks of rows have one axis at most. Outcome: the thin decomposition for all sizes at once, with
 * steps; @throws Unable the quotient is beyond the algebra. Not a failure: tied singular values; the basis F of each
 * complement is free.
 */
import {
  at,
  axisAt,
  axisSize,
  type BlockMatrix,
  type BlockSpace,
  blockMatrix,
  blocksEqual,
  complement,
  diagonal,
  identity,
  multiplyBlocks,
  productOf,
  type Space,
  transposeBlocks,
} from '../algebra/blocks.ts';
import { latex } from '../algebra/print.ts';
import { blocksLatex } from '../algebra/print-blocks.ts';
import { add, divide, multiply, ONE, type Scalar, sqrt, subtract, Unable, ZERO } from '../algebra/scalar.ts';
import { spectrumOf } from '../algebra/small-spectrum.ts';
import { isZero } from '../algebra/zero.ts';
import { checked, type Derived, type Step } from './derivation.ts';

/** Singular vectors that share a singular value because A treats the coordinates of a block alike. */
export interface Component {
  readonly kind: 'complement' | 'constant';
  readonly singularValue: Scalar;
  readonly multiplicity: Scalar;
}

export interface SpectralFactors {
  /** In the order of the columns of U: the i-th constant one stands after the i-th complement. */
  readonly components: readonly Component[];
  /** One block a component. */
  readonly featureSpace: Space;
  /** Rows of A × feature space. */
  readonly U: BlockMatrix;
  /** Feature space, diagonal. */
  readonly Sigma: BlockMatrix;
  /** Columns of A × feature space. */
  readonly V: BlockMatrix;
}

interface Found {
  readonly component: Component;
  readonly block: BlockSpace;
  /** Its column of U: what stands in each block of rows. */
  readonly column: (row: number) => readonly ['F' | 'J', Scalar] | null;
}

/** @param name its LaTeX, for the steps */
export function singularValueDecomposition(A: BlockMatrix, name: string): Derived<SpectralFactors> {
  const rows = A.rows;
  if (rows.some(({ axes }) => axes.length > 1)) throw new Unable('a decomposition of rows with nested axes');
  const gram = multiplyBlocks(A, transposeBlocks(A));
  const found = inOrder(complements(gram), constants(gram));
  const featureSpace: Space = found.map(({ block }) => block);
  const singularValues = found.map(({ component }) => component.singularValue);
  const U = blockMatrix(rows, featureSpace, (_to, _from, i, j) => {
    const part = found[j]?.column(i) ?? null;
    return part === null ? [] : [part];
  });
  const Sigma = diagonal(featureSpace, singularValues);
  const inverse = diagonal(
    featureSpace,
    singularValues.map((value) => divide(ONE, value)),
  );
  const V = productOf(transposeBlocks(A), U, inverse);
  const squared = diagonal(
    featureSpace,
    singularValues.map((value) => multiply(value, value)),
  );
  const unit = identity(featureSpace);
  const steps: Step[] = [
    checked(
      `${name}${name}^\\top = ${blocksLatex(gram)}`,
      'multiplied out in the block algebra; it is symmetric',
      blocksEqual(gram, transposeBlocks(gram)),
    ),
    checked(
      `${name}${name}^\\top \\mathbf{U} = \\mathbf{U} \\operatorname{diag}\\left(${singularValues.map((value) => latex(multiply(value, value))).join(',\\ ')}\\right)`,
      'eigenvectors: an orthonormal basis of the complement of the ones vector in each block of rows, and vectors constant on the blocks from the quotient',
      blocksEqual(multiplyBlocks(gram, U), multiplyBlocks(U, squared)),
    ),
    checked(
      '\\mathbf{U}^\\top \\mathbf{U} = \\mathbb{I}',
      'the columns are orthonormal',
      blocksEqual(multiplyBlocks(transposeBlocks(U), U), unit),
    ),
    checked(
      `\\mathbf{V}^\\top \\mathbf{V} = \\mathbb{I} \\text{ for } \\mathbf{V} = ${name}^\\top \\mathbf{U} \\mathbf{\\Sigma}^{-1}`,
      'the right singular vectors follow from the left ones',
      blocksEqual(multiplyBlocks(transposeBlocks(V), V), unit),
    ),
    checked(
      `\\mathbf{U} \\mathbf{\\Sigma} \\mathbf{V}^\\top = ${name}`,
      'the factors give the matrix back, so nothing is missing and the rank is the number of columns of U',
      blocksEqual(productOf(U, Sigma, transposeBlocks(V)), A),
    ),
  ];
  return {
    value: { components: found.map(({ component }) => component), featureSpace, U, Sigma, V },
    steps,
  };
}

const coefficient = (a: BlockMatrix, i: number, j: number, element: 'I' | 'J'): Scalar =>
  at(a, i, j).get(element) ?? ZERO;

const isPoint = (block: BlockSpace): boolean => axisAt(block, 0).kind === 'point';

/** The complement of the ones vector in each block of rows, where A does not vanish on it. */
function complements(gram: BlockMatrix): (Found | null)[] {
  return gram.rows.map((block, i) => {
    const axis = axisAt(block, 0);
    const eigenvalue = coefficient(gram, i, i, 'I');
    if (axis.kind !== 'full' || isZero(eigenvalue)) return null;
    const without = complement(axis);
    return {
      component: { kind: 'complement', singularValue: sqrt(eigenvalue), multiplicity: axisSize(without) },
      block: { name: `complement in ${block.name}`, axes: [without] },
      column: (row) => (row === i ? ['F', ONE] : null),
    };
  });
}

/** Vectors constant on the blocks, from the quotient: entry (i, j) is what a vector of ones on block j gives on block i. */
function constants(gram: BlockMatrix): Found[] {
  const sizes = gram.rows.map((block) => axisSize(axisAt(block, 0)));
  const between = (i: number, j: number): Scalar => {
    const within = i === j ? coefficient(gram, i, i, 'I') : ZERO;
    const points = isPoint(gram.rows[i] as BlockSpace) && isPoint(gram.rows[j] as BlockSpace);
    const ones = points ? (i === j ? ZERO : coefficient(gram, i, j, 'I')) : coefficient(gram, i, j, 'J');
    return add(within, multiply(ones, sizes[j] as Scalar));
  };
  const quotient = gram.rows.map((_, i) => gram.rows.map((_, j) => between(i, j)));
  return spectrumOf(quotient).map(({ value, vector }, index) => {
    const length = sqrt(
      vector.map((x, i) => multiply(sizes[i] as Scalar, multiply(x, x))).reduce(add, subtract(ONE, ONE)),
    );
    return {
      component: { kind: 'constant', singularValue: sqrt(value), multiplicity: ONE },
      block: { name: `constant ${index + 1}`, axes: [] },
      column: (row) => {
        const x = vector[row] ?? ZERO;
        return isZero(x) ? null : ['J', divide(x, length)];
      },
    };
  });
}

/** The i-th constant one after the i-th complement, the others last. */
const inOrder = (complements: readonly (Found | null)[], constants: readonly Found[]): Found[] =>
  [...complements.flatMap((found, i) => [found, constants[i]]), ...constants.slice(complements.length)].filter(
    (found) => found !== null && found !== undefined,
  );
