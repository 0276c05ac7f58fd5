/**
 * Matrices of which only words are said: `A symmetric`, `x a vector`. Their sizes are symbols that nobody gave: n_A, and
 * m_A by n_A where it need not be square.
 */
import type { Declared, Structure } from '../language/declare/index.ts';
import type { Shape } from '../language/declare/words.ts';
import { type Formula, number, symbol } from '../language/latex/index.ts';
import { canonicalName } from '../language/latex/name.ts';

/** Structures that a matrix can have without being square. */
export const NEED_NOT_BE_SQUARE: ReadonlySet<Structure> = new Set<Structure>(['orthonormal columns']);

export function declaredByShape(
  name: string,
  structures: readonly Structure[],
  shape: Shape | null,
  isTaken: (name: string) => boolean,
): { readonly declared: Declared; readonly implied: readonly string[] } {
  const letters = name.replace(/[^A-Za-z0-9]/g, '');
  const implied: string[] = [];
  const fresh = (letter: string): Formula => {
    const named = (suffix: string) =>
      canonicalName({ letter, font: null, decoration: null, subscript: `${letters}${suffix}` });
    let size = named('');
    for (let count = 1; isTaken(size); count += 1) size = named(`${count}`);
    implied.push(size);
    return symbol(size);
  };
  const isSquare = shape === 'square' || structures.some((structure) => !NEED_NOT_BE_SQUARE.has(structure));
  const columns = shape === 'vector' ? number(1n) : fresh('n');
  const rows = shape === 'vector' ? fresh('n') : isSquare ? columns : fresh('m');
  const type = { kind: 'matrix' as const, rows, columns, structure: new Set(structures) };
  return { declared: { name, type, of: [], conditions: [], whole: [] }, implied };
}
