import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { instantiate } from '../../src/algebra/blocks.ts';
import { labelBlocks } from '../../src/derive/label-blocks.ts';
import { labelMatrix, simplexEncodedLabels } from '../../src/model/labels.ts';
import { sampleWeights } from '../../src/model/weights.ts';
import { drawn, pointAt, ROUNDING, RUNS } from './settings.ts';

const noBasis = () => Matrix.zeros(1, 1);

describe('the definitions as blocks, with all symbols free', () => {
  const { Y, Z, Omega } = labelBlocks({});

  it('are the explicit matrices at every setting', () => {
    fc.assert(
      fc.property(drawn(), (labels) => {
        const at = pointAt(labels);
        const difference = (a: Matrix, b: Matrix) => Matrix.sub(a, b).norm();
        expect(difference(instantiate(Y, at, noBasis), labelMatrix(labels))).toBe(0);
        expect(difference(instantiate(Z, at, noBasis), simplexEncodedLabels(labels))).toBeLessThan(ROUNDING);
        const weights = Matrix.diag([...sampleWeights(labels, labels.gamma)]);
        expect(difference(instantiate(Omega, at, noBasis), weights)).toBeLessThan(ROUNDING * weights.norm());
      }),
      RUNS,
    );
  });
});
