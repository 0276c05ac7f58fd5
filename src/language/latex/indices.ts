/**
 * Subscripts that are indices: of a vector, of a matrix, of something in parentheses. Inputs: the stretch after `_`.
 * Outcome: one formula an index, `ij` and `12` as two, `i+1,j` by its comma; null where it is no list of indices.
 */

import { childrenOf } from './children.ts';
import type { Cursor } from './cursor.ts';
import type { Formula } from './formula.ts';
import { number, symbol } from './formula.ts';
import { type Grammar, list } from './grammar.ts';
import { UnreadableFormula } from './unreadable.ts';
import { LETTERS } from './vocabulary.ts';
import { peekWord } from './word.ts';

/**
 * @param count how many there must be; null for as many as are printed, and of two letters side by side two
 * @param least what a number is counted from
 * @returns null also where one must be and two letters stand side by side
 */
export function readIndices(
  grammar: Grammar,
  below: Cursor,
  count: number | null,
  least = 1n,
): readonly Formula[] | null {
  if (count === 1 && isPair(below) && below.token.kind !== 'digit') return null;
  const pair = count === 1 ? null : pairOf(below);
  const indices = pair ?? listOf(grammar, below.copy());
  const isCount = count === null ? (indices?.length ?? 0) <= 2 : indices?.length === count;
  return isCount && indices?.every((index) => isIndex(grammar, index) && !isBelow(index, least)) === true
    ? indices
    : null;
}

const isBelow = (index: Formula, least: bigint): boolean => index.kind === 'number' && index.numerator < least;

/** Whether two letters or digits stand here and nothing else. */
export const isPair = (below: Cursor): boolean => pairOf(below) !== null;

function pairOf(below: Cursor): readonly Formula[] | null {
  const pair = [0, 1].map((k) => single(below.peek(k).text));
  if (below.peek(2).kind !== 'end') return null;
  return pair.every((index) => index !== null) ? pair : null;
}

function single(text: string): Formula | null {
  if (/^[1-9]$/.test(text)) return number(BigInt(text));
  const letter = LETTERS.get(text) ?? (/^[A-Za-z]$/.test(text) ? text : null);
  return letter === null ? null : symbol(letter);
}

function listOf(grammar: Grammar, below: Cursor): readonly Formula[] | null {
  try {
    const indices = list(grammar, below);
    return below.atEnd ? indices : null;
  } catch (error) {
    if (error instanceof UnreadableFormula) return null;
    throw error;
  }
}

const ARITHMETIC: ReadonlySet<Formula['kind']> = new Set(['add', 'multiply', 'divide', 'negate', 'entry']);

/** Whether a formula can be an index: whole numbers from 1, small letters, what is bound or declared as whole. */
function isIndex(grammar: Grammar, formula: Formula): boolean {
  if (formula.kind === 'number') return formula.denominator === 1n;
  if (formula.kind !== 'symbol')
    return ARITHMETIC.has(formula.kind) && childrenOf(formula).every((child) => isIndex(grammar, child));
  return isWhole(grammar, formula.name) || /^[a-z]$/.test(formula.name);
}

const isWhole = ({ bound, vocabulary }: Grammar, name: string): boolean =>
  bound.has(name) || vocabulary.integers.has(name);

/** Whether every letter of an index is bound or declared as a whole number. */
export const isKnownIndex = (grammar: Grammar, formula: Formula): boolean =>
  formula.kind === 'symbol'
    ? isWhole(grammar, formula.name)
    : childrenOf(formula).every((child) => isKnownIndex(grammar, child));

/** Whether a bound variable stands in a subscript, not as a letter of a word. */
export function holdsBound({ bound }: Grammar, below: Cursor): boolean {
  const rest = below.copy();
  while (!rest.atEnd) {
    const word = peekWord(rest);
    if (word !== null) {
      rest.take();
      rest.skipGroup();
    } else if (rest.token.kind === 'letter') {
      const run = takeRun(rest);
      if (run.length < 3 && [...run].some((letter) => bound.has(letter))) return true;
    } else if (bound.has(LETTERS.get(rest.take().text) ?? '')) return true;
  }
  return false;
}

/** Letters without space between them. */
function takeRun(cursor: Cursor): string {
  let run = cursor.take().text;
  while (cursor.token.kind === 'letter' && cursor.token.gap === 'none') run += cursor.take().text;
  return run;
}
