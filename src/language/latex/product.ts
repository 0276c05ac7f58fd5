/**
 * A term: factors side by side or joined by \cdot, \times, *, /, \div, \otimes.
 * Inputs: a cursor where a term begins. Outcome: factors in printed order; a slash divides all before it by the one
 * factor after it. Refused: every juxtaposition that two readers could read in two ways.
 */
import { looksLikeArgument, looksLikeTime } from './argument.ts';
import { areAmbiguous } from './bars.ts';
import { childrenOf } from './children.ts';
import type { Cursor } from './cursor.ts';
import { dimensionOf } from './dimension.ts';
import type { Formula } from './formula.ts';
import type { Factor, Grammar, Term } from './grammar.ts';
import { product, type Written } from './joined-factors.ts';
import { startsNumber } from './number.ts';
import { startsFactor } from './starts.ts';
import { unreadable } from './token.ts';
import { BARS, PRODUCT_SIGNS, QUOTIENT_SIGNS } from './vocabulary.ts';

export function readProduct(grammar: Grammar, cursor: Cursor): Term {
  const written = [readWritten(grammar, cursor, null)];
  while (continuesTerm(cursor)) {
    const last = (written.at(-1) as Written).factor;
    const { text } = cursor.token;
    if (last.shape === 'open' || (last.shape === 'root' && !PRODUCT_SIGNS.has(text))) {
      throw cursor.unexpected('may or may not belong to the argument before it', 'put the argument in parentheses');
    }
    if (QUOTIENT_SIGNS.has(text)) return readQuotient(grammar, cursor, written);
    if (INFIX.has(text)) return readInfix(grammar, cursor, written);
    if (PRODUCT_SIGNS.has(text)) {
      takeSign(cursor);
      written.push(readWritten(grammar, cursor, text));
    } else {
      const start = cursor.token;
      written.push({ factor: readNeighbour(grammar, cursor, last), start, sign: null });
    }
  }
  return { formula: product(grammar, written), factors: factorsIn(written) };
}

function readWritten(grammar: Grammar, cursor: Cursor, sign: string | null): Written {
  const start = cursor.token;
  return { factor: grammar.factor(cursor), start, sign };
}

const factorsIn = (written: readonly Written[]): readonly Factor[] => written.map(({ factor }) => factor);

/** Whether what stands here would belong to the term. */
function continuesTerm(cursor: Cursor): boolean {
  const { text, gap } = cursor.token;
  if (text === '\\times' && cursor.surroundings.size) return false;
  if (QUOTIENT_SIGNS.has(text) || INFIX.has(text) || PRODUCT_SIGNS.has(text)) return true;
  return startsFactor(cursor) && !(gap === 'wide' && cursor.surroundings.row);
}

/** Goes past a sign between two parts of an entry; in a row, wide space beside it could separate entries. */
export function takeSign(cursor: Cursor): void {
  const sign = cursor.take();
  if (cursor.surroundings.row && (sign.gap === 'wide' || cursor.token.gap === 'wide')) {
    throw cursor.unexpected(
      'may begin a new entry of the row',
      'write the row as \\begin{bmatrix} a & b \\end{bmatrix}',
    );
  }
}

/** A factor with no sign before it. */
function readNeighbour(grammar: Grammar, cursor: Cursor, last: Factor): Factor {
  const start = cursor.token;
  if (start.gap === 'wide') throw cursor.unexpected('stands after a wide space', 'write \\cdot if it is a factor');
  if (startsNumber(cursor)) throw cursor.unexpected('is a number after a factor', 'write \\cdot before it');
  const barBefore = last.shape === 'bars' || BARS.get(start.text) === start.text;
  if (barBefore && [...BARS.keys()].some((bar) => BARS.get(bar) === bar && areAmbiguous(cursor.tokens, bar))) {
    throw cursor.unexpected('stands beside a bar that may open or close', 'write \\left and \\right before the bars');
  }
  const next = grammar.factor(cursor);
  if (next.shape === 'number') throw unreadable(start, 'is a number after a factor', 'write \\cdot before it');
  if (next.shape === 'group' && last.shape === 'called') {
    throw unreadable(start, 'begins a parenthesis that may belong to the argument before it', 'write \\cdot before it');
  }
  if (mayBeArgument(grammar, last, next)) {
    throw unreadable(start, 'begins an argument or a factor', 'write \\cdot before it if it is a factor');
  }
  if (isMixedNumber(last, next)) {
    throw unreadable(
      start,
      'makes a mixed number or a product',
      'write \\cdot or + between the number and the fraction',
    );
  }
  return next;
}

/** Whether a parenthesis may be the argument of what stands before it. */
function mayBeArgument({ vocabulary }: Grammar, last: Factor, { content }: Factor): boolean {
  if (content === undefined) return false;
  if (last.shape === 'number') return content.kind === 'number';
  const mayTakeOne = last.shape === 'plain' || DERIVED.has(last.formula.kind);
  return looksLikeTime(vocabulary, content) || (mayTakeOne && looksLikeArgument(vocabulary, content));
}

/** What may be taken at a point, like a function. */
const DERIVED: ReadonlySet<Formula['kind']> = new Set<Formula['kind']>(['derivative', 'gradient']);

const isMixedNumber = (last: Factor, next: Factor): boolean =>
  last.shape === 'number' &&
  !last.superscript &&
  next.shape === 'fraction' &&
  next.formula.kind === 'divide' &&
  next.formula.numerator.kind === 'number' &&
  next.formula.denominator.kind === 'number';

function readQuotient(grammar: Grammar, cursor: Cursor, before: readonly Written[]): Term {
  takeSign(cursor);
  const start = cursor.token;
  const under = grammar.factor(cursor);
  if (continuesTerm(cursor)) {
    const mend = 'write \\frac{…}{…}, or parentheses around what is divided by';
    throw cursor.unexpected('may or may not be under the slash before it', mend);
  }
  if (under.covers !== undefined)
    throw unreadable(start, 'begins a sum, product or limit under a slash', 'put it in parentheses');
  const formula: Formula = { kind: 'divide', numerator: product(grammar, before), denominator: under.formula };
  return { formula, factors: [...factorsIn(before), under] };
}

/** Signs that join matrices; each with what it makes of them. */
const INFIX: ReadonlyMap<string, (factors: readonly Formula[]) => Formula> = new Map([
  ['\\otimes', (factors: readonly Formula[]): Formula => ({ kind: 'kronecker', factors })],
  ['\\odot', (list: readonly Formula[]): Formula => ({ kind: 'apply', function: 'hadamard', arguments: list })],
]);

/** A Kronecker or entrywise product; numbers may multiply its first factor, which changes nothing. */
function readInfix(grammar: Grammar, cursor: Cursor, before: readonly Written[]): Term {
  if (!before.slice(0, -1).every(({ factor }) => isScalar(grammar, factor.formula))) {
    throw cursor.unexpected('may take one or all of the factors before it', 'put its factors in parentheses');
  }
  const { text } = cursor.token;
  const factors = [product(grammar, before)];
  const written = [...factorsIn(before)];
  while (cursor.sees(text)) {
    takeSign(cursor);
    const next = readOuter(grammar, cursor, grammar.factor(cursor));
    written.push(next);
    factors.push(next.formula);
  }
  const name = text === '\\otimes' ? 'a Kronecker product' : 'an entrywise product';
  if (continuesTerm(cursor)) throw cursor.unexpected(`follows ${name}`, 'put its factors in parentheses');
  return { formula: (INFIX.get(text) as (factors: readonly Formula[]) => Formula)(factors), factors: written };
}

/** B ⊗ c a^⊤ of a column and a row, which nothing else can mean. */
function readOuter(grammar: Grammar, cursor: Cursor, column: Factor): Factor {
  const isSide = !PRODUCT_SIGNS.has(cursor.token.text) && !QUOTIENT_SIGNS.has(cursor.token.text);
  const of = ({ formula }: Factor) => dimensionOf(grammar.vocabulary, formula);
  if (of(column) !== 'column' || !isSide || !startsFactor(cursor)) return column;
  const row = grammar.factor(cursor.copy());
  if (of(row) !== 'row' || cursor.token.gap === 'wide') return column;
  const formula: Formula = { kind: 'multiply', factors: [column.formula, grammar.factor(cursor).formula] };
  return { formula, shape: 'plain', superscript: false };
}

const ARITHMETIC: ReadonlySet<Formula['kind']> = new Set<Formula['kind']>([
  'number',
  'add',
  'multiply',
  'divide',
  'power',
  'negate',
]);

/** Whether a formula is certainly a number, not a matrix. */
const isScalar = (grammar: Grammar, formula: Formula): boolean =>
  formula.kind === 'symbol'
    ? grammar.vocabulary.scalars.has(formula.name) || grammar.bound.has(formula.name)
    : ARITHMETIC.has(formula.kind) && childrenOf(formula).every((child) => isScalar(grammar, child));
