/**
 * LaTeX as printed to a formula. Inputs: any text at all. Outcome: the one reading, or `UnreadableFormula`: never a
 * guess, never another error, never an evaluation, in time proportional to the length.
 *
 * This is a parser of our own over tokens: compute-engine's MathJSON cannot tell `1/2R` from \frac{1}{2R}, joins `2 3`
 * to 23, drops a `%`, transposes the (t) of `W(t)^\top`, and multiplies the sizes of `0_{a \times b}`. It serves in the
 * tests as a second opinion.
 */
import { remembered } from '../../model/remembered.ts';
import { Cursor } from './cursor.ts';
import { readExpression } from './expression.ts';
import { readFactor } from './factor.ts';
import type { Formula, Statement } from './formula.ts';
import { type Grammar, stretch } from './grammar.ts';
import { requireScalar } from './scalar-formula.ts';
import { readChain, startsRelation } from './statement.ts';
import { tokenise } from './token.ts';
import { TRAJECTORIES } from './vocabulary.ts';

export interface ReadOptions {
  /** Letters that are functions of time where a time follows in parentheses; by default W, H, A, B, a, β, w, h. */
  readonly trajectories?: ReadonlySet<string>;
}

/** Reads one formula, without relations. */
export async function readFormula(latex: string, options: ReadOptions = {}): Promise<Formula> {
  return parseFormula(latex, options);
}

/** Reads one chain of relations. */
export async function readStatement(latex: string, options: ReadOptions = {}): Promise<Statement> {
  return parseStatement(latex, options);
}

/** Reads a scalar formula in the allowed symbols (canonical names; the constant e is always one). */
export async function readScalarFormula(latex: string, allowedSymbols: Iterable<string>): Promise<Formula> {
  const formula = parseFormula(latex, { trajectories: new Set() });
  requireScalar(formula, new Set(allowedSymbols));
  return formula;
}

/** `readFormula`, at once. */
export function parseFormula(latex: string, options: ReadOptions = {}): Formula {
  const cursor = start(latex);
  const formula = stretch(grammarOf(options), cursor);
  if (startsRelation(cursor))
    throw cursor.unexpected('is a relation, and a formula has none', 'give one side of it only');
  cursor.finish();
  return formula;
}

/** `readStatement`, at once. */
export const parseStatement = (latex: string, options?: ReadOptions): Statement =>
  options === undefined ? plainStatement(latex) : statementIn(latex, options);

function statementIn(latex: string, options: ReadOptions): Statement {
  const cursor = start(latex);
  const statement = readChain(grammarOf(options), cursor);
  cursor.finish();
  return statement;
}

/** Each examination of a statement, its certificate and its wrong variants read it again. */
const plainStatement = remembered(
  (latex: string) => latex,
  (latex) => statementIn(latex, {}),
);

function start(latex: string): Cursor {
  const tokens = tokenise(latex);
  return new Cursor(tokens, 0, tokens.length - 1, 0);
}

function grammarOf(options: ReadOptions): Grammar {
  const grammar: Grammar = {
    trajectories: options.trajectories ?? TRAJECTORIES,
    expression: (cursor) => readExpression(grammar, cursor),
    factor: (cursor) => readFactor(grammar, cursor),
    statement: (cursor) => readChain(grammar, cursor),
  };
  return grammar;
}
