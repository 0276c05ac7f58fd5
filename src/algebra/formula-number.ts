/**
 * A formula that was read, as a number with a bound on its error: rounding of every operation, and the errors of the
 * values put in. It does not use the exact algebra, so the two check each other.
 * Outcome: a double, NaN or Infinity included; @throws Unable a symbol without a value, or a matrix.
 */
import { power } from '../base/power.ts';
import { describe } from '../language/latex/describe.ts';
import type { Formula } from '../language/latex/formula.ts';
import { type Approximate, exactly, OPERATION, quotient, rounded, times, type Values } from './approximate.ts';
import { numberByLogarithm } from './formula-logarithm.ts';
import { counted } from './formula-whole.ts';
import { Unable } from './scalar.ts';

export { type Approximate, exactly, type Values } from './approximate.ts';

interface Applicable {
  readonly f: (x: number) => number;
  /** How far f can move when x moves by at most `error`. */
  readonly moves: (x: number, error: number) => number;
}

/** From the logarithm of 1 − error/x, the side on which it moves most. */
const logarithm: Applicable = { f: Math.log, moves: (x, error) => (error < x ? -Math.log1p(-error / x) : Infinity) };
/** The slope at x, and a second derivative of at most 1. */
const tangent =
  (slope: (x: number) => number): Applicable['moves'] =>
  (x, error) =>
    Math.abs(slope(x)) * error + error ** 2 / 2;

/** From the differences sinh a − sinh b and cosh a − cosh b as products. */
const hyperbolic =
  (slope: (x: number) => number): Applicable['moves'] =>
  (x, error) =>
    2 * slope(Math.abs(x) + error / 2) * Math.sinh(error / 2);
/** tan a − tan b = sin(a − b) / (cos a cos b); unbounded where a pole is within reach. */
const tangentMoves: Applicable['moves'] = (x, error) => {
  const least = Math.abs(Math.cos(x)) - error;
  return least > 0 ? error / (least * Math.abs(Math.cos(x))) : Number.POSITIVE_INFINITY;
};

const FUNCTIONS: Readonly<Record<string, Applicable>> = {
  ln: logarithm,
  log: logarithm,
  sin: { f: Math.sin, moves: tangent(Math.cos) },
  cos: { f: Math.cos, moves: tangent(Math.sin) },
  tan: { f: Math.tan, moves: tangentMoves },
  sinh: { f: Math.sinh, moves: hyperbolic(Math.cosh) },
  cosh: { f: Math.cosh, moves: hyperbolic(Math.sinh) },
  tanh: { f: Math.tanh, moves: tangent((x) => 1 - Math.tanh(x) ** 2) },
};

export function numberOf(formula: Formula, values: Values): Approximate {
  const of = (f: Formula): Approximate => numberOf(f, values);
  switch (formula.kind) {
    case 'number':
      return rounded(Number(formula.numerator) / Number(formula.denominator), 0);
    case 'symbol': {
      const known = Object.hasOwn(values, formula.name) ? values[formula.name] : undefined;
      if (known !== undefined) return known;
      if (formula.name === 'e') return rounded(Math.E, 0);
      throw new Unable(`the symbol ${formula.name} has no value here`);
    }
    case 'add': {
      const terms = formula.terms.map(of);
      const magnitude = terms.reduce((sum, t) => sum + Math.abs(t.value), 0);
      return {
        value: terms.reduce((sum, t) => sum + t.value, 0),
        error: terms.reduce((sum, t) => sum + t.error, magnitude * terms.length * OPERATION),
      };
    }
    case 'multiply':
      return withinDoubles(formula, formula.factors.map(of).reduce(times, exactly(1)), of);
    case 'divide':
      return withinDoubles(formula, quotient(of(formula.numerator), of(formula.denominator)), of);
    case 'negate': {
      const { value, error } = of(formula.operand);
      return { value: -value, error };
    }
    case 'power':
      return raised(of(formula.base), of(formula.exponent));
    case 'absolute': {
      const { value, error } = of(formula.operand);
      return { value: Math.abs(value), error };
    }
    case 'apply': {
      const parts = formula.arguments.map(of);
      const application =
        extremum(formula.function, parts) ??
        counted(formula.function, parts, formula.arguments, values) ??
        applied(formula.function, parts);
      if (application === null) throw new Unable(`the function ${formula.function} has no value here`);
      return application;
    }
    default:
      throw new Unable(`${describe(formula)}, which is no number`);
  }
}

/** A product or quotient of parts that are no doubles may be one itself. */
const withinDoubles = (formula: Formula, found: Approximate, of: (f: Formula) => Approximate): Approximate =>
  Number.isFinite(found.value) && Number.isFinite(found.error) ? found : (numberByLogarithm(formula, of) ?? found);

function raised(base: Approximate, exponent: Approximate): Approximate {
  const value = power(base.value, exponent.value);
  const relative = base.error === 0 ? 0 : base.error / Math.abs(base.value);
  if (!(relative < 1)) return { value, error: largestPower(Math.abs(base.value) + base.error, exponent) };
  const inExponent =
    Math.abs(Math.log(Math.abs(base.value)) || 0) * (exponent.error + Math.abs(exponent.value) * OPERATION);
  // The logarithm of the base errs by no more than −ln(1 − relative) on either side.
  const first = (Math.abs(exponent.value) + exponent.error) * -Math.log1p(-relative) + inExponent;
  return rounded(value, Math.abs(value) * Math.expm1(Math.min(first, 700)));
}

/** Where the base may be zero all that is known is how far its power can be from another one. */
function largestPower(base: number, exponent: Approximate): number {
  const [least, most] = [exponent.value - exponent.error, exponent.value + exponent.error];
  return least > 0 ? 2 * Math.max(power(base, least), power(base, most)) : Number.POSITIVE_INFINITY;
}

function extremum(name: string, parts: readonly Approximate[]): Approximate | null {
  const pick = name === 'max' ? Math.max : name === 'min' ? Math.min : null;
  if (pick === null || parts.length === 0) return null;
  return { value: pick(...parts.map((p) => p.value)), error: Math.max(...parts.map((p) => p.error)) };
}

function applied(name: string, [x, ...more]: readonly Approximate[]): Approximate | null {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (known === undefined || x === undefined || more.length > 0) return null;
  return rounded(known.f(x.value), known.moves(x.value, x.error));
}
