/** Sums of diagonal entries, and of all. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { ShapeMismatch } from '../../../src/algebra/unable.ts';
import { symbol } from '../../../src/language/latex/index.ts';
import { total, trace } from '../../../src/measure/primitive/trace.ts';
import { expectCovers } from './covers.ts';

test.each([0, 1e-6])('a trace, errors of %d', (spread) => {
  const formula = { kind: 'apply', function: 'tr', arguments: [symbol('a')] } as const;
  expectCovers(trace, [[5, 5]], formula, { spread, sharp: 1e-12 + 100 * spread });
});

test('of all entries, and of a matrix that is not square', () => {
  const A = new Matrix([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(total.value(A).get(0, 0)).toBe(21);
  expect(() => trace.value(A)).toThrow(ShapeMismatch);
});
