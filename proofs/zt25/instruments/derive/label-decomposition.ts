/** Decompositions of centred matrices from samples to classes, by feature group. */
import type { BlockMatrix } from '../../../../src/algebra/blocks.ts';
import { type Scalar, Unable } from '../../../../src/algebra/scalar.ts';
import { perCase } from '../../../../src/derive/case.ts';
import type { Derived } from '../../../../src/derive/derivation.ts';
import { type SpectralFactors, singularValueDecomposition } from '../../../../src/derive/spectrum.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import { labelBlocks } from './label-blocks.ts';

export type PerGroup<T> = Readonly<Record<FeatureGroup, T>>;

export interface FeatureDecomposition extends SpectralFactors {
  readonly singularValues: PerGroup<Scalar>;
  readonly multiplicities: PerGroup<Scalar>;
}

/**
 * The components of a centred matrix are the three feature groups: the complement in the majority classes, the one
 * vector constant on both groups, the complement in the minority classes.
 * @param name its LaTeX, for the steps. @throws Unable it has other components
 */
export function featureDecomposition(A: BlockMatrix, name: string): Derived<FeatureDecomposition> {
  const { value, steps } = singularValueDecomposition(A, name);
  const kinds = value.components.map(({ kind }) => kind).join();
  if (kinds !== 'complement,constant,complement') throw new Unable('a matrix that is not centred');
  const of = <T>(pick: (component: SpectralFactors['components'][number]) => T): PerGroup<T> =>
    mapGroups((group) =>
      pick(value.components[FEATURE_GROUPS.indexOf(group)] as SpectralFactors['components'][number]),
    );
  return {
    value: {
      ...value,
      singularValues: of(({ singularValue }) => singularValue),
      multiplicities: of(({ multiplicity }) => multiplicity),
    },
    steps,
  };
}

export const mapGroups = <T>(f: (group: FeatureGroup) => T): PerGroup<T> => ({
  majmaj: f('majmaj'),
  majmin: f('majmin'),
  minmin: f('minmin'),
});

/** Of the centred labels Z, once for each case. */
export const labelDecomposition = perCase((given) => featureDecomposition(labelBlocks(given).Z, '\\mathbf{Z}'));
