/**
 * Named functions: \ln R, \max(a, b), \operatorname{diag}(…). Inputs: a cursor at one. Outcome: its application, with
 * \exp(x) as the power of e it is, \log as the natural logarithm and \log_b as its quotient by \ln b. Refused: names not in the table; a power behind tr(A); subscripts and superscripts on the name; an
 * argument without parentheses that is more than one plain factor.
 */
import type { Cursor } from './cursor.ts';
import { peekOpening, readBetween } from './delimiter.ts';
import { type Formula, symbol } from './formula.ts';
import { type Factor, type Grammar, list as readParts, whole } from './grammar.ts';
import { unreadable } from './token.ts';
import { FUNCTION_ALIASES, FUNCTION_COMMANDS, FUNCTIONS, LOGARITHMS } from './vocabulary.ts';
import { peekWord } from './word.ts';

/** The application that begins here, or null if no function does. */
export function readFunction(grammar: Grammar, cursor: Cursor): Factor | null {
  const command = cursor.token;
  const name = takeFunctionName(cursor);
  if (name === null) return null;
  const known = FUNCTIONS.get(name);
  if (known === undefined)
    throw unreadable(command, `names ${name}, which is no known function`, `use one of ${LISTED}`);
  const base = LOGARITHMS.has(name) && cursor.sees('_') ? readBase(grammar, cursor) : null;
  if (cursor.sees('^') || cursor.sees('_')) {
    throw cursor.unexpected(`may not stand on the name ${name}`, 'put the function and its argument in parentheses');
  }
  if (!cursor.isClose) throw cursor.unexpected(`stands after ${name} and a wide space`, 'remove the space');
  const opening = peekOpening(cursor);
  const isList = known.arguments === 'list';
  const brackets = ['(', ...(isList ? ['\\{'] : []), ...(BRACKETED.has(name) ? ['['] : [])];
  if (opening !== null && brackets.includes(opening.text)) {
    const list = readBetween(cursor, opening, () =>
      isList ? readParts(grammar, cursor) : [grammar.expression(cursor)],
    );
    if (name === 'tr' && cursor.sees('^'))
      throw cursor.unexpected(
        'may be of the trace, or of the matrix',
        'write \\operatorname{tr}((A)^2) or (\\operatorname{tr}(A))^2',
      );
    return { formula: applied(name, list, base), shape: known.scalar ? 'called' : 'plain', superscript: false };
  }
  if (known.arguments !== 'bare') throw unreadable(command, 'has no argument in parentheses', `write ${name}(…)`);
  const start = cursor.token;
  const argument = grammar.factor(cursor);
  const isPlain = ['plain', 'number', 'fraction', 'bars', 'root'].includes(argument.shape);
  if (!isPlain || argument.superscript) {
    throw unreadable(start, `begins an argument of ${name} that is not one plain factor`, 'put it in parentheses');
  }
  return { formula: applied(name, [argument.formula], base), shape: 'open', superscript: false };
}

/** Functions whose argument may stand in brackets. */
const BRACKETED: ReadonlySet<string> = new Set(['Var', 'Cov', 'tr', 'det', 'exp']);

const LISTED = [...FUNCTIONS.keys()].join(', ');

/** Whether a function begins here. */
export const startsFunction = (cursor: Cursor): boolean =>
  peekWord(cursor) !== null || isCommand(cursor.token.text.slice(1));

const isCommand = (name: string): boolean => FUNCTION_COMMANDS.has(name) || FUNCTIONS.get(name)?.command === true;

function takeFunctionName(cursor: Cursor): string | null {
  const { text, kind } = cursor.token;
  if (kind !== 'command') return null;
  const word = peekWord(cursor);
  if (word !== null) {
    cursor.take();
    cursor.argument();
    return FUNCTION_ALIASES.get(word) ?? word;
  }
  const name = text.slice(1);
  if (!isCommand(name)) return null;
  cursor.take();
  return FUNCTION_ALIASES.get(name) ?? name;
}

/** The base of a logarithm. */
function readBase(grammar: Grammar, cursor: Cursor): Formula {
  cursor.take();
  return whole(grammar, cursor.argument());
}

function applied(name: string, list: readonly Formula[], base: Formula | null): Formula {
  const [first] = list;
  if (name === 'exp' && first !== undefined) return { kind: 'power', base: symbol('e'), exponent: first };
  // The covariance of one vector.
  if (name === 'Cov' && list.length === 1) return { kind: 'apply', function: 'Var', arguments: list };
  if (!LOGARITHMS.has(name)) return { kind: 'apply', function: name, arguments: list };
  const ln = (argument: Formula): Formula => ({ kind: 'apply', function: 'ln', arguments: [argument] });
  const numerator: Formula = { kind: 'apply', function: 'ln', arguments: list };
  return base === null ? numerator : { kind: 'divide', numerator, denominator: ln(base) };
}
