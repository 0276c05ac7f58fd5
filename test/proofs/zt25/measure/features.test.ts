import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import {
  labelFeatures,
  orderedFeatures,
  valueMultiplicities,
} from '../../../../proofs/zt25/instruments/measure/features.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import {
  type Labels,
  labelsFrom,
  minorities,
  sampleClasses,
  simplexEncodedLabels,
} from '../../../../proofs/zt25/instruments/model/labels.ts';
import { UNIT_ROUNDOFF } from '../../../../src/measure/measured.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { someLabels } from './settings.ts';

/** All that the definition says about groups, with nothing computed from a formula for singular values. */
function expectFeatures(labels: Labels, sharpness = 1e-10): void {
  const features = labelFeatures(labels);
  const { U, values, right, groupOf } = orderedFeatures(features);
  const V = columnsOf(right);
  const Z = simplexEncodedLabels(labels);
  const budget = features.budget;
  expect(budget).toBeLessThan(16 * (Z.rows + Z.columns) * UNIT_ROUNDOFF * Z.norm());
  expect(features.rank).toBe(labels.classes - 1);
  expect(Matrix.sub(U.mmul(Matrix.diag(Array.from(values))).mmul(V.transpose()), Z).norm()).toBeLessThanOrEqual(budget);
  expect(Matrix.sub(U.transpose().mmul(U), Matrix.eye(U.columns)).norm()).toBeLessThan(1e-12);
  expect(Matrix.sub(V.transpose().mmul(V), Matrix.eye(V.columns)).norm()).toBeLessThan(1e-12);
  expect(groupOf.filter((group) => group === 'majmaj').length).toBe(labels.majorities - 1);
  expect(groupOf.filter((group) => group === 'majmin').length).toBe(1);
  expect(groupOf.filter((group) => group === 'minmin').length).toBe(minorities(labels) - 1);
  const classOf = sampleClasses(labels);
  groupOf.forEach((group, j) => {
    const onMinority = U.getColumn(j).slice(labels.majorities);
    const onMajority = U.getColumn(j).slice(0, labels.majorities);
    const samplesOf = (minority: boolean) =>
      V.getColumn(j).filter((_, i) => (classOf[i] as number) >= labels.majorities === minority);
    const tolerance = (features.groups[group]?.subspaceBudget as number) + 1e-12;
    expect(tolerance).toBeLessThan(sharpness);
    if (group === 'majmaj')
      for (const x of [...onMinority, ...samplesOf(true)]) expect(Math.abs(x)).toBeLessThan(tolerance);
    if (group === 'minmin')
      for (const x of [...onMajority, ...samplesOf(false)]) expect(Math.abs(x)).toBeLessThan(tolerance);
    if (group === 'majmin') {
      for (const x of onMinority) expect(x).toBeGreaterThan(0.1);
      for (const x of onMajority) expect(x).toBeLessThan(-0.1);
    }
  });
}

test('any share of majorities: Z is reproduced and every component is what its group says', () => {
  fc.assert(
    fc.property(someLabels, (labels) => expectFeatures(labels)),
    { seed: 3, numRuns: 150 },
  );
});

test('all singular values tied (R = 1), also across groups', () => {
  for (const [classes, majorities] of [
    [2, 1],
    [4, 2],
    [7, 3],
    [10, 9],
    [10, 1],
  ] as const) {
    expectFeatures(labelsFrom({ classes, majorities, ratio: 1, minorityCount: 3 }));
  }
});

test('nearly tied: R = 1001/1000', () => {
  // Vectors of neighbours at distance 0.01 are known to the SVD's error over that distance.
  expectFeatures(labelsFrom({ classes: 4, ratio: '1001/1000' }), 1e-7);
});

test('one majority class or one minority class leaves a group empty', () => {
  const two = labelFeatures(labelsFrom({ classes: 2, ratio: 5 }));
  expect([two.groups.majmaj, two.groups.minmin]).toEqual([null, null]);
  expect(labelFeatures(labelsFrom({ classes: 5, majorities: 1, ratio: 5 })).groups.majmaj).toBeNull();
  expect(labelFeatures(labelsFrom({ classes: 5, majorities: 4, ratio: 5 })).groups.minmin).toBeNull();
  expectFeatures(labelsFrom({ classes: 5, majorities: 1, ratio: 5 }));
  expectFeatures(labelsFrom({ classes: 5, majorities: 4, ratio: 5 }));
});

test('singular values are the square roots of what ZZᵀ does to the vectors', () => {
  const labels = labelsFrom({ classes: 6, majorities: 4, ratio: '7/2' });
  const features = labelFeatures(labels);
  const Z = simplexEncodedLabels(labels);
  for (const group of FEATURE_GROUPS) {
    features.groups[group]?.values.forEach((value, j) => {
      const u = features.groups[group]?.U.subMatrixColumn([j]) as Matrix;
      expect(Z.transpose().mmul(u).norm()).toBeCloseTo(value, 12);
    });
  }
});

test('projectors agree with another algorithm to within the subspace budget', () => {
  // Power-free and SVD-free: on the group's known support the projector is I − 11ᵀ/m, by the definition of the group.
  const labels = labelsFrom({ classes: 8, majorities: 5, ratio: 9 });
  const { groups } = labelFeatures(labels);
  const support = Matrix.zeros(8, 8);
  for (let i = 0; i < 5; i++) for (let j = 0; j < 5; j++) support.set(i, j, (i === j ? 1 : 0) - 1 / 5);
  const U = groups.majmaj?.U as Matrix;
  expect(Matrix.sub(U.mmul(U.transpose()), support).norm()).toBeLessThanOrEqual(
    groups.majmaj?.subspaceBudget as number,
  );
});

test('features of k = 8, n = 100 take well below 3 ms', () => {
  const labels = labelsFrom({ classes: 8, majorities: 4, ratio: 24 });
  for (let i = 0; i < 20; i++) labelFeatures(labels);
  const start = performance.now();
  for (let i = 0; i < 20; i++) labelFeatures(labels);
  // Ten times the goal: the test is for a change of complexity, not for the machine.
  expect((performance.now() - start) / 20).toBeLessThan(30);
});

test('values that are neither equal nor apart within their budgets have no multiplicity', () => {
  const features = labelFeatures(labelsFrom({ classes: 6, ratio: 2 }));
  expect(valueMultiplicities(features)).toEqual([2, 1, 2]);
  const gap = Math.SQRT2 - Math.sqrt(1.5);
  expect(() => valueMultiplicities({ ...features, budget: gap / 10 })).toThrow(/equal or not/);
  expect(valueMultiplicities({ ...features, budget: 1 })).toEqual([5]);
});
