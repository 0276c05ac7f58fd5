/**
 * Conditions behind a statement: `, \quad \forall t \ge 0`, `\text{for all } s, t > 0 \text{ and } i \in [n]`. Inputs: a
 * cursor where the chain ends. Outcome: one statement a condition; none for a bare `\forall t`; and the indices that
 * they bind. Refused: 0 < s, t < 1, which may be two conditions or one on both; ∃; sets that a declaration has to say.
 */
import { childrenOf } from './children.ts';
import type { Cursor } from './cursor.ts';
import type { Formula, Statement } from './formula.ts';
import type { Grammar } from './grammar.ts';
import { isJoint, peekPhrase, quantifies, startsCondition, takeJoint, takeWords } from './phrase.ts';
import { readMembership, startsRange, takeRange } from './range.ts';
import { readChain, readChainFrom, startsRelation } from './statement.ts';
import { unreadable } from './token.ts';

/** A chain and the conditions behind it, or before ⟹, whose indices are bound in it. */
export function readConditioned(grammar: Grammar, cursor: Cursor): Statement {
  const inside = grammar.within(boundIn(grammar, cursor));
  const first = readChain(inside, cursor);
  const implies = IMPLICATIONS.has(cursor.token.text) && cursor.take().kind === 'command';
  const statement = implies ? readChain(inside, cursor) : first;
  const where = [...(implies ? [first] : []), ...readConditions(inside, cursor)];
  return where.length === 0 ? statement : { ...statement, where };
}

const IMPLICATIONS: ReadonlySet<string> = new Set(['\\implies', '\\Rightarrow', '\\Longrightarrow']);

/** Reads all that is left as conditions. */
function readConditions(grammar: Grammar, cursor: Cursor): readonly Statement[] {
  if (cursor.sees(',') && startsClause(behind(cursor))) cursor.take();
  const conditions: Statement[] = [];
  while (!cursor.atEnd) {
    if (!startsClause(cursor)) throw cursor.meaningless();
    conditions.push(...readClause(grammar, cursor));
    if (cursor.sees(',') && startsCondition(behind(cursor))) cursor.take();
  }
  return conditions;
}

/** Whether a condition begins here, with words or with a range of an index alone: `i = 1, \dots, n`, `i \in [n]`. */
const startsClause = (cursor: Cursor): boolean => startsCondition(cursor) || startsRange(cursor);

/** What stands behind one ∀ or text; a text may hold its conditions itself, between dollar signs. */
function readClause(grammar: Grammar, cursor: Cursor): readonly Statement[] {
  if (!startsCondition(cursor)) return readList(grammar, cursor, false);
  const isText = peekPhrase(cursor) !== null;
  const isForAll = quantifies(cursor);
  cursor.take();
  const inside = isText ? cursor.argument() : cursor;
  if (isText) takeWords(inside);
  if (!isText || inside.atEnd) return readList(grammar, cursor, isForAll);
  const conditions: Statement[] = [];
  for (;;) {
    inside.expect('$');
    conditions.push(...readList(grammar, inside, isForAll));
    inside.expect('$');
    if (inside.atEnd) return conditions;
    const place = inside.copy();
    if (!isJoint(takeWords(inside))) throw place.meaningless();
  }
}

/** Conditions with commas or words between them. */
function readList(grammar: Grammar, cursor: Cursor, isForAll: boolean): readonly Statement[] {
  const conditions = [...readOne(grammar, cursor, isForAll)];
  for (;;) {
    const isComma = cursor.sees(',') && !startsCondition(behind(cursor));
    if (isComma) cursor.take();
    else if (!takeJoint(cursor)) return conditions;
    const start = cursor.token;
    const next = readOne(grammar, cursor, isForAll);
    if (isComma && mayShare(conditions.at(-1), next[0]))
      throw unreadable(start, 'begins a second condition, or one that the first is for too', 'write them one by one');
    conditions.push(...next);
  }
}

function behind(cursor: Cursor): Cursor {
  const rest = cursor.copy();
  rest.take();
  return rest;
}

/** One condition on one subject or several: `s, t \ge 0`, `i, j \in [n]`, `i = 1, \dots, n`; of ∀ also subjects alone. */
function readOne(grammar: Grammar, cursor: Cursor, isForAll: boolean): readonly Statement[] {
  const subjects: Formula[] = [];
  for (;;) {
    const subject = grammar.expression(cursor);
    subjects.push(subject);
    const about = (statement: Statement): readonly Statement[] =>
      subjects.map((first) => ({
        ...statement,
        sides: statement.sides.map((side) => (side === subject ? first : side)),
      }));
    if (cursor.sees('\\in')) return readMembership(grammar, cursor, subject).flatMap(about);
    if (startsRelation(cursor)) return about(takeRange(grammar, cursor, readChainFrom(grammar, cursor, subject)));
    if (!cursor.sees(',') || startsCondition(behind(cursor))) break;
    cursor.take();
  }
  if (isForAll && subjects.every(({ kind }) => kind === 'symbol')) return [];
  throw cursor.unexpected('a relation is missing before it', 'add one, such as = or \\le');
}

/** Whether the second may go on where the first ends: 0 < s, t < 1. */
function mayShare(first: Statement | undefined, second: Statement | undefined): boolean {
  const [from, to, next] = [first?.sides[0], first?.sides.at(-1), second?.sides[0]];
  if (from === undefined || to === undefined || next === undefined) return false;
  return isConstant(from) && !isConstant(to) && !isConstant(next);
}

const isConstant = (formula: Formula): boolean => formula.kind !== 'symbol' && childrenOf(formula).every(isConstant);

/** The indices that conditions bind, wherever they stand: `\forall i, j \in [n]`, `\text{for } i = 1, \dots, n`. */
function boundIn(grammar: Grammar, cursor: Cursor): readonly string[] {
  const rest = cursor.copy();
  while (!rest.atEnd && !startsCondition(rest) && !(rest.sees(',') && startsClause(behind(rest)))) {
    if (rest.sees('{')) rest.skipGroup();
    else rest.take();
  }
  return readConditions(grammar, rest).flatMap(indexOf);
}

/** Of 1 ≤ i ≤ n, i. */
function indexOf({ sides, relations }: Statement): readonly string[] {
  const [, index] = sides;
  const isRange = sides.length === 3 && relations.every((relation) => relation === '<=');
  return isRange && index?.kind === 'symbol' ? [index.name] : [];
}
