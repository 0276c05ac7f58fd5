/**
 * A symbol with all that belongs to it: subscript, dots and primes, arguments, superscript. Inputs: a cursor behind its
 * letter. Outcome: the symbol; an entry x_i where x is declared as a vector or i is bound; a function at its arguments;
 * a derivative for each dot or prime. Refused: an argument that may be a factor, a prime on what is no function.
 */
import { isTime, isTimeOfDeclared } from './argument.ts';
import type { Cursor } from './cursor.ts';
import { isDeclared, withoutSubscript } from './declared.ts';
import { peekOpening, readBetween } from './delimiter.ts';
import { derivative } from './derivative.ts';
import { type Formula, symbol } from './formula.ts';
import { type Factor, type Grammar, list, plain } from './grammar.ts';
import { holdsBound, isKnownIndex, isPair, readIndices } from './indices.ts';
import { canonicalName, type Name } from './name.ts';
import { raisedEntry, readScripts, scripted } from './scripts.ts';
import { readSubscript } from './subscript.ts';
import { type Token, unreadable } from './token.ts';
import { UnreadableFormula } from './unreadable.ts';

/** What a symbol is, before its arguments. */
export interface Head {
  readonly name: string;
  /** Of an entry its indices; of an entry of a member of a sequence, the place of the member before them. */
  readonly indices: readonly (readonly Formula[])[];
  /** Of a function declared by name. */
  readonly variables: readonly string[] | null;
  /** Of a letter whose every spelling is a function of time. */
  readonly isTrajectory: boolean;
}

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
  const behind = takePrimes(cursor);
  const raisedPrimes = primesAbove(scripts.above);
  const above = raisedPrimes > 0 ? null : scripts.above;
  const primes = before + behind + raisedPrimes;
  const head = headOf(grammar, name, marks.below ?? scripts.below);
  if (primes > 0) requireFunction(head, start, scripts.above);
  const list = readArguments(grammar, cursor, head, above);
  const formula = derived(grammar, head, list, marks.dots, primes);
  if (list !== null) return scripted(grammar, cursor, plain(formula));
  return raisedEntry(grammar, plain(formula), above);
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

function requireFunction(head: Head, start: Token, above: Cursor | null): void {
  if (head.variables?.length === 1) {
    if (above !== null && primesAbove(above) === 0)
      throw above.unexpected('stands above a prime', 'put the derivative in parentheses');
    return;
  }
  const rule = `is a prime on ${head.name}, which is declared as no function of one variable`;
  const mend = 'write a derivative as \\frac{\\mathrm{d}x}{\\mathrm{d}t}, a transpose as x^{\\top}';
  throw unreadable(start, rule, mend);
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
function subscriptOf(below: Cursor): string | null {
  try {
    return readSubscript(below);
  } catch (error) {
    if (error instanceof UnreadableFormula) return null;
    throw error;
  }
}

/** What stands in the parentheses behind a function; null if it stands alone. */
function readArguments(grammar: Grammar, cursor: Cursor, head: Head, above: Cursor | null): readonly Formula[] | null {
  const opening = peekOpening(cursor);
  const { vocabulary } = grammar;
  const { name, variables, isTrajectory } = head;
  if (opening?.text !== '(' || !cursor.isClose || (variables === null && !isTrajectory)) return null;
  const isOfTime = variables === null || isClock(grammar, variables);
  if (above !== null && isOfTime) return null;
  const start = cursor.token;
  if (above !== null)
    throw unreadable(start, `begins an argument of ${name} behind a superscript`, `write ${name}(…)^n`);
  const given = readBetween(cursor, opening, () => list(grammar, cursor));
  const [only] = given as readonly [Formula];
  const isGood = (variables === null ? isTime : isTimeOfDeclared)(vocabulary, only);
  if (isOfTime && !(given.length === 1 && isGood))
    throw unreadable(start, `begins an argument of ${name} or a factor`, 'write \\cdot before it if it is a factor');
  if (!isOfTime && given.length !== variables.length)
    throw unreadable(
      start,
      `begins ${given.length} arguments of ${name}`,
      `give ${variables.length}: ${variables.join(', ')}`,
    );
  return given;
}

/** Whether what a function depends on is time alone. */
const isClock = ({ vocabulary }: Grammar, variables: readonly string[]): boolean =>
  variables.length === 1 && vocabulary.clocks.has(withoutSubscript(variables[0] as string));

/** The symbol at its arguments, derived as often as it has dots and primes. */
function derived(
  grammar: Grammar,
  head: Head,
  given: readonly Formula[] | null,
  dots: number,
  primes: number,
): Formula {
  const { variables, isTrajectory } = head;
  const order = dots + primes;
  if (order === 0) return valueAt(head, given);
  const isOfTime = variables === null ? isTrajectory : isClock(grammar, variables);
  const own = variables?.length === 1 && (primes > 0 || isOfTime) ? (variables[0] as string) : null;
  const variable = own ?? grammar.vocabulary.time;
  const by = (operand: Formula): Formula => derivative(grammar.vocabulary, operand, { variable, indices: [] });
  const times = (operand: Formula): Formula => Array.from({ length: order }).reduce<Formula>(by, operand);
  const [only] = given ?? [];
  const isElsewhere = only !== undefined && (own !== null || isOfTime) && !isSymbol(only, variable);
  if (!isElsewhere) return times(valueAt(head, given));
  return { kind: 'at', operand: times(valueAt(head, [symbol(variable)])), variables: [variable], values: [only] };
}

const isSymbol = (formula: Formula, name: string): boolean => formula.kind === 'symbol' && formula.name === name;

function valueAt({ name, indices }: Head, given: readonly Formula[] | null): Formula {
  const whole: Formula = given === null ? symbol(name) : { kind: 'apply', function: name, arguments: given };
  return indices.reduce((operand, list): Formula => ({ kind: 'entry', operand, indices: list }), whole);
}
