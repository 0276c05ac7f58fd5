/**
 * The printed witness: trajectories as the paper prints them, read from its LaTeX, with the σ_i and λ_i that it prints
 * where it prints them (equal shares, one sample a minority class; λ_i at γ = 1/2).
 * Outcome: formulas. Elsewhere the paper gives λ_i by its definition only, and whoever asks has to put the value in.
 */

import { at, identityPart } from '../../../src/algebra/blocks.ts';
import { numberAt } from '../../../src/algebra/evaluate.ts';
import { blocksOf } from '../../../src/algebra/formula-blocks.ts';
import { exactly, numberOf } from '../../../src/algebra/formula-number.ts';
import type { Scalar } from '../../../src/algebra/scalar.ts';
import { type ClaimEntry, formulaOf, type Item, type Statement } from '../../../src/audit/claim.ts';
import { expanded } from '../../../src/audit/each.ts';
import { remembered } from '../../../src/base/remembered.ts';
import { type Formula, parseStatement } from '../../../src/language/latex/index.ts';
import eq6 from '../eq-6.ts';
import eq11 from '../eq-11.ts';
import eq14 from '../eq-14.ts';
import eq16 from '../eq-16.ts';
import { labelBlocks } from '../instruments/derive/label-blocks.ts';
import { featureDecomposition } from '../instruments/derive/label-decomposition.ts';
import { PAPER } from '../instruments/derive/parameters.ts';
import { FAMILY } from '../instruments/family.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../instruments/model/feature-group.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { pointOfStep } from '../instruments/step-setting.ts';
import { letter, named } from '../instruments/symbols.ts';

export type Loss = 'vanilla' | 'weighted';

const ITEMS: Readonly<Record<Loss, Item>> = {
  vanilla: expanded(eq6, FAMILY.groups),
  weighted: expanded(eq16, FAMILY.groups),
};
/** As a reader finds them. */
export const TRAJECTORY_NAME: Readonly<Record<Loss, string>> = { vanilla: 'Eq. (6)', weighted: 'Eq. (16)' };

/** The amplitude in σ_i, λ_i, δ, t. */
export const printedTrajectory: (loss: Loss, group: FeatureGroup) => Formula = remembered(
  (loss: Loss, group: FeatureGroup) => `${loss}.${group}`,
  (loss, group) =>
    rightSide(
      ITEMS[loss],
      (statement) =>
        statement.kind === 'instrument' && statement.given.loss === loss && statement.given.group === group,
    ),
);

/** Its value; the exponent e^{2δ} and the rounding are those of doubles. */
export function printedAmplitude(formula: Formula, sigma: number, lambda: number, delta: number) {
  const known = { sigma_i: exactly(sigma), lambda_i: exactly(lambda), delta: exactly(delta) };
  return (time: number): number => numberOf(formula, { ...known, t: exactly(time) }).value;
}

/** λ_i of Eq. (14); null where the paper prints no value. */
export function printedLambda(group: FeatureGroup, setting: Setting): number | null {
  if (!isPaperLabels(setting) || setting.gamma !== 0.5) return null;
  return numberOf(lambdaFormula(group), { R: exactly(setting.majorityCount) }).value;
}

const lambdaFormula: (group: FeatureGroup) => Formula = remembered(
  (group: FeatureGroup) => group,
  (group) =>
    rightSide(eq14, (statement) => statement.kind === 'relation' && statement.bind?.lambda_i === `lambda.${group}`),
);

/** σ_i of Eq. (11); null where the paper prints no value. */
export function printedSigma(group: FeatureGroup, setting: Setting): number | null {
  return isPaperLabels(setting) ? numberAt(diagonalOfSigma()[group], named(pointOfStep(setting))) : null;
}

const isPaperLabels = ({ majorities, classes, minorityCount }: Setting): boolean =>
  2 * majorities === classes && minorityCount === 1;

/** The printed block matrix; the model only says of which sizes its blocks are. */
const diagonalOfSigma: () => Readonly<Record<FeatureGroup, Scalar>> = remembered(
  () => '',
  () => {
    const { featureSpace } = featureDecomposition(labelBlocks(PAPER).Z, '\\mathbf{Z}').value;
    const scalars = { R: letter('R'), k: letter('k'), V: letter('k') };
    const side = rightSide(eq11, () => true);
    const blocks = blocksOf(side, { scalars, matrices: {}, inner: [] }, featureSpace, featureSpace);
    return Object.fromEntries(FEATURE_GROUPS.map((group, i) => [group, identityPart(at(blocks, i, i))])) as Readonly<
      Record<FeatureGroup, Scalar>
    >;
  },
);

/** The right side of the one claim of an item that speaks of what is asked. */
function rightSide(item: Item, wanted: (statement: Statement) => boolean): Formula {
  const claim = item.entries.find((entry): entry is ClaimEntry => entry.kind === 'claim' && wanted(entry.statement));
  if (claim === undefined) throw new RangeError(`${item.item} prints nothing of the kind`);
  const side = parseStatement(formulaOf(claim)).sides.at(-1);
  if (side === undefined) throw new RangeError(`${item.item} has no right side`);
  return side;
}
