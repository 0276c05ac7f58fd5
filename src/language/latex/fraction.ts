/**
 * \frac, \binom, \sqrt. Inputs: a cursor past the command. Refused: a root whose index is a number other than
 * 2, 3, 4, …
 */
import { childrenOf } from './children.ts';
import { type Cursor, NOWHERE } from './cursor.ts';
import { isDerivative, readDerivative } from './differential.ts';
import { type Formula, number } from './formula.ts';
import { type Factor, type Grammar, whole } from './grammar.ts';
import { unreadable } from './token.ts';

export function readFraction(grammar: Grammar, cursor: Cursor): Factor {
  const numerator = cursor.argument();
  const denominator = cursor.argument();
  if (isDerivative(numerator, denominator)) return readDerivative(grammar, cursor, numerator, denominator);
  const formula: Formula = {
    kind: 'divide',
    numerator: whole(grammar, numerator),
    denominator: whole(grammar, denominator),
  };
  return { formula, shape: 'fraction', superscript: false };
}

export function readBinomial(grammar: Grammar, cursor: Cursor): Factor {
  const list = [whole(grammar, cursor.argument()), whole(grammar, cursor.argument())];
  return { formula: { kind: 'apply', function: 'binom', arguments: list }, shape: 'plain', superscript: false };
}

export function readRoot(grammar: Grammar, cursor: Cursor): Factor {
  if (!cursor.isAttached) throw cursor.unexpected('stands after a root and a space', 'remove the space');
  const exponent = cursor.sees('[') ? readIndex(grammar, cursor) : number(1n, 2n);
  const base = whole(grammar, cursor.argument());
  return { formula: { kind: 'power', base, exponent }, shape: 'plain', superscript: false };
}

/** The exponent of an n-th root. */
function readIndex(grammar: Grammar, cursor: Cursor): Formula {
  const start = cursor.take();
  const index = cursor.deeper(() => grammar.expression(cursor), NOWHERE);
  cursor.expect(']');
  if (index.kind === 'number' && index.denominator === 1n && index.numerator > 1n) return number(1n, index.numerator);
  if (isConstant(index)) throw unreadable(start, 'begins a root whose index is not 2, 3, 4, …', 'write a power');
  return { kind: 'divide', numerator: number(1n), denominator: index };
}

const isConstant = (formula: Formula): boolean => formula.kind !== 'symbol' && childrenOf(formula).every(isConstant);
