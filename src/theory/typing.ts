/**
 * The type of a formula: a number of some kind, or a matrix with sizes that are formulas. 𝕀, 𝟙, 0 and sizes that nobody
 * gave take the size that fits. Outcome: a type, and the formula with those sizes in it.
 * @throws UndeclaredSymbol; IllTyped (a ShapeMismatch) sizes that do not fit; Unable a size that nothing determines
 */
import { Unable } from '../algebra/unable.ts';
import type { Declared, Type } from '../language/declare/index.ts';
import { type Formula, printFormula, type Statement } from '../language/latex/index.ts';
import { nameToLatex } from '../language/latex/name.ts';
import { UndeclaredSymbol } from './ill-typed.ts';
import type { Scope } from './scope.ts';
import { Sizes } from './size.ts';
import { add, divide, kronecker, multiply, negate, power, transpose } from './typing/arithmetic.ts';
import { identity, matrix, ones, zeros } from './typing/blocks.ts';
import { absolute, at, derivative, entry, expectation, gradient, limit, norm, series } from './typing/calculus.ts';
import { apply } from './typing/functions.ts';
import { type Rule, scalarType, type Typed, type Typing, unified } from './typing/typed.ts';

type Kind = Formula['kind'];

const RULES: { readonly [K in Kind]: Rule<Extract<Formula, { readonly kind: K }>> } = {
  number: (formula) => ({ formula, type: scalarType(numberKind(formula)) }),
  symbol: (formula, typing) => {
    if (formula.name === 'e' && !typing.isDeclared('e')) return { formula, type: scalarType() };
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
export const typingIn = (scope: Scope, sizes = new Sizes(scope.implied)): Typing => ({
  sizes,
  of: (formula) => (RULES[formula.kind] as Rule)(formula, typingIn(scope, sizes)),
  symbol: (name) => {
    const declared = scope.symbols.get(name);
    if (declared === undefined) throw new UndeclaredSymbol(name, nameToLatex(name));
    return declared;
  },
  isDeclared: (name) => scope.symbols.has(name),
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
  return { ...typed, sides: typed.sides.map((side) => filled(side, typing)) };
}

/** Sides of a relation are of one shape. */
function typedStatement(statement: Statement, typing: Typing): Statement {
  const sides = statement.sides.map((side, index) => (isLimit(side, index, statement) ? null : typing.of(side)));
  const shape = sides.find((side) => side?.type.kind === 'matrix') ?? sides[0] ?? null;
  const printed = statement.sides.map(printFormula).join(' … ');
  const fitting = sides.map((side, index) =>
    side === null || shape === null
      ? (statement.sides[index] as Formula)
      : side === shape
        ? side.formula
        : unified(shape, side, printed, typing)[1].formula,
  );
  return { ...statement, sides: fitting };
}

/** What an arrow points to may be infinity. */
const isLimit = (side: Formula, index: number, { relations }: Statement): boolean =>
  side.kind === 'symbol' && side.name === 'infinity' && relations[index - 1] === 'to';

/** With sizes as they turned out. */
export function settled({ formula, type }: Typed, typing: Typing): Typed {
  const { sizes } = typing;
  const settledType: Type =
    type.kind === 'scalar' ? type : { ...type, rows: sizes.resolved(type.rows), columns: sizes.resolved(type.columns) };
  return { formula: filled(formula, typing), type: settledType };
}

/** @throws Unable a size that nothing printed determines */
function filled(formula: Formula, { sizes }: Typing): Formula {
  if (sizes.isUnknown(formula))
    throw new Unable(`the size of a part of ${printFormula(formula)} is not determined: write it as \\mathbb{I}_{n}`);
  return sizes.resolved(formula);
}
