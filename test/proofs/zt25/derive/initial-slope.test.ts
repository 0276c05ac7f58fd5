import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { initialSlopes } from '../../../../proofs/zt25/instruments/derive/initial-slope.ts';
import { mapGroups } from '../../../../proofs/zt25/instruments/derive/label-decomposition.ts';
import { labelFeatures, orderedFeatures } from '../../../../proofs/zt25/instruments/measure/features.ts';
import { initialise } from '../../../../proofs/zt25/instruments/measure/initialise.ts';
import { simplexEncodedLabels } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { settingFrom } from '../../../../proofs/zt25/instruments/model/setting.ts';
import { sampleWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { rational } from '../../../../src/algebra/scalar.ts';
import { lossGradient } from '../../../../src/measure/factors/loss.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { named } from '../../../algebra/named.ts';
import { SEEDED } from '../model/settings.ts';
import { caseAt, expectDecided, pointOf, type Situation, someSituation } from './settings.ts';

/**
 * First and second time derivative of uᵀWHv/σ at the spectral start, from the full gradient. Along a line the gradient
 * is a cubic polynomial, for which one Richardson step on the central difference leaves no error but rounding.
 */
function slopesOfFullFlow({ labels, gamma }: Situation, delta: number) {
  const features = labelFeatures(labels);
  const setting = settingFrom(labels, {
    gamma,
    dimension: labels.classes + 1,
    delta,
    initialisation: 'spectral',
    seed: 3,
  });
  const { W, H } = initialise(setting, features);
  const Z = simplexEncodedLabels(labels);
  const weights = sampleWeights(labels, gamma);
  const flow = (w: Matrix, h: Matrix) => {
    const gradient = lossGradient(Z, weights, w, h);
    return { W: Matrix.mul(gradient.W, -1), H: Matrix.mul(gradient.H, -1) };
  };
  const first = flow(W, H);
  const moved = (by: number) => flow(Matrix.add(W, Matrix.mul(first.W, by)), Matrix.add(H, Matrix.mul(first.H, by)));
  const central = (which: 'W' | 'H', by: number) => Matrix.sub(moved(by)[which], moved(-by)[which]).mul(1 / (2 * by));
  const second = (which: 'W' | 'H') => Matrix.sub(central(which, 0.05).mul(4), central(which, 0.1)).mul(1 / 3);
  const { U, right, values, groupOf } = orderedFeatures(features);
  const V = columnsOf(right);
  const rate = Matrix.add(first.W.mmul(H), W.mmul(first.H));
  const acceleration = Matrix.add(Matrix.add(second('W').mmul(H), W.mmul(second('H'))), first.W.mmul(first.H).mul(2));
  const along = (L: Matrix, j: number) =>
    U.getColumnVector(j).transpose().mmul(L).mmul(V.getColumnVector(j)).get(0, 0) / (values[j] as number);
  return groupOf.map((group, j) => ({ group, first: along(rate, j), second: along(acceleration, j) }));
}

test('they are those of the full W, H flow at the spectral start, for every component', () => {
  const derived = mapGroups((group) => initialSlopes({}, group));
  for (const { steps } of Object.values(derived)) expectDecided(steps);
  fc.assert(
    fc.property(someSituation, fc.constantFrom(0.5, 1, 2), (situation, delta) => {
      const at = { ...pointOf(situation), ...named({ delta }) };
      for (const { group, first, second } of slopesOfFullFlow(situation, delta)) {
        const { value } = derived[group];
        expect(Math.abs(numberAt(value.first, at) - first)).toBeLessThan(1e-9 * (1 + Math.abs(first)));
        expect(Math.abs(numberAt(value.second, at) - second)).toBeLessThan(1e-6 * (1 + Math.abs(second) + first ** 2));
      }
    }),
    { ...SEEDED, numRuns: 40 },
  );
});

test('with numbers for the symbols they are the same, and another γ or share is another slope', () => {
  const situation: Situation = {
    labels: { classes: 5, majorities: 2, majorityCount: 6, minorityCount: 2 },
    gamma: 0.5,
  };
  const at = { ...pointOf(situation), ...named({ delta: 1 }) };
  for (const group of ['majmaj', 'majmin', 'minmin'] as const) {
    const general = initialSlopes({}, group).value;
    const special = initialSlopes(caseAt(situation), group).value;
    for (const which of ['first', 'second'] as const) {
      expect(numberAt(special[which], at) / numberAt(general[which], at)).toBeCloseTo(1, 11);
    }
    const other = initialSlopes({ ...caseAt(situation), gamma: rational(1) }, group).value;
    expect(Math.abs(numberAt(other.first, at) / numberAt(general.first, at) - 1)).toBeGreaterThan(1e-3);
    const share = initialSlopes({ ...caseAt(situation), s: rational('3/5') }, group).value;
    expect(Math.abs(numberAt(share.first, at) / numberAt(general.first, at) - 1)).toBeGreaterThan(1e-3);
  }
});
