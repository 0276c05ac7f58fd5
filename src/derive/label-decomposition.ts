/** The singular value decomposition of the centred labels Z, once for each case. */
import { labelBlocks } from './label-blocks.ts';
import { perCase } from './parameters.ts';
import { singularValueDecomposition } from './spectrum.ts';

export const labelDecomposition = perCase((given) => singularValueDecomposition(labelBlocks(given).Z, '\\mathbf{Z}'));
