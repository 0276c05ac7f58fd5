import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GENERAL, PAPER } from '../../../../proofs/zt25/instruments/derive/parameters.ts';
import { sufficientStatistics } from '../../../../proofs/zt25/instruments/derive/sufficient-statistics.ts';
import { word, wordsEqual } from '../../../../src/algebra/words.ts';
import { casesAt, someSituation } from './settings.ts';

test('every step is decided but the existence of a basis, in general and for the paper', () => {
  for (const given of [GENERAL, PAPER]) {
    const { steps } = sufficientStatistics(given);
    expect(steps.map(({ status }) => status)).toEqual([
      'checked',
      'checked',
      'checked',
      'argued',
      ...new Array(6).fill('checked'),
    ]);
  }
});

test('the flow of the statistics has the words of the flow of the samples', () => {
  const { value } = sufficientStatistics(PAPER);
  expect(value.W.has("T w M'")).toBe(true);
  expect(value.H.has("W' T w")).toBe(true);
  // Without the weights it would be another flow.
  expect(wordsEqual(value.H, word("W'", 'T'))).toBe(false);
  expect([...value.W.keys(), ...value.H.keys()].every((key) => !/[HZ]|Omega/.test(key))).toBe(true);
});

test('it holds in every case that fixes some of the symbols', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      for (const given of casesAt(situation)) {
        expect(sufficientStatistics(given).steps.some(({ status }) => status === 'fails')).toBe(false);
      }
    }),
    { seed: 7, numRuns: 8 },
  );
});
