/**
 * By what sign or word a clause says something: `\in`, `:=`, `\sim`, `invertible`. Inputs: what stands between two
 * commas. Outcome: what kind of saying it is, and where its sign stands; null where nothing is said.
 */
import { RELATIONS } from '../latex/vocabulary.ts';
import type { Piece, Stretch } from './stretch.ts';
import { FILLERS, QUALITIES } from './words.ts';

export interface Said {
  readonly kind: 'definition' | 'random' | 'membership' | 'arrow' | 'order' | 'quality' | 'relation';
  readonly at: number;
  /** Pieces of the sign. */
  readonly length: number;
}

export const ARROWS: ReadonlySet<string> = new Set(['\\to', '\\rightarrow', '\\mapsto', '\\longrightarrow']);

const SIGNS: readonly (readonly [kind: Said['kind'], signs: ReadonlySet<string>])[] = [
  ['random', new Set(['\\sim'])],
  ['membership', new Set(['\\in'])],
  ['order', new Set(['\\succ', '\\succeq', '\\prec', '\\preceq'])],
];

/** The first words of qualities, and the words before them. */
const QUALIFYING: ReadonlySet<string> = new Set([
  ...[...QUALITIES.keys()].map((phrase) => phrase.split(' ')[0] as string),
  ...FILLERS,
]);

export function saying(part: Stretch): Said | null {
  const colon = part.find(isDefiningColon);
  const defining = part.find(({ text }) => DEFINING.has(text));
  if (colon !== -1 && part.pieces[colon + 1]?.text === '=') return { kind: 'definition', at: colon, length: 2 };
  if (defining !== -1) return { kind: 'definition', at: defining, length: 1 };
  if (colon !== -1 && part.find(({ text }) => ARROWS.has(text)) > colon) return { kind: 'arrow', at: colon, length: 1 };
  for (const [kind, signs] of SIGNS) {
    const at = part.find(({ text }) => signs.has(text));
    if (at !== -1) return { kind, at, length: 1 };
  }
  const quality = part.find(({ kind, text }) => kind === 'word' && QUALIFYING.has(text));
  if (quality !== -1) return { kind: 'quality', at: quality - (isArticle(part, quality - 1) ? 1 : 0), length: 0 };
  const relation = part.find(({ text }) => RELATIONS.has(text) || text === '\\neq');
  return relation === -1 ? null : { kind: 'relation', at: relation, length: 1 };
}

/** The a of `x a vector`, and never the a of `a invertible`. */
const isArticle = (part: Stretch, at: number): boolean =>
  at > 0 && part.pieces[at]?.text === 'a' && part.pieces[at]?.isApart === true;

const DEFINING: ReadonlySet<string> = new Set(['\\coloneqq', '\\triangleq']);

const isDefiningColon = ({ text }: Piece): boolean => text === ':' || text === '\\colon';

/** Whether the value of a definition is where something is least. */
export function startsMinimiser(value: Stretch): boolean {
  const [first, second] = value.pieces;
  const isWord = ['argmin', 'minimiser', 'minimizer'].includes(first?.text ?? '');
  return isWord || (first?.text === '\\arg' && second?.text === '\\min') || first?.text === '\\argmin';
}
