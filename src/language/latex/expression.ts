/**
 * A sum of terms. Inputs: a cursor where an expression must begin. Outcome: the sum, up to the first token that cannot
 * belong to it; a minus before a term negates the whole term.
 * Refused: a term that holds the index of a sum, product or limit before it, which may or may not cover it.
 */
import type { Cursor } from './cursor.ts';
import type { Formula } from './formula.ts';
import { mentions } from './free.ts';
import type { Grammar, Term } from './grammar.ts';
import { takeSign } from './product.ts';
import { unreadable } from './token.ts';

export function readExpression(grammar: Grammar, cursor: Cursor): Formula {
  return cursor.deeper(() => {
    const first = readFirst(grammar, cursor);
    const terms = [first.formula];
    const covered = [...coveredBy(first.term)];
    while (cursor.sees('+') || cursor.sees('-')) {
      const isMinus = cursor.sees('-');
      takeSign(cursor);
      const start = cursor.token;
      const term = grammar.term(cursor);
      const doubtful = covered.find((variable) => mentions(term.formula, variable));
      if (doubtful !== undefined) {
        const rule = `begins a term with ${doubtful}, which the sum, product or limit before it may or may not cover`;
        throw unreadable(start, rule, 'put what it covers in parentheses');
      }
      covered.push(...coveredBy(term));
      terms.push(signed(term.formula, isMinus));
    }
    const [only] = terms;
    return only !== undefined && terms.length === 1 ? only : { kind: 'add', terms };
  });
}

/** The first term may have a sign; in a row, the wide space before it has already separated. */
function readFirst(grammar: Grammar, cursor: Cursor): { readonly formula: Formula; readonly term: Term } {
  const isMinus = cursor.sees('-');
  if (isMinus || cursor.sees('+')) cursor.take();
  const term = grammar.term(cursor);
  return { formula: signed(term.formula, isMinus), term };
}

const signed = (operand: Formula, isMinus: boolean): Formula => (isMinus ? { kind: 'negate', operand } : operand);

const coveredBy = ({ factors }: Term): readonly string[] => factors.at(-1)?.covers ?? [];
