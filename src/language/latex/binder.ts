/**
 * \sum, \prod, \lim: what binds a variable. Inputs: a cursor at the command. Outcome: the series or limit of the term
 * that follows, up to + or − or a relation. Refused: missing or other bounds; a factor behind a product over an index
 * that does not hold the index, which it may or may not cover.
 */
import type { Cursor } from './cursor.ts';
import { type Formula, symbol } from './formula.ts';
import { mentions } from './free.ts';
import { type Factor, type Grammar, type Term, whole } from './grammar.ts';
import { canonicalName } from './name.ts';
import { type Bounds, readIndexSet } from './range.ts';
import { readName } from './read-name.ts';
import { requireVariable } from './require-variable.ts';
import { readScripts, type Scripts } from './scripts.ts';
import { type Token, unreadable } from './token.ts';
import { RELATIONS } from './vocabulary.ts';

const SERIES: ReadonlyMap<string, 'sum' | 'product'> = new Map([
  ['\\sum', 'sum'],
  ['\\prod', 'product'],
]);

export const BINDERS: readonly string[] = [...SERIES.keys(), '\\lim'];

export function readBinder(grammar: Grammar, cursor: Cursor): Factor {
  const command = cursor.take();
  if (cursor.sees('\\limits') || cursor.sees('\\nolimits')) cursor.take();
  const scripts = readScripts(cursor);
  const sign = SERIES.get(command.text);
  const { below } = scripts;
  if (below === null) throw unreadable(command, 'has nothing below it', MENDS[command.text] as string);
  if (sign === undefined) {
    const { variable, to } = readApproach(grammar, below, scripts.above);
    const term = readCovered(grammar, cursor, [variable]);
    return open({ kind: 'limit', operand: term.formula, variable, to }, [variable], term);
  }
  const { indices, from, to } = readRange(grammar, command.text, below, scripts);
  const term = readCovered(grammar, cursor, indices);
  if (sign === 'product') requireCovered(term, indices);
  const over = (operand: Formula, index: string): Formula => ({ kind: 'series', sign, index, from, to, operand });
  return open(indices.toReversed().reduce(over, term.formula), indices, term);
}

const MENDS: Readonly<Record<string, string>> = {
  '\\sum': 'write \\sum_{i=1}^{n}, or write the sum out',
  '\\prod': 'write \\prod_{i=1}^{n}, or write the product out',
  '\\lim': 'write \\lim_{x \\to a}',
};

const TWO_PARTS = 'write both parts, from 1 to i - 1 and from i + 1 to n';

const open = (formula: Formula, variables: readonly string[], { factors }: Term): Factor => ({
  formula,
  shape: 'open',
  superscript: false,
  covers: [...variables, ...(factors.at(-1)?.covers ?? [])],
});

interface Covered extends Term {
  readonly start: Token;
}

/** The term that is summed, multiplied or taken to its limit. */
function readCovered(grammar: Grammar, cursor: Cursor, variables: readonly string[]): Covered {
  if (!cursor.isClose) throw cursor.unexpected('stands after a wide space', 'remove the space');
  const start = cursor.token;
  return { ...grammar.within(variables).term(cursor), start };
}

/** ∏ x_i y may be (∏ x_i) y: every factor behind the first has to hold the index. */
function requireCovered({ factors, start }: Covered, indices: readonly string[]): void {
  const isCovered = ({ formula }: Factor): boolean => indices.some((index) => mentions(formula, index));
  if (factors.slice(1).every(isCovered)) return;
  const rule = 'begins a product that may or may not cover all its factors';
  throw unreadable(start, rule, 'put what it covers in parentheses');
}

interface Approach {
  readonly variable: string;
  readonly to: Formula;
}

/** `t \to \infty`, `x \to a`. */
function readApproach(grammar: Grammar, below: Cursor, above: Cursor | null): Approach {
  if (above !== null) throw above.unexpected('stands above a limit', 'write \\lim_{x \\to a}');
  const variable = readVariable(grammar, below);
  if (RELATIONS.get(below.token.text) !== 'to')
    throw below.unexpected('is not the arrow of a limit', 'write \\lim_{x \\to a}');
  below.take();
  const to = infinityOr(grammar, below);
  if (mentions(to, variable))
    throw unreadable(below.token, 'ends a limit to itself', 'give what the variable tends to');
  return { variable, to };
}

/** A formula, or ∞ with or without a sign. */
function infinityOr(grammar: Grammar, cursor: Cursor): Formula {
  const infinity = symbol('infinity');
  if (cursor.isExactly('\\infty') || cursor.isExactly('+', '\\infty')) return infinity;
  if (cursor.isExactly('-', '\\infty')) return { kind: 'negate', operand: infinity };
  const side = textsOf(cursor).slice(-4).join('');
  if (/\^\{?[-+]\}?$/.test(side))
    throw cursor.unexpected('begins a limit from one side', 'give a limit from both sides');
  return whole(grammar, cursor);
}

function textsOf(cursor: Cursor): readonly string[] {
  const rest = cursor.copy();
  const texts: string[] = [];
  while (!rest.atEnd) texts.push(rest.take().text);
  return texts;
}

interface Range extends Bounds {
  readonly indices: readonly string[];
}

/** `i=1` below and `n` above; `i \in [n]`; `1 \le i \le n`; several indices with commas. */
function readRange(grammar: Grammar, command: string, below: Cursor, { above }: Scripts): Range {
  const mend = MENDS[command] as string;
  if (below.token.kind === 'digit') return readBetweenBounds(grammar, below, above, mend);
  const indices = [readVariable(grammar, below)];
  while (below.sees(',')) {
    below.take();
    indices.push(readVariable(grammar, below));
  }
  const range = below.sees('\\in')
    ? readMembership(grammar, below, above, mend)
    : readFrom(grammar, below, above, mend);
  for (const index of indices)
    if (mentions(range.from, index) || mentions(range.to, index))
      throw unreadable(below.token, `ends bounds that hold their own index ${index}`, mend);
  return { indices, ...range };
}

function readFrom(grammar: Grammar, below: Cursor, above: Cursor | null, mend: string): Bounds {
  if (below.atEnd) throw below.unexpected('the bounds are missing before it', mend);
  if (below.sees('\\neq')) throw below.unexpected('leaves a term out, and the bounds are missing', TWO_PARTS);
  if (!below.sees('=')) throw below.unexpected('is not the = of the first index', mend);
  below.take();
  const from = infinityOr(grammar, below);
  if (above === null) throw below.unexpected('no last index stands above', mend);
  return { from, to: infinityOr(grammar, above) };
}

function readMembership(grammar: Grammar, below: Cursor, above: Cursor | null, mend: string): Bounds {
  below.take();
  if (above !== null) throw above.unexpected('stands above a set of indices', mend);
  const bounds = readIndexSet(grammar, below);
  // `, j \neq i`, and not `: x_j \neq 0`.
  if (textsOf(below)[2] === '\\neq') throw below.unexpected('leaves a term of a range out', TWO_PARTS);
  below.finish();
  return bounds;
}

/** `1 \le i \le n`. */
function readBetweenBounds(grammar: Grammar, below: Cursor, above: Cursor | null, mend: string): Range {
  if (above !== null) throw above.unexpected('stands above bounds that are complete', mend);
  const { sides, relations } = grammar.statement(below);
  below.finish();
  const [from, index, to] = sides;
  const isRange = sides.length === 3 && relations.every((relation) => relation === '<=') && index?.kind === 'symbol';
  if (from === undefined || to === undefined || !isRange)
    throw unreadable(below.token, 'ends no range of an index', mend);
  return { indices: [index.name], from, to };
}

/** The letter that is bound. */
function readVariable(grammar: Grammar, below: Cursor): string {
  const start = below.token;
  const name = readName(below);
  if (name !== null && canonicalName(name) === 'e') requireVariable(grammar, name, start);
  if (name === null) throw below.unexpected('is no variable', 'write one letter');
  if (below.sees('_') || below.sees('^')) throw below.unexpected('is a script of a variable', 'write one letter');
  return canonicalName({ ...name, subscript: null });
}
