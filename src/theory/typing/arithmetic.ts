/** Types of sums, products, quotients, powers, transposes and Kronecker products. @throws IllTyped */
import type { Numbers } from '../../language/declare/index.ts';
import { type Formula, number, printFormula } from '../../language/latex/index.ts';
import { IllTyped } from '../ill-typed.ts';
import {
  isOne,
  join,
  matrixType,
  type Rule,
  scalarIn,
  scalarType,
  shown,
  shownType,
  sizesOf,
  type Typed,
  type Typing,
  unified,
} from './typed.ts';

type Of<K extends Formula['kind']> = Extract<Formula, { readonly kind: K }>;

export const add: Rule<Of<'add'>> = (formula, typing) => {
  const terms = formula.terms.map((term) => typing.of(term));
  const [first, ...rest] = terms as [Typed, ...Typed[]];
  const shape = terms.find(({ type }) => type.kind === 'matrix') ?? first;
  const fitting = [first, ...rest].map((term) => (term === shape ? term : unified(shape, term, formula, typing)[1]));
  return { formula: { ...formula, terms: fitting.map((term) => term.formula) }, type: summed(fitting, shape) };
};

const summed = (terms: readonly Typed[], { type }: Typed): Typed['type'] =>
  type.kind === 'matrix'
    ? { ...type, structure: new Set() }
    : scalarType(
        terms.reduce<Numbers>(
          (numbers, term) => join(numbers, term.type.kind === 'scalar' ? term.type.numbers : 'real'),
          'natural',
        ),
      );

export const negate: Rule<Of<'negate'>> = (formula, typing) => {
  const { formula: operand, type } = typing.of(formula.operand);
  const isNatural = type.kind === 'scalar' && type.numbers === 'natural';
  return { formula: { ...formula, operand }, type: isNatural ? scalarType('integer') : plain(type) };
};

/** Without the structure, which a factor may break. */
const plain = (type: Typed['type']): Typed['type'] =>
  type.kind === 'scalar' ? type : { ...type, structure: new Set() };

export const multiply: Rule<Of<'multiply'>> = (formula, typing) => {
  const factors = formula.factors.map((factor) => typing.of(factor));
  const [first, ...rest] = factors as [Typed, ...Typed[]];
  const type = rest.reduce((left, factor) => product(left, factor, formula, typing), first).type;
  return { formula: { ...formula, factors: factors.map((factor) => factor.formula) }, type };
};

function product(left: Typed, right: Typed, place: Formula, typing: Typing): Typed {
  const { sizes } = typing;
  const formula: Formula = { kind: 'multiply', factors: [left.formula, right.formula] };
  const [a, b] = [left.type, right.type];
  if (a.kind === 'scalar')
    return { formula, type: b.kind === 'scalar' ? scalarType(join(a.numbers, b.numbers)) : plain(b) };
  if (b.kind === 'scalar') return { formula, type: plain(a) };
  if (sizes.unify(a.columns, b.rows) === 'different') {
    // A row times a column may be a number that multiplies what is beside it.
    if (isOne(a.rows, sizes) && isOne(a.columns, sizes)) return { formula, type: plain(b) };
    throw new IllTyped(
      printFormula(place),
      `multiplies ${shown(left.formula, sizes)}, which is ${shownType(a, sizes)}, by ${shown(right.formula, sizes)}, which is ${shownType(b, sizes)}`,
      'transpose one, or change a size',
    );
  }
  return { formula, type: matrixType(a.rows, b.columns, sizes) };
}

export const divide: Rule<Of<'divide'>> = (formula, typing) => {
  const [above, below] = [typing.of(formula.numerator), typing.of(formula.denominator)];
  const by = scalarIn(below, 'below a line there must be', typing);
  const type =
    above.type.kind === 'scalar' ? scalarType(join(join(above.type.numbers, by), 'rational')) : plain(above.type);
  return { formula: { ...formula, numerator: above.formula, denominator: below.formula }, type };
};

export const power: Rule<Of<'power'>> = (formula, typing) => {
  const exponent = typing.of(formula.exponent);
  const isExponential = formula.base.kind === 'symbol' && formula.base.name === 'e' && !typing.isDeclared('e');
  if (isExponential) {
    const raised = { ...formula, exponent: exponent.formula };
    return {
      formula: raised,
      type: exponent.type.kind === 'scalar' ? scalarType() : squareOf(exponent, formula, typing),
    };
  }
  const base = typing.of(formula.base);
  const by = scalarIn(exponent, 'an exponent must be', typing);
  const type =
    base.type.kind === 'scalar' ? scalarType(powerNumbers(base.type.numbers, by)) : squareOf(base, formula, typing);
  return { formula: { ...formula, base: base.formula, exponent: exponent.formula }, type };
};

/** A whole power of a number is of its kind, one below zero a quotient, any other a real. */
const powerNumbers = (base: Numbers, by: Numbers): Numbers =>
  by === 'natural' ? base : join(base, by === 'integer' ? 'rational' : 'real');

/** The type of a square matrix. @throws IllTyped it is not square */
export function squareOf(typed: Typed, place: Formula, { sizes }: Typing): Typed['type'] {
  const [rows, columns] = sizesOf(typed.type);
  if (sizes.unify(rows, columns) === 'different')
    throw new IllTyped(
      printFormula(place),
      `needs a square matrix, and ${shown(typed.formula, sizes)} is ${shownType(typed.type, sizes)}`,
      'use a square matrix',
    );
  return matrixType(rows, columns, sizes);
}

export const transpose: Rule<Of<'transpose'>> = (formula, typing) => {
  const { formula: operand, type } = typing.of(formula.operand);
  if (type.kind === 'scalar') return { formula: { ...formula, operand }, type };
  return { formula: { ...formula, operand }, type: matrixType(type.columns, type.rows, typing.sizes) };
};

export const kronecker: Rule<Of<'kronecker'>> = (formula, typing) => {
  const factors = formula.factors.map((factor) => typing.of(factor));
  const [rows, columns] = [0, 1].map((side) => factors.map(({ type }) => sizesOf(type)[side] as Formula).reduce(times));
  return {
    formula: { ...formula, factors: factors.map((factor) => factor.formula) },
    type: matrixType(rows as Formula, columns as Formula, typing.sizes),
  };
};

/** A product of sizes. */
export const times = (a: Formula, b: Formula): Formula =>
  isUnit(a) ? b : isUnit(b) ? a : { kind: 'multiply', factors: [a, b] };

const isUnit = (size: Formula): boolean => size.kind === 'number' && size.numerator === size.denominator;

/** A sum of sizes; of numbers, their sum. */
export const plus = (a: Formula, b: Formula): Formula =>
  a.kind === 'number' && b.kind === 'number' && a.denominator === 1n && b.denominator === 1n
    ? number(a.numerator + b.numerator)
    : { kind: 'add', terms: [a, b] };
