/**
 * The rooms of the reader know each other only through this table, so that no file imports in a circle.
 */
import type { Cursor } from './cursor.ts';
import type { Vocabulary } from './declared.ts';
import type { Formula, Statement } from './formula.ts';

/**
 * How a factor was written, as far as its neighbours must know.
 * - `number`: a literal; `fraction`: a \frac, which takes no superscript;
 * - `group`: in parentheses; `bars`: between bars without \left and \right;
 * - `open`: a function or derivative without parentheses: nothing may follow in its term;
 * - `root`: √ without braces or parentheses: only what a sign of a product sets apart may follow in its term;
 * - `called`: a function with parentheses: no superscript, no parenthesis may follow;
 * - `plain`: all else.
 */
export type Shape = 'number' | 'fraction' | 'group' | 'bars' | 'open' | 'root' | 'called' | 'plain';

export interface Factor {
  readonly formula: Formula;
  readonly shape: Shape;
  readonly superscript: boolean;
  /** For a group, what is between the parentheses. */
  readonly content?: Formula;
  /** Variables of the sum, product or limit that covers all to the end of the term. */
  readonly covers?: readonly string[];
}

/** A term, with the factors it was written as. */
export interface Term {
  readonly formula: Formula;
  readonly factors: readonly Factor[];
}

export interface Grammar {
  readonly vocabulary: Vocabulary;
  /** Whether all letters are declared: then x^{(k)} may be an iterate, and x^T is no power unless T is a number. */
  readonly isDeclared: boolean;
  /** Variables of the sums, products, limits and quantifiers around the place. */
  readonly bound: ReadonlySet<string>;
  /** The same inside one with these variables. */
  within(variables: readonly string[]): Grammar;
  /** A sum, up to the first token that cannot belong to it. */
  expression(cursor: Cursor): Formula;
  /** A product, up to the first token that cannot belong to it. */
  term(cursor: Cursor): Term;
  /** A factor with its scripts. */
  factor(cursor: Cursor): Factor;
  /** A chain of relations, up to the first token that cannot belong to it. */
  statement(cursor: Cursor): Statement;
}

export const plain = (formula: Formula, shape: Shape = 'plain'): Factor => ({ formula, shape, superscript: false });

/** A whole stretch as one formula. */
export function whole(grammar: Grammar, cursor: Cursor): Formula {
  const formula = stretch(grammar, cursor);
  cursor.finish();
  return formula;
}

/** What stands in braces, between sizes or alone: an expression, or one over another. */
export function stretch(grammar: Grammar, cursor: Cursor): Formula {
  const numerator = grammar.expression(cursor);
  if (!cursor.sees('\\over')) return numerator;
  cursor.take();
  return { kind: 'divide', numerator, denominator: grammar.expression(cursor) };
}

const COMMA: ReadonlySet<string> = new Set([',']);

/** Formulas parted by commas, or by other marks. */
export function list(grammar: Grammar, cursor: Cursor, marks: ReadonlySet<string> = COMMA): readonly Formula[] {
  const formulas = [grammar.expression(cursor)];
  while (!cursor.atEnd && marks.has(cursor.token.text)) {
    cursor.take();
    formulas.push(grammar.expression(cursor));
  }
  return formulas;
}
