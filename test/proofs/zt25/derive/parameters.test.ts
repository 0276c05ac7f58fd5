import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  definitions,
  GENERAL,
  PAPER,
  parameters,
  unweighted,
} from '../../../../proofs/zt25/instruments/derive/parameters.ts';
import { classCounts, minorities, sampleCount } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { groupWeights } from '../../../../proofs/zt25/instruments/model/weights.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { multiply, rational, sqrt } from '../../../../src/algebra/scalar.ts';
import { areEqual } from '../../../../src/algebra/zero.ts';
import { type Case, perCase } from '../../../../src/derive/case.ts';
import { symbol } from '../../../algebra/named.ts';
import { SEEDED } from '../model/settings.ts';
import { casesAt, pointOf, someSituation } from './settings.ts';

test('what is not given is a symbol of its own', () => {
  expect(Object.values(parameters(GENERAL))).toEqual(['k', 's', 'R', 'm', 'gamma'].map(symbol));
  expect(parameters({ k: rational(4) }).k).toEqual(rational(4));
});

test('the paper’s case: equal shares, one sample a minority class, γ = 1/2; loss (4) is γ = 0', () => {
  expect(PAPER).toEqual({ s: rational('1/2'), m: rational(1), gamma: rational('1/2') });
  expect(unweighted(PAPER)).toEqual({ ...PAPER, gamma: rational(0) });
  const { majority, minority } = definitions(unweighted(GENERAL));
  for (const group of [majority, minority]) expect(areEqual(group.weight, rational(1))).toBe(true);
});

test('the definitions over symbols have the values counted from the labels, in every case', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const { labels, gamma } = situation;
      const at = pointOf(situation);
      const weights = groupWeights(labels, gamma);
      const counts = classCounts(labels);
      for (const given of casesAt(situation)) {
        const level = definitions(given);
        const expected: readonly [typeof level.samples, number][] = [
          [level.classes, labels.classes],
          [level.samples, sampleCount(labels)],
          [level.majority.classes, labels.majorities],
          [level.minority.classes, minorities(labels)],
          [level.majority.count, counts[0] as number],
          [level.minority.count, counts.at(-1) as number],
          [level.majority.frequency, (counts[0] as number) / sampleCount(labels)],
          [level.minority.frequency, (counts.at(-1) as number) / sampleCount(labels)],
          [level.majority.weight, weights.majority],
          [level.minority.weight, weights.minority],
          [level.centring.identity, 1],
          [level.centring.ones, -1 / labels.classes],
        ];
        for (const [found, value] of expected) expect(numberAt(found, at) / value).toBeCloseTo(1, 11);
      }
    }),
    { ...SEEDED, numRuns: 20 },
  );
});

describe('what is derived once for each case', () => {
  it('is told apart by the values of the case, whatever their order', () => {
    const asked: Case[] = [];
    const derive = perCase((given) => asked.push(given));
    const [half, third] = [rational('1/2'), rational('1/3')];
    derive({ s: half, gamma: third });
    derive({ gamma: rational('2/6'), s: half });
    expect(asked).toHaveLength(1);
    for (const other of [{ s: third, gamma: half }, { s: half }, GENERAL]) derive(other);
    expect(asked).toHaveLength(4);
    derive({ s: symbol('s') });
    derive({ s: multiply(symbol('s'), half) });
    derive({ s: sqrt(symbol('s')) });
    expect(asked).toHaveLength(7);
  });
});
