/**
 * A sum of terms. Inputs: a cursor where an expression must begin. Outcome: the sum, up to the first token that cannot
 * belong to it; a minus before a term negates the whole term.
 */
import type { Cursor } from './cursor.ts';
import type { Formula } from './formula.ts';
import type { Grammar } from './grammar.ts';
import { readProduct, takeSign } from './product.ts';

export function readExpression(grammar: Grammar, cursor: Cursor): Formula {
  return cursor.deeper(() => {
    const terms = [readFirst(grammar, cursor)];
    while (cursor.sees('+') || cursor.sees('-')) {
      const isMinus = cursor.sees('-');
      takeSign(cursor);
      terms.push(signed(readProduct(grammar, cursor), isMinus));
    }
    const [only] = terms;
    return only !== undefined && terms.length === 1 ? only : { kind: 'add', terms };
  });
}

/** The first term may have a sign; in a row, the wide space before it has already separated. */
function readFirst(grammar: Grammar, cursor: Cursor): Formula {
  const isMinus = cursor.sees('-');
  if (isMinus || cursor.sees('+')) cursor.take();
  return signed(readProduct(grammar, cursor), isMinus);
}

const signed = (operand: Formula, isMinus: boolean): Formula => (isMinus ? { kind: 'negate', operand } : operand);
