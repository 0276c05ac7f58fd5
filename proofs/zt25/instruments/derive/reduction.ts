/**
 * What gradient flow of loss (9) from the spectral initialisation really does: the smallest set of matrices it stays in.
 *
 * The ansatz of zt25, App. C.2, H = R H̄ Vᵀ, is kept by the flow exactly where ΩV = VΛ, that is where the weights are
 * constant on the samples of a right singular vector. For the maj-min vector they are not, so H is expanded there in
 * the two normalised group indicators instead of in v alone. Outcome: the reduced equations, with the proof that the
 * flow never leaves the set. Not a failure: a case (γ = 0) in which v alone would have done.
 */
import {
  asMultipleOfIdentity,
  at,
  type BlockMatrix,
  blockMatrix,
  blockSize,
  blocksEqual,
  diagonal,
  elementsOf,
  identityPart,
  multiplyBlocks,
  productOf,
  type Space,
  subtractBlocks,
  type Term,
  transposeBlocks,
} from '../../../../src/algebra/blocks.ts';
import { latex, timesLatex } from '../../../../src/algebra/print.ts';
import { divide, ONE, type Scalar, sqrt } from '../../../../src/algebra/scalar.ts';
import { isZero } from '../../../../src/algebra/zero.ts';
import { perCase } from '../../../../src/derive/case.ts';
import { checked, computed, type Derived, type Step } from '../../../../src/derive/derivation.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import { FEATURE_GROUPS } from '../model/feature-group.ts';
import { letter } from '../symbols.ts';
import { effectiveWeights } from './effective-weights.ts';
import { labelBlocks } from './label-blocks.ts';
import { labelDecomposition, mapGroups, type PerGroup } from './label-decomposition.ts';

/** One weighted direction of a feature: its share z of the target, and the weight ω of its samples. */
export interface Direction {
  readonly target: Scalar;
  readonly weight: Scalar;
}

export interface Reduction {
  /** Does ΩV = VΛ hold on this group, so that H = R H̄ Vᵀ is kept by the flow? */
  readonly ansatzHolds: PerGroup<boolean>;
  /** The directions of H that each feature uses: one where the ansatz holds, else one a group of samples. */
  readonly directions: PerGroup<readonly Direction[]>;
}

export const reduction = perCase((given): Derived<Reduction> => {
  const { Z, Omega, sampleSpace } = labelBlocks(given);
  const svd = labelDecomposition(given).value;
  const { Lambda } = effectiveWeights(given).value;
  const leak = subtractBlocks(multiplyBlocks(Omega, svd.V), multiplyBlocks(svd.V, Lambda));
  const ansatzHolds = mapGroups((group) => columnVanishes(leak, FEATURE_GROUPS.indexOf(group)));

  // Coordinates of H: V on the complements, normalised group indicators e_g for the rest.
  const space: Space = [
    svd.featureSpace[0] ?? NO_BLOCK,
    { name: 'majority indicator', axes: [] },
    { name: 'minority indicator', axes: [] },
    svd.featureSpace[2] ?? NO_BLOCK,
  ];
  const B = blockMatrix(sampleSpace, space, (to, _from, i, j) => {
    if (j === 0 || j === 3) {
      const k = j === 0 ? 0 : 2;
      return [...at(svd.V, i, k)].map(([key, value]): Term => [...elementsOf(key), value]);
    }
    return i === j - 1 ? [['J', 'J', divide(ONE, sqrt(blockSize(to)))]] : [];
  });
  const target = productOf(transposeBlocks(svd.U), Z, B);
  const weights = productOf(transposeBlocks(B), Omega, B);
  const w = diagonal(svd.featureSpace, [letter('w_1'), letter('w_2'), letter('w_3')]);
  const h = blockMatrix(svd.featureSpace, space, (_to, _from, i, j) => {
    const name = PATTERN[i]?.[j];
    return name === undefined || name === null ? [] : [[letter(name)]];
  });
  const error = subtractBlocks(target, multiplyBlocks(w, h));
  const flowW = productOf(error, weights, transposeBlocks(h));
  const flowH = productOf(transposeBlocks(w), error, weights);
  const directions: PerGroup<readonly Direction[]> = mapGroups((group) => {
    const i = FEATURE_GROUPS.indexOf(group);
    return [0, 1, 2, 3]
      .filter((j) => PATTERN[i]?.[j])
      .map((j) => ({
        target: identityPart(at(target, i, j)),
        weight: identityPart(at(weights, j, j)),
      }));
  });
  const steps: Step[] = [
    checked(
      `\\mathbf{\\Omega}\\mathbf{V} - \\mathbf{V}\\mathbf{\\Lambda} ${ansatzHolds.majmin ? '=' : '\\ne'} \\mathbf{0} \\text{ on maj-min}, \\quad = \\mathbf{0} \\text{ on maj-maj and min-min}`,
      ansatzHolds.majmin
        ? 'the weights are constant on every right singular vector: H = R H̄ Vᵀ is kept by the flow'
        : 'the maj-min right singular vector mixes samples of different weights, so Ω v is no multiple of v and the flow leaves H = R H̄ Vᵀ at once; H needs both group indicators there',
      ansatzHolds.majmaj && ansatzHolds.minmin,
    ),
    checked(
      '\\mathbf{\\Omega}\\mathbf{B} = \\mathbf{B}\\overline{\\mathbf{\\Omega}}, \\quad \\mathbf{Z} = \\mathbf{U}\\overline{\\mathbf{Z}}\\mathbf{B}^\\top',
      'B holds V on the complements and the two normalised group indicators; the weights are constant on each column of B and B spans the rows of Z',
      blocksEqual(multiplyBlocks(Omega, B), multiplyBlocks(B, weights)) &&
        blocksEqual(productOf(svd.U, target, transposeBlocks(B)), Z),
    ),
    checked(
      '\\mathbf{W} = \\mathbf{U}\\overline{\\mathbf{W}}\\mathbf{R}^\\top,\\ \\mathbf{H} = \\mathbf{R}\\overline{\\mathbf{H}}\\mathbf{B}^\\top \\text{ stay so under gradient flow}',
      'the flow of the coefficients has the pattern of the coefficients: one number a feature in W, one number a direction in H',
      keepsPattern(flowW, (i, j) => i === j) && keepsPattern(flowH, (i, j) => PATTERN[i]?.[j] != null),
    ),
    ...FEATURE_GROUPS.map((group) => equationStep(group, directions[group])),
  ];
  return { value: { ansatzHolds, directions }, steps };
});

const NO_BLOCK = { name: '', axes: [] } as const;

/** Which coefficient of H stands where: rows are features, columns the coordinates of B. */
const PATTERN: readonly (readonly (string | null)[])[] = [
  ['h_1', null, null, null],
  [null, 'h_2', 'h_3', null],
  [null, null, null, 'h_4'],
];

const columnVanishes = (a: BlockMatrix, j: number): boolean =>
  a.entries.every((row) => [...(row[j]?.values() ?? [])].every(isZero));

const keepsPattern = (a: BlockMatrix, allowed: (i: number, j: number) => boolean): boolean =>
  a.entries.every((row, i) =>
    row.every((entry, j) => (allowed(i, j) ? asMultipleOfIdentity(entry) !== null : entry.size === 0)),
  );

function equationStep(group: FeatureGroup, directions: readonly Direction[]): Step {
  const sum = directions
    .map(({ target, weight }, i) => timesLatex(weight, `\\left(${latex(target)} - w h_{${i + 1}}\\right) h_{${i + 1}}`))
    .join(' + ');
  const each = directions
    .map(
      ({ target, weight }, i) =>
        `\\dot h_{${i + 1}} = ${timesLatex(weight, `w \\left(${latex(target)} - w h_{${i + 1}}\\right)`)}`,
    )
    .join(',\\quad ');
  return computed(`\\dot w = ${sum}, \\quad ${each}`, `the reduced equations of ${group}`);
}
