/**
 * A symbol with all that belongs to it: subscript, dots and primes, arguments, superscript. Inputs: a cursor behind its
 * letter. Outcome: the symbol, an entry, a function at its arguments, a derivative for each dot or prime.
 * Refused: two scripts in one place, a superscript on a prime.
 */
import { readArguments } from './arguments.ts';
import type { Cursor } from './cursor.ts';
import { type Opening, peekOpening, readBetween } from './delimiter.ts';
import { derived, valueAt } from './dotted.ts';
import { type Formula, symbol } from './formula.ts';
import { type Factor, type Grammar, list, plain } from './grammar.ts';
import { type Head, headOf } from './head.ts';
import { isKnownIndex, readIndices } from './indices.ts';
import { canonicalName, type Name } from './name.ts';
import { placeOf, raisedEntry, raised as raisedTo, readScripts, scripted } from './scripts.ts';
import { readSlice } from './slice.ts';

interface Marks {
  readonly dots: number;
  /** The subscript under the dots. */
  readonly below: Cursor | null;
}

export function readSymbol(
  grammar: Grammar,
  cursor: Cursor,
  name: Name,
  marks: Marks = { dots: 0, below: null },
): Factor {
  const start = cursor.token;
  const before = takePrimes(cursor);
  const scripts = readScripts(cursor);
  if (marks.below !== null && scripts.below !== null)
    throw scripts.below.unexpected('is a second script in one place', 'use parentheses');
  const raised = primesAbove(scripts.above);
  const primes = before + takePrimes(cursor) + raised;
  const star = starOf(scripts.above);
  const above = raised > 0 ? null : star === null ? scripts.above : star.rest;
  if (primes > 0 && above !== null) throw above.unexpected('stands above a prime', 'put the derivative in parentheses');
  const slice = primes + marks.dots === 0 && star === null ? sliceOf(grammar, name, scripts.below) : null;
  if (slice !== null) return raisedTo(grammar, plain(slice), above);
  const head = headOf(grammar, star === null ? name : { ...name, isStarred: true }, marks.below ?? scripts.below);
  const iterate = iterateOf(grammar, head, above);
  if (iterate !== null) return plain(valueAt({ ...head, indices: [[iterate], ...head.indices] }, null));
  const bracketed = above === null && primes + marks.dots === 0 ? readBracketed(grammar, cursor, head) : null;
  if (bracketed !== null) return scripted(grammar, cursor, plain(bracketed));
  const given = readArguments(grammar, cursor, head, above);
  const formula = derived(grammar, head, given, { dots: marks.dots, primes }, start);
  return given === null ? raisedEntry(grammar, plain(formula), above) : scripted(grammar, cursor, plain(formula));
}

/** A column or a row of what is declared as a matrix. */
function sliceOf(grammar: Grammar, name: Name, below: Cursor | null): Formula | null {
  const full = canonicalName(name);
  const isMatrix = grammar.vocabulary.matrices.has(full) && !grammar.vocabulary.sequences.has(full);
  return below !== null && isMatrix ? readSlice(grammar, symbol(full), below) : null;
}

/** A[i, j] and u[i] of what is declared as a matrix or vector, where the indices are whole numbers. */
function readBracketed(grammar: Grammar, cursor: Cursor, { name, indices }: Head): Formula | null {
  const { vectors, matrices, sequences } = grammar.vocabulary;
  const count = matrices.has(name) ? 2 : vectors.has(name) ? 1 : 0;
  const isEntry = count > 0 && indices.length === 0 && !sequences.has(name);
  if (!isEntry || !cursor.isClose || peekOpening(cursor)?.text !== '[') return null;
  const behind = cursor.copy();
  const given = readBetween(behind, peekOpening(behind) as Opening, () => list(grammar, behind));
  if (given.length !== count || !given.every((index) => isKnownIndex(grammar, index))) return null;
  readBetween(cursor, peekOpening(cursor) as Opening, () => list(grammar, cursor));
  return { kind: 'entry', operand: symbol(name), indices: given };
}

/** A star above, and what stands behind it there. */
function starOf(above: Cursor | null): { readonly rest: Cursor | null } | null {
  if (above === null || !(above.sees('*') || above.sees('\\star'))) return null;
  const rest = above.copy();
  rest.take();
  return { rest: rest.atEnd ? null : rest };
}

/** The place of x^{(k)}, or of x^k, where x is a sequence. */
function iterateOf(grammar: Grammar, { name, indices }: Head, above: Cursor | null): Formula | null {
  if (above === null || !grammar.vocabulary.sequences.has(name) || indices.length > 1) return null;
  const place = placeOf(grammar, above);
  return place ?? (indices.length === 0 ? (readIndices(grammar, above, 1, 0n)?.[0] ?? null) : null);
}

function takePrimes(cursor: Cursor): number {
  let primes = 0;
  for (; cursor.sees("'"); primes += 1) cursor.take();
  return primes;
}

function primesAbove(above: Cursor | null): number {
  if (above === null) return 0;
  const copy = above.copy();
  let primes = 0;
  for (; copy.sees('\\prime'); primes += 1) copy.take();
  return copy.atEnd ? primes : 0;
}
