/**
 * Matrices: \begin{bmatrix} … \end{bmatrix}, arrays in brackets, rows [a \quad b].
 * Outcome: a matrix with as many entries in each row; an entry `0` is a block of zeros of the size that fits.
 * Refused: empty entries, uneven rows, rules and spacing arguments, a bracket around a single entry.
 */
import type { Cursor } from './cursor.ts';
import { type Opening, readBetween } from './delimiter.ts';
import { dimensionOf } from './dimension.ts';
import type { Formula } from './formula.ts';
import type { Grammar } from './grammar.ts';
import { unreadable } from './token.ts';
import { ENVIRONMENTS, type Environment, SIZES } from './vocabulary.ts';

type Row = readonly Formula[];

/** A matrix that prints its own brackets. */
export function readEnvironment(grammar: Grammar, cursor: Cursor): Formula {
  const { bracketed } = peekEnvironment(cursor);
  if (!bracketed) throw cursor.unexpected('begins a matrix without brackets', 'put \\left[ and \\right] around it');
  return readMatrix(grammar, cursor);
}

/** A matrix without brackets of its own inside the delimiters that open here, or null if there is none. */
export function readBracketedEnvironment(grammar: Grammar, cursor: Cursor, opening: Opening): Formula | null {
  const inside = opening.size === null ? 1 : 2;
  if (cursor.peek(inside).text !== '\\begin') return null;
  const isBare = ENVIRONMENTS.get(peekName(cursor, inside))?.bracketed === false;
  return isBare ? readBetween(cursor, opening, () => readMatrix(grammar, cursor)) : null;
}

/** What is in brackets: entries separated by commas or by wide space, or one formula, which is no row. */
export function readRow(grammar: Grammar, cursor: Cursor, opening: Opening): readonly Formula[] {
  const start = cursor.token;
  const separators = new Set<string>();
  const row: Formula[] = [];
  readBetween(
    cursor,
    opening,
    () => {
      row.push(grammar.expression(cursor));
      while (cursor.sees(',') || (cursor.token.gap === 'wide' && !atClose(cursor))) {
        separators.add(cursor.sees(',') ? cursor.take().text : 'space');
        row.push(grammar.expression(cursor));
      }
    },
    { row: true },
  );
  if (separators.size > 1)
    throw unreadable(start, 'opens a row with two separators', 'write it as \\begin{bmatrix} a & b \\end{bmatrix}');
  const areMatrices = row.every((part) => dimensionOf(grammar.vocabulary, part) === 'matrix');
  if (row.length === 2 && separators.has(',') && areMatrices) {
    const mend = 'write A B - B A, or \\begin{bmatrix} A & B \\end{bmatrix}';
    throw unreadable(start, 'opens a commutator or a row of two matrices', mend);
  }
  return row;
}

const atClose = (cursor: Cursor): boolean => cursor.atEnd || cursor.sees(']') || CLOSING_SIZES.has(cursor.token.text);
const CLOSING_SIZES: ReadonlySet<string> = new Set(SIZES.values());

/** The name in braces after the \begin or \end that is `ahead`. */
function peekName(cursor: Cursor, ahead = 0): string {
  let name = '';
  for (let k = ahead + 2; cursor.peek(k).kind === 'letter'; k += 1) name += cursor.peek(k).text;
  const isBraced = cursor.peek(ahead + 1).text === '{' && cursor.peek(ahead + 2 + name.length).text === '}';
  return isBraced ? name : '';
}

function peekEnvironment(cursor: Cursor): Environment {
  const environment = ENVIRONMENTS.get(peekName(cursor));
  if (environment !== undefined) return environment;
  const mend = 'write a matrix as \\begin{bmatrix}, and the cases of a definition one by one';
  throw cursor.unexpected('begins something that is not a known matrix', mend);
}

function readMatrix(grammar: Grammar, cursor: Cursor): Formula {
  const start = cursor.token;
  const name = peekName(cursor);
  const environment = peekEnvironment(cursor);
  skipName(cursor);
  const columns = environment.columns ? readColumns(cursor) : null;
  const rows: Row[] = [cursor.deeper(() => readCells(grammar, cursor))];
  while (cursor.sees('\\\\')) {
    cursor.take();
    if (cursor.sees('\\end')) break;
    rows.push(cursor.deeper(() => readCells(grammar, cursor)));
  }
  if (!cursor.sees('\\end')) throw cursor.meaningless();
  if (peekName(cursor) !== name) throw cursor.unexpected(`does not end ${name}`, `write \\end{${name}}`);
  const width = columns ?? rows[0]?.length;
  if (rows.some((row) => row.length !== width)) {
    throw unreadable(start, 'begins a matrix with uneven rows', 'give each row as many entries');
  }
  skipName(cursor);
  return { kind: 'matrix', rows };
}

function skipName(cursor: Cursor): void {
  cursor.take();
  cursor.argument();
}

/** The number of columns an array declares. */
function readColumns(cursor: Cursor): number {
  if (!cursor.sees('{')) throw cursor.unexpected('the columns of the array are missing', 'write \\begin{array}{cc}');
  const columns = cursor.argument();
  let count = 0;
  while (!columns.atEnd) {
    if (!['c', 'l', 'r'].includes(columns.token.text)) throw columns.unexpected('is not a column', 'use c, l or r');
    columns.take();
    count += 1;
  }
  return count;
}

function readCells(grammar: Grammar, cursor: Cursor): Row {
  const cells = [readCell(grammar, cursor)];
  while (cursor.sees('&')) {
    cursor.take();
    cells.push(readCell(grammar, cursor));
  }
  return cells;
}

function readCell(grammar: Grammar, cursor: Cursor): Formula {
  if (cursor.sees('&') || cursor.sees('\\\\') || cursor.sees('\\end')) {
    throw cursor.unexpected('an entry is missing before it', 'write 0 for a block of zeros');
  }
  if (cursor.sees('[') && cursor.peek(-1).text === '\\\\') {
    throw cursor.unexpected('may be a space after \\\\', 'put the bracket in parentheses or remove it');
  }
  return asEntry(grammar.expression(cursor));
}

export const asEntry = (formula: Formula): Formula =>
  formula.kind === 'number' && formula.numerator === 0n ? { kind: 'zeros', rows: null, columns: null } : formula;
