/**
 * LaTeX as printed to a formula. Inputs: any text at all. Outcome: the one reading, or `UnreadableFormula`: never a
 * guess, never another error, never an evaluation, in time proportional to the length.
 *
 * This is a parser of our own over tokens: compute-engine's MathJSON cannot tell `1/2R` from \frac{1}{2R}, joins `2 3`
 * to 23, drops a `%`, transposes the (t) of `W(t)^\top`, and multiplies the sizes of `0_{a \times b}`. It serves in the
 * tests as a second opinion.
 */
import { remembered } from '../../base/remembered.ts';
import { readConditioned } from './conditions.ts';
import { Cursor } from './cursor.ts';
import { FIRST_VOCABULARY, type Vocabulary } from './declared.ts';
import { readExpression } from './expression.ts';
import { readFactor } from './factor.ts';
import type { Formula, Statement } from './formula.ts';
import { type Grammar, stretch } from './grammar.ts';
import { joined, twoReadings, withBothSigns } from './plus-minus.ts';
import { readProduct } from './product.ts';
import { requireScalar } from './scalar-formula.ts';
import { readChain, startsRelation } from './statement.ts';
import { type Token, tokenise } from './token.ts';
import { readEquation } from './typed.ts';
import { LONGEST_PRINTED } from './vocabulary.ts';
import { partedWords } from './words.ts';

export interface ReadOptions {
  /** What the letters are; by default those of the first paper. */
  readonly vocabulary?: Vocabulary;
  /** Letters that are functions of time where a time follows in parentheses, instead of those of the vocabulary. */
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

/**
 * Reads what a person types for a quantity: a scalar formula, or a name and = before it. Outcome: the statement that
 * `quantity` is that; with ± that it is both.
 */
export function readTyped(latex: string, quantity: string, allowedSymbols: Iterable<string>): Statement {
  return readEquation(grammarOf({ trajectories: new Set() }), tokenise(latex), quantity, new Set(allowedSymbols));
}

/** `readFormula`, at once. */
export function parseFormula(latex: string, options: ReadOptions = {}): Formula {
  const tokens = tokensOf(latex, options);
  const [upper, lower] = withBothSigns(tokens, (signed) => {
    const cursor = start(signed);
    const formula = stretch(grammarOf(options), cursor);
    if (startsRelation(cursor))
      throw cursor.unexpected('is a relation, and a formula has none', 'give one side of it only');
    cursor.finish();
    return formula;
  });
  if (upper !== lower) throw twoReadings(tokens, [upper, lower]);
  return upper;
}

/** `readStatement`, at once. Conditions behind the chain are read where a vocabulary is given, and refused elsewhere. */
export const parseStatement = (latex: string, options?: ReadOptions): Statement =>
  options === undefined ? plainStatement(latex) : statementIn(tokensOf(latex, options), options);

function statementIn(tokens: readonly Token[], options: ReadOptions): Statement {
  const [upper, lower] = withBothSigns(tokens, (signed) => {
    const cursor = start(signed);
    const grammar = grammarOf(options);
    if (grammar.isDeclared) return readConditioned(grammar, cursor);
    const statement = readChain(grammar, cursor);
    cursor.finish();
    return statement;
  });
  if (upper === lower) return upper;
  const both = joined(upper, lower);
  if (both === null) throw twoReadings(tokens, [upper, lower]);
  return both;
}

/** Each examination of a statement, its certificate and its wrong variants read it again. */
const plainStatement = remembered(
  (latex: string) => latex,
  (latex) => statementIn(tokenise(latex, LONGEST_PRINTED), {}),
);

const tokensOf = (latex: string, { vocabulary = FIRST_VOCABULARY }: ReadOptions): readonly Token[] =>
  vocabulary === FIRST_VOCABULARY ? tokenise(latex) : partedWords(tokenise(latex), vocabulary);

const start = (tokens: readonly Token[]): Cursor => new Cursor(tokens, 0, tokens.length - 1, 0);

function grammarOf({ vocabulary = FIRST_VOCABULARY, trajectories = vocabulary.trajectories }: ReadOptions): Grammar {
  const isDeclared = vocabulary !== FIRST_VOCABULARY;
  return within({ ...vocabulary, trajectories }, isDeclared, new Set());
}

function within(vocabulary: Vocabulary, isDeclared: boolean, bound: ReadonlySet<string>): Grammar {
  const grammar: Grammar = {
    vocabulary,
    isDeclared,
    bound,
    within: (variables) => within(vocabulary, isDeclared, new Set([...bound, ...variables])),
    expression: (cursor) => readExpression(grammar, cursor),
    term: (cursor) => readProduct(grammar, cursor),
    factor: (cursor) => readFactor(grammar, cursor),
    statement: (cursor) => readChain(grammar, cursor),
  };
  return grammar;
}
