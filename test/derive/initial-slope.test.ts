import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { initialSlopes } from '../../src/derive/initial-slope.ts';
import { GENERAL } from '../../src/derive/parameters.ts';
import { labelFeatures } from '../../src/measure/features.ts';
import { initialise } from '../../src/measure/initialise.ts';
import { FEATURE_GROUPS } from '../../src/model/feature-group.ts';
import { simplexEncodedLabels } from '../../src/model/labels.ts';
import { lossGradient } from '../../src/model/loss.ts';
import { settingFrom } from '../../src/model/setting.ts';
import { sampleWeights } from '../../src/model/weights.ts';
import { drawn, pointAt } from './settings.ts';

const slopes = Object.fromEntries(FEATURE_GROUPS.map((group) => [group, initialSlopes(GENERAL, group).value]));

describe('derivatives of the amplitudes at t = 0', () => {
  it('are those of the full W and H under the gradient of the loss', () => {
    fc.assert(
      fc.property(drawn(2), (labels) => {
        const delta = 0.75;
        const setting = settingFrom(labels, {
          gamma: labels.gamma,
          dimension: labels.classes,
          delta,
          initialisation: 'spectral',
          seed: 5,
        });
        const features = labelFeatures(labels);
        const Z = simplexEncodedLabels(labels);
        const weights = sampleWeights(labels, labels.gamma);
        const start = initialise(setting, features);
        const flow = ({ W, H }: { W: Matrix; H: Matrix }) => {
          const gradient = lossGradient(Z, weights, W, H);
          return { W: Matrix.mul(gradient.W, -1), H: Matrix.mul(gradient.H, -1) };
        };
        for (const group of FEATURE_GROUPS) {
          const found = features.groups[group];
          const derived = slopes[group];
          if (found === null || derived === undefined) throw new Error(`no ${group}`);
          const u = found.U.getColumnVector(0);
          const v = found.V.getColumnVector(0);
          const sigma = found.values[0] as number;
          const rate = (at: { W: Matrix; H: Matrix }) => {
            const d = flow(at);
            const logits = Matrix.add(d.W.mmul(at.H), at.W.mmul(d.H));
            return u.transpose().mmul(logits).mmul(v).get(0, 0) / sigma;
          };
          const along = flow(start);
          const moved = (h: number) => ({
            W: Matrix.add(start.W, Matrix.mul(along.W, h)),
            H: Matrix.add(start.H, Matrix.mul(along.H, h)),
          });
          const h = 1e-3 / (1 + Math.abs(rate(start)));
          const second =
            (8 * (rate(moved(h)) - rate(moved(-h))) - (rate(moved(2 * h)) - rate(moved(-2 * h)))) / (12 * h);
          const at = { ...pointAt(labels), delta };
          const scale = 1 + Math.abs(second);
          expect(Math.abs(numberAt(derived.first, at) - rate(start))).toBeLessThan(1e-10 * scale);
          expect(Math.abs(numberAt(derived.second, at) - second)).toBeLessThan(1e-7 * scale);
        }
      }),
      { seed: 4, numRuns: 25 },
    );
  });
});
