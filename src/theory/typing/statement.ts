/** Types of the sides of relations: all of one shape. @throws IllTyped they are of two */
import type { Type } from '../../language/declare/index.ts';
import { type Formula, printFormula, printStatement, type Statement } from '../../language/latex/index.ts';
import { CONSTANTS } from '../constants.ts';
import { IllTyped } from '../ill-typed.ts';
import { scalarType, type Typing, unified } from './typed.ts';

const ORDERS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** A relation that something is assumed by: orders are of numbers. */
export function typedRelation(statement: Statement, typing: Typing): Statement {
  if (statement.relations.some((relation) => ORDERS.has(relation))) {
    for (const side of statement.sides)
      if (typing.of(side).type.kind === 'matrix')
        throw new IllTyped(printFormula(side), 'is a matrix, and < and > are of numbers', 'write \\succ or \\succeq');
  }
  return typedStatement(statement, typing);
}

/** The statement with sizes filled in as far as they are known. */
export function typedStatement(statement: Statement, around: Typing): Statement {
  const { where = [] } = statement;
  const typing = where.reduce(quantified, around);
  const sides = statement.sides.map((side, index) => (isLimit(side, index, statement) ? null : typing.of(side)));
  const shape = sides.find((side) => side?.type.kind === 'matrix') ?? sides[0] ?? null;
  const printed = printStatement({ sides: statement.sides, relations: statement.relations });
  const fitting = sides.map((side, index) =>
    side === null || shape === null
      ? (statement.sides[index] as Formula)
      : side === shape
        ? side.formula
        : unified(shape, side, printed, typing)[1].formula,
  );
  if (where.length === 0) return { ...statement, sides: fitting };
  return { ...statement, sides: fitting, where: where.map((condition) => typedStatement(condition, typing)) };
}

const quantified = (typing: Typing, condition: Statement): Typing =>
  boundBy(condition, typing).reduce((inside, { name, type }) => inside.binding(name, type), typing);

/** A symbol that is nothing yet and stands alone in `for all t ≥ 0` is a number there; in `for all i ∈ [n]` a whole one. */
export const boundBy = (
  { sides, index }: Statement,
  { isDeclared }: Pick<Typing, 'isDeclared'>,
): readonly { readonly name: string; readonly type: Type }[] =>
  [...new Set(sides.flatMap((side) => (side.kind === 'symbol' ? [side.name] : [])))]
    .filter((name) => !CONSTANTS.has(name) && !isDeclared(name))
    .map((name) => ({ name, type: scalarType(index ? 'integer' : 'real') }));

/** What an arrow points to may be infinity. */
const isLimit = (side: Formula, index: number, { relations }: Statement): boolean =>
  side.kind === 'symbol' && side.name === 'infinity' && relations[index - 1] === 'to';
