/** Types of derivatives, limits, sums over an index, entries and expectations. @throws IllTyped */
import type { Type } from '../../language/declare/index.ts';
import { type Formula, printFormula, symbol } from '../../language/latex/index.ts';
import { IllTyped } from '../ill-typed.ts';
import {
  isOne,
  isWhole,
  matrixType,
  type Rule,
  scalarIn,
  scalarType,
  shownType,
  type Typed,
  type Typing,
  unified,
} from './typed.ts';

type Of<K extends Formula['kind']> = Extract<Formula, { readonly kind: K }>;

/** A variable that a formula binds or derives by; one that is not declared is a real number there. */
const variable = (name: string, typing: Typing): Typing =>
  typing.isDeclared(name) ? typing : typing.binding(name, scalarType());

export const derivative: Rule<Of<'derivative'>> = (formula, typing) => {
  const inside = variable(formula.variable, typing);
  if (inside.symbol(formula.variable).type.kind === 'matrix')
    throw new IllTyped(printFormula(formula), 'derives by a matrix', 'write a gradient, \\nabla_{A}');
  const { formula: operand, type } = inside.of(formula.operand);
  return { formula: { ...formula, operand }, type: continuous(type) };
};

/** A number that is not known to be real or complex becomes real. */
const continuous = (type: Type): Type =>
  type.kind === 'matrix'
    ? { ...type, structure: new Set() }
    : scalarType(type.numbers === 'complex' ? 'complex' : 'real');

export const gradient: Rule<Of<'gradient'>> = (formula, typing) => {
  const operand = typing.of(formula.operand);
  scalarIn(operand, 'a gradient is of', typing);
  const { type } = typing.symbol(formula.variable);
  return { formula: { ...formula, operand: operand.formula }, type: continuous(type) };
};

export const limit: Rule<Of<'limit'>> = (formula, typing) => {
  const isInfinite = (to: Formula): boolean =>
    to.kind === 'negate' ? isInfinite(to.operand) : to.kind === 'symbol' && to.name === 'infinity';
  const to = isInfinite(formula.to) ? formula.to : typing.of(formula.to).formula;
  const { formula: operand, type } = variable(formula.variable, typing).of(formula.operand);
  return { formula: { ...formula, to, operand }, type: continuous(type) };
};

export const series: Rule<Of<'series'>> = (formula, typing) => {
  const isInfinite = formula.to.kind === 'symbol' && formula.to.name === 'infinity';
  const from = whole(formula.from, typing);
  const to = isInfinite ? formula.to : whole(formula.to, typing);
  const operand = typing.indexed(formula.index, formula.operand).of(formula.operand);
  if (formula.sign === 'product' && operand.type.kind === 'matrix')
    throw new IllTyped(printFormula(formula), 'is a product of matrices, in no order', 'write a product of numbers');
  return { formula: { ...formula, from, to, operand: operand.formula }, type: continuousIf(isInfinite, operand.type) };
};

const continuousIf = (isInfinite: boolean, type: Type): Type => (isInfinite ? continuous(type) : type);

/** A bound of a sum, or an index. @throws IllTyped it need not be whole */
function whole(formula: Formula, typing: Typing): Formula {
  const typed = typing.of(formula);
  if (!isWhole(typed, 'an index must be', typing))
    throw new IllTyped(
      printFormula(formula),
      'is an index, and need not be a whole number',
      'declare it in \\mathbb{Z}',
    );
  return typed.formula;
}

export const entry: Rule<Of<'entry'>> = (formula, typing) => {
  const indices = formula.indices.map((index) => whole(index, typing));
  const family = familyOf(formula.operand, typing);
  if (family !== null && indices.length === 1) return { formula: { ...formula, indices }, type: family };
  const operand = typing.of(formula.operand);
  const { type } = operand;
  const { sizes } = typing;
  if (type.kind === 'scalar')
    throw new IllTyped(
      printFormula(formula),
      'is an entry of a number',
      'take the subscript away, or declare a vector',
    );
  const isVector = isOne(type.columns, sizes) || isOne(type.rows, sizes);
  if (indices.length !== 2 && !(indices.length === 1 && isVector))
    throw new IllTyped(
      printFormula(formula),
      `has ${indices.length} indices, and ${printFormula(operand.formula)} is ${shownType(type, sizes)}`,
      'give a row and a column',
    );
  return { formula: { ...formula, operand: operand.formula, indices }, type: scalarType() };
};

/** What a member of a sequence is: x_i of x_1, …, x_n, x_n of a recurrence. */
function familyOf(operand: Formula, typing: Typing): Type | null {
  if (operand.kind !== 'symbol' || !typing.isDeclared(operand.name)) return null;
  const { of, from, type } = typing.symbol(operand.name);
  const [index] = from ?? [];
  const isWhole = index?.kind === 'scalar' && (index.numbers === 'integer' || index.numbers === 'natural');
  return of.length === 1 && isWhole ? type : null;
}

export const expectation: Rule<Of<'expectation'>> = (formula, typing) => {
  const { formula: operand, type } = typing.of(formula.operand);
  return { formula: { ...formula, operand }, type: continuous(type) };
};

/** Values are of the types of their symbols; a symbol that is not declared is what its value is. */
export const at: Rule<Of<'at'>> = (formula, typing) => {
  const given = formula.values.map((value) => typing.of(value));
  const bound = formula.variables.reduce(
    (inside, name, k) => (typing.isDeclared(name) ? inside : inside.binding(name, (given[k] as Typed).type)),
    typing,
  );
  const { formula: operand, type } = bound.of(formula.operand);
  const values = formula.variables.map(
    (name, k) => unified(bound.of(symbol(name)), given[k] as Typed, formula, bound)[1].formula,
  );
  return { formula: { ...formula, operand, values }, type };
};

export const norm: Rule<Of<'norm'>> = (formula, typing) => {
  const { formula: operand } = typing.of(formula.operand);
  return { formula: { ...formula, operand }, type: scalarType() };
};

export const absolute: Rule<Of<'absolute'>> = (formula, typing) => {
  const operand: Typed = typing.of(formula.operand);
  const { sizes } = typing;
  if (operand.type.kind === 'matrix' && !(isOne(operand.type.rows, sizes) && isOne(operand.type.columns, sizes)))
    throw new IllTyped(printFormula(formula), 'may be a determinant or a norm', 'write \\det or \\|…\\|');
  const type =
    operand.type.kind === 'scalar' ? operand.type : matrixType(operand.type.rows, operand.type.columns, sizes);
  return { formula: { ...formula, operand: operand.formula }, type };
};

/** What is said to be a whole number. @throws IllTyped it is a matrix */
export function wholeNumber(formula: Formula, typing: Typing): Formula {
  const typed = typing.of(formula);
  scalarIn(typed, 'a whole number is', typing);
  return typed.formula;
}
