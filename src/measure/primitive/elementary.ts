/**
 * Elementary functions of a number, each with how far it moves when its argument does, and its derivative.
 */
import { rounded } from '../../algebra/approximate.ts';
import type { Operations } from '../machine/operations.ts';
import { numberIn, scalar, singleton } from '../value.ts';
import type { Primitive } from './primitive.ts';

interface Elementary {
  readonly f: (x: number) => number;
  /** How far f can move when x moves by at most `error`. */
  readonly moves: (x: number, error: number) => number;
  readonly slope: <V>(operations: Operations<V>, x: V, outcome: V) => V;
}

/** Where the slope at x is known, and the second derivative is at most `curvature`. */
const byTaylor =
  (slope: (x: number) => number, curvature = 1): Elementary['moves'] =>
  (x, error) =>
    error === 0 ? 0 : Math.abs(slope(x)) * error + (curvature * error ** 2) / 2;

/** The larger move of a monotone function. */
const monotone =
  (f: (x: number) => number): Elementary['moves'] =>
  (x, error) =>
    error === 0 ? 0 : Math.max(Math.abs(f(x + error) - f(x)), Math.abs(f(x) - f(x - error))) + Math.abs(f(x)) * 1e-15;

/** ln over ln(1 − error/x), the side on which it moves most. */
const logarithm: Elementary = {
  f: Math.log,
  moves: (x, error) => (error === 0 ? 0 : error < x ? -Math.log1p(-error / x) : Number.POSITIVE_INFINITY),
  slope: (operations, x) => operations.divideBy(x, operations.number(1)),
};

const one = <V>(operations: Operations<V>): V => operations.number(1);

const oneLessSquare = <V>(operations: Operations<V>, x: V): V =>
  operations.add([one(operations), operations.negate(operations.scale(x, x))]);

const ELEMENTARY: Readonly<Record<string, Elementary>> = {
  ln: logarithm,
  log: logarithm,
  exp: { f: Math.exp, moves: monotone(Math.exp), slope: (_, __, outcome) => outcome },
  sin: { f: Math.sin, moves: byTaylor(Math.cos), slope: (operations, x) => operations.elementary('cos', x) },
  cos: {
    f: Math.cos,
    moves: byTaylor(Math.sin),
    slope: (operations, x) => operations.negate(operations.elementary('sin', x)),
  },
  // tan a − tan b = sin(a − b) / (cos a cos b); unbounded where a pole is within reach.
  tan: {
    f: Math.tan,
    moves: (x, error) => {
      const least = Math.abs(Math.cos(x)) - error;
      return least > 0 ? error / (least * Math.abs(Math.cos(x))) : Number.POSITIVE_INFINITY;
    },
    slope: (operations, _, t) => operations.add([one(operations), operations.scale(t, t)]),
  },
  sinh: { f: Math.sinh, moves: monotone(Math.sinh), slope: (operations, x) => operations.elementary('cosh', x) },
  cosh: {
    f: Math.cosh,
    moves: (x, error) => monotone(Math.cosh)(Math.abs(x), error),
    slope: (operations, x) => operations.elementary('sinh', x),
  },
  tanh: {
    f: Math.tanh,
    moves: (_, error) => error,
    slope: (operations, _, t) => operations.add([one(operations), operations.negate(operations.scale(t, t))]),
  },
  arcsin: {
    f: Math.asin,
    moves: monotone(Math.asin),
    slope: (operations, x) => operations.power(oneLessSquare(operations, x), operations.number(-0.5)),
  },
  arccos: {
    f: Math.acos,
    moves: monotone(Math.acos),
    slope: (operations, x) =>
      operations.negate(operations.power(oneLessSquare(operations, x), operations.number(-0.5))),
  },
  /** A jump within reach is an error of 2. */
  sign: {
    f: Math.sign,
    moves: (x, error) => (error >= Math.abs(x) && error > 0 ? 2 : 0),
    slope: (operations) => operations.number(0),
  },
  arctan: {
    f: Math.atan,
    moves: (_, error) => error,
    slope: (operations, x) =>
      operations.divideBy(operations.add([one(operations), operations.scale(x, x)]), one(operations)),
  },
};

export const isElementary = (name: string): boolean => Object.hasOwn(ELEMENTARY, name);

/** ln 1, e^0, sin 0, … are whole; e^{−1000} and tanh 30 only round to whole numbers. */
const WHOLE_AT: ReadonlySet<number> = new Set([0, 1]);

/** The function of this name, of a number. */
export function elementary(name: string): Primitive {
  const { f, moves, slope } = ELEMENTARY[name] as Elementary;
  return {
    name,
    value: (x) => singleton(f(x.get(0, 0))),
    bounded: (x) => {
      const { value, error } = numberIn(x);
      const image = f(value);
      if (error === 0 && Number.isInteger(image) && (name === 'sign' || WHOLE_AT.has(value))) return scalar(image);
      const bound = rounded(image, moves(value, error)).error;
      return scalar(image, Number.isNaN(bound) ? Number.POSITIVE_INFINITY : bound);
    },
    pull: (operations, above, outcome, x) => [operations.scale(above, slope(operations, x, outcome))],
  };
}
