/** @throws Unable an entry is not finite: numbers beyond the doubles, or one that has no value. */
import type { Matrix } from 'ml-matrix';
import { Unable } from '../algebra/unable.ts';

export function requireFinite(m: Matrix, what: string): void {
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.columns; j++) {
      if (!Number.isFinite(m.get(i, j))) throw new Unable(`${what} of a matrix with an entry that is not finite`);
    }
  }
}
