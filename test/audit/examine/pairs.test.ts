import { expect, it } from 'vitest';
import { pairsOf, sidesInWords } from '../../../src/audit/examine/pairs.ts';
import { parseStatement } from '../../../src/language/latex/index.ts';

const pairs = (latex: string, ...bound: string[]) =>
  pairsOf(sidesInWords(parseStatement(latex).sides, new Set(bound), 'measured')).map(({ of, at, order }) => ({
    of,
    at,
    first: order('left', 'right')[0],
  }));

it.each([
  ['T = 1/R', ['T'], [{ of: ['the formula', 'measured'], at: {}, first: 'right' }]],
  ['1/R = T', ['T'], [{ of: ['the formula', 'measured'], at: {}, first: 'left' }]],
  ['T = 1/S', ['T', 'S'], [{ of: ['the formula at measured values', 'measured'], at: {}, first: 'right' }]],
  ['T = S', ['T', 'S'], [{ of: ['left side: measured', 'right side: measured'], at: {}, first: 'left' }]],
  ['R = k', [], [{ of: ['left side: the formula', 'right side: the formula'], at: {}, first: 'left' }]],
  [
    'T = 1/R = 2/k',
    ['T'],
    [
      { of: ['the formula', 'measured'], at: { relation: 1 }, first: 'right' },
      { of: ['left side: the formula', 'right side: the formula'], at: { relation: 2 }, first: 'left' },
    ],
  ],
])('%s', (latex, bound, expected) => {
  expect(pairs(latex, ...bound)).toEqual(expected);
});
