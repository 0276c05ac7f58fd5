/** The Kronecker product of two matrices. */
import { times } from '../../algebra/approximate.ts';
import { bounds, isWhole } from '../value.ts';
import type { Primitive } from './primitive.ts';

export const kronecker: Primitive = {
  name: 'a Kronecker product',
  value: (a, b) => a.kroneckerProduct(b),
  bounded: (a, b) => {
    const { rows, columns } = b.value;
    const whole = isWhole(a) && isWhole(b);
    const value = a.value.kroneckerProduct(b.value);
    const error = bounds(value.rows, value.columns, (i, j) => {
      if (whole && Number.isSafeInteger(value.get(i, j))) return 0;
      const [p, q] = [Math.floor(i / rows), Math.floor(j / columns)];
      return times(
        { value: a.value.get(p, q), error: a.error.get(p, q) },
        { value: b.value.get(i % rows, j % columns), error: b.error.get(i % rows, j % columns) },
      ).error;
    });
    return { value, error };
  },
  // Block (p, q) of the outcome is a_pq b.
  pull: (operations, above, _, a, b) => {
    const [p, q] = operations.size(a);
    const [m, n] = operations.size(b);
    const blocks = Array.from({ length: p }, (__, i) =>
      Array.from({ length: q }, (___, j) => operations.block(i * m, j * n, m, n)(above)),
    );
    const byLeft = operations.assembled(blocks.map((row) => row.map((x) => operations.inner(x, b))));
    const byRight = blocks.flatMap((row, i) => row.map((x, j) => operations.scale(operations.block(i, j, 1, 1)(a), x)));
    return [byLeft, byRight.length === 0 ? null : operations.add(byRight)];
  },
};
