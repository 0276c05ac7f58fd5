/**
 * Numeric values of scalars at a point, with a bound on the rounding error. Used to show a difference, never equality.
 * Inputs: a value for each symbol. Outcome: value and absolute error bound; a missing symbol throws.
 */
import { power } from '../base/power.ts';
import type { Scalar } from './scalar.ts';
import { type Atom, type Basis, basisPowers, type Factor, type Sum, type Term } from './sum.ts';

export type Point = Readonly<Record<string, number>>;

export interface Evaluated {
  readonly value: number;
  /** Absolute bound on the rounding error of `value`. */
  readonly error: number;
}

/** Relative error granted to one elementary operation: four units in the last place, more than any engine's pow. */
const OPERATION = 4 * Number.EPSILON;

export function evaluate(a: Scalar, at: Point): Evaluated {
  const unit = evaluateTerm(a.unit, at);
  const top = evaluateSum(a.numerator, at);
  const bottom = evaluateSum(a.denominator, at);
  const value = (unit.value * top.value) / bottom.value;
  const relative = (x: Evaluated) => (x.value === 0 ? 0 : x.error / Math.abs(x.value));
  const slack = relative(unit) + relative(bottom) + 4 * OPERATION;
  const fromTop = Math.abs(unit.value / bottom.value) * top.error;
  return { value, error: Math.abs(value) * slack * 2 + fromTop * 2 };
}

/** The value alone. */
export const numberAt = (a: Scalar, at: Point): number => evaluate(a, at).value;

function evaluateSum(sum: Sum, at: Point): Evaluated {
  let value = 0;
  let error = 0;
  let magnitude = 0;
  for (const t of sum.values()) {
    const part = evaluateTerm(t, at);
    value += part.value;
    error += part.error;
    magnitude += Math.abs(part.value);
  }
  return { value, error: error + magnitude * sum.size * OPERATION };
}

function evaluateTerm(t: Term, at: Point): Evaluated {
  let value = t.coefficient.valueOf();
  let relative = OPERATION;
  for (const f of t.factors) {
    const part = evaluateFactor(f, at);
    value *= part.value;
    relative += (part.value === 0 ? 0 : part.error / Math.abs(part.value)) + OPERATION;
  }
  return { value, error: Math.abs(value) * relative };
}

function evaluateFactor(f: Factor, at: Point): Evaluated {
  const base = atomValue(f.atom, at);
  const exponent = f.exponent.valueOf() * basisValue(f.basis, at);
  const value = f.atom.kind === 'e' ? Math.exp(exponent) : power(base.value, exponent);
  const fromBase = base.value === 0 ? 0 : (Math.abs(exponent) * base.error) / Math.abs(base.value);
  const fromExponent = Math.abs(exponent * Math.log(base.value)) * OPERATION * (1 + basisPowers(f.basis).length);
  return { value, error: Math.abs(value) * (fromBase + fromExponent + OPERATION) };
}

function atomValue(atom: Atom, at: Point): Evaluated {
  switch (atom.kind) {
    case 'variable':
      return { value: symbolValue(atom.name, at), error: 0 };
    case 'prime':
      return { value: Number(atom.value), error: 0 };
    case 'e':
      return { value: Math.E, error: 0 };
    case 'composite':
      return evaluateSum(atom.of, at);
  }
}

const basisValue = (basis: Basis, at: Point): number =>
  basisPowers(basis).reduce((product, [name, exponent]) => product * power(symbolValue(name, at), exponent), 1);

function symbolValue(name: string, at: Point): number {
  const value = at[name];
  if (value === undefined) throw new RangeError(`no value for the symbol ${name}`);
  return value;
}
