/**
 * Ranges: `[n]` and `1, \dots, n` of whole numbers, `[0, T]`, `(0, \infty)` of numbers. Inputs: a cursor where the range
 * begins. Outcome: its bounds, or the relations that say the same. Refused: sets that a declaration has to say.
 */
import type { Cursor } from './cursor.ts';
import { type Formula, number, type Relation, type Statement } from './formula.ts';
import type { Grammar } from './grammar.ts';

export interface Bounds {
  readonly from: Formula;
  readonly to: Formula;
}

const MEND = 'write [n], or \\{1, \\dots, n\\}';

/** `[n]`, `\{1, \dots, n\}`: from 1, or from the first to the last. */
export function readIndexSet(grammar: Grammar, cursor: Cursor): Bounds {
  if (cursor.sees('\\{')) return readBraced(grammar, cursor);
  if (!cursor.sees('[')) throw cursor.unexpected('begins no set of indices', MEND);
  cursor.take();
  const to = grammar.expression(cursor);
  cursor.expect(']');
  return { from: number(1n), to };
}

function readBraced(grammar: Grammar, cursor: Cursor): Bounds {
  cursor.take();
  const from = grammar.expression(cursor);
  const to = readLast(grammar, cursor);
  if (to === null) throw cursor.unexpected('does not go on a range', MEND);
  cursor.expect('\\}');
  return { from, to };
}

/** What is behind the first of a range: `, 2, \dots, n`; null where that does not stand here. */
function readLast(grammar: Grammar, cursor: Cursor): Formula | null {
  const rest = cursor.copy();
  while (rest.sees(',')) {
    rest.take();
    if (!ELLIPSES.has(rest.token.text)) {
      if (rest.token.kind !== 'digit') return null;
      rest.take();
    } else {
      while (cursor.token.at < rest.token.at) cursor.take();
      cursor.take();
      cursor.expect(',');
      return grammar.expression(cursor);
    }
  }
  return null;
}

const ELLIPSES: ReadonlySet<string> = new Set(['\\dots', '\\ldots', '\\cdots', '\\dotsc']);

/** Whether a range of one letter begins here: `i = 1, \dots, n`, `i = 1, 2, \dots, n`, `i \in [n]`. */
export function startsRange(cursor: Cursor): boolean {
  if (cursor.token.kind !== 'letter') return false;
  if (cursor.peek(1).text === '\\in') return true;
  const isList = cursor.peek(1).text === '=' && cursor.peek(3).text === ',';
  return (
    isList && (ELLIPSES.has(cursor.peek(4).text) || (cursor.peek(5).text === ',' && ELLIPSES.has(cursor.peek(6).text)))
  );
}

/** `i = 1` with `, \dots, n` behind it as 1 ≤ i ≤ n; any other statement as it is. */
export function takeRange(grammar: Grammar, cursor: Cursor, statement: Statement): Statement {
  const { sides, relations } = statement;
  const [index, from] = sides;
  if (relations.length !== 1 || relations[0] !== '=' || index === undefined || from === undefined) return statement;
  const to = readLast(grammar, cursor);
  return to === null ? statement : between({ from, to }, index);
}

export const between = ({ from, to }: Bounds, subject: Formula): Statement => ({
  sides: [from, subject, to],
  relations: ['<=', '<='],
  index: true,
});

/** What `\in` says of a subject: `[n]`, `[0, T)`, `(0, \infty)`. */
export function readMembership(grammar: Grammar, cursor: Cursor, subject: Formula): readonly Statement[] {
  cursor.take();
  const { text } = cursor.token;
  if (text === '\\{') return [between(readIndexSet(grammar, cursor), subject)];
  if (text !== '[' && text !== '(')
    throw cursor.unexpected('begins a set that a declaration has to say', 'declare what it is in');
  cursor.take();
  const from = readEnd(grammar, cursor);
  if (text === '[' && from !== null && cursor.sees(']')) {
    cursor.take();
    return [between({ from: number(1n), to: from }, subject)];
  }
  cursor.expect(',');
  const to = readEnd(grammar, cursor);
  if (!cursor.sees(']') && !cursor.sees(')')) throw cursor.unexpected('does not end an interval', 'write [a, b]');
  const closed = cursor.take().text === ']';
  const below: readonly Side[] = from === null ? [] : [{ end: from, relation: text === '[' ? '<=' : '<' }];
  const above: readonly Side[] = to === null ? [] : [{ end: to, relation: closed ? '<=' : '<' }];
  const sides = [...below.map(({ end }) => end), subject, ...above.map(({ end }) => end)];
  const relations = [...below, ...above].map(({ relation }) => relation);
  return relations.length === 0 ? [] : [{ sides, relations }];
}

interface Side {
  readonly end: Formula;
  readonly relation: Relation;
}

/** One end of an interval, or null where it is infinite. */
function readEnd(grammar: Grammar, cursor: Cursor): Formula | null {
  const signed = cursor.sees('-') || cursor.sees('+') ? 1 : 0;
  if (cursor.peek(signed).text !== '\\infty') return grammar.expression(cursor);
  for (let left = signed + 1; left > 0; left -= 1) cursor.take();
  return null;
}
