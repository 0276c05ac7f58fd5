/**
 * What stands in the parentheses behind a function. Inputs: a cursor behind the function. Outcome: its arguments, or null
 * where it stands alone. Refused: a parenthesis that may be a factor; another number of arguments than it is declared for.
 */
import { isTime, isTimeOfDeclared } from './argument.ts';
import type { Cursor } from './cursor.ts';
import { type Vocabulary, withoutSubscript } from './declared.ts';
import { peekOpening, readBetween } from './delimiter.ts';
import type { Formula } from './formula.ts';
import { type Grammar, list } from './grammar.ts';
import type { Head } from './head.ts';
import { unreadable } from './token.ts';

export function readArguments(
  grammar: Grammar,
  cursor: Cursor,
  head: Head,
  above: Cursor | null,
): readonly Formula[] | null {
  const opening = peekOpening(cursor);
  const { vocabulary } = grammar;
  const { name, variables, isTrajectory } = head;
  if (opening?.text !== '(' || !cursor.isClose || (variables === null && !isTrajectory)) return null;
  const isOfTime = variables === null || isOfClock(vocabulary, variables);
  if (above !== null && isOfTime) return null;
  const start = cursor.token;
  if (above !== null)
    throw unreadable(start, `begins an argument of ${name} behind a superscript`, `write ${name}(…)^n`);
  const given = readBetween(cursor, opening, () => list(grammar, cursor, SEPARATORS));
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

/** Of the arguments of a function: f(x; θ). */
const SEPARATORS: ReadonlySet<string> = new Set([',', ';']);

/** Whether what a function depends on is time alone. */
export const isOfClock = ({ clocks }: Vocabulary, variables: readonly string[]): boolean =>
  variables.length === 1 && clocks.has(withoutSubscript(variables[0] as string));
