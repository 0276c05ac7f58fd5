/** Kronecker products cover what is within the errors of their factors. */
import { test } from 'vitest';
import { symbol } from '../../../src/language/latex/index.ts';
import { kronecker } from '../../../src/measure/primitive/kronecker.ts';
import { expectCovers } from './covers.ts';

test.each([0, 1e-6])('errors of %d', (spread) => {
  const formula = { kind: 'kronecker', factors: [symbol('a'), symbol('b')] } as const;
  expectCovers(
    kronecker,
    [
      [2, 3],
      [3, 2],
    ],
    formula,
    { spread, sharp: 1e-13 + 100 * spread },
  );
});
