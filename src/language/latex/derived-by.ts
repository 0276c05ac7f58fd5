/**
 * What something is derived by, and what a derivative of a function at its arguments is. Inputs: the stretch with the
 * symbol. Outcome: the symbol with its indices; of a function at its arguments, the derivative there. Refused: more
 * than one symbol; ∂f(Ax)/∂x, where the function or the whole may be derived.
 */
import type { Cursor } from './cursor.ts';
import type { DerivedBy } from './derivative.ts';
import { type Formula, symbol } from './formula.ts';
import { mentions } from './free.ts';
import type { Factor, Grammar } from './grammar.ts';
import { headOf } from './head.ts';
import type { Name } from './name.ts';
import { readName } from './read-name.ts';
import { requireVariable } from './require-variable.ts';

import { type Token, unreadable } from './token.ts';
import { NAMELESS, variablesOf } from './variables.ts';

/** The one symbol there. @param mend what to do about more than one */
export function readDerivedBy(grammar: Grammar, cursor: Cursor, mend: string): DerivedBy {
  const by = readOneOf(grammar, cursor, mend);
  if (!cursor.atEnd) throw cursor.unexpected('is not part of one first derivative', mend);
  return by;
}

/** The next symbol to derive by. */
export function readOneOf(grammar: Grammar, cursor: Cursor, mend: string): DerivedBy {
  const start = cursor.token;
  const name: Name | null = readName(cursor);
  if (name === null) throw cursor.unexpected('is not the symbol to derive by', 'write \\mathrm{d}t below');
  requireVariable(grammar, name, start);
  const isIndexed = cursor.sees('_');
  if (isIndexed) cursor.take();
  const head = headOf(grammar, name, isIndexed ? cursor.argument() : null);
  if (head.indices.length > 1) throw cursor.unexpected('is not part of one first derivative', mend);
  return { variable: head.name, indices: head.indices.flat() };
}

/**
 * The derivative of a function by one of its variables, taken at the arguments that are given; of anything else, of the
 * whole. A trajectory W(t) is a point, though it bears the name of the variable.
 */
export function partial(
  { vocabulary }: Grammar,
  { formula, shape }: Factor,
  variable: string,
  start: Token,
  derive: (operand: Formula) => Formula,
): Formula {
  const isApplied = formula.kind === 'apply' && shape !== 'group';
  const variables = isApplied ? variablesOf(vocabulary, formula.function, formula.arguments) : null;
  if (!isApplied || variables === null) return derive(formula);
  const rule = `begins a function of what holds ${variable}: the function or the whole may be derived`;
  const mend = `put the whole in parentheses, or write \\left.…\\right|_{${variable}=…}`;
  if (!variables.includes(variable)) {
    if (vocabulary.functions.get(formula.function)?.includes(NAMELESS)) throw unreadable(start, rule, mend);
    return derive(formula);
  }
  const given = variables.map((name, k) => ({ name, value: formula.arguments[k] as Formula }));
  const other = given.filter(({ name, value }) => !(value.kind === 'symbol' && value.name === name));
  if (other.some(({ value }) => mentions(value.kind === 'apply' ? { ...value, function: '' } : value, variable)))
    throw unreadable(start, rule, mend);
  if (!other.some(({ name }) => name === variable)) return derive(formula);
  return {
    kind: 'at',
    operand: derive({ ...formula, arguments: variables.map(symbol) }),
    variables: other.map(({ name }) => name),
    values: other.map(({ value }) => value),
  };
}
