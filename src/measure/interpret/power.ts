/**
 * Powers of numbers and of square matrices: whole ones, ±1/2 of positive semidefinite ones; the base e has matrices as
 * exponents too. @throws NotReal a root of something negative. @throws Unable another power of a matrix.
 */
import { NotReal, ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { Operations } from '../machine/operations.ts';
import { squareRoot } from '../primitive/square-root.ts';
import { isSingle, sizeOf } from '../value.ts';
import type { Interpreter } from './interpret.ts';
import { squareOfNorm } from './norm.ts';
import type { Scope } from './scope.ts';

export const raised: Interpreter<'power'> = (f, scope) => {
  const { operations } = scope;
  if (f.base.kind === 'symbol' && f.base.name === 'e' && isBaseOfExponential(scope))
    return exponentialOf(operations, scope.of(f.exponent));
  if (f.base.kind === 'norm' && isTwo(f.exponent)) return squareOfNorm(f.base, scope);
  const [base, exponent] = [scope.of(f.base), scope.of(f.exponent)];
  const size = operations.numbers(exponent);
  if (!isSingle(size)) throw new ShapeMismatch(`a power with a ${sizeOf(size)} exponent`);
  return isSingle(operations.numbers(base))
    ? ofNumber(scope, base, exponent)
    : ofMatrix(operations, base, size.get(0, 0));
};

const isTwo = (f: Formula): boolean => f.kind === 'number' && f.numerator === 2n && f.denominator === 1n;

const isBaseOfExponential = <V>({ world, bindings }: Scope<V>): boolean =>
  !bindings.has('e') && world.given('e') === undefined && world.definition('e') === undefined;

export function exponentialOf<V>(operations: Operations<V>, exponent: V): V {
  return isSingle(operations.numbers(exponent))
    ? operations.elementary('exp', exponent)
    : operations.exponential(exponent);
}

function ofNumber<V>({ operations, machine }: Scope<V>, base: V, exponent: V): V {
  const [x, y] = [operations.numbers(base).get(0, 0), operations.numbers(exponent).get(0, 0)];
  if (y === 1) return base;
  if (y === 2) return operations.scale(base, base);
  if (y === -1) return operations.divideBy(base, operations.number(1));
  if (x < 0 && !Number.isInteger(y)) {
    const spread = machine.settled(base)?.error.get(0, 0) ?? 0;
    if (x + spread < 0) throw new NotReal(`the power ${y} of ${x}`);
  }
  return operations.power(base, exponent);
}

function ofMatrix<V>(operations: Operations<V>, base: V, exponent: number): V {
  const [rows, columns] = operations.size(base);
  if (rows !== columns) throw new ShapeMismatch(`a power of a ${rows}×${columns} matrix`);
  if (exponent < 0) return ofMatrix(operations, operations.inverse(base), -exponent);
  if (exponent === 0.5) return operations.apply(squareRoot, [base]);
  if (!Number.isInteger(exponent)) throw new Unable(`the power ${exponent} of a matrix`);
  return wholePower(operations, base, exponent, rows);
}

/** By squaring. */
function wholePower<V>(operations: Operations<V>, base: V, exponent: number, n: number): V {
  if (exponent === 0) return operations.identity(n);
  if (exponent === 1) return base;
  const half = wholePower(operations, base, Math.floor(exponent / 2), n);
  const square = operations.multiply(half, half);
  return exponent % 2 === 0 ? square : operations.multiply(square, base);
}
