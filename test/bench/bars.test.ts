import { expect, test } from 'vitest';
import { bar, barsTable, failed, notMeasured, type Wanted } from '../../bench/bars.ts';

const wanted = (sense: Wanted['sense']): Wanted => ({ what: 'it', sense, bound: 3, unit: 's' });

test.each([
  ['at least', 2.99, 'fails'],
  ['at least', 3, 'holds'],
  ['at most', 3, 'holds'],
  ['at most', 3.01, 'fails'],
  ['under', 3, 'fails'],
  ['under', 2.99, 'holds'],
  ['at least', Number.NaN, 'fails'],
  ['at most', Number.NaN, 'fails'],
] as const)('%s 3, found %d: %s', (sense, found, outcome) => {
  expect(bar(wanted(sense), found).outcome).toBe(outcome);
});

test('what is not measured neither holds nor fails, and says why', () => {
  const bars = [notMeasured(wanted('at most'), 'no NumPy'), bar(wanted('at most'), 4), bar(wanted('at most'), 2)];
  expect(failed(bars)).toEqual([bars[1]]);
  expect(barsTable(bars).rows).toEqual([
    ['it', 'at most 3 s', '–', 'not measured: no NumPy'],
    ['it', 'at most 3 s', '4.00 s', 'fails'],
    ['it', 'at most 3 s', '2.00 s', 'holds'],
  ]);
});
