/**
 * Settings and cases for the tests of derivations. A case fixes some of the symbols; a point gives every symbol the
 * value it has at a setting. γ is a multiple of 1/8, so that it is the same number to the algebra and in a double.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { imbalanceRatio, type Labels, labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import type { Point } from '../../../../src/algebra/evaluate.ts';
import { rational } from '../../../../src/algebra/scalar.ts';
import type { Case } from '../../../../src/derive/case.ts';
import type { Step } from '../../../../src/derive/derivation.ts';
import { basisOf } from '../../../algebra/block-cases.ts';
import { named } from '../../../algebra/named.ts';

export { basisOf };

export interface Situation {
  readonly labels: Labels;
  readonly gamma: number;
}

/** At least two classes in each group, so that every feature group exists. */
export const someSituation: fc.Arbitrary<Situation> = fc
  .record({
    majorities: fc.integer({ min: 2, max: 5 }),
    others: fc.integer({ min: 2, max: 5 }),
    denominator: fc.integer({ min: 1, max: 3 }),
    extra: fc.integer({ min: 1, max: 20 }),
    multiple: fc.integer({ min: 1, max: 2 }),
    eighths: fc.integer({ min: -8, max: 16 }),
  })
  .map(({ majorities, others, denominator, extra, multiple, eighths }) => ({
    labels: labelsFrom({
      classes: majorities + others,
      majorities,
      ratio: `${denominator + extra}/${denominator}`,
      minorityCount: denominator * multiple,
    }),
    gamma: eighths / 8,
  }));

/** The values of the symbols at a setting. */
export const pointOf = ({ labels, gamma }: Situation): Point =>
  named({
    k: labels.classes,
    s: labels.majorities / labels.classes,
    R: imbalanceRatio(labels),
    m: labels.minorityCount,
    gamma,
  });

/** The case in which every symbol but k has the value of the setting. */
export const caseAt = ({ labels, gamma }: Situation) => ({
  s: rational(`${labels.majorities}/${labels.classes}`),
  R: rational(`${labels.majorityCount}/${labels.minorityCount}`),
  m: rational(labels.minorityCount),
  gamma: rational(gamma),
});

/** Every way to fix or free share, minority count and exponent, as cases that hold at the setting. */
export const casesAt = (situation: Situation): Case[] => {
  const all = caseAt(situation);
  const { s, m, gamma, R } = all;
  return [{}, { gamma }, { s }, { s, gamma }, { s, m }, { m, gamma, R }, all];
};

/** The same without those that fix R: a number under a root is compared with 1 by nobody. */
export const casesWithFreeRatio = (situation: Situation): Case[] =>
  casesAt(situation).filter(({ R }) => R === undefined);

/** Every step was decided by a test or shows what an exact computation gave; `least` of them by a test. */
export function expectDecided(steps: readonly Step[], least = 3): void {
  for (const { status, latex } of steps) expect(['checked', 'computed'], latex).toContain(status);
  expect(countOf(steps, 'checked')).toBeGreaterThanOrEqual(least);
}

export const countOf = (steps: readonly Step[], status: Step['status']): number =>
  steps.filter((step) => step.status === status).length;
