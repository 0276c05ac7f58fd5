import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { rational, symbol } from '../../src/algebra/scalar.ts';
import { areEqual } from '../../src/algebra/zero.ts';
import { GENERAL, PAPER } from '../../src/derive/parameters.ts';
import { deriveQuantity } from '../../src/derive/quantities.ts';
import { effectiveWeights } from '../../src/measure/effective-weights.ts';
import { labelFeatures } from '../../src/measure/features.ts';
import { learningWindow, limitLearningTimes } from '../../src/measure/learning-times.ts';
import { FEATURE_GROUPS } from '../../src/model/feature-group.ts';
import { QUANTITIES } from '../../src/model/quantity.ts';
import { close, drawn, pointAt, RUNS } from './settings.ts';

describe.each(QUANTITIES)('%s', (quantity) => {
  it('has only checked steps, but for the one lemma of weighted maj-min times', () => {
    const statuses = deriveQuantity(quantity, GENERAL).steps.map((step) => step.status);
    const lemma = quantity === 'time.weighted.majmin' || quantity === 'window.weighted';
    expect(statuses.filter((status) => status === 'argued')).toHaveLength(lemma ? 1 : 0);
    expect(statuses).not.toContain('fails');
  });

  it('does not depend on the number of classes', () => {
    const [four, nine] = [4, 9].map((k) => deriveQuantity(quantity, { ...PAPER, classes: rational(k) }).value);
    if (four !== undefined && nine !== undefined) expect(areEqual(four, nine)).toBe(true);
  });
});

describe('singular values and effective weights against the numerical decomposition', () => {
  const derived = Object.fromEntries(
    (['sigma', 'lambda'] as const).map((name) => [
      name,
      Object.fromEntries(FEATURE_GROUPS.map((group) => [group, deriveQuantity(`${name}.${group}`, GENERAL).value])),
    ]),
  );

  it('agree at every setting', () => {
    fc.assert(
      fc.property(drawn(), (labels) => {
        const at = pointAt(labels);
        const { groups } = labelFeatures(labels);
        const { matrix, groupOf } = effectiveWeights(labels, labels.gamma);
        groupOf.forEach((group, i) => {
          const lambda = derived.lambda?.[group];
          const sigma = derived.sigma?.[group];
          if (lambda === undefined || sigma === undefined) throw new Error('nothing derived');
          expect(close(numberAt(lambda, at), matrix.get(i, i))).toBe(true);
          expect(close(numberAt(sigma, at), groups[group]?.values[0] ?? Number.NaN)).toBe(true);
        });
      }),
      RUNS,
    );
  });
});

describe('learning times against simulated gradient flow', () => {
  const settings = fc.sample(
    drawn(2).filter((labels) => labels.classes <= 6 && labels.majorityCount <= 8),
    { seed: 7, numRuns: 6 },
  );

  it.each(settings.map((labels) => [JSON.stringify(labels), labels] as const))('at %s', (_name, labels) => {
    const at = pointAt(labels);
    for (const [loss, gamma] of [
      ['vanilla', 0],
      ['weighted', labels.gamma],
    ] as const) {
      const measured = limitLearningTimes(labels, gamma);
      for (const group of FEATURE_GROUPS) {
        const time = measured.times[group];
        const derived = numberAt(deriveQuantity(`time.${loss}.${group}`, GENERAL).value, at);
        expect(time?.budget).toBeLessThan(1e-3);
        expect(Math.abs(derived - (time?.value ?? Number.NaN))).toBeLessThan(time?.budget ?? 0);
      }
      const window = learningWindow(measured);
      const given = { ...GENERAL, gamma: rational(gamma) };
      const derived = numberAt(deriveQuantity('window.weighted', given).value, at);
      expect(Math.abs(derived - (window?.value ?? Number.NaN))).toBeLessThan((window?.budget ?? 0) + 1e-12);
    }
  });
});

describe('the window', () => {
  it.each([
    ['0', 1 / 2],
    ['1/4', 1 / 4],
    ['1/2', 0],
    ['1', 1 / 2],
    ['2', 3 / 2],
    ['-1/2', 1],
  ])('is R^|1/2 − γ| − 1 for γ = %s, any share and count', (gamma, exponent) => {
    const { value } = deriveQuantity('window.weighted', { gamma: rational(gamma) });
    for (const R of [1.5, 4, 9])
      expect(close(numberAt(value, { R, s: 0.3, m: 2, k: 7 }), R ** exponent - 1)).toBe(true);
  });
});

describe('a definition that changes', () => {
  it('changes what is derived from it', () => {
    const at = (gamma: string, share: string) =>
      deriveQuantity('lambda.majmin', { ...PAPER, gamma: rational(gamma), majorityShare: rational(share) }).value;
    expect(areEqual(at('1/2', '1/2'), at('1', '1/2'))).toBe(false);
    expect(areEqual(at('1/2', '1/2'), at('1/2', '1/3'))).toBe(false);
    expect(areEqual(at('0', '1/2'), rational(1))).toBe(true);
    expect(areEqual(deriveQuantity('sigma.majmaj', { ...PAPER, imbalanceRatio: symbol('r') }).value, symbol('r'))).toBe(
      false,
    );
  });
});
