/**
 * The definitions as block matrices: class space, sample space, labels Y, centring, Z and Ω.
 * Source: zt25, section 3.1 and App. C.2. No closed form is typed here: only what the definitions say.
 */
import {
  addBlocks,
  type BlockMatrix,
  blockMatrix,
  diagonal,
  full,
  identity,
  multiplyBlocks,
  type Space,
  scaleBlocks,
} from '../../../../src/algebra/blocks.ts';
import { ONE } from '../../../../src/algebra/scalar.ts';
import { type Case, perCase } from '../../../../src/derive/case.ts';
import { definitions } from './parameters.ts';

export interface LabelBlocks {
  /** Class coordinates: majority classes, then minority classes. */
  readonly classSpace: Space;
  /** Sample coordinates, class after class. */
  readonly sampleSpace: Space;
  /** One-hot labels, class space × sample space. */
  readonly Y: BlockMatrix;
  /** I − 11ᵀ/k on class space. */
  readonly centring: BlockMatrix;
  /** Simplex-encoded labels, centring · Y. */
  readonly Z: BlockMatrix;
  /** Weights, diagonal on sample space. */
  readonly Omega: BlockMatrix;
}

export const labelBlocks = perCase((given: Case): LabelBlocks => {
  const level = definitions(given);
  const groups = [
    { name: 'majority', level: level.majority },
    { name: 'minority', level: level.minority },
  ];
  const sampleSpace: Space = groups.map(({ name, level: group }) => ({
    name,
    axes: [full(`${name} classes`, group.classes), full(`${name} samples`, group.count)],
  }));
  const classSpace: Space = sampleSpace.map(({ name, axes }) => ({ name, axes: axes.slice(0, 1) }));
  const Y = blockMatrix(classSpace, sampleSpace, (_to, _from, i, j) => (i === j ? [['I', 'J', ONE]] : []));
  const ones = blockMatrix(classSpace, classSpace, () => [['J', ONE]]);
  const centring = addBlocks(
    scaleBlocks(identity(classSpace), level.centring.identity),
    scaleBlocks(ones, level.centring.ones),
  );
  return {
    classSpace,
    sampleSpace,
    Y,
    centring,
    Z: multiplyBlocks(centring, Y),
    Omega: diagonal(sampleSpace, [level.majority.weight, level.minority.weight]),
  };
});
