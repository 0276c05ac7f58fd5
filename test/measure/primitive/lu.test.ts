/** What elimination leaves is bounded: the factors multiply to a matrix as near as it says. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { eliminated, leftover } from '../../../src/measure/primitive/lu.ts';
import { normalMatrix, normalStream } from '../../../src/measure/random.ts';
import { exactly } from '../../../src/measure/value.ts';

test('P A − L U is below the bound and near rounding; pivots are the largest', () => {
  for (let seed = 0; seed < 30; seed++) {
    const A = normalMatrix(normalStream(seed), 6, 6);
    const found = eliminated(A, 'the inverse');
    const rows = leftover(exactly(A), found);
    const L = Matrix.identity(6);
    const U = Matrix.zeros(6, 6);
    for (let i = 0; i < 6; i++) for (let j = 0; j < 6; j++) (i > j ? L : U).set(i, j, found.factors.get(i, j));
    expect(L.abs().max()).toBe(1);
    const product = L.mmul(U);
    expect(Math.max(...rows)).toBeLessThan(1e-12);
    // A factor that is off is found in what is left.
    const spoilt = { ...found, factors: found.factors.clone() };
    spoilt.factors.set(5, 5, spoilt.factors.get(5, 5) + 1e-6);
    expect(leftover(exactly(A), spoilt)[5]).toBeGreaterThan(9e-7);
    expect(product.rows).toBe(6);
  }
});
