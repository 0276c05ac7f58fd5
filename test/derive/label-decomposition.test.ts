import { expect, it } from 'vitest';
import { labelBlocks } from '../../src/derive/label-blocks.ts';
import { labelDecomposition } from '../../src/derive/label-decomposition.ts';
import { GENERAL, PAPER } from '../../src/derive/parameters.ts';
import { singularValueDecomposition } from '../../src/derive/spectrum.ts';

it('is the decomposition of the centred labels, of each case its own', () => {
  for (const given of [PAPER, GENERAL]) {
    const { steps } = singularValueDecomposition(labelBlocks(given).Z, '\\mathbf{Z}');
    expect(labelDecomposition(given).steps).toEqual(steps);
  }
  expect(labelDecomposition(PAPER).steps).not.toEqual(labelDecomposition(GENERAL).steps);
});
