/** Rings for tests: letters by their sizes and structures. */
import { MatrixRing } from '../../../src/algebra/matrices/ring.ts';
import { declareMatrix } from '../../../src/algebra/matrices/structure.ts';
import { ONE, type Scalar, symbol } from '../../../src/algebra/scalar.ts';
import type { Structure } from '../../../src/language/declare/type.ts';

export const SIZES = { n: symbol('n:positive'), d: symbol('d:positive'), one: ONE } as const;

/** `A: ['n', 'd', 'invertible']`. */
export function ringOf(
  letters: Readonly<Record<string, readonly [keyof typeof SIZES, keyof typeof SIZES, ...Structure[]]>>,
): MatrixRing {
  const ring = new MatrixRing();
  for (const [name, [rows, columns, ...structure]] of Object.entries(letters)) {
    declareMatrix(ring, name, SIZES[rows] as Scalar, SIZES[columns] as Scalar, structure);
  }
  return ring;
}
