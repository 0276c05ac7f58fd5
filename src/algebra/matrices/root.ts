/**
 * A^{1/q} of a positive semidefinite letter: the semidefinite letter B with B^q = A, of which there is one.
 * @throws Unable of anything else.
 */
import type { Structure } from '../../language/declare/type.ts';
import { ONE } from '../scalar.ts';
import { Unable } from '../unable.ts';
import { letter, subtractWords, word } from '../words.ts';
import { areEqual } from '../zero.ts';
import type { MatrixRing } from './ring.ts';
import { declareMatrix } from './structure.ts';
import { letterValue, type MatrixValue, normal } from './value.ts';

export function rootOf(ring: MatrixRing, a: MatrixValue, index: number): MatrixValue {
  const { words } = normal(ring, a);
  const [only] = words.values();
  const [first] = only?.letters ?? [];
  const isLetter = words.size === 1 && only?.letters.length === 1 && areEqual(only.coefficient, ONE);
  if (!isLetter || first === undefined || !ring.alphabet.of(first.name).semidefinite) {
    throw new Unable('a root of what is not declared positive semidefinite');
  }
  const { name } = first;
  const root = `${name}^(1/${index})`;
  if (!ring.alphabet.has(root)) {
    const structure: Structure[] = ring.inverses.has(name) ? ['positive definite'] : ['positive semidefinite'];
    if (ring.commuting.includes(name)) structure.push('diagonal');
    ring.roots.set(root, { of: name, index });
    declareMatrix(ring, root, a.rows, a.columns, structure);
    const factors = Array.from({ length: index }, () => letter(root));
    ring.relate(subtractWords(word(...factors), word(letter(name))));
  }
  return letterValue(ring, root);
}
