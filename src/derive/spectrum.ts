/**
 * The singular value decomposition of a matrix A = (class space × sample space) that treats all classes of a group
 * alike, derived from A Aᵀ: an orthonormal basis of each group's complement, and a 2×2 quotient for the rest.
 * Inputs: A with Aᵀ1 = 0 on the class side (centred). Outcome: factors for every k, R, s, m, γ at once, with steps.
 * Not a failure: tied singular values; the basis F of each complement is free, as it is in the paper.
 */
import {
  at,
  axisSize,
  type BlockMatrix,
  blockMatrix,
  blocksEqual,
  complement,
  diagonal,
  identity,
  multiplyBlocks,
  POINT,
  productOf,
  type Space,
  transposeBlocks,
} from '../algebra/blocks.ts';
import { latex } from '../algebra/print.ts';
import { add, divide, multiply, ONE, type Scalar, sqrt, subtract, Unable, vanishes } from '../algebra/scalar.ts';
import { isZero } from '../algebra/zero.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import { checked, type Derived, type Step } from './derivation.ts';

export type PerGroup<T> = Readonly<Record<FeatureGroup, T>>;

export interface SpectralFactors {
  /** One block a feature group, in the order maj-maj, maj-min, min-min. */
  readonly featureSpace: Space;
  readonly singularValues: PerGroup<Scalar>;
  readonly multiplicities: PerGroup<Scalar>;
  /** Class space × feature space. */
  readonly U: BlockMatrix;
  /** Feature space, diagonal. */
  readonly Sigma: BlockMatrix;
  /** Sample space × feature space. */
  readonly V: BlockMatrix;
}

/**
 * @param A centred matrix from sample space to class space
 * @param name its LaTeX, for the steps
 */
export function singularValueDecomposition(A: BlockMatrix, name: string): Derived<SpectralFactors> {
  const classSpace = A.rows;
  const gram = multiplyBlocks(A, transposeBlocks(A));
  const sizes = classSpace.map((block) => axisSize(block.classes)) as [Scalar, Scalar];
  const identityPart = [0, 1].map((g) => coefficient(gram, g, g, 'I⊗I')) as [Scalar, Scalar];
  const quotient = [0, 1].map((g) =>
    [0, 1].map((h) =>
      add(
        g === h ? (identityPart[g] as Scalar) : ZERO_SCALAR,
        multiply(coefficient(gram, g, h, 'J⊗I'), sizes[h] as Scalar),
      ),
    ),
  ) as [[Scalar, Scalar], [Scalar, Scalar]];
  const trace = add(quotient[0][0], quotient[1][1]);
  const determinant = subtract(multiply(quotient[0][0], quotient[1][1]), multiply(quotient[0][1], quotient[1][0]));
  if (!isZero(determinant)) throw new Unable('a matrix that is not centred: its 2×2 quotient is regular');

  const eigenvalues: PerGroup<Scalar> = { majmaj: identityPart[0], majmin: trace, minmin: identityPart[1] };
  const featureSpace: Space = [
    { name: 'majmaj', classes: complement(classSpace[0]?.classes ?? POINT), samples: POINT },
    { name: 'majmin', classes: POINT, samples: POINT },
    { name: 'minmin', classes: complement(classSpace[1]?.classes ?? POINT), samples: POINT },
  ];
  // Null vector of the quotient minus its eigenvalue, with minority entries 1.
  const direction: [Scalar, Scalar] = [divide(quotient[0][1], quotient[1][1]), ONE];
  const length = sqrt(
    add(
      multiply(sizes[0], multiply(direction[0], direction[0])),
      multiply(sizes[1], multiply(direction[1], direction[1])),
    ),
  );
  const U = blockMatrix(classSpace, featureSpace, (_to, from, i) => {
    if (from.name === 'majmin') return [['J', 'I', divide(direction[i] as Scalar, length)]];
    return (from.name === 'majmaj') === (i === 0) ? [['F', 'I', ONE]] : [];
  });
  const singularValues = mapGroups((group) => sqrt(eigenvalues[group]));
  const Sigma = diagonal(
    featureSpace,
    FEATURE_GROUPS.map((group) => singularValues[group]),
  );
  const inverse = diagonal(
    featureSpace,
    FEATURE_GROUPS.map((group) => divide(ONE, singularValues[group])),
  );
  const V = productOf(transposeBlocks(A), U, inverse);
  const multiplicities: PerGroup<Scalar> = {
    majmaj: subtract(sizes[0], ONE),
    majmin: ONE,
    minmin: subtract(sizes[1], ONE),
  };
  const squared = diagonal(
    featureSpace,
    FEATURE_GROUPS.map((group) => eigenvalues[group]),
  );
  const unit = identity(featureSpace);
  const Ut = transposeBlocks(U);
  const steps: Step[] = [
    checked(
      `${name}${name}^\\top = \\begin{bmatrix} ${latex(identityPart[0])}\\, \\mathbb{I} ${signed(coefficient(gram, 0, 0, 'J⊗I'))}\\, \\mathbb{1}\\mathbb{1}^\\top & ${latex(coefficient(gram, 0, 1, 'J⊗I'))}\\, \\mathbb{1}\\mathbb{1}^\\top \\\\ ${latex(coefficient(gram, 1, 0, 'J⊗I'))}\\, \\mathbb{1}\\mathbb{1}^\\top & ${latex(identityPart[1])}\\, \\mathbb{I} ${signed(coefficient(gram, 1, 1, 'J⊗I'))}\\, \\mathbb{1}\\mathbb{1}^\\top \\end{bmatrix}`,
      'multiplied out in the block algebra; it is symmetric',
      blocksEqual(gram, transposeBlocks(gram)),
    ),
    checked(
      `${name}${name}^\\top \\mathbf{U} = \\mathbf{U} \\operatorname{diag}\\left(${FEATURE_GROUPS.map((g) => latex(eigenvalues[g])).join(',\\ ')}\\right)`,
      'eigenvectors: an orthonormal basis of the complement of the ones vector in each group of classes, and the null vector of the 2×2 quotient minus its trace (its determinant is zero because the columns are centred)',
      blocksEqual(multiplyBlocks(gram, U), multiplyBlocks(U, squared)),
    ),
    checked(
      '\\mathbf{U}^\\top \\mathbf{U} = \\mathbb{I}',
      'the columns are orthonormal',
      blocksEqual(multiplyBlocks(Ut, U), unit),
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
  return { value: { featureSpace, singularValues, multiplicities, U, Sigma, V }, steps };
}

const ZERO_SCALAR = subtract(ONE, ONE);

const coefficient = (a: BlockMatrix, i: number, j: number, key: 'I⊗I' | 'J⊗I'): Scalar =>
  at(a, i, j).get(key) ?? ZERO_SCALAR;

const signed = (a: Scalar): string => {
  if (vanishes(a)) return '+ 0';
  const text = latex(a);
  return text.startsWith('-') ? text : `+ ${text}`;
};

export const mapGroups = <T>(f: (group: FeatureGroup) => T): PerGroup<T> => ({
  majmaj: f('majmaj'),
  majmin: f('majmin'),
  minmin: f('minmin'),
});
