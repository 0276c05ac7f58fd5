/**
 * \frac, \binom, \sqrt, and the derivative, which is printed as a fraction. Inputs: a cursor past the command.
 * Refused: a fraction of differentials that is not one first derivative of one factor by one symbol; a root whose
 * index is a number other than 2, 3, 4, …
 */
import { childrenOf } from './children.ts';
import { type Cursor, NOWHERE } from './cursor.ts';
import { type Formula, number } from './formula.ts';
import { type Factor, type Grammar, whole } from './grammar.ts';
import { canonicalName } from './name.ts';
import { readName } from './read-name.ts';
import { readSubscript } from './subscript.ts';
import { unreadable } from './token.ts';

export function readFraction(grammar: Grammar, cursor: Cursor): Factor {
  const numerator = cursor.argument();
  const denominator = cursor.argument();
  const above = peekDifferential(numerator);
  const below = peekDifferential(denominator);
  const isDerivative = above?.upright || below?.upright || (above !== null && below !== null);
  if (!isDerivative) {
    const formula: Formula = {
      kind: 'divide',
      numerator: whole(grammar, numerator),
      denominator: whole(grammar, denominator),
    };
    return { formula, shape: 'fraction', superscript: false };
  }
  if (above === null)
    throw numerator.unexpected('a differential d is missing above', 'write \\frac{\\mathrm{d}x}{\\mathrm{d}t}');
  if (below === null)
    throw denominator.unexpected('a differential d is missing below', 'write \\frac{\\mathrm{d}x}{\\mathrm{d}t}');
  skip(numerator, above);
  skip(denominator, below);
  const variable = readVariable(denominator);
  if (numerator.atEnd) {
    if (!cursor.isClose) throw cursor.unexpected('stands after a derivative and a wide space', 'remove the space');
    const operand = grammar.factor(cursor);
    return { formula: { kind: 'derivative', operand: operand.formula, variable }, shape: 'open', superscript: false };
  }
  const operand = grammar.factor(numerator);
  if (!numerator.atEnd)
    throw numerator.unexpected('is not part of the one factor derived', 'put the factors in parentheses');
  return { formula: { kind: 'derivative', operand: operand.formula, variable }, shape: 'fraction', superscript: false };
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

interface Differential {
  readonly length: number;
  readonly upright: boolean;
}

/** A d at the start: italic, or upright in its three spellings. */
function peekDifferential(cursor: Cursor): Differential | null {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((k) => cursor.peek(k).text);
  if (first === 'd') return { length: 1, upright: false };
  if (first !== '\\mathrm') return null;
  if (second === 'd') return { length: 2, upright: true };
  return second === '{' && third === 'd' && fourth === '}' ? { length: 4, upright: true } : null;
}

function skip(cursor: Cursor, differential: Differential): void {
  for (let k = 0; k < differential.length; k += 1) cursor.take();
}

function readVariable(cursor: Cursor): string {
  const name = readName(cursor);
  if (name === null) throw cursor.unexpected('is not the symbol to derive by', 'write \\mathrm{d}t below');
  const isIndexed = cursor.sees('_');
  if (isIndexed) cursor.take();
  const subscript = isIndexed ? readSubscript(cursor.argument()) : null;
  if (!cursor.atEnd)
    throw cursor.unexpected('is not part of one first derivative', 'put the d of a quotient in parentheses');
  return canonicalName({ ...name, subscript });
}
