/**
 * A symbol with all that belongs to it: subscript, dots and primes, arguments, superscript. Inputs: a cursor behind its
 * letter. Outcome: the symbol, an entry, a function at its arguments, a derivative for each dot or prime.
 * Refused: two scripts in one place, a superscript on a prime.
 */
import { readArguments } from './arguments.ts';
import type { Cursor } from './cursor.ts';
import { derived } from './dotted.ts';
import { type Factor, type Grammar, plain } from './grammar.ts';
import { headOf } from './head.ts';
import type { Name } from './name.ts';
import { raisedEntry, readScripts, scripted } from './scripts.ts';

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
  const above = raised > 0 ? null : scripts.above;
  if (primes > 0 && above !== null) throw above.unexpected('stands above a prime', 'put the derivative in parentheses');
  const head = headOf(grammar, name, marks.below ?? scripts.below);
  const given = readArguments(grammar, cursor, head, above);
  const formula = derived(grammar, head, given, { dots: marks.dots, primes }, start);
  return given === null ? raisedEntry(grammar, plain(formula), above) : scripted(grammar, cursor, plain(formula));
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
