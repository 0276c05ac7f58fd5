import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { GENERAL, PAPER, unweighted } from '../../../../proofs/zt25/instruments/derive/parameters.ts';
import { reduction } from '../../../../proofs/zt25/instruments/derive/reduction.ts';
import { labelFeatures, orderedFeatures } from '../../../../proofs/zt25/instruments/measure/features.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import { sampleClasses, simplexEncodedLabels } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { groupWeights, sampleWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { scalarOf } from '../../../../src/algebra/formula-scalar.ts';
import { add, multiply, rational, type Scalar, subtract } from '../../../../src/algebra/scalar.ts';
import { areEqual } from '../../../../src/algebra/zero.ts';
import { parseFormula } from '../../../../src/language/latex/index.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { symbol } from '../../../algebra/named.ts';
import { SEEDED } from '../model/settings.ts';
import { casesAt, expectDecided, pointOf, someSituation } from './settings.ts';

const NAMES = ['R', 'k', 's', 'm', 'gamma', 'w', 'h_1', 'h_2'];
const MEANING = Object.fromEntries(NAMES.map((name) => [name, symbol(name)]));
const readBack = (text: string): Scalar => scalarOf(parseFormula(text, { trajectories: new Set() }), MEANING);

/** ‖Ωv − v (vᵀΩv)‖ for the numerical right singular vectors of a group: zero where the ansatz is kept. */
function leakOf(
  situation: { labels: Parameters<typeof labelFeatures>[0]; gamma: number },
  group: FeatureGroup,
): number {
  const { right, groupOf } = orderedFeatures(labelFeatures(situation.labels));
  const Omega = Matrix.diag([...sampleWeights(situation.labels, situation.gamma)]);
  const columns = groupOf.flatMap((g, j) => (g === group ? [[...(right[j] as Float64Array)]] : []));
  const own = new Matrix(columns).transpose();
  const moved = Omega.mmul(own);
  return Matrix.sub(moved, own.mmul(own.transpose()).mmul(moved)).norm();
}

test('the ansatz fails exactly for maj-min under weights that differ, and numbers agree', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const weighted = situation.gamma !== 0;
      for (const given of casesAt(situation)) {
        const { value, steps } = reduction(given);
        expectDecided(steps);
        const symbolic = given.gamma === undefined;
        expect(value.ansatzHolds).toEqual({ majmaj: true, majmin: !symbolic && !weighted, minmin: true });
      }
      expect(leakOf(situation, 'majmaj')).toBeLessThan(1e-8);
      expect(leakOf(situation, 'minmin')).toBeLessThan(1e-8);
      if (weighted) expect(leakOf(situation, 'majmin')).toBeGreaterThan(1e-3);
      else expect(leakOf(situation, 'majmin')).toBeLessThan(1e-8);
    }),
    { ...SEEDED, numRuns: 4 },
  );
});

test('directions: targets uᵀZe for the normalised indicator e of a group of samples, and the weight there', () => {
  const { directions } = reduction({}).value;
  expect(FEATURE_GROUPS.map((group) => directions[group].length)).toEqual([1, 2, 1]);
  fc.assert(
    fc.property(someSituation, (situation) => {
      const { labels, gamma } = situation;
      const at = pointOf(situation);
      const weights = groupWeights(labels, gamma);
      const { U, right, values, groupOf } = orderedFeatures(labelFeatures(labels));
      const V = columnsOf(right);
      const Z = simplexEncodedLabels(labels);
      const number = (group: FeatureGroup, i: number) => {
        const direction = directions[group][i];
        if (direction === undefined) throw new RangeError('no such direction');
        return { target: numberAt(direction.target, at), weight: numberAt(direction.weight, at) };
      };
      for (const [group, weight] of [
        ['majmaj', weights.majority],
        ['minmin', weights.minority],
      ] as const) {
        const j = groupOf.indexOf(group);
        expect(number(group, 0).target / (values[j] as number)).toBeCloseTo(1, 10);
        expect(number(group, 0).weight / weight).toBeCloseTo(1, 11);
      }
      const j = groupOf.indexOf('majmin');
      const u = U.getColumnVector(j).transpose();
      const classes = sampleClasses(labels);
      [true, false].forEach((majority, i) => {
        const indicator = classes.map((c) => (c < labels.majorities === majority ? 1 : 0));
        const e = Matrix.columnVector(indicator).mul(1 / Math.sqrt(indicator.reduce<number>((a, b) => a + b, 0)));
        const target = u.mmul(Z).mmul(e).get(0, 0);
        expect(number('majmin', i).target / target).toBeCloseTo(1, 9);
        expect(number('majmin', i).weight / (majority ? weights.majority : weights.minority)).toBeCloseTo(1, 11);
        // v lies in the two indicators, with the targets as coordinates.
        expect(V.getColumnVector(j).transpose().mmul(e).get(0, 0) * (values[j] as number)).toBeCloseTo(target, 9);
      });
    }),
    { ...SEEDED, numRuns: 40 },
  );
});

test('γ = 0 is noticed in every share', () => {
  for (const share of ['1/2', '1/3', '4/5']) {
    const { ansatzHolds } = reduction({ gamma: rational(0), majorityShare: rational(share) }).value;
    expect(ansatzHolds).toEqual({ majmaj: true, majmin: true, minmin: true });
  }
});

test('the equations are written as they are, whatever the case', () => {
  for (const given of [GENERAL, PAPER, unweighted(PAPER), { ...PAPER, gamma: rational(1) }, { gamma: rational(-1) }]) {
    const { value, steps } = reduction(given);
    const w = symbol('w');
    for (const group of FEATURE_GROUPS) {
      const text = steps.find(({ why }) => why === `the reduced equations of ${group}`)?.latex ?? '';
      const sides = text.split(/, *\\quad */).map((equation) => readBack(equation.split(' = ')[1] ?? ''));
      const directions = value.directions[group].map(({ target, weight }, i) => {
        const h = symbol(`h_${i + 1}`);
        return { weight, h, error: subtract(target, multiply(w, h)) };
      });
      const slopes = directions.map(({ weight, error }) => multiply(weight, multiply(w, error)));
      const slope = directions.map(({ weight, h, error }) => multiply(weight, multiply(error, h))).reduce(add);
      expect(sides.length).toBe(1 + directions.length);
      [slope, ...slopes].forEach((expected, i) => {
        expect(areEqual(sides[i] ?? rational(0), expected)).toBe(true);
      });
      expect(text).not.toMatch(/(^|[ (=])1(\\, ?| ?)(?:[a-z]|\\left)/);
    }
  }
});
