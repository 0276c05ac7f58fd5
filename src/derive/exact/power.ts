/**
 * Powers: of numbers, of e to a matrix, whole powers and inverses of square matrices, roots of semidefinite ones.
 * @throws Unable another exponent; NotReal, ShapeMismatch as its parts.
 */
import { type Fraction, fraction } from '../../algebra/fraction.ts';
import { exponentialOf } from '../../algebra/matrices/exponential.ts';
import { rootOf } from '../../algebra/matrices/root.ts';
import {
  identityValue,
  isNumber,
  type MatrixValue,
  multiplyValues,
  numberValue,
  scalarOfValue,
} from '../../algebra/matrices/value.ts';
import { power, type Scalar, vanishes } from '../../algebra/scalar.ts';
import { asExponent } from '../../algebra/substitute.ts';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { areEqual } from '../../algebra/zero.ts';
import type { Formula } from '../../language/latex/index.ts';
import { squareOfNorm } from './norm.ts';
import type { Shape } from './shape.ts';
import type { ExactWorld } from './world.ts';

export function raise(formula: Extract<Formula, { kind: 'power' }>, world: ExactWorld, expected: Shape): MatrixValue {
  const { base, exponent } = formula;
  if (base.kind === 'symbol' && base.name === 'e' && !world.declared.has('e')) {
    return exponentialOf(world.ring, world.evaluate(exponent, expected));
  }
  const by = world.number(exponent);
  const whole = rationalOf(by);
  // ‖x‖² is a sum of squares, of which ‖x‖ is a root.
  if (base.kind === 'norm' && whole?.isWhole && whole.n % 2n === 0n && whole.sign > 0) {
    return numberValue(power(squareOfNorm(base, world), asExponent(world.number(half(whole)))));
  }
  const value = world.evaluate(base, expected);
  if (isNumber(value)) return numberPower(base, value, by, world);
  if (!areEqual(value.rows, value.columns)) throw new ShapeMismatch('a power of a matrix that is not square');
  if (whole === null) throw new Unable('a power of a matrix other than a number');
  const positive = whole.sign < 0 ? world.inverse(base, value) : value;
  const size = whole.abs();
  const root = size.d === 1n ? positive : rootOf(world.ring, positive, Number(size.d));
  if (size.n > LARGEST_POWER) throw new Unable('a power that is too large to expand');
  const factors = Array.from({ length: Number(size.n) }, () => root);
  return factors.reduce((a, b) => multiplyValues(world.ring, a, b), identityValue(value.rows));
}

const LARGEST_POWER = 8n;

const half = (a: Fraction): Formula => ({ kind: 'number', numerator: (a.n * BigInt(a.sign)) / 2n, denominator: 1n });

function numberPower(base: Formula, value: MatrixValue, by: Scalar, world: ExactWorld): MatrixValue {
  const exponent = rationalOf(by);
  const isBelow = exponent === null || exponent.sign < 0;
  // A negative power divides: what is divided by is noted.
  if (isBelow) world.inverse(base, value);
  return numberValue(power(scalarOfValue(value), asExponent(by)));
}

/** The rational number that a scalar is; null of any other. */
function rationalOf(a: Scalar): Fraction | null {
  if (vanishes(a)) return fraction(0);
  const exponent = exponentIfAny(a);
  const only = exponent?.get('');
  return exponent !== null && exponent.size === 1 && only !== undefined ? only : null;
}

function exponentIfAny(a: Scalar) {
  try {
    return asExponent(a);
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}
