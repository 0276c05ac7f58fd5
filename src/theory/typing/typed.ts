/**
 * A formula with its type while sizes are still being found out. What the rules need of one another stands here, so that
 * no file imports in a circle.
 */
import type { Declared, Numbers, Type } from '../../language/declare/index.ts';
import { NUMBERS } from '../../language/declare/index.ts';
import { type Formula, printFormula } from '../../language/latex/index.ts';
import { IllTyped } from '../ill-typed.ts';
import { ONE, type Sizes } from '../size.ts';

export interface Typed {
  /** The formula with the sizes of 𝕀, 𝟙 and 0 filled in as far as they are known. */
  readonly formula: Formula;
  readonly type: Type;
}

/** How the rules type parts, and look symbols up. */
export interface Typing {
  readonly sizes: Sizes;
  of(formula: Formula): Typed;
  /** The symbol of a name. @throws UndeclaredSymbol */
  symbol(name: string): Declared;
  isDeclared(name: string): boolean;
  /** The same inside a sum or what else has an index, which is a whole number there. @throws Unable it is a symbol too */
  indexed(index: string, operand: Formula): Typing;
  /** The same with a symbol that is bound inside. */
  binding(name: string, type: Type): Typing;
}

export type Rule<F extends Formula = Formula> = (formula: F, typing: Typing) => Typed;

export const scalarType = (numbers: Numbers = 'real'): Type => ({ kind: 'scalar', numbers });

/** A matrix; of one row and one column, a number. */
export const matrixType = (rows: Formula, columns: Formula, sizes: Sizes): Type =>
  isOne(rows, sizes) && isOne(columns, sizes) ? scalarType() : { kind: 'matrix', rows, columns, structure: new Set() };

export function isOne(size: Formula, sizes: Sizes): boolean {
  const known = sizes.resolved(size);
  return known.kind === 'number' && known.numerator === known.denominator;
}

/** The least kind of numbers that holds both. */
export const join = (a: Numbers, b: Numbers): Numbers =>
  NUMBERS[Math.max(NUMBERS.indexOf(a), NUMBERS.indexOf(b))] as Numbers;

export const isZero = (formula: Formula): boolean => formula.kind === 'number' && formula.numerator === 0n;

/** A formula for people; a size that is not known is a question mark. */
export const shown = (formula: Formula, sizes: Sizes): string =>
  printFormula(sizes.resolved(formula)).replace(/\\?\?\d+/g, '?');

export function shownType(type: Type, sizes: Sizes): string {
  if (type.kind === 'scalar') return 'a number';
  return `${shown(type.rows, sizes)} × ${shown(type.columns, sizes)}`;
}

/** Rows and columns, of a number 1 and 1. */
export const sizesOf = (type: Type): readonly [rows: Formula, columns: Formula] =>
  type.kind === 'scalar' ? [ONE, ONE] : [type.rows, type.columns];

/** The numbers that something is. @throws IllTyped it is a matrix */
export function scalarIn({ formula, type }: Typed, place: string, { sizes }: Typing): Numbers {
  if (type.kind === 'scalar') return type.numbers;
  if (isOne(type.rows, sizes) && isOne(type.columns, sizes)) return 'real';
  throw new IllTyped(
    printFormula(formula),
    `is ${shownType(type, sizes)}, and ${place} a number`,
    'write a number there',
  );
}

/** Whether a number is whole, by its kind or because it is said to be. @throws IllTyped it is a matrix */
export function isWhole(typed: Typed, place: string, typing: Typing): boolean {
  const numbers = scalarIn(typed, place, typing);
  return numbers === 'natural' || numbers === 'integer' || typing.sizes.isWhole(typed.formula);
}

/** What two parts both are. 0 is of any size. @throws IllTyped they are of two sizes */
export function unified(a: Typed, b: Typed, place: Formula | string, typing: Typing): readonly [Typed, Typed] {
  if (a.type.kind === 'matrix' && isZero(b.formula)) return [a, zeros(a)];
  if (b.type.kind === 'matrix' && isZero(a.formula)) return [zeros(b), b];
  if (a.type.kind === 'scalar' && b.type.kind === 'scalar') return [a, b];
  const { sizes } = typing;
  const isOneNumber = a.type.kind !== b.type.kind;
  const [[rows, columns], [otherRows, otherColumns]] = [sizesOf(a.type), sizesOf(b.type)];
  const fits = isOneNumber
    ? [rows, columns, otherRows, otherColumns].every((size) => isOne(size, sizes))
    : ![sizes.unify(rows, otherRows), sizes.unify(columns, otherColumns)].includes('different');
  if (fits) return [a, b];
  const is = ({ formula, type }: Typed): string => `${shown(formula, sizes)}, which is ${shownType(type, sizes)}`;
  throw new IllTyped(
    typeof place === 'string' ? place : printFormula(place),
    `joins ${is(a)}, and ${is(b)}`,
    isOneNumber ? 'multiply the number by \\mathbb{I} or \\mathbb{1}' : 'transpose one, or change a size',
  );
}

const zeros = ({ type }: Typed): Typed => {
  const [rows, columns] = sizesOf(type);
  return { formula: { kind: 'zeros', rows, columns }, type };
};
