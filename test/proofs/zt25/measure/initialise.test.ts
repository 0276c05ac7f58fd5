import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { labelFeatures, orderedFeatures } from '../../../../proofs/zt25/instruments/measure/features.ts';
import { initialise } from '../../../../proofs/zt25/instruments/measure/initialise.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { paperSetting, SEEDED, someSetting } from './settings.ts';

test('spectral: W(0) = e^-δ U Rᵀ, H(0) = e^-δ R Vᵀ for one R with orthonormal columns', () => {
  fc.assert(
    fc.property(someSetting, (any) => {
      const setting = { ...any, initialisation: 'spectral' as const };
      const features = labelFeatures(setting);
      const { W, H } = initialise(setting, features);
      const { U, right } = orderedFeatures(features);
      const V = columnsOf(right);
      const R = W.transpose().mmul(U).mul(Math.exp(setting.delta));
      expect([W.rows, W.columns, H.rows, H.columns]).toEqual([
        setting.classes,
        setting.dimension,
        setting.dimension,
        V.rows,
      ]);
      expect(Matrix.sub(R.transpose().mmul(R), Matrix.eye(features.rank)).norm()).toBeLessThan(1e-12);
      const scale = Math.exp(-setting.delta);
      expect(Matrix.sub(W, U.mmul(R.transpose()).mul(scale)).norm()).toBeLessThan(1e-13 * scale);
      expect(Matrix.sub(H, R.mmul(V.transpose()).mul(scale)).norm()).toBeLessThan(1e-12 * scale);
    }),
    SEEDED,
  );
});

test('random: the norms of the spectral start, and only the scale depends on δ', () => {
  const setting = paperSetting({ initialisation: 'random', delta: 3 });
  const features = labelFeatures(setting);
  const spectral = initialise({ ...setting, initialisation: 'spectral' }, features);
  const { W, H } = initialise(setting, features);
  expect(W.norm() / spectral.W.norm()).toBeCloseTo(1, 13);
  expect(H.norm() / spectral.H.norm()).toBeCloseTo(1, 13);
  const later = initialise({ ...setting, delta: 9 }, features);
  expect(Matrix.sub(later.W.mul(Math.exp(6)), W).norm() / W.norm()).toBeLessThan(1e-14);
  const other = initialise({ ...setting, seed: 2 }, features);
  expect(Matrix.sub(other.H, H).norm() / H.norm()).toBeGreaterThan(0.5);
});
