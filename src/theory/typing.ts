/**
 * The type of a formula: a number of some kind, or a matrix with sizes that are formulas. 𝕀, 𝟙, 0 and sizes that nobody
 * gave take the size that fits. Outcome: a type, and the formula with those sizes in it.
 * @throws UndeclaredSymbol; IllTyped (a ShapeMismatch) sizes that do not fit; Unable a size that nothing determines
 */
import { Unable } from '../algebra/unable.ts';
import type { Declared, Type } from '../language/declare/index.ts';
import type { Formula, Statement } from '../language/latex/index.ts';
import { nameToLatex } from '../language/latex/name.ts';
import { CONSTANTS } from './constants.ts';
import { UndeclaredSymbol } from './ill-typed.ts';
import { type Scope, sizesIn } from './scope.ts';
import { add, divide, kronecker, multiply, negate, power, transpose } from './typing/arithmetic.ts';
import { identity, matrix, ones, unit, zeros } from './typing/blocks.ts';
import { absolute, at, derivative, entry, expectation, gradient, limit, norm, series } from './typing/calculus.ts';
import { apply } from './typing/functions.ts';
import { requireOwnIndex } from './typing/own-index.ts';
import { typedStatement } from './typing/statement.ts';
import { type Rule, scalarType, shown, type Typed, type Typing } from './typing/typed.ts';

type Kind = Formula['kind'];

const RULES: { readonly [K in Kind]: Rule<Extract<Formula, { readonly kind: K }>> } = {
  number: (formula) => ({ formula, type: scalarType(numberKind(formula)) }),
  symbol: (formula, typing) => {
    if (CONSTANTS.has(formula.name) && !typing.isDeclared(formula.name)) return { formula, type: scalarType() };
    return { formula, type: typing.symbol(formula.name).type };
  },
  add,
  multiply,
  divide,
  power,
  negate,
  apply,
  indicator: (formula, typing) => {
    const condition = typedStatement(formula.condition, typing);
    return { formula: { ...formula, condition }, type: scalarType('natural') };
  },
  transpose,
  kronecker,
  matrix,
  identity,
  ones,
  unit,
  zeros,
  derivative,
  gradient,
  limit,
  series,
  entry,
  expectation,
  at,
  norm,
  absolute,
};

const numberKind = ({ numerator, denominator }: Extract<Formula, { readonly kind: 'number' }>) =>
  denominator !== 1n ? 'rational' : numerator < 0n ? 'integer' : 'natural';

/** Types formulas in a scope, with one account of sizes. */
export const typingIn = (scope: Scope, sizes = sizesIn(scope)): Typing => ({
  sizes,
  of: (formula) => (RULES[formula.kind] as Rule)(formula, typingIn(scope, sizes)),
  symbol: (name) => {
    const declared = scope.symbols.get(name);
    if (declared === undefined) throw new UndeclaredSymbol(name, nameToLatex(name));
    return declared;
  },
  isDeclared: (name) => scope.symbols.has(name),
  indexed: (index, operand) => {
    requireOwnIndex(index, operand, scope);
    return typingIn(scope, sizes).binding(index, scalarType('integer'));
  },
  binding: (name, type) => {
    const bound: Declared = { name, type, of: [], conditions: [], whole: [] };
    return typingIn({ ...scope, symbols: new Map([...scope.symbols, [name, bound]]) }, sizes);
  },
});

/** @throws UndeclaredSymbol, IllTyped, Unable */
export const typeOf = (formula: Formula, scope: Scope): Type => sized(formula, scope).type;

/** A formula with its type, all sizes filled in. @throws UndeclaredSymbol, IllTyped, Unable */
export function sized(formula: Formula, scope: Scope): Typed {
  const typing = typingIn(scope);
  return settled(typing.of(formula), typing);
}

/** The statement with all sizes filled in. @throws UndeclaredSymbol, IllTyped, Unable */
export function sizedStatement(statement: Statement, scope: Scope): Statement {
  const typing = typingIn(scope);
  const typed = typedStatement(statement, typing);
  return filledStatement(typed, typing);
}

/** A statement with sizes as they turned out. @throws Unable */
export function filledStatement(statement: Statement, typing: Typing): Statement {
  const { sides, where } = statement;
  const plain = { ...statement, sides: sides.map((side) => filled(side, typing)) };
  return where === undefined
    ? plain
    : { ...plain, where: where.map((condition) => filledStatement(condition, typing)) };
}

/** With sizes as they turned out. @throws Unable a size that nothing printed determines */
export const settled = ({ formula, type }: Typed, typing: Typing): Typed => ({
  formula: filled(formula, typing),
  type: resolved(type, typing),
});

/** A symbol with sizes as they turned out. @throws Unable */
export function settledType(symbol: Declared, typing: Typing): Declared {
  const { from, count } = symbol;
  return {
    ...symbol,
    type: resolved(symbol.type, typing),
    ...(from === undefined ? {} : { from: from.map((type) => resolved(type, typing)) }),
    ...(count === undefined ? {} : { count: filled(count, typing) }),
  };
}

const resolved = (type: Type, typing: Typing): Type =>
  type.kind === 'scalar' ? type : { ...type, rows: filled(type.rows, typing), columns: filled(type.columns, typing) };

/** A formula with sizes as they turned out. @throws Unable a size that nothing printed determines */
export function filled(formula: Formula, { sizes }: Typing): Formula {
  if (sizes.isUnknown(formula))
    throw new Unable(
      `a size in ${shown(formula, sizes)} is determined by nothing: write it, as in \\mathbb{I}_{n} or e_{1}^{(n)}`,
    );
  return sizes.resolved(formula);
}
