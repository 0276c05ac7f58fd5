/** What follows from the structure of a matrix, so that no two of its properties are drawn against each other. */
import { Unable } from '../../algebra/unable.ts';
import type { Structure } from '../../language/declare/index.ts';

/** Those on the left together give those on the right. */
const FOLLOWS: readonly (readonly [given: readonly Structure[], then: readonly Structure[]])[] = [
  [['positive definite'], ['positive semidefinite', 'invertible', 'symmetric']],
  [['positive semidefinite'], ['symmetric']],
  [['positive semidefinite', 'invertible'], ['positive definite']],
  [['projection'], ['positive semidefinite', 'symmetric']],
  [
    ['projection', 'invertible'],
    ['orthogonal', 'diagonal'],
  ],
  [['orthogonal'], ['orthonormal columns', 'invertible']],
  [
    ['orthogonal', 'positive semidefinite'],
    ['projection', 'diagonal'],
  ],
  [['upper triangular', 'lower triangular'], ['diagonal']],
  [['upper triangular', 'symmetric'], ['diagonal']],
  [['lower triangular', 'symmetric'], ['diagonal']],
  [['upper triangular', 'orthogonal'], ['diagonal']],
  [['lower triangular', 'orthogonal'], ['diagonal']],
];

const SQUARE: readonly Structure[] = [
  'invertible',
  'symmetric',
  'positive definite',
  'positive semidefinite',
  'orthogonal',
  'projection',
];

/** All that holds. @throws Unable a structure of square matrices where the sizes differ. */
export function closed(structure: ReadonlySet<Structure>, rows: number, columns: number): ReadonlySet<Structure> {
  const all = new Set(structure);
  for (let size = -1; size !== all.size; ) {
    size = all.size;
    // Orthonormal columns of a square matrix are all of it.
    if (rows === columns && all.has('orthonormal columns')) all.add('orthogonal');
    if (rows === columns && all.has('diagonal') && !all.has('symmetric')) all.add('symmetric');
    for (const [given, then] of FOLLOWS) if (given.every((s) => all.has(s))) for (const s of then) all.add(s);
  }
  const odd = rows === columns ? undefined : SQUARE.find((s) => all.has(s));
  if (odd !== undefined) throw new Unable(`a ${rows}×${columns} matrix that is ${odd}`);
  return all;
}
