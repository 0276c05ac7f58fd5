/**
 * A derivative that is printed as a fraction: \frac{dx}{dt}, \frac{d}{dt} x, \frac{\partial f}{\partial x}. Inputs: both
 * parts of the fraction. Outcome: the derivative of one factor. Refused: a fraction of differentials that is not one
 * first derivative of one factor by one symbol; d over ∂.
 */
import type { Cursor } from './cursor.ts';
import { derivative } from './derivative.ts';
import { partial, readDerivedBy } from './derived-by.ts';
import type { Formula } from './formula.ts';
import type { Factor, Grammar } from './grammar.ts';

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
  const by = readDerivedBy(grammar, denominator, 'put the d of a quotient in parentheses');
  const isBehind = numerator.atEnd;
  if (isBehind && !cursor.isClose)
    throw cursor.unexpected('stands after a derivative and a wide space', 'remove the space');
  const place = isBehind ? cursor : numerator;
  const start = place.token;
  const factor = grammar.factor(place);
  if (!isBehind && !numerator.atEnd)
    throw numerator.unexpected('is not part of the one factor derived', 'put the factors in parentheses');
  const derive = (operand: Formula): Formula => derivative(grammar.vocabulary, operand, by);
  const formula = above.isPartial ? partial(grammar, factor, by.variable, start, derive) : derive(factor.formula);
  return { formula, shape: isBehind ? 'open' : 'fraction', superscript: false };
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
