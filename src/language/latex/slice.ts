/**
 * A column or a row of a matrix: A_{:,j} is A e_j, A_{i,:} is e_i^⊤ A; a dot or a star stands for the colon as well.
 * Inputs: the matrix, the stretch below it. Outcome: the product, or null where that is no such pair.
 */
import type { Cursor } from './cursor.ts';
import type { Formula } from './formula.ts';
import type { Grammar } from './grammar.ts';

const ALL: ReadonlySet<string> = new Set([':', '\\cdot', '*', '\\ast', '\\bullet']);

export function readSlice(grammar: Grammar, matrix: Formula, below: Cursor): Formula | null {
  const rest = below.copy();
  const isColumn = takeAll(rest);
  if (isColumn) takeComma(rest);
  if (rest.atEnd || ALL.has(rest.token.text)) return null;
  const index = isColumn || isBeforeAll(rest) ? grammar.expression(rest) : null;
  if (index === null) return null;
  if (!isColumn) {
    takeComma(rest);
    if (!takeAll(rest)) return null;
  }
  if (!rest.atEnd) return null;
  const unit: Formula = { kind: 'unit', index, size: null };
  return { kind: 'multiply', factors: isColumn ? [matrix, unit] : [{ kind: 'transpose', operand: unit }, matrix] };
}

function takeAll(cursor: Cursor): boolean {
  const isAll = !cursor.atEnd && ALL.has(cursor.token.text);
  if (isAll) cursor.take();
  return isAll;
}

function takeComma(cursor: Cursor): void {
  if (cursor.sees(',')) cursor.take();
}

/** Does the stretch end with a sign for all, behind a comma or a colon of its own? */
function isBeforeAll(cursor: Cursor): boolean {
  const rest = cursor.copy();
  let last = '';
  for (let before = ''; !rest.atEnd; before = last) {
    last = rest.take().text;
    if (rest.atEnd) return last === ':' || (ALL.has(last) && before === ',');
  }
  return false;
}
