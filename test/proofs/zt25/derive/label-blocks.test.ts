import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { labelBlocks } from '../../../../proofs/zt25/instruments/derive/label-blocks.ts';
import { labelMatrix, simplexEncodedLabels } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { sampleWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { instantiate } from '../../../../src/algebra/blocks.ts';
import { distance, SEEDED } from '../model/settings.ts';
import { basisOf, casesAt, pointOf, someSituation } from './settings.ts';

test('Y, the centring, Z and Ω are the explicit matrices of src/model, in every case', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const { labels, gamma } = situation;
      const k = labels.classes;
      for (const given of casesAt(situation)) {
        const blocks = labelBlocks(given);
        const value = (a: typeof blocks.Y) => instantiate(a, pointOf(situation), basisOf);
        expect(distance(value(blocks.Y), labelMatrix(labels))).toBe(0);
        expect(distance(value(blocks.Z), simplexEncodedLabels(labels))).toBeLessThan(1e-14);
        expect(distance(value(blocks.centring), Matrix.eye(k).sub(1 / k))).toBeLessThan(1e-15);
        const weights = Matrix.diag([...sampleWeights(labels, gamma)]);
        expect(distance(value(blocks.Omega), weights)).toBeLessThan(1e-12 * weights.max());
      }
    }),
    { ...SEEDED, numRuns: 10 },
  );
});
