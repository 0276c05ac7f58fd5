/**
 * A text of declarations, parted into clauses that each say one thing. Inputs: lines of text; a clause ends at a line's
 * end, at `;`, and at a comma, `and` or `where` behind which another begins. `x, y \in \mathbb{R}` and `A, A + B
 * invertible` are one clause each. Outcome: clauses in order; nothing of a formula is read here.
 * @throws InputError brackets that do not fit, words that are said of nothing.
 */
import { colonOfAxis } from './axis.ts';
import { linesOf } from './lines.ts';
import { isEquation, isEquationOfMotion } from './motion.ts';
import { requireSpelled, withWords } from './quality.ts';
import { type Said, saying, startsMinimiser } from './saying.ts';
import { isSplitChain } from './split-chain.ts';
import type { Piece, Stretch } from './stretch.ts';
import { CONJUNCTIONS, FILLERS } from './words.ts';

export interface Clause {
  /** `function` is a bare symbol or function of which nothing more is said: x(t). */
  readonly kind: Said['kind'] | 'motion' | 'function' | 'axis';
  /** Line of the text where it begins, from 1. */
  readonly line: number;
  /** What it is said of. */
  readonly subjects: readonly Stretch[];
  /** What is said of them, with its sign: `\in …`, `:= …`, `invertible`. Of relations and equations of motion, all. */
  readonly predicate: Stretch;
  /** Of one in a list of memberships, the words behind the last, which are said of all: A \in …, B \in … invertible. */
  readonly shared?: Stretch;
}

/** @throws InputError */
export const clausesOf = (text: string): readonly Clause[] =>
  linesOf(text).flatMap(({ line, stretch }) =>
    stretch.split(';').flatMap((segment) => within(segment).map((clause) => ({ ...clause, line }))),
  );

type Unplaced = Omit<Clause, 'line'>;

/** The clauses of what stands between two semicolons. */
function within(segment: Stretch): readonly Unplaced[] {
  const colon = colonOfAxis(segment);
  if (colon !== null)
    return [{ kind: 'axis', subjects: [segment.slice(0, colon)], predicate: segment.slice(colon + 1) }];
  const parts = partsOf(segment);
  const clauses: Unplaced[] = [];
  let subjects: Stretch[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Stretch;
    const absorbed = lengthOfMotion(parts, index) || lengthOfDefinition(parts, index);
    const said = saying(part);
    const next = parts[index + 1];
    if (said?.kind === 'relation' && next !== undefined && isSplitChain(part, next))
      throw part
        .upTo(next)
        .refused('is two relations, or one of both symbols', 'part two relations by ;, or write one each');
    if (lengthOfMotion(parts, index) > 0) {
      clauses.push({ kind: 'motion', subjects, predicate: part.upTo(parts[index + absorbed - 1] as Stretch) });
      subjects = [];
    } else if (said === null) {
      requireSpelled(part);
      subjects.push(part);
    } else {
      const own = said.at === 0 || said.kind === 'relation' ? [] : [part.slice(0, said.at)];
      const about = [...subjects, ...own];
      const predicate = part.slice(said.kind === 'relation' ? 0 : said.at);
      const whole = absorbed > 1 ? predicate.upTo(parts[index + absorbed - 1] as Stretch) : predicate;
      if (about.length > 0 || said.kind === 'relation')
        clauses.push({ kind: said.kind, subjects: about, predicate: whole });
      else clauses.push(more(clauses.pop(), said, whole));
      subjects = [];
    }
    index += Math.max(absorbed, 1) - 1;
  }
  return [
    ...withShared(clauses),
    ...subjects.map((subject): Unplaced => ({ kind: 'function', subjects: [subject], predicate: subject })),
  ];
}

/** Words behind the last of a list of memberships are said of all that have none of their own. */
function withShared(clauses: readonly Unplaced[]): readonly Unplaced[] {
  let shared: Stretch | null = null;
  return clauses
    .toReversed()
    .map((clause) => {
      if (clause.kind !== 'membership') {
        shared = null;
        return clause;
      }
      const { words } = withWords(clause.predicate.slice(1));
      if (!words.isEmpty) shared = words;
      return words.isEmpty && shared !== null ? { ...clause, shared } : clause;
    })
    .toReversed();
}

/** Words behind a comma are about what the clause before them is about. @throws InputError they are of nothing */
function more(before: Unplaced | undefined, { kind }: Said, predicate: Stretch): Unplaced {
  if (before === undefined || kind !== 'quality' || !WITH_WORDS.has(before.kind))
    throw predicate.refused('says something of nothing', 'write a symbol before it');
  return { ...before, predicate: before.predicate.upTo(predicate) };
}

/** What may be followed by words: A \in …, invertible and symmetric. */
const WITH_WORDS: ReadonlySet<Unplaced['kind']> = new Set<Unplaced['kind']>(['quality', 'membership', 'arrow']);

/** What stands between commas and words that part, without words that say nothing. */
function partsOf(segment: Stretch): readonly Stretch[] {
  const parts: Stretch[] = [];
  let rest = segment;
  while (!rest.isEmpty) {
    const at = rest.find((piece, index) => isParting(piece, rest.pieces[index + 1]));
    const part = withoutFillers(at === -1 ? rest : rest.slice(0, at));
    if (!part.isEmpty) parts.push(part);
    rest = at === -1 ? rest.slice(rest.pieces.length) : rest.slice(at + 1);
  }
  return parts;
}

/** `with` parts only what says something by itself; `Q with orthonormal columns` is one part. */
const isParting = ({ kind, text }: Piece, next: Piece | undefined): boolean =>
  text === ',' || (kind === 'word' && (CONJUNCTIONS.has(text) || (text === 'with' && next?.kind !== 'word')));

function withoutFillers(part: Stretch): Stretch {
  const first = part.pieces[0];
  return first?.kind === 'word' && FILLERS.has(first.text) ? withoutFillers(part.slice(1)) : part;
}

/** How many parts from one on belong to an equation of motion and its start; none if it is no such equation. */
function lengthOfMotion(parts: readonly Stretch[], start: number): number {
  if (!isEquationOfMotion(parts[start] as Stretch)) return 0;
  const end = parts.findIndex((part, index) => index > start && !isEquation(part));
  return (end === -1 ? parts.length : end) - start;
}

/** How many parts from one on belong to a definition: lists behind `from`, conditions of a minimiser. */
function lengthOfDefinition(parts: readonly Stretch[], start: number): number {
  const part = parts[start] as Stretch;
  const said = saying(part);
  if (said?.kind !== 'definition') return 0;
  const value = part.slice(said.at + said.length);
  const isMinimiser = startsMinimiser(value);
  if (!isMinimiser && value.pieces[0]?.kind !== 'word') return 1;
  const end = parts.findIndex((other, index) => {
    const own = index > start ? saying(other) : null;
    return own !== null && (own.kind === 'definition' || !isMinimiser);
  });
  return (end === -1 ? parts.length : end) - start;
}
