/**
 * Members of a kind, and the groups they come in: `k classes: a frequent, b rare`; of a kind within another, how many
 * there are of each of its members: `n samples: p of each frequent class, q of each rare class`. Members that are all
 * alike are one group: `k classes: all alike`, `n samples: p of each class`.
 * Outcome: the name of the members, how many they are, and their groups in order. @throws InputError another sentence
 */
import type { Formula } from '../latex/index.ts';
import type { Clause } from './clause.ts';
import { formulaIn } from './formula-in.ts';
import type { Known } from './known.ts';
import type { Said } from './said.ts';
import { ARROWS } from './saying.ts';
import type { Piece, Stretch } from './stretch.ts';

/** A group as it is said: of the members themselves, or of each of the members of another axis, or of a group of those. */
export interface SaidGroup {
  /** Null of members that have no name as a group. */
  readonly name: string | null;
  readonly count: Formula;
  /** The word for the members that each have so many: `class`. */
  readonly ofEach?: string;
}

export interface SaidAxis {
  /** In the plural: classes. */
  readonly name: string;
  readonly size: Formula;
  /** None of members that are all alike. */
  readonly groups: readonly SaidGroup[];
}

/** Where the colon of such a sentence stands; null of any other. */
export function colonOfAxis(sentence: Stretch): number | null {
  const at = sentence.find(':');
  if (at < 1 || sentence.pieces[at + 1]?.text === '=' || sentence.find(({ text }) => ARROWS.has(text)) !== -1)
    return null;
  const { before, word } = lastWord(sentence.slice(0, at));
  return word === null || before.isEmpty ? null : at;
}

export function readAxis({ subjects, predicate }: Clause, known: Known): readonly Said[] {
  const { before, word } = lastWord(subjects[0] as Stretch);
  const parts = predicate.split(',', 'and');
  if (parts.length === 0) throw predicate.refused('names no group', 'write a frequent, b rare; or all alike');
  const groups = isAlike(parts) ? [] : parts.map((part) => readGroup(part, known));
  return [{ kind: 'axis', axis: { name: word as string, size: formulaIn(before, known), groups } }];
}

const isAlike = ([part, more]: readonly Stretch[]): boolean =>
  more === undefined && part?.pieces[0]?.text === 'all' && lastWord(part).word === 'alike';

function readGroup(part: Stretch, known: Known): SaidGroup {
  const of = part.find(({ kind, text }) => kind === 'word' && text === 'of');
  const { before, word } = lastWord(part);
  if (word === null || before.isEmpty)
    throw part.refused('is no group', 'write how many and their name: a frequent; or p of each frequent class');
  if (of === -1) return { name: word, count: formulaIn(before, known) };
  const each = part.pieces[of + 1];
  if (each?.text !== 'each') throw part.refused('does not say of each', 'write p of each frequent class');
  const group = before.slice(of + 2);
  const { before: rest, word: name } = lastWord(group);
  if (!rest.isEmpty || (name === null && !group.isEmpty))
    throw group.refused('is no name of a group', 'write one word, of letters');
  return { name, count: formulaIn(part.slice(0, of), known), ofEach: word };
}

/** A word of letters, or of the language, at the end, and what is before it; null where there is none. */
export function lastWord(stretch: Stretch): { readonly before: Stretch; readonly word: string | null } {
  const { pieces } = stretch;
  const [end, last] = [pieces.length, pieces.at(-1)];
  if (last?.kind === 'word') return { before: stretch.slice(0, end - 1), word: last.text };
  const isLetter = (piece: Piece | undefined): boolean => piece?.kind === 'letter';
  let start = end;
  while (start > 0 && isLetter(pieces[start - 1]) && (start === end || pieces[start]?.isApart === false)) start -= 1;
  const isWord = end - start > 1 && (start === 0 || pieces[start]?.isApart === true);
  const word = pieces
    .slice(start)
    .map(({ text }) => text)
    .join('');
  return isWord ? { before: stretch.slice(0, start), word } : { before: stretch, word: null };
}
