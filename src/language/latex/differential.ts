/**
 * A derivative that is printed as a fraction: \frac{dx}{dt}, \frac{d}{dt} x, \frac{\partial f}{\partial x}. Inputs: both
 * parts of the fraction. Outcome: the derivative of one factor. Refused: a fraction of differentials that is not one
 * derivative of one factor; d over ∂; a second one where letters are not declared, which may be a power of d.
 */
import type { Cursor } from './cursor.ts';
import { type DerivedBy, derivative } from './derivative.ts';
import { partial, readDerivedBy, readOneOf } from './derived-by.ts';
import type { Formula } from './formula.ts';
import type { Factor, Grammar } from './grammar.ts';
import { readScaled } from './scaled.ts';
import { unreadable } from './token.ts';

/** Whether a fraction is one of differentials; an italic d may be a symbol unless it stands in both parts. */
export function isDerivative(numerator: Cursor, denominator: Cursor): boolean {
  const [above, below] = [peekDifferential(numerator), peekDifferential(denominator)];
  return above?.isCertain === true || below?.isCertain === true || (above !== null && below !== null);
}

export function readDerivative(grammar: Grammar, cursor: Cursor, numerator: Cursor, denominator: Cursor): Factor {
  const [above, below] = [peekDifferential(numerator), peekDifferential(denominator)];
  const missing = 'write \\frac{\\mathrm{d}x}{\\mathrm{d}t}';
  if (above === null) throw numerator.unexpected('a differential d is missing above', missing);
  if (below === null) throw denominator.unexpected('a differential d is missing below', missing);
  if (above.isPartial !== below.isPartial) throw denominator.unexpected('is another differential than above', missing);
  skip(numerator, above);
  skip(denominator, below);
  const order = grammar.isDeclared ? takeOrder(numerator) : 1;
  const mend = 'put the d of a quotient in parentheses';
  const by = order === 1 ? [readDerivedBy(grammar, denominator, mend)] : readSeveral(grammar, denominator, order);
  const isBehind = numerator.atEnd;
  if (isBehind && !cursor.isClose)
    throw cursor.unexpected('stands after a derivative and a wide space', 'remove the space');
  const place = isBehind ? cursor : numerator;
  const start = place.token;
  const factor = isBehind ? readScaled(grammar, place) : grammar.factor(place);
  if (!isBehind && !numerator.atEnd)
    throw numerator.unexpected('is not part of the one factor derived', 'put the factors in parentheses');
  const derive = (whole: Formula): Formula =>
    by.reduceRight((operand, one) => derivative(grammar.vocabulary, operand, one), whole);
  const [first, ...others] = by as readonly [DerivedBy, ...DerivedBy[]];
  const isOne = others.every(({ variable }) => variable === first.variable);
  if (!isOne && !isAtVariables(factor.formula))
    throw unreadable(start, 'begins a function elsewhere than at its variables', 'derive it there, by one at a time');
  const formula = above.isPartial ? partial(grammar, factor, first.variable, start, derive) : derive(factor.formula);
  return { formula, shape: isBehind ? 'open' : 'fraction', superscript: false };
}

const isAtVariables = (formula: Formula): boolean =>
  formula.kind !== 'apply' || formula.arguments.every(({ kind }) => kind === 'symbol');

/** The order of a derivative, behind its d: 2 of d^2. */
function takeOrder(cursor: Cursor): number {
  if (!cursor.sees('^')) return 1;
  cursor.take();
  const above = cursor.argument();
  const order = Number(above.token.text);
  if (!(order >= 2 && order <= HIGHEST_ORDER) || above.peek(1).kind !== 'end')
    throw above.unexpected('is no order of a derivative', `write 2 to ${HIGHEST_ORDER}`);
  return order;
}
const HIGHEST_ORDER = 4;

/** `dt^2`, `\\partial x \\partial y`: as many symbols as the order says, the outermost derivative first. */
function readSeveral(grammar: Grammar, denominator: Cursor, order: number): readonly DerivedBy[] {
  const mend = 'give as many symbols as the order says';
  const by: DerivedBy[] = [];
  for (let isFirst = true; isFirst || !denominator.atEnd; isFirst = false) {
    const differential = isFirst ? null : peekDifferential(denominator);
    if (!isFirst && differential === null) throw denominator.unexpected('is no differential', mend);
    if (differential !== null) skip(denominator, differential);
    const start = denominator.token;
    const one = readOneOf(grammar, denominator, mend);
    const times = takeOrder(denominator);
    const { vectors, matrices } = grammar.vocabulary;
    if (one.indices.length === 0 && (vectors.has(one.variable) || matrices.has(one.variable)))
      throw unreadable(start, 'begins a second derivative by what is no number', 'derive by its entries');
    for (let k = 0; k < times; k += 1) by.push(one);
  }
  if (by.length !== order) throw denominator.unexpected(`${by.length} symbols are before it`, mend);
  return by;
}

interface Differential {
  readonly length: number;
  readonly isCertain: boolean;
  readonly isPartial: boolean;
}

/** A d at the start: italic, or upright in its three spellings; or ∂. */
function peekDifferential(cursor: Cursor): Differential | null {
  if (cursor.isExactlyHere('d')) return { length: 1, isCertain: false, isPartial: false };
  if (cursor.isExactlyHere('\\partial')) return { length: 1, isCertain: true, isPartial: true };
  const upright = [
    ['\\mathrm', 'd'],
    ['\\mathrm', '{', 'd', '}'],
  ].find((texts) => cursor.isExactlyHere(...texts));
  return upright === undefined ? null : { length: upright.length, isCertain: true, isPartial: false };
}

function skip(cursor: Cursor, differential: Differential): void {
  for (let k = 0; k < differential.length; k += 1) cursor.take();
}
