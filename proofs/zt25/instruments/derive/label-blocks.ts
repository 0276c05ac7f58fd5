/**
 * The definitions as block matrices: class space, sample space, labels Y, centring, Z and Ω, as the theory says.
 * Source: zt25, section 3.1 and App. C.2.
 */
import type { BlockMatrix, Space } from '../../../../src/algebra/blocks.ts';
import { type Case, perCase } from '../../../../src/derive/case.ts';
import { blocksIn } from '../../../../src/derive/grouped/value.ts';
import { setup } from './parameters.ts';

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
  const world = setup(given);
  const matrix = (name: string): BlockMatrix => blocksIn(world.symbol(name));
  return {
    classSpace: world.space('classes'),
    sampleSpace: world.space('samples'),
    Y: matrix('Y'),
    centring: matrix('C'),
    Z: matrix('Z'),
    Omega: matrix('Omega'),
  };
});
