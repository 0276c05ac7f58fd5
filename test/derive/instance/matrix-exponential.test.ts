import { expect, test } from 'vitest';
import { numberAt } from '../../../src/algebra/evaluate.ts';
import { rational } from '../../../src/algebra/scalar.ts';
import { ShapeMismatch, Unable } from '../../../src/algebra/unable.ts';
import { exponentialEntries } from '../../../src/derive/instance/matrix-exponential.ts';
import type { Entries } from '../../../src/derive/instance/rational-matrix.ts';

const of = (rows: readonly (readonly number[])[]): Entries => rows.map((row) => row.map((x) => rational(x)));

/** By its series, in doubles. */
function series(rows: readonly (readonly number[])[]): number[][] {
  const n = rows.length;
  let term: number[][] = rows.map((_, i) => rows.map((_, j) => (i === j ? 1 : 0)));
  let sum = term;
  for (let k = 1; k < 60; k++) {
    term = term.map((row) => rows.map((_, j) => row.reduce((s, x, l) => s + x * (rows[l]?.[j] ?? 0), 0) / k));
    sum = sum.map((row, i) => row.map((x, j) => x + (term[i]?.[j] ?? 0)));
  }
  return sum.slice(0, n);
}

test.each([
  [
    [
      [2, 0],
      [0, -1],
    ],
  ],
  [
    [
      [0, 3],
      [0, 0],
    ],
  ],
  [
    [
      [2, 1],
      [0, 2],
    ],
  ],
  [
    [
      [1, 2, 3],
      [0, 1, -1],
      [0, 0, 1],
    ],
  ],
  [[[3]]],
])('has the value of the series: %j', (rows) => {
  const exact = exponentialEntries(of(rows)).map((row) => row.map((x) => numberAt(x, {})));
  for (const [i, row] of series(rows).entries())
    for (const [j, x] of row.entries()) expect(exact[i]?.[j]).toBeCloseTo(x, 9);
});

test('refused: others, and what is not square', () => {
  expect(() =>
    exponentialEntries(
      of([
        [1, 2],
        [3, 4],
      ]),
    ),
  ).toThrow(Unable);
  expect(() => exponentialEntries(of([[1, 2]]))).toThrow(ShapeMismatch);
});
