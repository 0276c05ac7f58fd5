/**
 * A matrix formula that was read, with numbers for everything. It does not use the exact algebra.
 * @throws Unable it holds something without a value; ShapeMismatch sizes that do not fit.
 */
import { Matrix } from 'ml-matrix';
import { describe } from '../language/latex/describe.ts';
import type { Formula } from '../language/latex/formula.ts';
import { numberOf, type Values } from './formula-number.ts';
import { nameOf, powerText } from './formula-words.ts';
import { ShapeMismatch, Unable } from './unable.ts';

export interface MatrixValues {
  readonly scalars: Values;
  /** By canonical name; `d/dt X` for derivatives, `X^1/2` for powers. */
  readonly matrices: Readonly<Record<string, Matrix>>;
}

export function matrixOf(formula: Formula, values: MatrixValues): Matrix {
  const of = (f: Formula): Matrix => matrixOf(f, values);
  const known = (name: string): Matrix => {
    const value = Object.hasOwn(values.matrices, name) ? values.matrices[name] : undefined;
    if (value === undefined) throw new Unable(`the matrix ${name} has no value here`);
    return value;
  };
  switch (formula.kind) {
    case 'symbol':
      return known(formula.name);
    case 'apply':
      return known(formula.function);
    case 'derivative':
      return known(`d/dt ${nameOf(formula.operand)}`);
    case 'power':
      return known(`${nameOf(formula.base)}^${powerText(formula.exponent)}`);
    case 'transpose':
      return of(formula.operand).transpose();
    case 'negate':
      return Matrix.mul(of(formula.operand), -1);
    case 'add':
      return formula.terms.map(of).reduce(sum);
    case 'multiply': {
      const matrices = formula.factors.filter((f) => isMatrix(f, values));
      if (matrices.length === 0) throw new Unable('a product without a matrix where a matrix is due');
      const scalar = formula.factors
        .filter((f) => !matrices.includes(f))
        .reduce((value, f) => value * numberOf(f, values.scalars).value, 1);
      const whole = matrices.map(of).reduce(product);
      return Matrix.mul(whole, scalar);
    }
    default:
      throw new Unable(`${describe(formula)} where a matrix is due`);
  }
}

const sizeOf = (m: Matrix): string => `${m.rows}×${m.columns}`;

function sum(a: Matrix, b: Matrix): Matrix {
  if (a.rows !== b.rows || a.columns !== b.columns) throw new ShapeMismatch(`${sizeOf(a)} plus ${sizeOf(b)}`);
  return Matrix.add(a, b);
}

function product(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.rows) throw new ShapeMismatch(`${sizeOf(a)} times ${sizeOf(b)}`);
  return a.mmul(b);
}

function isMatrix(f: Formula, values: MatrixValues): boolean {
  switch (f.kind) {
    case 'symbol':
      return Object.hasOwn(values.matrices, f.name);
    case 'apply':
      return Object.hasOwn(values.matrices, f.function);
    case 'derivative':
    case 'transpose':
    case 'matrix':
      return true;
    case 'power':
      return f.base.kind === 'symbol' && Object.hasOwn(values.matrices, f.base.name);
    case 'negate':
      return isMatrix(f.operand, values);
    case 'add':
      return f.terms.some((x) => isMatrix(x, values));
    case 'multiply':
      return f.factors.some((x) => isMatrix(x, values));
    default:
      return false;
  }
}
