/**
 * Types of named functions, as a table. A name that is not here and not declared has no type.
 * @throws IllTyped another number of arguments, or arguments of other shapes
 */
import type { Declared, Numbers, Type } from '../../language/declare/index.ts';
import { type Formula, printFormula } from '../../language/latex/index.ts';
import { nameToLatex } from '../../language/latex/name.ts';
import { IllTyped, UndeclaredSymbol } from '../ill-typed.ts';
import { ONE } from '../size.ts';
import { plus, squareOf, times } from './arithmetic.ts';
import {
  isOne,
  matrixType,
  type Rule,
  scalarIn,
  scalarType,
  sizesOf,
  type Typed,
  type Typing,
  unified,
} from './typed.ts';

type Application = Extract<Formula, { readonly kind: 'apply' }>;
type Signature = (given: readonly Typed[], place: Application, typing: Typing) => Type;

const count = (given: readonly Typed[], wanted: number, place: Application): void => {
  if (given.length === wanted) return;
  const rule = `has ${given.length} argument${given.length === 1 ? '' : 's'}, and ${shownName(place.function)} takes ${wanted}`;
  throw new IllTyped(printFormula(place), rule, `give it ${wanted}`);
};

const shownName = (name: string): string => (/^[A-Za-z]{2,}$/.test(name) ? name : nameToLatex(name));

/** Numbers to a number. */
const ofNumbers =
  (wanted: number | null, value: Numbers = 'real'): Signature =>
  (given, place, typing) => {
    if (wanted !== null) count(given, wanted, place);
    for (const argument of given) scalarIn(argument, `${shownName(place.function)} takes`, typing);
    return scalarType(value);
  };

/** A square matrix to a number. */
const ofSquare: Signature = (given, place, typing) => {
  count(given, 1, place);
  squareOf(given[0] as Typed, place, typing);
  return scalarType();
};

/** Two of one shape. */
const alike = (given: readonly Typed[], place: Application, typing: Typing): Type => {
  count(given, 2, place);
  return unified(given[0] as Typed, given[1] as Typed, place, typing)[0].type;
};

const ofAny =
  (numbers: Numbers): Signature =>
  (given, place) => {
    count(given, 1, place);
    return scalarType(numbers);
  };

const extremum: Signature = (given, place, typing) => {
  const [only, more] = given;
  // The greatest entry of a vector.
  if (only?.type.kind === 'matrix' && more === undefined) return scalarType();
  return ofNumbers(null)(given, place, typing);
};

/** A column to the matrix with it on its diagonal, a matrix to its diagonal, several parts to the block diagonal. */
const diagonal: Signature = (given, place, typing) => {
  const { sizes } = typing;
  const [only, more] = given;
  if (only !== undefined && more === undefined && only.type.kind === 'matrix') {
    const [rows, columns] = sizesOf(only.type);
    if (isOne(columns, sizes)) return { kind: 'matrix', rows, columns: rows, structure: new Set(['diagonal']) };
    squareOf(only, place, typing);
    return matrixType(rows, ONE, sizes);
  }
  const [rows, columns] = ([0, 1] as const).map((side) => given.map(({ type }) => sizesOf(type)[side]).reduce(plus));
  return matrixType(rows as Formula, columns as Formula, sizes);
};

export const SIGNATURES: Readonly<Record<string, Signature>> = {
  ...Object.fromEntries(
    ['ln', 'log', 'exp', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'arcsin', 'arccos', 'arctan', 'sign'].map(
      (name) => [name, ofNumbers(1)],
    ),
  ),
  floor: ofNumbers(1, 'integer'),
  ceiling: ofNumbers(1, 'integer'),
  factorial: ofNumbers(1, 'natural'),
  binom: ofNumbers(2),
  max: extremum,
  min: extremum,
  tr: ofSquare,
  det: ofSquare,
  rank: ofAny('natural'),
  diag: diagonal,
  inner: (given, place, typing) => {
    alike(given, place, typing);
    return scalarType();
  },
  hadamard: alike,
  vec: (given, place, { sizes }) => {
    count(given, 1, place);
    const [rows, columns] = sizesOf((given[0] as Typed).type);
    return matrixType(times(rows, columns), ONE, sizes);
  },
  pinv: (given, place, { sizes }) => {
    count(given, 1, place);
    const [rows, columns] = sizesOf((given[0] as Typed).type);
    return matrixType(columns, rows, sizes);
  },
  /** Of a vector its covariance matrix. */
  Var: (given, place, { sizes }) => {
    count(given, 1, place);
    const [rows] = sizesOf((given[0] as Typed).type);
    return matrixType(rows, rows, sizes);
  },
  /** Of one vector with itself, or of two. */
  Cov: (given, place, { sizes }) => {
    if (given.length !== 1) count(given, 2, place);
    return matrixType(sizesOf((given[0] as Typed).type)[0], sizesOf((given.at(-1) as Typed).type)[0], sizes);
  },
};

export const apply: Rule<Application> = (formula, typing) => {
  const given = formula.arguments.map((argument) => typing.of(argument));
  const applied = { ...formula, arguments: given.map((argument) => argument.formula) };
  if (typing.isDeclared(formula.function)) {
    const declared = typing.symbol(formula.function);
    return { formula: withArguments(applied, declared, given, typing), type: declared.type };
  }
  const signature = Object.hasOwn(SIGNATURES, formula.function) ? SIGNATURES[formula.function] : undefined;
  if (signature === undefined) throw new UndeclaredSymbol(formula.function, nameToLatex(formula.function));
  return { formula: applied, type: signature(given, formula, typing) };
};

/** The application of a declared function, its arguments of the types that it is declared for. */
function withArguments(formula: Application, declared: Declared, given: readonly Typed[], typing: Typing): Application {
  if (declared.of.length === 0)
    throw new IllTyped(
      printFormula(formula),
      `applies ${nameToLatex(declared.name)}, which is no function`,
      `write \\cdot for a product, or declare ${nameToLatex(declared.name)}(t)`,
    );
  count(given, declared.of.length, formula);
  const fitting = given.map((argument, index) => {
    const type = declared.from?.[index] ?? scalarType();
    const wanted: Typed = { formula: { kind: 'symbol', name: declared.of[index] as string }, type };
    return unified(wanted, argument, formula, typing)[1].formula;
  });
  return { ...formula, arguments: fitting };
}
