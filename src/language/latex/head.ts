/**
 * A symbol with its subscript, before its arguments. Inputs: a letter, the stretch below it. Outcome: a name; an entry
 * where the letter is declared as a vector or matrix, or holds an index that is bound; a member of a sequence. Refused: a
 * subscript with a bound index that is no list of indices.
 */
import type { Cursor } from './cursor.ts';
import { isDeclared } from './declared.ts';
import type { Formula } from './formula.ts';
import type { Grammar } from './grammar.ts';
import { holdsBound, isKnownIndex, isPair, readIndices } from './indices.ts';
import { canonicalName, type Name } from './name.ts';
import { readSubscript } from './subscript.ts';
import { UnreadableFormula } from './unreadable.ts';

export interface Head {
  readonly name: string;
  /** Of an entry its indices; of an entry of a member of a sequence, the place of the member before them. */
  readonly indices: readonly (readonly Formula[])[];
  /** Of a function declared by name. */
  readonly variables: readonly string[] | null;
  /** Of a letter whose every spelling is a function of time. */
  readonly isTrajectory: boolean;
}

/** What a symbol with a subscript is: a name, an entry, a place in a sequence. */
export function headOf(grammar: Grammar, name: Name, below: Cursor | null): Head {
  const { vocabulary } = grammar;
  const bare = canonicalName({ ...name, subscript: null });
  const head = (full: string, indices: Head['indices'] = []): Head => ({
    name: full,
    indices,
    variables: vocabulary.functions.get(full) ?? null,
    isTrajectory: vocabulary.trajectories.has(name.letter),
  });
  if (below === null) return head(bare);
  const isBound = holdsBound(grammar, below);
  const full = (subscript: string): string => canonicalName({ ...name, subscript });
  const text = isBound ? null : subscriptOf(below.copy());
  if (text !== null && isDeclared(vocabulary, full(text))) return head(full(text));
  const indices = indicesOf(grammar, below, bare, isBound);
  if (indices !== null) return head(bare, indices);
  if (isBound) throw below.unexpected(`begins a subscript of ${bare} that is no list of its indices`, MEND_INDICES);
  return head(full(readSubscript(below)));
}

const MEND_INDICES = 'write one index for a vector, two for a matrix, and commas between them';

/** The indices of an entry or a member of a sequence; null where the subscript is part of the name. */
function indicesOf(grammar: Grammar, below: Cursor, bare: string, isBound: boolean): Head['indices'] | null {
  const { sequences, vectors, matrices } = grammar.vocabulary;
  const count = matrices.has(bare) ? 2 : vectors.has(bare) ? 1 : 0;
  if (sequences.has(bare)) {
    const whole = readIndices(grammar, below, count + 1, 0n);
    const isWhole = whole !== null && count > 0 && !isPair(below);
    const [place = null, ...more] = (isWhole ? whole : readIndices(grammar, below, 1, 0n)) ?? [];
    return place === null ? null : more.length === 0 ? [[place]] : [[place], more];
  }
  if (count === 0 && !isBound) return null;
  const indices = readIndices(grammar, below, count === 0 ? null : count);
  const isEntry = indices !== null && (isBound || indices.every((index) => isKnownIndex(grammar, index)));
  return isEntry ? [indices] : null;
}

/** The subscript as part of a name, or null if it is none. */
export function subscriptOf(below: Cursor): string | null {
  try {
    return readSubscript(below);
  } catch (error) {
    if (error instanceof UnreadableFormula) return null;
    throw error;
  }
}
