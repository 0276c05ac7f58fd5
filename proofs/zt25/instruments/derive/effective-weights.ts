/**
 * The effective weights Λ = VᵀΩV in full, its off-diagonal zeros included. Source of the question: zt25, Eq. (13).
 */
import {
  asMultipleOfIdentity,
  at,
  type BlockMatrix,
  blocksEqual,
  diagonal as diagonalBlocks,
} from '../../../../src/algebra/blocks.ts';
import { latex, timesLatex } from '../../../../src/algebra/print.ts';
import type { Scalar } from '../../../../src/algebra/scalar.ts';
import { Unable } from '../../../../src/algebra/scalar.ts';
import { perCase } from '../../../../src/derive/case.ts';
import { checked, computed, type Derived, type Step } from '../../../../src/derive/derivation.ts';
import { FEATURE_GROUPS } from '../model/feature-group.ts';
import { labelBlocks } from './label-blocks.ts';
import { labelDecomposition, mapGroups, type PerGroup } from './label-decomposition.ts';
import { weightsOf } from './parameters.ts';

export interface EffectiveWeights {
  /** Feature space, all blocks. */
  readonly Lambda: BlockMatrix;
  /** Its diagonal: the multiple of the identity in each diagonal block. */
  readonly diagonal: PerGroup<Scalar>;
}

export const effectiveWeights = perCase((given): Derived<EffectiveWeights> => {
  const { Omega } = labelBlocks(given);
  const svd = labelDecomposition(given);
  const Lambda = weightsOf(given, svd.value);
  const diagonal = mapGroups((group) => {
    const i = FEATURE_GROUPS.indexOf(group);
    const value = asMultipleOfIdentity(at(Lambda, i, i));
    if (value === null) throw new Unable(`the ${group} block of Λ is not a multiple of the identity`);
    return value;
  });
  const zeros = FEATURE_GROUPS.every((_, i) => FEATURE_GROUPS.every((__, j) => i === j || at(Lambda, i, j).size === 0));
  const weights = [0, 1].map((g) => asMultipleOfIdentity(at(Omega, g, g))) as [Scalar, Scalar];
  const steps: Step[] = [
    ...svd.steps,
    computed(
      `\\mathbf{\\Omega} = \\operatorname{diag}\\left(${weights.map((weight) => timesLatex(weight, '\\mathbb{1}')).join(',\\ ')}\\right)`,
      'weights of majority and minority samples, from their definition (2/(k π))^γ',
    ),
    checked(
      '\\left(\\mathbf{V}^\\top \\mathbf{\\Omega} \\mathbf{V}\\right)_{gh} = \\mathbf{0} \\text{ for } g \\ne h',
      'the off-diagonal blocks vanish',
      zeros,
    ),
    checked(
      `\\mathbf{V}^\\top \\mathbf{\\Omega} \\mathbf{V} = \\operatorname{diag}\\left(${FEATURE_GROUPS.map((g) => latex(diagonal[g])).join(',\\ ')}\\right)`,
      'the diagonal blocks are multiples of the identity, and this is the whole matrix',
      blocksEqual(
        Lambda,
        diagonalBlocks(
          svd.value.featureSpace,
          FEATURE_GROUPS.map((g) => diagonal[g]),
        ),
      ),
    ),
  ];
  return { value: { Lambda, diagonal }, steps };
});
