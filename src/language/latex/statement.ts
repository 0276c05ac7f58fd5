/**
 * A chain of relations between formulas. Inputs: a cursor where a statement must begin. Outcome: at least one relation,
 * and one side more; a line break beside a relation is ignored. Refused: relations not in the table; an arrow whose
 * annotation is not "x tends to infinity".
 */
import { type Cursor, NOWHERE } from './cursor.ts';
import { type Formula, type Relation, type Statement, symbol } from './formula.ts';
import type { Grammar } from './grammar.ts';
import { canonicalName } from './name.ts';
import { readName } from './read-name.ts';
import { ANNOTATED_ARROWS, RELATIONS } from './vocabulary.ts';

export const readChain = (grammar: Grammar, cursor: Cursor): Statement =>
  cursor.deeper(() => readChainFrom(grammar, cursor, grammar.expression(cursor)), NOWHERE);

/** A chain whose first side is read. */
export function readChainFrom(grammar: Grammar, cursor: Cursor, first: Formula): Statement {
  const sides = [first];
  const relations: Relation[] = [];
  const limits: string[] = [];
  skipBreak(cursor);
  while (startsRelation(cursor)) {
    const { relation, limit } = readRelation(cursor);
    relations.push(relation);
    if (limit !== null) limits.push(limit);
    if (cursor.sees('\\\\')) cursor.take();
    sides.push(readSide(grammar, cursor, relation));
    skipBreak(cursor);
  }
  if (relations.length === 0) {
    throw cursor.atEnd || cursor.sees(']') || cursor.sees('\\right')
      ? cursor.unexpected('a relation is missing before it', 'add one, such as = or \\le')
      : cursor.meaningless();
  }
  const [limit, another] = limits;
  if (another !== undefined) throw cursor.unexpected('two limits are before it', 'give one limit at a time');
  return limit === undefined ? { sides, relations } : { sides, relations, limit };
}

/** Whether a relation stands here. */
export const startsRelation = (cursor: Cursor): boolean =>
  !cursor.atEnd && (RELATIONS.has(cursor.token.text) || ANNOTATED_ARROWS.has(cursor.token.text) || cursor.sees(':'));

/** Goes past a line break if a relation follows it. */
function skipBreak(cursor: Cursor): void {
  const next = cursor.peek(1);
  const isRelation = RELATIONS.has(next.text) || ANNOTATED_ARROWS.has(next.text) || next.text === ':';
  if (cursor.sees('\\\\') && isRelation) cursor.take();
}

interface ReadRelation {
  readonly relation: Relation;
  readonly limit: string | null;
}

function readRelation(cursor: Cursor): ReadRelation {
  if (ANNOTATED_ARROWS.has(cursor.token.text)) return readAnnotated(cursor);
  const { text } = cursor.take();
  const second = cursor.token.gap === 'none' ? cursor.token.text : '';
  if (text === ':' || (text === '=' && second === ':')) {
    if (text === ':' && second !== '=') throw cursor.unexpected('does not follow :', 'write := or \\coloneqq');
    cursor.take();
    return { relation: text === ':' ? ':=' : '=:', limit: null };
  }
  const relation = RELATIONS.get(text);
  if (relation === undefined || RELATIONS.has(second))
    throw cursor.unexpected('follows a relation', 'write \\le or \\ge');
  return { relation, limit: null };
}

/** \stackrel{\delta\to\infty}{\longrightarrow} or \xrightarrow{\delta\to\infty}. */
function readAnnotated(cursor: Cursor): ReadRelation {
  const command = cursor.take();
  const above = cursor.argument();
  const name = readName(above);
  const isLimit = RELATIONS.get(above.take().text) === 'to' && above.isExactly('\\infty');
  if (name === null || !isLimit)
    throw above.unexpected('the annotation is not a limit', 'write x \\to \\infty over the arrow');
  if (command.text === '\\stackrel') {
    if (!cursor.sees('{')) throw cursor.unexpected('is not an arrow in braces', 'write {\\longrightarrow}');
    const arrow = cursor.argument();
    if (RELATIONS.get(arrow.take().text) !== 'to' || !arrow.atEnd)
      throw arrow.unexpected('no arrow is before it', 'write {\\longrightarrow}');
  }
  return { relation: 'to', limit: canonicalName(name) };
}

/** A side; infinity may only be what something tends to. */
function readSide(grammar: Grammar, cursor: Cursor, relation: Relation): Formula {
  if (relation !== 'to' || !cursor.sees('\\infty')) return grammar.expression(cursor);
  cursor.take();
  return symbol('infinity');
}
