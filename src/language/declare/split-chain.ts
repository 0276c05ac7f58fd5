/**
 * `0 < p, q < 1`: two relations, or one of both symbols. Inputs: what stands before and behind a comma. Outcome: whether
 * it can be read in two ways; `0 < p, q > 1` and `k \ge 2, m \ge 1` cannot.
 */
import { RELATIONS } from '../latex/vocabulary.ts';
import type { Stretch } from './stretch.ts';

export function isSplitChain(before: Stretch, behind: Stretch): boolean {
  const [first, second] = [directionOf(before), directionOf(behind)];
  if (first === null || first !== second) return false;
  const [left, right] = [sidesOf(before), sidesOf(behind)];
  const ends = [left[0], right.at(-1)];
  const middle = [left.at(-1), right[0]];
  return (
    ends.every((side) => side !== undefined && isNumber(side)) &&
    middle.every((side) => side !== undefined && !isNumber(side))
  );
}

const sidesOf = (part: Stretch): readonly Stretch[] => part.split(...RELATIONS.keys());

const UPWARD: ReadonlySet<string> = new Set(['<', '<=']);
const DOWNWARD: ReadonlySet<string> = new Set(['>', '>=']);

/** Whether sides grow or shrink along it; null where they do neither. */
function directionOf(part: Stretch): 'up' | 'down' | null {
  const relations = part.pieces.flatMap(({ text }) => RELATIONS.get(text) ?? []);
  if (relations.length === 0) return null;
  if (relations.every((relation) => UPWARD.has(relation))) return 'up';
  return relations.every((relation) => DOWNWARD.has(relation)) ? 'down' : null;
}

const isNumber = (side: Stretch): boolean =>
  side.pieces.every(({ kind, text }) => kind === 'digit' || /^[-.+/]$/.test(text));
