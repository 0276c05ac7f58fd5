import fc from 'fast-check';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { expect, test } from 'vitest';
import { labelBlocks } from '../../../../proofs/zt25/instruments/derive/label-blocks.ts';
import {
  featureDecomposition,
  labelDecomposition,
  mapGroups,
} from '../../../../proofs/zt25/instruments/derive/label-decomposition.ts';
import { PAPER } from '../../../../proofs/zt25/instruments/derive/parameters.ts';
import { minorities, simplexEncodedLabels } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { instantiate } from '../../../../src/algebra/blocks.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { add, divide, ONE, rational, sqrt, Unable } from '../../../../src/algebra/scalar.ts';
import { areEqual } from '../../../../src/algebra/zero.ts';
import { writtenOut } from '../../../algebra/formula-cases.ts';
import { named, symbol } from '../../../algebra/named.ts';
import { distance, SEEDED } from '../model/settings.ts';
import { basisOf, casesAt, expectDecided, pointOf, someSituation } from './settings.ts';

const decompose = labelDecomposition;

test('U, Σ, V: orthonormal, and they give the explicit Z back, in every case', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const { labels } = situation;
      const Z = simplexEncodedLabels(labels);
      for (const given of casesAt(situation)) {
        const { value, steps } = decompose(given);
        expectDecided(steps);
        const [U, Sigma, V] = [value.U, value.Sigma, value.V].map((a) =>
          instantiate(a, pointOf(situation), basisOf),
        ) as [Matrix, Matrix, Matrix];
        const r = labels.classes - 1;
        expect([U.columns, V.columns]).toEqual([r, r]);
        expect(distance(U.transpose().mmul(U), Matrix.eye(r))).toBeLessThan(1e-12);
        expect(distance(V.transpose().mmul(V), Matrix.eye(r))).toBeLessThan(1e-12);
        expect(distance(U.mmul(Sigma).mmul(V.transpose()), Z)).toBeLessThan(1e-12);
      }
    }),
    { ...SEEDED, numRuns: 7 },
  );
});

test('singular values with their multiplicities are those of a numerical decomposition', () => {
  const { value } = decompose({});
  fc.assert(
    fc.property(someSituation, (situation) => {
      const { labels } = situation;
      const at = pointOf(situation);
      const count = mapGroups((group) => Math.round(numberAt(value.multiplicities[group], at)));
      expect(count).toEqual({ majmaj: labels.majorities - 1, majmin: 1, minmin: minorities(labels) - 1 });
      const derived = (['majmaj', 'majmin', 'minmin'] as const)
        .flatMap((group) => new Array<number>(count[group]).fill(numberAt(value.singularValues[group], at)))
        .sort((a, b) => b - a);
      const svd = new SingularValueDecomposition(simplexEncodedLabels(labels), { autoTranspose: true });
      const measured = svd.diagonal.slice(0, labels.classes - 1);
      derived.forEach((x, i) => {
        expect(x / (measured[i] as number)).toBeCloseTo(1, 10);
      });
    }),
    SEEDED,
  );
});

test('groups sit where they belong: maj-maj on majorities, min-min on minorities, maj-min up on minorities', () => {
  const { U } = decompose({}).value;
  const found = instantiate(U, named({ k: 7, s: 3 / 7, R: 4, m: 2, gamma: 1 }), basisOf);
  for (let c = 0; c < 7; c++) {
    const majority = c < 3;
    for (let f = 0; f < 6; f++) {
      const x = found.get(c, f);
      if (f < 2 && !majority) expect(x).toBe(0);
      if (f > 2 && majority) expect(x).toBe(0);
      if (f === 2) expect(Math.sign(x)).toBe(majority ? -1 : 1);
    }
  }
});

test('in the paper’s case they are Eq. (11) and the printed U and Vᵀ, written out', () => {
  const { value } = decompose(PAPER);
  for (const [V, ratio] of [
    [4, 3],
    [8, 5],
  ] as const) {
    const at = named({ k: V, R: ratio });
    const expected = writtenOut(V, ratio);
    expect(distance(instantiate(value.U, at, basisOf), expected.U)).toBeLessThan(1e-13);
    expect(distance(instantiate(value.Sigma, at, basisOf), expected.Sigma)).toBeLessThan(1e-13);
    expect(distance(instantiate(value.V, at, basisOf).transpose(), expected.Vt)).toBeLessThan(1e-13);
  }
  const R = symbol('R');
  expect(areEqual(value.singularValues.majmaj, sqrt(R))).toBe(true);
  expect(areEqual(value.singularValues.majmin, sqrt(divide(add(R, ONE), rational(2))))).toBe(true);
  expect(areEqual(value.singularValues.minmin, ONE)).toBe(true);
});

test('a matrix that is not centred is refused', () => {
  expect(() => featureDecomposition(labelBlocks({}).Y, 'Y')).toThrow(Unable);
  expect(() => featureDecomposition(labelBlocks({}).Y, 'Y')).toThrow(/not centred/);
});
