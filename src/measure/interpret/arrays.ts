/** Matrices that are written down, and what is made of whole ones: identity, ones, zeros, blocks, transpose, ⊗. */
import { Matrix } from 'ml-matrix';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { tabulated } from '../value.ts';
import type { Interpreter } from './interpret.ts';
import type { Scope } from './scope.ts';

function size<V>(formula: Formula | null, scope: Scope<V>, what: string): number {
  if (formula === null) throw new Unable(`the size of ${what} is not known here: print it`);
  const n = scope.whole(formula);
  if (n < 0) throw new ShapeMismatch(`${what} of size ${n}`);
  return n;
}

export const identity: Interpreter<'identity'> = (f, scope) =>
  scope.operations.identity(size(f.size, scope, 'an identity'));

export const ones: Interpreter<'ones'> = (f, scope) =>
  scope.operations.constant(tabulated(size(f.size, scope, 'a column of ones'), 1, () => 1));

export const unit: Interpreter<'unit'> = (f, scope) => {
  const [place, n] = [scope.whole(f.index), size(f.size, scope, 'a column of the identity')];
  if (place < 1 || place > n) throw new ShapeMismatch(`column ${place} of an identity of size ${n}`);
  return scope.operations.constant(tabulated(n, 1, (i) => (i === place - 1 ? 1 : 0)));
};

export const zeros: Interpreter<'zeros'> = (f, scope) =>
  scope.operations.constant(Matrix.zeros(size(f.rows, scope, 'zeros'), size(f.columns, scope, 'zeros')));

export const transposed: Interpreter<'transpose'> = ({ operand }, scope) =>
  scope.operations.transpose(scope.of(operand));

export const kroneckerProduct: Interpreter<'kronecker'> = ({ factors }, scope) =>
  factors.map((f) => scope.of(f)).reduce((a, b) => scope.operations.kronecker(a, b));

export const assembledMatrix: Interpreter<'matrix'> = ({ rows }, scope) =>
  scope.operations.assembled(rows.map((row) => row.map((cell) => scope.of(cell))));
