import { expect, test } from 'vitest';
import { type Eigenvalues, type SymbolicResult, sameSpectrum, symbolic } from '../../bench/symbolic.ts';
import { factsOf } from './facts-of.ts';
import { spread } from './spread.ts';

test('spectra are the same with the same values as often each, in any order and division', () => {
  expect(
    sameSpectrum(
      [
        [7, 1],
        [4, 1],
        [1, 1],
        [0, 1],
      ],
      [
        [1, 1],
        [7, 1],
        [0, 1],
        [4, 1],
      ],
    ),
  ).toBe(true);
  const twice: Eigenvalues = [
    [7, 2],
    [0, 1],
  ];
  const seven: Eigenvalues[number] = [7, 1];
  expect(sameSpectrum(twice, [seven, [0, 1], seven])).toBe(true);
  expect(sameSpectrum(twice, [seven, [0, 2]])).toBe(false);
  expect(sameSpectrum([[7, 2]], [[7, 3]])).toBe(false);
  expect(sameSpectrum([[7, 1]], [[7.00001, 1]])).toBe(false);
});

const result = (milliseconds: number, after = 1): SymbolicResult => ({
  own: { errata: spread(milliseconds / 1000), 'errata, after other cases': spread(after / 1000) },
  sympy: [
    { k: 4, seconds: spread(2 * (milliseconds / 1000)), limit: null },
    { k: 8, seconds: null, limit: 300 },
  ],
});

test.each([
  [49, 'holds'],
  [50, 'fails'],
])('%d ms for a case that was not derived before: %s', (milliseconds, outcome) => {
  expect(symbolic.bars(result(400, milliseconds), factsOf())).toMatchObject([{ outcome }]);
});

test('a peer that was stopped has no ratio', () => {
  expect(symbolic.tables(result(40))[0]?.rows.slice(2)).toEqual([
    ['SymPy, k = 4', '1', '80.0 ms (80.0–80.0)', '× 2.00 (2.00–2.00)'],
    ['SymPy, k = 8', '1', 'stopped after 300 s', '–'],
  ]);
});
