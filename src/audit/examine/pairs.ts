/**
 * What the two numbers of a relation are, in words: a formula as it is printed, or what was found. Neither of two of one
 * kind is more actual than the other, and they are told by their places.
 */

import type { At } from '../../judge/verdict.ts';
import type { Formula } from '../../language/latex/formula.ts';
import { namesOf } from './symbols.ts';

/** A side of a chain: in words, and how much of it was found; of two sides that with less is the printed one. */
export interface Side {
  readonly found: 'nothing' | 'some' | 'all';
  readonly words: string;
}

/** Two neighbours, the printed one first. */
export interface Pair {
  readonly of: readonly [printed: string, actual: string];
  readonly at: Pick<At, 'relation'>;
  /** The same order for whatever belongs to the left and to the right side. */
  readonly order: <T>(left: T, right: T) => readonly [printed: T, actual: T];
}

const FOUND: readonly Side['found'][] = ['nothing', 'some', 'all'];

/** @param sides of a chain, at least two */
export function pairsOf(sides: readonly Side[]): Pair[] {
  return sides.slice(1).map((right, i) => {
    const left = sides[i] as Side;
    const swapped = FOUND.indexOf(left.found) > FOUND.indexOf(right.found);
    const order: Pair['order'] = (a, b) => (swapped ? [b, a] : [a, b]);
    const same = left.words === right.words;
    return {
      of: order(same ? `left side: ${left.words}` : left.words, same ? `right side: ${right.words}` : right.words),
      at: sides.length > 2 ? { relation: i + 1 } : {},
      order,
    };
  });
}

/**
 * The sides of a chain in which some symbols stand for what was found.
 * @param how it was found, such as `measured`
 */
export const sidesInWords = (sides: readonly Formula[], bound: ReadonlySet<string>, how: string): Side[] =>
  sides.map((side) => {
    if (side.kind === 'symbol' && bound.has(side.name)) return { found: 'all', words: how };
    return speaksOf(side, bound)
      ? { found: 'some', words: `the formula at ${how} values` }
      : { found: 'nothing', words: 'the formula' };
  });

const speaksOf = (side: Formula, bound: ReadonlySet<string>): boolean =>
  [...namesOf(side)].some((name) => bound.has(name));
