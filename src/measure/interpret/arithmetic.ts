/** Numbers, sums, products and quotients. */
import type { Matrix } from 'ml-matrix';
import type { Approximate } from '../../algebra/approximate.ts';
import { numberByLogarithm } from '../../algebra/formula-logarithm.ts';
import { ShapeMismatch } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { Operations } from '../machine/operations.ts';
import { isSingle, numberIn, scalar, sizeOf } from '../value.ts';
import type { Interpreter } from './interpret.ts';
import type { Scope } from './scope.ts';

export const numberOf: Interpreter<'number'> = ({ numerator, denominator }, { machine }) => {
  const value = Number(numerator) / Number(denominator);
  const isExact =
    denominator === 1n
      ? BigInt(value) === numerator
      : BigInt(Math.round(value * 2 ** 40)) * denominator === numerator * 2n ** 40n;
  return machine.constant(
    scalar(value, isExact && Math.abs(value) < 2 ** 12 ? 0 : errorOf(value, denominator, numerator)),
  );
};

/** Of a whole number that fits none; else two roundings and that of the quotient. */
const errorOf = (value: number, denominator: bigint, numerator: bigint): number =>
  denominator === 1n && Number.isFinite(value) && BigInt(value) === numerator
    ? 0
    : Math.abs(value) * 2 * Number.EPSILON;

export const added: Interpreter<'add'> = ({ terms }, scope) => scope.operations.add(terms.map((t) => scope.of(t)));

export const negated: Interpreter<'negate'> = ({ operand }, scope) => scope.operations.negate(scope.of(operand));

export const multiplied: Interpreter<'multiply'> = (f, scope) => {
  const { operations } = scope;
  const factors = f.factors.map((factor) => scope.of(factor));
  const found = factors.reduce((a, b) => product(operations, a, b));
  return factors.every((factor) => isSingle(operations.numbers(factor))) ? withinDoubles(f, scope, found) : found;
};

/** A product or quotient of numbers that are no doubles may be one itself. */
function withinDoubles<V>(f: Formula, scope: Scope<V>, found: V): V {
  const { machine } = scope;
  const value = machine.settled(found);
  if (value === null || !isSingle(value.value)) return found;
  const { value: x, error } = numberIn(value);
  if (Number.isFinite(x) && Number.isFinite(error)) return found;
  const settledOf = (part: Formula): Approximate =>
    numberIn(machine.settled(scope.of(part)) ?? scalar(Number.NaN, Number.POSITIVE_INFINITY));
  const other = numberByLogarithm(f, settledOf);
  return other === null ? found : machine.constant(scalar(other.value, other.error));
}

/** A number multiplies anything. @throws ShapeMismatch. */
export function product<V>(operations: Operations<V>, a: V, b: V): V {
  const [left, right] = [operations.numbers(a), operations.numbers(b)];
  if (isSingle(left)) return operations.scale(a, b);
  if (isSingle(right)) return operations.scale(b, a);
  return operations.multiply(a, b);
}

export const divided: Interpreter<'divide'> = (f, scope) => {
  const divisor = requireNumber(scope.operations, scope.of(f.denominator), 'below a fraction');
  return withinDoubles(f, scope, scope.operations.divideBy(divisor, scope.of(f.numerator)));
};

/** @throws ShapeMismatch it is a matrix. */
export function requireNumber<V>(operations: Operations<V>, v: V, place: string): V {
  const numbers: Matrix = operations.numbers(v);
  if (!isSingle(numbers)) throw new ShapeMismatch(`a ${sizeOf(numbers)} matrix ${place}`);
  return v;
}
