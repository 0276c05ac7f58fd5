/**
 * A symbol at its arguments, derived once for each dot and prime. Inputs: the head, its arguments, how often. Outcome: a
 * dot derives by time, a prime by the variable of the function; at another argument than that variable, the value there.
 * Refused: a prime on what is no function of one variable, a bare one on a vector, which may be a transpose; a dot on a
 * function of what does not move.
 */

import { isTimeOfDeclared } from './argument.ts';
import { isOfClock } from './arguments.ts';
import { childrenOf } from './children.ts';
import type { Vocabulary } from './declared.ts';
import { derivative } from './derivative.ts';
import { type Formula, symbol } from './formula.ts';
import type { Grammar } from './grammar.ts';
import type { Head } from './head.ts';
import { type Token, unreadable } from './token.ts';
import { NAMELESS, variablesOf } from './variables.ts';

export interface Order {
  readonly dots: number;
  readonly primes: number;
}

export function derived(
  { vocabulary }: Grammar,
  head: Head,
  given: readonly Formula[] | null,
  { dots, primes }: Order,
  start: Token,
): Formula {
  if (dots + primes === 0) return valueAt(head, given);
  const variable = primes > 0 ? primed(vocabulary, head, given, start) : dottedBy(vocabulary, head, given);
  const by = (operand: Formula): Formula =>
    derivative(vocabulary, operand, { variable: variable ?? vocabulary.time, indices: [] });
  const times = (operand: Formula): Formula => Array.from({ length: dots + primes }).reduce<Formula>(by, operand);
  const [only] = given ?? [];
  if (variable === null && given !== null && !given.some((value) => moves(vocabulary, value)))
    throw unreadable(start, `ends a dot on ${head.name} of what does not move`, 'write \\frac{d}{dt} of what moves');
  if (variable === null || only === undefined || isSymbol(only, variable)) return times(valueAt(head, given));
  return { kind: 'at', operand: times(valueAt(head, [symbol(variable)])), variables: [variable], values: [only] };
}

/** What primes derive by. */
function primed(vocabulary: Vocabulary, head: Head, given: readonly Formula[] | null, start: Token): string {
  const [only, ...more] = variablesOf(vocabulary, head.name, given) ?? [];
  const { vectors, matrices } = vocabulary;
  if (given === null && only !== undefined && (vectors.has(head.name) || matrices.has(head.name)))
    throw unreadable(start, 'is a prime that may derive or transpose', 'write \\dot x, or x^{\\top}');
  if (only !== undefined && more.length === 0) return only;
  const rule = `is a prime on ${head.name}, which is declared as no function of one variable`;
  const mend = 'write a derivative as \\frac{\\mathrm{d}x}{\\mathrm{d}t}, a transpose as x^{\\top}';
  throw unreadable(start, rule, mend);
}

/** The variable of a function of time; null of a function of what moves, which is derived as it stands. */
function dottedBy(vocabulary: Vocabulary, head: Head, given: readonly Formula[] | null): string | null {
  const { time } = vocabulary;
  if (head.variables === null) return head.isTrajectory || given === null ? time : null;
  if (isOfClock(vocabulary, head.variables)) return head.variables[0] as string;
  const [only] = given ?? [];
  const isNameless = head.variables.length === 1 && head.variables[0] === NAMELESS;
  return only === undefined || (isNameless && isMomentIn(vocabulary, only)) ? time : null;
}

/** A time as it looks: a number, a clock, a symbol that is declared as a number. */
const isMomentIn = (vocabulary: Vocabulary, formula: Formula): boolean =>
  isTimeOfDeclared(vocabulary, formula) && !moves(vocabulary, formula);

/** Whether a function of time is a part. */
function moves(vocabulary: Vocabulary, formula: Formula): boolean {
  const name = formula.kind === 'symbol' ? formula.name : formula.kind === 'apply' ? formula.function : null;
  const variables = name === null ? undefined : vocabulary.functions.get(name);
  const isMoving = variables !== undefined && (isOfClock(vocabulary, variables) || variables[0] === NAMELESS);
  return isMoving || childrenOf(formula).some((child) => moves(vocabulary, child));
}

const isSymbol = (formula: Formula, name: string): boolean => formula.kind === 'symbol' && formula.name === name;

/** The symbol at its arguments, with its indices. */
export function valueAt({ name, indices }: Head, given: readonly Formula[] | null): Formula {
  const whole: Formula = given === null ? symbol(name) : { kind: 'apply', function: name, arguments: given };
  return indices.reduce((operand, list): Formula => ({ kind: 'entry', operand, indices: list }), whole);
}
